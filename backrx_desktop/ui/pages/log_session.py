"""A session that was done elsewhere: what, when, how long, and how the back was.

page = LogSessionPage(look)
page.present(library, pacing, today)
page.saved.connect(...)                 the LogDraft
page.left.connect(...)
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.library import Library
from backrx_desktop.core.log_draft import LogDraft
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.history.steppers import DayStep, MinuteStep, PainStep
from backrx_desktop.ui.layouts import Apart, Column, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.pages.session import LONGEST_NOTE
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.field_row import FieldRow
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text
from backrx_desktop.ui.widgets.text_field import TextField


class LogSessionPage(PageBehind):
    """Holds a `LogDraft`; every change gives the next one."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Add a session"), _("History"))
        self.draft = LogDraft(date.min)
        self._library = Library({}, {})
        self._pacing = Pacing()
        self.routines: dict[str, Chip] = {}
        self.exercises: dict[str, Chip] = {}
        self._routine_chips, self._exercise_chips = QWidget(), QWidget()
        self._routine_flow = Flow(look, self._routine_chips, across=12, down=12)
        self._exercise_flow = Flow(look, self._exercise_chips, across=12, down=12)
        self.day = DayStep(look, _("Day"))
        self.minutes = MinuteStep(look, _("Minutes"))
        self.before = PainStep(look, _("Pain before"))
        self.after = PainStep(look, _("Pain afterwards"))
        self.note = TextField(look, _("Note"), longest=LONGEST_NOTE)
        self.save = Button(look, _("Save"), ground=Ground.PRIMARY, role=Role.CONFIRM, height=104)
        self._hint = Text(look, role=Role.BODY, tone=Tone.TEXT2, wrap=True)
        self._build()
        self._connect()

    def present(self, library: Library, pacing: Pacing, today: date) -> None:
        """Begin anew, on the day `today`."""
        self._library, self._pacing = library, pacing
        self.draft = LogDraft(today)
        self._offer(self.routines, self._routine_flow, library.routines, self._choose_routine)
        self._offer(self.exercises, self._exercise_flow, library.exercises, self._toggle)
        self.day.show_day(today, today)
        self.before.show_pain(None)
        self.after.show_pain(None)
        self.note.clear()
        self.show_top()
        self._show()

    def _offer(
        self,
        chips: dict[str, Chip],
        flow: Flow,
        offered: Mapping[str, Exercise] | Mapping[str, Routine],
        choose: Callable[[str], None],
    ) -> None:
        let_go(flow, *chips.values())
        chips.clear()
        for one, named in offered.items():
            chip = Chip(self.look, named.name)
            chip.clicked.connect(lambda _on=True, one=one: choose(one))
            chips[one] = chip
            flow.addWidget(chip)

    def _build(self) -> None:
        look = self.look
        self.body.addLayout(Apart(look, self.back))
        self.body.addWidget(Text(look, _("Add a session"), Role.PAGE_TITLE, wrap=True))
        note = _("Something you did without this app. Amounts can be put right afterwards.")
        self.body.addWidget(Text(look, note, Role.NOTE, Tone.TEXT2, wrap=True))
        for title, chips in (
            (_("A routine"), self._routine_chips),
            (_("Or single exercises"), self._exercise_chips),
        ):
            section = Column(look, spacing=14, margins=(0, 8, 0, 0))
            section.addWidget(Text(look, title, Role.LABEL_MEDIUM, wrap=True))
            section.addWidget(chips)
            chips.setAccessibleName(title)
            self.body.addLayout(section)
        fields = Column(look, spacing=16, margins=(0, 8, 0, 0))
        fields.addWidget(FieldRow(look, _("Day"), self.day))
        fields.addWidget(FieldRow(look, _("How long"), self.minutes))
        fields.addWidget(FieldRow(look, _("Pain before"), self.before))
        fields.addWidget(FieldRow(look, _("Pain afterwards"), self.after))
        fields.addWidget(self.note)
        fields.addWidget(self._hint)
        fields.addWidget(self.save)
        self.body.addLayout(fields)
        self.body.addStretch(1)
        self.setFocusProxy(self.back)

    def _connect(self) -> None:
        self.save.clicked.connect(lambda: self.saved.emit(self.draft))
        self.day.changed.connect(lambda: self._take(replace(self.draft, day=self.day.day)))
        self.minutes.changed.connect(
            lambda: self._take(replace(self.draft, minutes=self.minutes.minutes))
        )
        self.before.changed.connect(
            lambda: self._take(replace(self.draft, pain_before=self.before.pain))
        )
        self.after.changed.connect(
            lambda: self._take(replace(self.draft, pain_after=self.after.pain))
        )
        self.note.textEdited.connect(lambda text: self._take(replace(self.draft, note=text)))

    def _choose_routine(self, routine: str) -> None:
        self._take(self.draft.of_routine(self._library.routines[routine]))

    def _toggle(self, exercise: str) -> None:
        self._take(self.draft.toggled(exercise))

    def _take(self, draft: LogDraft) -> None:
        self.draft = draft
        self._show()

    def _show(self) -> None:
        draft = self.draft
        held = {step.exercise for step in draft.steps}
        for one, chip in self.routines.items():
            chip.setChecked(one == draft.routine)
        for one, chip in self.exercises.items():
            chip.setChecked(one in held)
        usual = draft.usual_minutes(self._library.exercises, self._pacing)
        self.minutes.show_minutes(usual if draft.minutes is None else draft.minutes)
        self.save.setEnabled(bool(draft.steps))
        self._hint.setText("" if draft.steps else _("Choose what you did."))
        self._hint.setVisible(not draft.steps)
