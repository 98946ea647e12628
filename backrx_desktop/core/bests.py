"""The most of an exercise done in one set, by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from backrx_desktop.core.dated import Dated
from backrx_desktop.core.exercise import DoseKind, Exercise, Side
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.core.record import SetRecord
from backrx_desktop.core.span import Span

NOTCH = timedelta(weeks=12)
"""How long ago the notch shows."""

Best = Mapping[str, Mapping[Side | None, float]]
"""Reps, or seconds, of the best set, by exercise and side; without what was not done."""


@dataclass(frozen=True, slots=True)
class Bests:
    """The best of a span, and of one as long that ended twelve weeks before: the notch."""

    now: Best
    then: Best


def bests_of(sessions: Sequence[Dated], span: Span, exercises: Mapping[str, Exercise]) -> Bests:
    """The best sets of the exercises given."""
    return Bests(
        now=_best(sessions, span, exercises),
        then=_best(sessions, span.earlier(NOTCH), exercises),
    )


def _best(sessions: Iterable[Dated], span: Span, exercises: Mapping[str, Exercise]) -> Best:
    found: dict[str, dict[Side | None, float]] = {}
    for one in sessions:
        if one.day not in span:
            continue
        for done in one.record.exercises:
            if done.exercise not in exercises:
                continue
            kind = exercises[done.exercise].dose.kind
            best = found.setdefault(done.exercise, {})
            for each in done.sets:
                amount = amount_of(each, kind)
                if amount > best.get(each.side, 0.0):
                    best[each.side] = amount
    return {name: best for name, best in found.items() if best}


def amount_of(done: SetRecord, kind: DoseKind) -> float:
    """What a set comes to, in what its dose counts: reps, or seconds."""
    if kind is DoseKind.REPS:
        return float(done.done_reps or 0)
    return done.done_seconds


def planned_of(done: SetRecord, kind: DoseKind) -> float:
    """What a set was planned to come to, in the same measure."""
    return float(done.planned_reps or 0) if kind is DoseKind.REPS else done.planned_seconds


def target_of(dose: Prescription) -> float:
    """What one set of one side asks for, in the same measure.

    Reps for so many seconds share these between left and right where they alternate.
    """
    timed = dose.exercise.dose.kind is DoseKind.REPS_FOR
    return dose.amount / (dose.exercise.sides_in_a_set if timed else 1)
