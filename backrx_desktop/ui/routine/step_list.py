"""The exercises of a routine under construction, in order.

    steps = StepList(look)
    steps.present(draft, exercises, pacing)
    steps.moved.connect(...)                the step's key and the place it is to have

A step keeps its row, and with it the focus, wherever it is moved.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import DoseOverride, Exercise
from backrx_desktop.core.prescription import Pacing, prescribe
from backrx_desktop.core.routine_draft import RoutineDraft
from backrx_desktop.ui.layouts import Column, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.routine.step_row import StepRow
from backrx_desktop.ui.widgets.pressable import Pressable


class StepList(QWidget):
    """Rows by the key of their step."""

    moved = Signal(int, int)
    removed = Signal(int)
    dosed = Signal(int, object)
    settled = Signal()
    """A drag has ended."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: dict[int, StepRow] = {}
        self._column = Column(look, self, spacing=16)

    def present(
        self, draft: RoutineDraft, exercises: Mapping[str, Exercise], pacing: Pacing
    ) -> None:
        """Show the steps of a draft; `pacing` is how the person's sessions run."""
        wanted = {step.key: step for step in draft.steps}
        for key in [key for key in self.rows if key not in wanted]:
            let_go(self._column, self.rows.pop(key))
        rows = {key: self.rows.get(key) or self._row(key) for key in wanted}
        for place, (key, row) in enumerate(rows.items()):
            step = wanted[key]
            exercise = exercises[step.exercise]
            own = (pacing.doses or {}).get(exercise.id, DoseOverride())
            row.present(step, prescribe(exercise, step.dose, pacing), own)
            row.show_ends(first=place == 0, last=place == len(rows) - 1)
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
        self.rows = rows

    def controls(self) -> list[Pressable]:
        """What takes the focus, in the order it is read."""
        return [one for row in self.rows.values() for one in row.findChildren(Pressable)]

    def key_of(self, widget: QWidget | None) -> int | None:
        """The key of the step whose row `widget` is in; None outside of them."""
        holds = (key for key, row in self.rows.items() if widget and row.isAncestorOf(widget))
        return next(holds, None)

    def place_of(self, key: int) -> int:
        """Where the row of a step stands, from 0. Raises ValueError where there is none."""
        return list(self.rows).index(key)

    def _row(self, key: int) -> StepRow:
        row = StepRow(self._look)
        row.move_asked.connect(lambda up: self._move(key, up=up))
        row.remove_asked.connect(lambda: self.removed.emit(key))
        row.dosed.connect(lambda dose: self.dosed.emit(key, dose))
        row.dragged.connect(lambda height: self._drag(key, height))
        row.dropped.connect(self.settled)
        return row

    def _move(self, key: int, *, up: bool) -> None:
        self.settled.emit()
        self.moved.emit(key, self.place_of(key) + (-1 if up else 1))
        self.settled.emit()

    def _drag(self, key: int, height: float) -> None:
        """Go where the pointer is: below every row whose middle it has passed."""
        y = self.mapFromGlobal(QPoint(0, round(height))).y()
        others = (row for other, row in self.rows.items() if other != key)
        place = sum(row.geometry().center().y() < y for row in others)
        if place != self.place_of(key):
            self.moved.emit(key, place)
