"""The first page: what is due, the one Start, and every exercise.

page = TodayPage(look)
page.present(overview)
page.start_routine.connect(...)         the routine's id
page.minutes_chosen.connect(...)        3, 5, 10 or 20; 0: as long as the routine takes
page.exercise_chosen.connect(...)       the exercise's id
page.ad_break.connect(...)              the key A
page.set_picture(figure)                the figure beside the routine's name
"""

from gettext import gettext as _
from gettext import ngettext
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.overview import Overview, PartOfDay, RoutineCard
from backrx_desktop.core.week import Week
from backrx_desktop.services.exercise_words import area_name, listed
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.layouts import Column, Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.exercise_list import ExerciseList
from backrx_desktop.ui.widgets.fitted_text import FittedText
from backrx_desktop.ui.widgets.start_disc import StartDisc
from backrx_desktop.ui.widgets.text import Text

MINUTES = (3, 5, 10, 20)
"""How long a person may have got."""
PICTURE = (396.0, 240.0)
"""Design pixels of the figure on the card."""


class TodayPage(ScrollingPage):
    """Shows an `Overview`."""

    start_routine = Signal(str)
    minutes_chosen = Signal(int)
    exercise_chosen = Signal(str)
    ad_break = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Today"), margins=(56, 50, 40, 32), spacing=28)
        self._card: RoutineCard | None = None
        self._greeting = Text(look, role=Role.PAGE_TITLE)
        right = Qt.AlignmentFlag.AlignRight
        self._week = Text(look, role=Role.NOTE, tone=Tone.TEXT2, wrap=True, align=right)
        self._name = FittedText(look, role=Role.CARD_TITLE)
        self._summary = Text(look, role=Role.LEAD, tone=Tone.TEXT2, wrap=True)
        self.start = StartDisc(look)
        self.start.clicked.connect(self._start)
        self.minutes = {number: self._minutes_chip(number) for number in MINUTES}
        self._picture = Row(look)
        self.exercises = ExerciseList(look, _("Exercises"))
        self.exercises.chosen.connect(self.exercise_chosen)
        head = Row(look, spacing=32)
        head.addWidget(self._greeting)
        head.addWidget(self._week, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._routine_card())
        below = Column(look, margins=(0, 16, 0, 0))
        below.addWidget(self.exercises)
        self.body.addLayout(below)
        self.body.addStretch(1)
        self.setFocusProxy(self.start)
        look.changed.connect(self._size_picture)

    def present(self, shown: Overview) -> None:
        """Show the state of things."""
        self._greeting.setText(_greeting(shown.part))
        self._week.setText(_welcome() if shown.new else _week(shown.week))
        self._show_card(shown.card)
        self.exercises.present(shown.exercises, shown.today)
        stops = (*self.minutes.values(), self.start, *self.exercises.stops)
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def set_picture(self, picture: QWidget) -> None:
        """Put the figure on the card; again for another one."""
        while (item := self._picture.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old is not picture:
                old.deleteLater()
        self._picture.addWidget(picture)
        self._size_picture()
        picture.show()

    def _size_picture(self) -> None:
        item = self._picture.itemAt(0)
        picture = None if item is None else item.widget()
        if picture is not None:
            picture.setFixedSize(*(self.look.whole(length) for length in PICTURE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A is for ad break."""
        if event.key() == Qt.Key.Key_A and not event.modifiers() and not event.isAutoRepeat():
            self.ad_break.emit()
        else:
            super().keyPressEvent(event)

    def _show_card(self, card: RoutineCard) -> None:
        self._card = card
        name = card.name if card.name else _your_minutes(card.minutes or 0)
        self._name.setText(name)
        self._summary.setText(_summary(card))
        self.start.setAccessibleName(_("Start {routine}").format(routine=name))
        for number, chip in self.minutes.items():
            chip.setChecked(number == card.minutes)

    def _routine_card(self) -> Card:
        look = self.look
        card = Card(look)
        row = Row(look, card, spacing=16, margins=(48, 28, 52, 28))
        words = Column(look, spacing=6, margins=(0, 9, 0, 4))
        words.addWidget(self._name)
        words.addWidget(self._summary)
        words.addStretch(1)
        question = Column(look, spacing=14, margins=(0, 20, 0, 0))
        question.addWidget(Text(look, _("How long have you got?"), Role.BODY, Tone.TEXT2))
        chips = QWidget()
        chips.setAccessibleName(_("How long have you got?"))
        flow = Flow(look, chips)
        for chip in self.minutes.values():
            flow.addWidget(chip)
        question.addWidget(chips)
        words.addLayout(question)
        row.addLayout(words, 1)
        row.addLayout(self._picture)
        row.addWidget(self.start)
        return card

    def _minutes_chip(self, number: int) -> Chip:
        chip = Chip(self.look, _("{number} min").format(number=number))
        chip.clicked.connect(lambda: self._choose(number))
        return chip

    def _choose(self, number: int) -> None:
        """One of them or none: a second press takes it back."""
        chosen = self.minutes[number].isChecked()
        for other, chip in self.minutes.items():
            chip.setChecked(chosen and other == number)
        self.minutes_chosen.emit(number if chosen else 0)

    def _start(self) -> None:
        if self._card is not None:
            self.start_routine.emit(self._card.id)


def _greeting(part: PartOfDay) -> str:
    return {
        PartOfDay.MORNING: _("Good morning"),
        PartOfDay.AFTERNOON: _("Good afternoon"),
        PartOfDay.EVENING: _("Good evening"),
    }[part]


def _welcome() -> str:
    return _("Start small. Three minutes is plenty.")


def _week(week: Week) -> str:
    if week.sessions == 0:
        return _("A new week")
    text = ngettext("{number} session this week", "{number} sessions this week", week.sessions)
    return text.format(number=week.sessions)


def _your_minutes(number: int) -> str:
    text = ngettext("Your {number} minute", "Your {number} minutes", number)
    return text.format(number=number)


def _summary(card: RoutineCard) -> str:
    """ "2 exercises for hips and glutes"."""
    text = ngettext(
        "{number} exercise for {areas}", "{number} exercises for {areas}", card.exercises
    )
    areas = listed([area_name(area) for area in card.areas])
    return text.format(number=card.exercises, areas=areas)
