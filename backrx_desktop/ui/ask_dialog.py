"""A question over the page, with its answers one under the other.

    dialog = AskDialog(look, _("Finish here?"), _("What you did is kept."), window)
    dialog.add(_("Carry on"), carry_on, primary=True)
    dialog.add(_("Finish here"), finish)
    dialog.open()

Esc gives the first answer.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QWidget

from backrx_desktop.ui.focus_ring import FocusRing, move_focus
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone, palette
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.option_row import OptionRow
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text

WIDTH = 960.0
"""Design pixels."""
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class AskDialog(QDialog):
    """Asks once; every answer closes it."""

    def __init__(self, look: Look, question: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint)
        self._look = look
        self._answers: list[OptionRow] = []
        self.setWindowTitle(question)
        self.setAccessibleName(question)
        self.setAccessibleDescription(note)
        self.setPalette(palette(look.theme))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column = Column(look, self, spacing=20, margins=(48, 44, 48, 48))
        self._column.addWidget(Text(look, question, Role.PAGE_TITLE, wrap=True))
        self._column.addWidget(Text(look, note, Role.LEAD, Tone.TEXT2, wrap=True))
        self.setFixedWidth(look.whole(WIDTH))
        self._ring = FocusRing(look, self)

    def add(self, text: str, then: Callable[[], None], primary: bool = False) -> OptionRow:
        """One more answer, and what it does."""
        ground = Ground.PRIMARY if primary else Ground.RAISED
        row = OptionRow(self._look, text, ground=ground)
        row.clicked.connect(lambda: self._answer(then))
        row.setMinimumHeight(self._look.whole(112))
        self._column.addWidget(row)
        self._answers.append(row)
        if len(self._answers) == 1:
            row.setFocus(Qt.FocusReason.TabFocusReason)
        return row

    @property
    def answers(self) -> tuple[OptionRow, ...]:
        """The answers in order."""
        return tuple(self._answers)

    def _answer(self, then: Callable[[], None]) -> None:
        self.accept()
        # Not every window manager gives the keyboard back by itself.
        parent: QWidget | None = self.parentWidget()
        if parent is not None:
            parent.activateWindow()
        then()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape and self._answers:
            self._answers[0].click()
        elif key not in _ARROWS or not move_focus(self, key):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.surface)
        painter.setPen(QPen(self._look.theme.line, self._look.px(2)))
        painter.drawRect(self.rect())
