"""Asks, before one leaves, what to do with changes that were not saved."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.text import Text


class KeepCard(Card):
    """Save, leave without saving, or go on; the last hides the card."""

    kept = Signal()
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tone=Tone.SURFACE, radius=28, parent=parent)
        self.keep = Button(look, _("Save them"))
        self.drop = Button(look, _("Leave without saving"))
        self.stay = Button(look, _("Go on editing"))
        self.keep.clicked.connect(self.kept)
        self.drop.clicked.connect(self.dropped)
        self.stay.clicked.connect(self.hide)
        buttons = QWidget()
        flow = Flow(look, buttons)
        for button in (self.keep, self.drop, self.stay):
            flow.addWidget(button)
        spread = Spread(look, self, margins=(32, 16, 20, 16))
        sentence = _("Some changes are not saved yet.")
        spread.addWidget(Text(look, sentence, Role.NOTE, wrap=True))
        spread.addWidget(buttons)
        self.setAccessibleName(sentence)

    def ask(self) -> None:
        """Show, with the focus on what saves."""
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
