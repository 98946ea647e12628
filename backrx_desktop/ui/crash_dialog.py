"""What is shown when something went wrong that nobody foresaw: a report to copy.

    report = crash_report(*sys.exc_info())
    CrashDialog(look, report).open()

The report names versions, platform and the places in the code. What an error says is left out
unless it comes from the operating system, since it may quote what a person wrote; so are values,
and the name of the home folder.
"""

import platform
import traceback
from gettext import gettext as _
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QPlainTextEdit, QWidget

from backrx_desktop import __version__
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column, Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone, palette
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text


def crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """The text to copy into a report: never notes, pain values or anything else of a person."""
    said = f": {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
    lines = [
        f"BackRx Desktop {__version__}",
        f"Qt {qVersion()}, Python {platform.python_version()}",
        f"{platform.platform()}, {QGuiApplication.platformName()}",
        "",
        *(line.rstrip() for line in traceback.format_tb(trace)),
        f"{kind.__qualname__}{said}",
    ]
    return "\n".join(lines).replace(str(Path.home()), "~")


class CrashDialog(QDialog):
    """Says that something went wrong and that the history is safe, with the report to copy."""

    def __init__(self, look: Look, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report = report
        self.setWindowTitle(_("BackRx"))
        self.setPalette(palette(look.theme))
        self.resize(look.whole(1100), look.whole(760))
        column = Column(look, self, spacing=24, margins=(48, 48, 48, 48))
        column.addWidget(Text(look, _("Something went wrong"), Role.HEADING))
        about = _(
            "What you did is saved. You can go on. The report below helps to mend it; "
            "it holds nothing of yours."
        )
        column.addWidget(Text(look, about, Role.BODY, Tone.TEXT2, wrap=True))
        card = Card(look, radius=20)
        Column(look, card, margins=(16, 16, 16, 16)).addWidget(self._text())
        column.addWidget(card, 1)
        row = Row(look)
        row.addStretch(1)
        self.copy_button = Button(look, _("Copy the report"), icon=Icon.COPY)
        self.copy_button.clicked.connect(self._copy)
        row.addWidget(self.copy_button)
        close = Button(look, _("Close"), ground=Ground.PRIMARY)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self._report)
        text.setReadOnly(True)
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.setTabChangesFocus(True)
        text.setAccessibleName(_("Report"))
        text.setFont(self._look.font(Role.KEYCAP))
        return text

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy_button.set_label(_("Copied"))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.bg)
