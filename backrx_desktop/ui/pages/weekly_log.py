"""What is asked once a week: pain on average and at its worst, and what is hard to do now.

    page = WeeklyLogPage(look)
    page.present(WeeklyAnswers(...))
    page.saved.connect(...)                 the WeeklyAnswers
    page.left.connect(...)

Nothing has to be answered.
"""

from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.weekly_log import MOST_ACTIVITIES, Activity
from backrx_desktop.services.weekly_words import suggested_activities
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.history.scale import Scale
from backrx_desktop.ui.layouts import Apart, Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text
from backrx_desktop.ui.widgets.text_field import TextField

LONGEST_ACTIVITY = 40


@dataclass(frozen=True, slots=True)
class WeeklyAnswers:
    """One week's answers, 0 to 10 each; None where nothing was said."""

    average: int | None = None
    worst: int | None = None
    activities: tuple[Activity, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there is something to keep."""
        return self.average is not None or self.worst is not None or bool(self.activities)


class ActivityCard(Card):
    """Something that is hard now, and how well it goes. Names without a number are not kept."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius=28, parent=parent)
        self.name = TextField(look, _("Something that is hard now"), longest=LONGEST_ACTIVITY)
        label = _("How well it goes")
        self.ability = Scale(look, label, _("not at all"), _("as well as before"))
        self.name.textEdited.connect(self.changed)
        self.ability.chosen.connect(self.changed)
        column = Column(look, self, spacing=16, margins=(24, 24, 24, 20))
        column.addWidget(self.name)
        column.addWidget(self.ability)

    @property
    def activity(self) -> Activity | None:
        """What was entered, if it is complete."""
        name, number = self.name.text().strip(), self.ability.number
        return Activity(name, number) if name and number is not None else None

    def show_activity(self, name: str, ability: int | None) -> None:
        self.name.setText(name)
        self.ability.show_number(ability)


class WeeklyLogPage(PageBehind):
    """`answers` is what was entered so far."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("This week"), _("History"))
        self.answers = WeeklyAnswers()
        self.average = Scale(look, _("Average pain"), _("no pain"), _("the worst I can think of"))
        self.worst = Scale(look, _("Worst pain"), _("no pain"), _("the worst I can think of"))
        self.cards = [ActivityCard(look) for _one in range(MOST_ACTIVITIES)]
        self.suggestions = {text: self._suggestion(text) for text in suggested_activities()}
        self.save = Button(look, _("Save"), ground=Ground.PRIMARY, role=Role.CONFIRM, height=104)
        self.skip = Button(look, _("Not this week"), ground=Ground.QUIET)
        self._build()
        self._connect()

    def present(self, answers: WeeklyAnswers, hard: tuple[str, ...] = ()) -> None:
        """Show this week's answers so far; `hard` names what was hard the last time."""
        self.average.show_number(answers.average)
        self.worst.show_number(answers.worst)
        known = {one.name: one.ability for one in answers.activities}
        names = [*known, *(name for name in hard if name not in known)]
        for place, card in enumerate(self.cards):
            name = names[place] if place < len(names) else ""
            card.show_activity(name, known.get(name))
        self.show_top()
        self._take()

    def _build(self) -> None:
        look = self.look
        self.body.addLayout(Apart(look, self.back))
        self.body.addWidget(Text(look, _("How was this week?"), Role.PAGE_TITLE, wrap=True))
        note = _("Leave out what you like. Once a week shows more than every day.")
        self.body.addWidget(Text(look, note, Role.NOTE, Tone.TEXT2, wrap=True))
        for title, scale in (
            (_("Pain on average"), self.average),
            (_("Pain at its worst"), self.worst),
        ):
            card = Card(look, radius=28)
            column = Column(look, card, spacing=14, margins=(24, 20, 24, 20))
            column.addWidget(Text(look, title, Role.LABEL_MEDIUM, wrap=True))
            column.addWidget(scale)
            self.body.addWidget(card)
        title = _("Up to three things that are hard now")
        self.body.addWidget(Text(look, title, Role.LABEL_MEDIUM, wrap=True))
        self._offered = QWidget()
        flow = Flow(look, self._offered, across=12, down=12)
        for button in self.suggestions.values():
            flow.addWidget(button)
        self.body.addWidget(self._offered)
        for card in self.cards:
            self.body.addWidget(card)
        self.body.addWidget(self.save)
        self.body.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(1)
        self.setFocusProxy(self.average.chips[0])

    def _connect(self) -> None:
        self.skip.clicked.connect(self.left)
        self.save.clicked.connect(lambda: self.saved.emit(self.answers))
        self.average.chosen.connect(self._take)
        self.worst.chosen.connect(self._take)
        for card in self.cards:
            card.changed.connect(self._take)

    def _suggestion(self, text: str) -> Button:
        button = Button(self.look, text, role=Role.CAPTION_MEDIUM, height=64)
        button.clicked.connect(lambda: self._fill(text))
        return button

    def _fill(self, text: str) -> None:
        """Write a suggestion into the first card that has no name."""
        for card in self.cards:
            if not card.name.text().strip():
                card.show_activity(text, None)
                self._take()
                card.ability.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _take(self) -> None:
        named = {one.name: one for card in self.cards if (one := card.activity) is not None}
        activities = tuple(named.values())
        self.answers = WeeklyAnswers(self.average.number, self.worst.number, activities)
        names = {card.name.text().strip() for card in self.cards}
        free = "" in names
        for text, button in self.suggestions.items():
            button.setVisible(free and text not in names)
        self._offered.setVisible(free)
        self.save.setEnabled(self.answers.anything)
