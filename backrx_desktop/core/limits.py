"""How large a dose and a routine may be, so that no file or click makes a session without end."""

from collections.abc import Iterable, Mapping

from backrx_desktop.core.exercise import DoseKind, DoseOverride, Exercise
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import RoutineStep

MOST_SECONDS = 4 * 3600
"""Of one set of one side."""
MOST_SETS = 10
LONGEST_ROUTINE_NAME = 40
"""Characters."""
MOST_STEPS = 200
"""Exercises of a routine."""
MOST_PHASES = 50_000
"""Phases of a whole session, so that no file can make a timeline that fills the memory."""


def phases_in(exercise: Exercise, dose: DoseOverride) -> int:
    """At most how many phases, and so steps of a timeline, an exercise comes to."""
    amount = dose.target or exercise.dose.target
    if exercise.dose.kind is DoseKind.HOLD:
        reps = 1.0
    elif exercise.dose.kind is DoseKind.REPS_FOR:
        reps = amount / (exercise.rep_seconds * min(1.0, dose.pace or 1.0))
    else:
        reps = amount
    sets = (dose.sets or exercise.dose.sets) + (dose.extra_side is not None)
    return round(reps * len(exercise.phases) * sets * len(exercise.working_sides))


def phases_of(
    steps: Iterable[RoutineStep], exercises: Mapping[str, Exercise], pacing: Pacing | None = None
) -> int:
    """The same for the steps of a routine, with the person's doses or without.

    Raises KeyError for an unknown exercise.
    """
    own = (pacing and pacing.doses) or {}
    none = DoseOverride()
    return sum(
        phases_in(exercises[step.exercise], step.dose.over(own.get(step.exercise, none)))
        for step in steps
    )
