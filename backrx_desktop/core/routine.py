"""A routine: exercises in order, each with the dose it asks for."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from backrx_desktop.core.exercise import DoseOverride

COMPOSED = "composed"
"""The id of a routine made for the minutes at hand."""
AD_BREAK = "ad-break"
"""The id of the routine for the commercials (catalogue: ad-break), which has its own key."""


@dataclass(frozen=True, slots=True)
class RoutineStep:
    """One exercise of a routine, by its id."""

    exercise: str
    dose: DoseOverride = field(default_factory=DoseOverride)


@dataclass(frozen=True, slots=True)
class Routine:
    """Exercises in order. `built_in` tells the app's own from the person's."""

    id: str
    name: str
    steps: tuple[RoutineStep, ...]
    summary: str = ""
    how_often: str = ""
    sources: tuple[str, ...] = ()
    built_in: bool = False

    def without(self, exercises: Collection[str]) -> "Routine":
        """The same routine, these exercises left out."""
        kept = tuple(step for step in self.steps if step.exercise not in exercises)
        return replace(self, steps=kept)
