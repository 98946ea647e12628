"""Doses and times as they are written: "20 lifts", "2 × 30 s", "9 min left"."""

import math
from gettext import ngettext

from backrx_desktop.core.exercise import DoseKind
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.services.dose_words import exact_duration
from backrx_desktop.services.exercise_words import rep_name


def amount_of(dose: Prescription) -> str:
    """The dose of one side, all its sets."""
    kind = dose.exercise.dose.kind
    if kind is DoseKind.REPS:
        text = f"{dose.amount} {rep_name(dose.exercise, dose.amount)}"
    else:
        text = exact_duration(dose.amount)
    return text if dose.sets == 1 else f"{dose.sets} × {text}"


def minutes_left(seconds: float) -> int:
    """Minutes left of the session, rounded up: never less than one."""
    return max(1, math.ceil(seconds / 60 - 1e-6))


def time_left(seconds: float) -> str:
    """The same in words."""
    minutes = minutes_left(seconds)
    text = ngettext("{minutes} min left", "{minutes} min left", minutes)
    return text.format(minutes=minutes)
