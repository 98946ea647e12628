"""Setting up an experiment: what is compared with what, for how long.

page = ExperimentSetupPage(look)
page.present(routines, today)
page.started.connect(...)               the ExperimentChoice
page.left.connect(...)
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from gettext import gettext as _

from PySide6.QtCore import Signal

from backrx_desktop.core.experiment import BLOCK_WEEKS, Measure, next_monday, possible_weeks
from backrx_desktop.core.routine import Routine
from backrx_desktop.services import experiment_words as words
from backrx_desktop.services.experiment_words import Compared
from backrx_desktop.ui.day_names import date_name
from backrx_desktop.ui.experiment.routine_choice import RoutineChoice
from backrx_desktop.ui.layouts import Apart
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.field_row import FieldRow
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.step_control import StepControl
from backrx_desktop.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class ExperimentChoice:
    """What was chosen; `other` is empty for weeks without."""

    routine: str
    other: str = ""
    measure: Measure = Measure.PAIN
    weeks: int = 8
    block_weeks: int = 1


class ExperimentSetupPage(PageBehind):
    """Holds an `ExperimentChoice`; every change gives the next one."""

    started = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Set up an experiment"), words.page_title())
        self.choice = ExperimentChoice("")
        self._routines: Mapping[str, Routine] = {}
        self._today = date.min
        self.routine = RoutineChoice(look, _("Weeks with"))
        self.other = RoutineChoice(look, _("Against"))
        self.measure = Choice(
            look, _("What is compared"), [(one, words.measure_name(one)) for one in Measure]
        )
        self.weeks = StepControl(look, _("Weeks"), Role.HEADING)
        self.block = Choice(
            look, _("At a time"), [(one, words.number_of_weeks(one)) for one in BLOCK_WEEKS]
        )
        self._schedule = Text(look, role=Role.BODY, wrap=True)
        self.start = Button(look, "", ground=Ground.PRIMARY, role=Role.CONFIRM, height=104)
        self._build()
        self._connect()

    def present(self, routines: Mapping[str, Routine], today: date) -> None:
        """Begin anew with the first of the routines, on the day `today`."""
        self._routines, self._today = routines, today
        self.show_top()
        self._take(ExperimentChoice(next(iter(routines))))

    def _build(self) -> None:
        look = self.look
        self.body.addLayout(Apart(look, self.back))
        self.body.addWidget(Text(look, _("Set up an experiment"), Role.PAGE_TITLE, wrap=True))
        note = _("One question, chosen now. You can train in any week, and leave out any day.")
        self.body.addWidget(Text(look, note, Role.NOTE, Tone.TEXT2, wrap=True))
        self.body.addWidget(self.routine)
        self.body.addWidget(self.other)
        both = _("You note both each day; this one is compared.")
        self.body.addWidget(FieldRow(look, _("What is compared"), self.measure, hint=both))
        slow = _("Two suit what takes longer to show, and need 16 weeks at least.")
        self.body.addWidget(FieldRow(look, _("Weeks of a kind at a time"), self.block, hint=slow))
        longer = _("The longer, the smaller a difference can be told from chance.")
        self.body.addWidget(FieldRow(look, _("For how long"), self.weeks, hint=longer))
        self.body.addWidget(self._schedule)
        self.body.addWidget(Text(look, words.no_medical_test(), Role.BODY, Tone.TEXT2, wrap=True))
        self.body.addWidget(self.start)
        self.body.addStretch(1)
        self.setFocusProxy(self.back)

    def _connect(self) -> None:
        self.start.clicked.connect(lambda: self.started.emit(self.choice))
        self.routine.chosen.connect(self._choose_routine)
        self.other.chosen.connect(lambda one: self._take(replace(self.choice, other=one)))
        self.measure.chosen.connect(lambda one: self._take(replace(self.choice, measure=one)))
        self.block.chosen.connect(self._choose_block)
        self.weeks.stepped.connect(self._step)

    def _choose_routine(self, routine: str) -> None:
        other = "" if self.choice.other == routine else self.choice.other
        self._take(replace(self.choice, routine=routine, other=other))

    def _choose_block(self, block_weeks: int) -> None:
        """As long as before, as far as that is possible."""
        possible = possible_weeks(block_weeks)
        weeks = min(possible, key=lambda one: abs(one - self.choice.weeks))
        self._take(replace(self.choice, block_weeks=block_weeks, weeks=weeks))

    def _step(self, longer: bool) -> None:
        possible = possible_weeks(self.choice.block_weeks)
        weeks = self.choice.weeks + (possible.step if longer else -possible.step)
        if weeks in possible:
            self._take(replace(self.choice, weeks=weeks))

    def _take(self, choice: ExperimentChoice) -> None:
        self.choice = choice
        names = {one: routine.name for one, routine in self._routines.items()}
        self.routine.offer(list(names.items()), choice.routine)
        others = [(one, name) for one, name in names.items() if one != choice.routine]
        self.other.offer([("", _("Weeks without it")), *others], choice.other)
        self.measure.show_value(choice.measure)
        self.block.show_value(choice.block_weeks)
        possible = possible_weeks(choice.block_weeks)
        self.weeks.show_text(
            words.number_of_weeks(choice.weeks),
            at_low=choice.weeks == possible[0],
            at_high=choice.weeks == possible[-1],
        )
        self._tell_schedule(Compared(names[choice.routine], names.get(choice.other, "")))

    def _tell_schedule(self, compared: Compared) -> None:
        first = next_monday(self._today)
        last = first + timedelta(weeks=self.choice.weeks, days=-1)
        days = (date_name(day, self._today) for day in (first, last))
        self._schedule.setText(words.schedule_words(self.choice.weeks, compared, *days))
        self.start.set_label(words.start_label(date_name(first, self._today), first == self._today))
