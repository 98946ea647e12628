"""The best sets so far: one bar against the rungs of a ladder, or one a side against the target.

Nothing is shown of an exercise without rungs that was never done.
"""

from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.exercise_view import ExerciseView
from backrx_desktop.services.dose_words import measured
from backrx_desktop.services.names import side_name
from backrx_desktop.ui.layouts import Column, Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.best_bar import BestBar, Goal
from backrx_desktop.ui.widgets.text import Text

_ROOM = 1.125
"""The bars end so much above their highest goal, or at the best of both sides."""


class BestLine(QWidget):
    """What was best of one side, and its bar."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Text(look, role=Role.BODY, tone=Tone.TEXT2, wrap=True)
        self._amount = Text(look, role=Role.HEADING, align=Qt.AlignmentFlag.AlignRight)
        self.bar = BestBar(look)
        row = Row(look, spacing=16)
        row.addWidget(self._label, 1)
        row.addWidget(self._amount)
        column = Column(look, self, spacing=6)
        column.addLayout(row)
        column.addWidget(self.bar)

    def show_words(self, label: str, amount: str, told: str) -> None:
        """`told` is all of it, for those who cannot see the bar."""
        self._label.setText(label)
        self._amount.setText(amount)
        self.bar.setAccessibleName(told)


class BestSection(QWidget):
    """At most two lines."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = (BestLine(look), BestLine(look))
        column = Column(look, self, spacing=16)
        for line in self.lines:
            column.addWidget(line)

    def present(self, view: ExerciseView) -> None:
        """Show what is known of an exercise."""
        best = view.best or {}
        sides = view.exercise.working_sides
        shown = bool(best) or bool(view.exercise.dose.rungs)
        self.setVisible(shown)
        self.lines[1].setVisible(len(sides) > 1)
        if shown:
            for line, side in zip(self.lines, sides, strict=False):
                self._show_line(line, view, side, best.get(side, 0.0))

    def _show_line(
        self, line: BestLine, view: ExerciseView, side: Side | None, best: float
    ) -> None:
        exercise = view.exercise
        label = _("Your best")
        if side is not None:
            label = _("Your best, {side}").format(side=side_name(side, exercise.limb))
        amount = measured(exercise, best) if best else _("Not yet")
        goals = _goals(view)
        named = ", ".join(goal.name or goal.number for goal in goals)
        told = _("{label}: {amount}. Marks: {goals}").format(
            label=label, amount=amount, goals=named
        )
        line.show_words(label, amount, told)
        reached = (view.best or {}).values()
        line.bar.show_best(best, goals, end=max((goals[-1].amount * _ROOM, *reached)))


def _goals(view: ExerciseView) -> tuple[Goal, ...]:
    """The rungs by their names, good, better and best (source B), or else the target."""
    rungs = sorted(view.exercise.dose.rungs)
    if not rungs:
        return (Goal(view.target, number=measured(view.exercise, view.target)),)
    numbers = [measured(view.exercise, rung) for rung in rungs]
    patterns = [_("Good {number}"), _("Better {number}"), _("Best {number}")]
    if len(rungs) != len(patterns):
        patterns = ["{number}"] * len(rungs)
    return tuple(
        Goal(rung, pattern.format(number=number), number)
        for rung, number, pattern in zip(rungs, numbers, patterns, strict=True)
    )
