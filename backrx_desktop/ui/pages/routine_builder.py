"""Puts a routine together: its name, its exercises in order, and the dose of each.

    page = RoutineBuilderPage(look)
    page.edit(routine, exercises, pacing, taken)        or edit(None, …) for a new one
    page.saved.connect(...)                 the Routine
    page.left.connect(...)                  without saving

`taken` are the ids of all routines: a new one gets one of its own. Alt with an arrow moves the
step in focus, Delete removes it, Ctrl+Z takes the last change back.
"""

from collections.abc import Collection, Mapping
from gettext import gettext as _
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.limits import LONGEST_ROUTINE_NAME
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.routine_draft import DraftProblem, Editing, routine_id
from backrx_desktop.services.amounts import duration
from backrx_desktop.services.draft_words import draft_problem
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Apart, Column, Columns, Row, let_go, limit_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.routine.keep_card import KeepCard
from backrx_desktop.ui.routine.step_list import StepList
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.spent_button import SpentButton
from backrx_desktop.ui.widgets.text import Text
from backrx_desktop.ui.widgets.text_field import TextField

_RIGHT = 600.0


class RoutineBuilderPage(PageBehind):
    """Holds an `Editing`; every change gives the next one."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Routine"), _("Routines"))
        self.editing = Editing.of()
        self._id = ""
        self._unkept = False
        """Whether there was something to save before anything was changed: a copy."""
        self._taken: frozenset[str] = frozenset()
        self._exercises: Mapping[str, Exercise] = {}
        self._pacing = Pacing()
        self.keep = KeepCard(look)
        self.name = TextField(look, _("Name of the routine"), longest=LONGEST_ROUTINE_NAME)
        self.undo = SpentButton(look, Icon.UNDO, _("Undo"))
        self.redo = SpentButton(look, Icon.REDO, _("Redo"))
        self.save = Button(look, _("Save"), ground=Ground.PRIMARY, role=Role.CONFIRM, height=104)
        self.steps = StepList(look)
        self.add: dict[str, Button] = {}
        self._total = Text(look, role=Role.NOTE, tone=Tone.TEXT2, wrap=True)
        self._problem = Text(look, role=Role.BODY, tone=Tone.TEXT, wrap=True)
        self._empty = Text(
            look, _("Choose an exercise to begin with."), Role.NOTE, Tone.TEXT2, wrap=True
        )
        self._offer = QWidget()
        self._flow = Flow(look, self._offer, across=12, down=12)
        self._build()
        self._connect()

    def edit(
        self,
        routine: Routine | None,
        exercises: Mapping[str, Exercise],
        pacing: Pacing,
        taken: Collection[str],
    ) -> None:
        """Begin with a routine, whose id is kept if it is one of `taken`, or with nothing."""
        self.editing = Editing.of(routine)
        self._taken = frozenset(taken)
        self._id = routine.id if routine is not None and routine.id in self._taken else ""
        self._unkept = routine is not None and not self._id
        self._exercises = exercises
        self._pacing = pacing
        self._offer_exercises()
        self.keep.hide()
        self._problem.hide()
        self.show_top()
        self._show()

    def _build(self) -> None:
        look = self.look
        title = Row(look, spacing=16)
        title.addWidget(self.name, 1)
        title.addWidget(self.undo)
        title.addWidget(self.redo)
        left = Column(look, spacing=20)
        left.addLayout(title)
        left.addWidget(self._total)
        left.addWidget(self._empty)
        left.addWidget(self.steps)
        left.addStretch(1)
        self._side = QWidget()
        right = Column(look, self._side, spacing=20)
        right.addWidget(self.save)
        right.addWidget(self._problem)
        right.addWidget(Text(look, _("Add an exercise"), Role.LABEL_MEDIUM, wrap=True))
        right.addWidget(self._offer)
        right.addStretch(1)
        head = Apart(look, self.back)
        self._columns = Columns(look, spacing=64)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._side)
        self.keep.hide()
        self.body.addLayout(head)
        self.body.addWidget(self.keep)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.setFocusProxy(self.name)
        look.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        large = self.look.text_is_large
        limit_width(self._side, None if large else self.look.whole(_RIGHT))

    def _connect(self) -> None:
        self.keep.kept.connect(self._save)
        self.keep.dropped.connect(self.left)
        self.save.clicked.connect(self._save)
        self.undo.clicked.connect(lambda: self._take(self.editing.undone()))
        self.redo.clicked.connect(lambda: self._take(self.editing.redone()))
        self.name.textEdited.connect(lambda name: self._take(self.editing.renamed(name)))
        self.steps.moved.connect(lambda key, to: self._take(self.editing.moved(key, to)))
        self.steps.dosed.connect(lambda key, dose: self._take(self.editing.dosed(key, dose)))
        self.steps.removed.connect(self._remove)
        self.steps.settled.connect(lambda: self._take(self.editing.settled()))
        for standard, button in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
        ):
            for keys in QKeySequence.keyBindings(standard):
                shortcut = QShortcut(keys, self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(button.click)

    def _offer_exercises(self) -> None:
        let_go(self._flow, *self.add.values())
        self.add = {}
        for exercise in self._exercises.values():
            self.add[exercise.id] = self._offered(exercise)
            self._flow.addWidget(self.add[exercise.id])

    def _offered(self, exercise: Exercise) -> Button:
        button = Button(
            self.look, exercise.name, role=Role.CAPTION_MEDIUM, icon=Icon.PLUS, height=64
        )
        button.setAccessibleName(_("Add {exercise}").format(exercise=exercise.name))
        button.clicked.connect(lambda: self._take(self.editing.added(exercise.id)))
        return button

    def leave(self) -> None:
        """Go back; asks first where something would be lost."""
        if not (self.editing.changed or self._unkept):
            self.left.emit()
            return
        self.show_top()
        self.keep.ask()

    def _take(self, editing: Editing) -> None:
        changed = editing.draft != self.editing.draft
        self.editing = editing
        if changed:
            self._problem.hide()
            self._show()

    def _show(self) -> None:
        draft = self.editing.draft
        if self.name.text() != draft.name:
            self.name.setText(draft.name)
        self.setAccessibleName(draft.name or _("New routine"))
        self.steps.present(draft, self._exercises, self._pacing)
        chain = [self.redo, *self.steps.controls(), self.save]
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)
        self.undo.set_spent(not self.editing.past)
        self.redo.set_spent(not self.editing.future)
        self._empty.setVisible(not draft.steps)
        self._total.setVisible(bool(draft.steps))
        total = duration(draft.seconds(self._exercises, self._pacing))
        self._total.setText(_("{time} in all, setup and both sides included.").format(time=total))

    def _remove(self, key: int) -> None:
        """Remove a step; the focus goes to the one that takes its place."""
        place = self.steps.place_of(key)
        self._take(self.editing.removed(key))
        rows = list(self.steps.rows.values())
        target: QWidget = rows[min(place, len(rows) - 1)].remove if rows else self.name
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        self.keep.hide()
        problem = self.editing.draft.problem(self._exercises)
        if problem is not None:
            self._problem.setText(draft_problem(problem))
            self._problem.show()
            (self.name if problem is DraftProblem.NO_NAME else self.save).setFocus()
            return
        draft = self.editing.draft
        self.saved.emit(draft.routine(self._id or routine_id(draft.name, self._taken)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.steps.key_of(self.focusWidget())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key is not None and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.steps.rows[key]
            row.move_asked.emit(event.key() == Qt.Key.Key_Up)
            self.scroller.ensureWidgetVisible(row, 0, self.look.whole(24))
        elif key is not None and event.key() == Qt.Key.Key_Delete:
            self._remove(key)
        else:
            super().keyPressEvent(event)
