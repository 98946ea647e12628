"""The history before the first session: what will stand here, and how it begins."""

from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column, Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text

FIRST_MINUTES = 3
"""What is suggested to whoever has not begun yet."""


class EmptyHistory(Card):
    """`bring` is for who has a history already, in a file."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._picture = Row(look, margins=(0, 0, 0, 26))
        label = _("Start {number} min").format(number=FIRST_MINUTES)
        self.start = Button(
            look,
            label,
            ground=Ground.PRIMARY,
            role=Role.SECTION,
            icon=Icon.PLAY,
            height=112,
            radius=36,
        )
        self.bring = Button(look, _("Bring in a history from a file"), ground=Ground.QUIET)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = Column(look, self, spacing=12, margins=(48, 64, 48, 58))
        column.addStretch(1)
        column.addLayout(self._picture)
        title = _("Your sessions will show up here")
        column.addWidget(Text(look, title, Role.EMPTY_TITLE, wrap=True, align=centre))
        note = _("Three minutes is a good first one.")
        column.addWidget(Text(look, note, Role.LEAD, Tone.TEXT2, wrap=True, align=centre))
        below = Column(look, margins=(0, 32, 0, 0))
        below.addWidget(self.start, 0, centre)
        below.addWidget(self.bring, 0, centre)
        column.addLayout(below)
        column.addStretch(1)
        look.changed.connect(self._widen)
        self._widen()

    def set_picture(self, picture: QWidget) -> None:
        """Put something above the words: the empty calendar."""
        self._picture.addWidget(picture)

    def _widen(self) -> None:
        self.start.setMinimumWidth(self._look.whole(400))
