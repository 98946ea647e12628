"""A session done elsewhere, while it is being entered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.length import seconds_of_steps
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import COMPOSED, Routine, RoutineStep


@dataclass(frozen=True, slots=True)
class LogDraft:
    """`minutes` is None as long as the person did not say how long it took."""

    day: date
    steps: tuple[RoutineStep, ...] = ()
    routine: str = ""
    minutes: int | None = None
    pain_before: int | None = None
    pain_after: int | None = None
    note: str = ""

    def of_routine(self, routine: Routine) -> "LogDraft":
        """This routine, all of it."""
        return replace(self, steps=routine.steps, routine=routine.id)

    def toggled(self, exercise: str) -> "LogDraft":
        """With an exercise, or without it where it was in; no routine any more."""
        rest = tuple(step for step in self.steps if step.exercise != exercise)
        steps = rest if len(rest) < len(self.steps) else (*rest, RoutineStep(exercise))
        return replace(self, steps=steps, routine="")

    @property
    def whole(self) -> Routine:
        """What was done: the routine, the one exercise, or a mixture."""
        alone = self.steps[0].exercise if len(self.steps) == 1 else COMPOSED
        return Routine(self.routine or alone, "", self.steps)

    def usual_minutes(self, exercises: Mapping[str, Exercise], pacing: Pacing) -> int:
        """How long it takes here, one at least. KeyError for an exercise that is not there."""
        return max(1, round(seconds_of_steps(self.steps, exercises, pacing) / 60))
