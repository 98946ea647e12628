"""How much of an exercise, and how long still, in the words of the screen."""

import math
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.exercise import DoseKind, Sides
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.services.exercise_words import rep_name
from backrx_desktop.services.formats import plain
from backrx_desktop.services.names import side_name

MINUTES_FROM = 120
"""Seconds from which a duration is said in minutes."""


def duration(seconds: float) -> str:
    """How long something takes: "45 s", "2 min": minutes from two on, rounded up."""
    if seconds < MINUTES_FROM:
        return _("{number} s").format(number=round(seconds))
    return _("{number} min").format(number=-int(-seconds // 60))


def exact_duration(seconds: float) -> str:
    """ "45 s", "20 min", "2:30": never rounded to the minute."""
    if seconds < MINUTES_FROM:
        return _("{number} s").format(number=plain(seconds))
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}" if rest else _("{number} min").format(number=minutes)


def minutes_left(seconds: float) -> int:
    """Minutes left of a session, rounded up: never less than one."""
    return max(1, math.ceil(seconds / 60 - 1e-6))


def time_left(seconds: float) -> str:
    """The same in words."""
    minutes = minutes_left(seconds)
    text = ngettext("{minutes} min left", "{minutes} min left", minutes)
    return text.format(minutes=minutes)


def amount(dose: Prescription) -> str:
    """One set of one side: "20 lifts", "30 s", "2:30", "20 min"; a dose is never rounded."""
    if dose.exercise.dose.kind is not DoseKind.REPS:
        return exact_duration(dose.amount)
    return f"{dose.amount} {rep_name(dose.exercise, dose.amount)}"


def all_sets(dose: Prescription) -> str:
    """All sets of one side: "20 lifts", "2 × 30 s"."""
    text = amount(dose)
    return text if dose.sets == 1 else f"{dose.sets} × {text}"


def whole_dose(dose: Prescription) -> str:
    """The sets of both sides: "20 lifts a side", "2 × 30 s", "20 lifts a side, right leg 2 ×"."""
    text = all_sets(dose)
    if dose.exercise.sides is Sides.BOTH:
        return text
    text = _("{amount} a side").format(amount=text)
    most = max(dose.sets_on(side) for side in dose.side_order)
    if most == dose.sets:
        return text
    side = side_name(dose.extra_side, dose.exercise.limb)
    return _("{amount}, {side} {sets} ×").format(amount=text, side=side, sets=most)
