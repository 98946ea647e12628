"""How long an exercise takes, without laying out its steps one by one."""

from backrx_desktop.core.exercise import DoseKind, Sides
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.core.timeline import reps_within


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


def _set_seconds(dose: Prescription) -> float:
    kind = dose.exercise.dose.kind
    if kind is DoseKind.HOLD:
        return float(dose.amount)
    sides = 2 if dose.exercise.sides is Sides.ALTERNATING else 1
    if kind is DoseKind.REPS:
        return dose.amount * dose.rep_seconds * sides
    return max(float(dose.amount), reps_within(dose) * dose.rep_seconds * sides)
