"""The first minute: four short cards, each of which can be passed over.

    page = FirstRunPage(look)
    page.present(preferences)
    page.changed.connect(...)               the Preference and its value, at once
    page.sound_test_asked.connect(...)
    page.care_answered.connect(...)         frozenset of the CareQuestions with a yes
    page.finished.connect(...)              after the last card, or when the rest is skipped

Whoever skips the questions has not answered them: they stay due, and come before the first session.
"""

from gettext import gettext as _
from gettext import pgettext

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.preferences import Preferences
from backrx_desktop.ui.first_run.cards import (
    CareCard,
    FirstRunCard,
    VoiceCard,
    props_card,
    screen_card,
)
from backrx_desktop.ui.first_run.progress import Progress
from backrx_desktop.ui.layouts import Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.back_link import BackLink
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.pressable import Ground


class FirstRunPage(ScrollingPage):
    """One card at a time; `card` counts from 0."""

    changed = Signal(object, object)
    sound_test_asked = Signal()
    care_answered = Signal(object)
    finished = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Welcome to BackRx"), margins=(56, 48, 40, 48), spacing=32)
        self.card = 0
        self.voice = VoiceCard(look)
        self.care = CareCard(look)
        self.cards = (screen_card(look), self.voice, props_card(look), self.care)
        self.skip = Button(look, _("Skip the rest"), ground=Ground.QUIET)
        self.back = BackLink(look, _("Back"))
        self.next = tuple(self._next_button(card) for card in self.cards[:-1])
        self._progress = Progress(look, len(self.cards))
        self.body.addWidget(self._head())
        self.body.addStretch(2)
        for card in self.cards:
            middle = Row(look)
            middle.addStretch(1)
            middle.addWidget(card, 1000)
            middle.addStretch(1)
            self.body.addLayout(middle)
            card.changed.connect(self.changed)
        self.body.addStretch(3)
        self._connect()
        self._go(0)

    def present(self, preferences: Preferences) -> None:
        """Begin at the first card, with what is set so far."""
        for card in self.cards:
            card.present(preferences)
        self.care.form.clear()
        self._go(0)

    def _head(self) -> QWidget:
        head, left = QWidget(), QWidget()
        where = Row(self.look, left, spacing=32)
        where.addWidget(self.back)
        where.addWidget(self._progress, 1)
        spread = Spread(self.look, head, least=200)
        spread.addWidget(left)
        spread.addWidget(self.skip)
        return head

    def _next_button(self, card: FirstRunCard) -> Button:
        button = Button(
            self.look,
            pgettext("button", "Next"),
            ground=Ground.PRIMARY,
            role=Role.CONFIRM,
            height=104,
        )
        button.clicked.connect(lambda: self._go(self.card + 1))
        card.end_with(button)
        return button

    def _connect(self) -> None:
        self.voice.test.clicked.connect(self.sound_test_asked)
        self.skip.clicked.connect(self.finished)
        self.back.clicked.connect(lambda: self._go(self.card - 1))
        self.care.form.answered.connect(self._answer)

    def _go(self, card: int) -> None:
        """Show a card; the focus is on what goes on from it."""
        self.card = card
        focus: QWidget = self.next[card] if card < len(self.next) else self.care.form
        for place, one in enumerate(self.cards):
            one.setVisible(place == card)
        self.back.setVisible(card > 0)
        self._progress.show_place(card)
        self.show_top()
        self.setFocusProxy(focus)
        if self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, yes: frozenset[object]) -> None:
        self.care_answered.emit(yes)
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.card > 0:
                self._go(self.card - 1)
            else:
                self.finished.emit()
        else:
            super().keyPressEvent(event)
