"""The first page: what is due and why, the one Start, what is offered, and every exercise.

page = TodayPage(look)
page.present(overview, why=_("The second of three today"))
page.show_also(...)                     what else is due; page.also.chosen: its id
page.show_made(composition, exercises, today)
page.show_offer(OfferText(...))         page.offer.taken, page.offer.left
page.start_routine.connect(...)         the routine's id
page.minutes_chosen.connect(...)        3, 5, 10 or 20; 0: as long as the routine takes
page.exercise_chosen.connect(...)       the exercise's id
page.programme_asked.connect(...)       by the line that says why
page.set_picture(figure)                the figure beside the routine's name
page.ask_below(row, stops)              a row below the card, shown when it has something to ask
"""

from collections.abc import Mapping, Sequence
from datetime import date
from gettext import gettext as _
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.overview import Overview, PartOfDay
from backrx_desktop.services.session_words import week_words
from backrx_desktop.ui.layouts import Column, Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.today.also_row import AlsoRow
from backrx_desktop.ui.today.due_card import DueCard
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.exercise_list import ExerciseList
from backrx_desktop.ui.widgets.fitted_text import FittedText
from backrx_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from backrx_desktop.core.composition import Composition
    from backrx_desktop.ui.today.made_card import MadeCard
    from backrx_desktop.ui.today.offer_card import OfferCard, OfferText


class TodayPage(ScrollingPage):
    """Shows an `Overview`, and what else there is to say of the day."""

    start_routine = Signal(str)
    minutes_chosen = Signal(int)
    exercise_chosen = Signal(str)
    programme_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Today"), margins=(56, 50, 40, 32), spacing=28)
        self._asked: Sequence[QWidget] = ()
        self._greeting = FittedText(look, role=Role.PAGE_TITLE)
        right = Qt.AlignmentFlag.AlignRight
        self._week = Text(look, role=Role.NOTE, tone=Tone.TEXT2, wrap=True, align=right)
        self.card = DueCard(look)
        self.card.started.connect(self.start_routine)
        self.card.minutes_chosen.connect(self.minutes_chosen)
        self.card.why.clicked.connect(self.programme_asked)
        self.start, self.minutes = self.card.start, self.card.minutes
        self.also = AlsoRow(look)
        self._made: MadeCard | None = None
        self._offer: OfferCard | None = None
        self.exercises = ExerciseList(look, _("Exercises"))
        self.exercises.chosen.connect(self.exercise_chosen)
        head = Row(look, spacing=32)
        head.addWidget(self._greeting)
        head.addWidget(self._week, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.card)
        self.body.addWidget(self.also)
        self._offered, self._reasons, self._below = Column(look), Column(look), Column(look)
        for layout in (self._offered, self._reasons, self._below):
            self.body.addLayout(layout)
        below = Column(look, margins=(0, 16, 0, 0))
        below.addWidget(self.exercises)
        self.body.addLayout(below)
        self.body.addStretch(1)
        self.setFocusProxy(self.start)

    @property
    def offer(self) -> "OfferCard":
        """Made when it is first wanted, which is never before the first paint."""
        if self._offer is None:
            from backrx_desktop.ui.today.offer_card import OfferCard

            self._offer = OfferCard(self.look)
            self._offer.hide()
            self._offered.addWidget(self._offer)
        return self._offer

    @property
    def made(self) -> "MadeCard":
        """The same for the reasons."""
        if self._made is None:
            from backrx_desktop.ui.today.made_card import MadeCard

            self._made = MadeCard(self.look)
            self._made.hide()
            self._reasons.addWidget(self._made)
        return self._made

    def present(self, shown: Overview, why: str = "") -> None:
        """Show the state of things. `why` the routine is due, where a programme says so."""
        self._greeting.setText(_greeting(shown.part))
        self._week.setText(_welcome() if shown.new else week_words(shown.this_week))
        self.card.present(shown.card, why)
        self.exercises.present(shown.exercises, shown.today)
        self._order_stops()

    def show_also(self, routines: Mapping[str, str]) -> None:
        """What else is due, by id the name."""
        self.also.present(tuple(routines.items()))
        self._order_stops()

    def show_made(
        self, made: "Composition | None", exercises: Mapping[str, Exercise], today: date
    ) -> None:
        """Why each exercise is in a session made for the minutes; None for none."""
        if made is not None:
            self.made.present(made, exercises, today)
        if self._made is not None:
            self._made.setVisible(made is not None)

    def show_offer(self, offer: "OfferText | None") -> None:
        """Offer something, or nothing any more."""
        asked = any(one.hasFocus() for one in self._offer_stops())
        if offer is not None:
            self.offer.present(offer)
        if self._offer is not None:
            self._offer.setVisible(offer is not None)
        if asked and offer is None:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self._order_stops()

    def _offer_stops(self) -> Sequence[QWidget]:
        return () if self._offer is None else self._offer.stops

    def _order_stops(self) -> None:
        """Tab goes down the page."""
        stops = (
            self.card.why,
            *self.minutes.values(),
            self.start,
            *self.also.buttons.values(),
            *self._offer_stops(),
            *self._asked,
            *self.exercises.stops,
        )
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def ask_below(self, row: QWidget, stops: Sequence[QWidget]) -> None:
        """Put a row below the card; `stops` take the focus in it, in order."""
        self._below.addWidget(row)
        self._asked = stops
        self._order_stops()

    def set_picture(self, picture: QWidget) -> None:
        """Put the figure on the card; again for another one."""
        self.card.set_picture(picture)


def _greeting(part: PartOfDay) -> str:
    return {
        PartOfDay.MORNING: _("Good morning"),
        PartOfDay.AFTERNOON: _("Good afternoon"),
        PartOfDay.EVENING: _("Good evening"),
    }[part]


def _welcome() -> str:
    return _("Start small. Three minutes is plenty.")
