"""One sentence across a page, with an action if there is one, and a cross to put it away.

banner = Banner(look, _("Carry on where you stopped?"), action=_("Carry on"))
banner.acted.connect(...)
banner.dismissed.connect(...)
"""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.icon_button import IconButton
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text


class Banner(Card):
    """Says one thing, calmly, and hides itself once dismissed."""

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self, look: Look, sentence: str, *, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tone=Tone.RAISED, radius=28, parent=parent)
        self.setAccessibleName(sentence)
        row = Row(look, self, spacing=24, margins=(32, 12, 16, 12))
        self._text = Text(look, sentence, Role.BODY, wrap=True)
        row.addWidget(self._text, 1)
        if action:
            button = Button(look, action, ground=Ground.QUIET)
            button.clicked.connect(self.acted)
            row.addWidget(button)
        cross = IconButton(look, Icon.CLOSE, _("Dismiss"), ground=Ground.QUIET, size=64)
        cross.clicked.connect(self._dismiss)
        row.addWidget(cross)

    def set_sentence(self, sentence: str) -> None:
        self._text.setText(sentence)
        self.setAccessibleName(sentence)

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
