"""Doses and times as they are written: "20 lifts", "2 × 30 s", "9 min left"."""

import math
from gettext import gettext as _

from backrx_desktop.core.exercise import DoseKind
from backrx_desktop.core.prescription import Prescription


def amount_of(dose: Prescription) -> str:
    """The dose of one side, all its sets."""
    kind = dose.exercise.dose.kind
    if kind is DoseKind.REPS:
        one, several = dose.exercise.rep_name
        text = f"{dose.amount} {_(one) if dose.amount == 1 else _(several)}"
    else:
        text = duration(dose.amount)
    return text if dose.sets == 1 else f"{dose.sets} × {text}"


def duration(seconds: float) -> str:
    """Whole minutes where it is that, else seconds."""
    if seconds >= 120 and seconds % 60 == 0:
        return _("{minutes} min").format(minutes=round(seconds / 60))
    return _("{seconds} s").format(seconds=round(seconds))


def time_left(seconds: float) -> str:
    """Minutes left of the session, rounded up: never less than one."""
    return _("{minutes} min left").format(minutes=max(1, math.ceil(seconds / 60 - 1e-6)))
