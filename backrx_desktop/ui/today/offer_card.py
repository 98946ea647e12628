"""One offer: what it is, what it rests on, yes or not now.

card = OfferCard(look)
card.present(OfferText(heading, reason, yes))
card.taken.connect(...)
card.left.connect(...)
"""

from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class OfferText:
    """What is offered in words; `yes` says on the button what it comes to."""

    heading: str
    reason: str
    yes: str


class OfferCard(Card):
    """Quiet: it waits, and goes when it was answered."""

    taken = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius=28, parent=parent)
        self._heading = Text(look, role=Role.HEADING, wrap=True)
        self._reason = Text(look, role=Role.BODY, tone=Tone.TEXT2, wrap=True)
        self.yes = Button(look, "")
        self.yes.clicked.connect(self.taken)
        self.no = Button(look, _("Not now"), ground=Ground.QUIET)
        self.no.clicked.connect(self.left)
        words = QWidget()
        column = Column(look, words, spacing=4)
        column.addWidget(self._heading)
        column.addWidget(self._reason)
        buttons = QWidget()
        flow = Flow(look, buttons)
        flow.addWidget(self.yes)
        flow.addWidget(self.no)
        spread = Spread(look, self, least=420, margins=(48, 20, 24, 20))
        spread.addWidget(words)
        spread.addWidget(buttons)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self.yes, self.no)

    def present(self, offer: OfferText) -> None:
        """Offer this instead of what was offered."""
        self._heading.setText(offer.heading)
        self._reason.setText(offer.reason)
        self.yes.set_label(offer.yes)
        for button in self.stops:
            button.setAccessibleDescription(f"{offer.heading} {offer.reason}")
        self.setAccessibleName(offer.heading)
