"""How long exercises take, without laying out their timelines."""

from collections.abc import Iterable, Mapping

from backrx_desktop.core.exercise import DoseKind, Exercise, Sides
from backrx_desktop.core.expansion import reps_within
from backrx_desktop.core.prescription import Pacing, Prescription, prescribe
from backrx_desktop.core.routine import RoutineStep


def seconds_of(dose: Prescription) -> float:
    """Seconds from its setup to its last rep: as long as the timeline of this exercise alone.

    Both sides, switching and the rests between sets included; self-paced reps at the length they
    are expected to have.
    """
    turns = dose.side_order if dose.exercise.sides is Sides.EACH else (None,)
    sets = sum(dose.sets_on(side) for side in turns)
    rests = (sets - len(turns)) * dose.exercise.dose.rest_seconds
    switches = (len(turns) - 1) * dose.switch_seconds
    return dose.setup_seconds + sets * _set_seconds(dose) + rests + switches


def seconds_of_steps(
    steps: Iterable[RoutineStep], exercises: Mapping[str, Exercise], pacing: Pacing
) -> float:
    """Seconds of a session of these steps. Raises KeyError for an unknown exercise."""
    return sum(seconds_of(prescribe(exercises[step.exercise], step.dose, pacing)) for step in steps)


def _set_seconds(dose: Prescription) -> float:
    kind = dose.exercise.dose.kind
    if kind is DoseKind.HOLD:
        return float(dose.amount)
    seconds = dose.rep_seconds * dose.exercise.sides_in_a_set
    if kind is DoseKind.REPS:
        return dose.amount * seconds
    return max(float(dose.amount), reps_within(dose) * seconds)
