"""Putting right what a record says was done."""

from dataclasses import dataclass, replace

from backrx_desktop.core.limits import MOST_SECONDS
from backrx_desktop.core.record import SessionRecord, SetRecord

MOST_REPS = 999


@dataclass(frozen=True, slots=True)
class SetPlace:
    """Which set of a record: the place of its exercise, and its own among the sets of that."""

    exercise: int
    set: int


def set_at(record: SessionRecord, place: SetPlace) -> SetRecord:
    """One set of a record."""
    return record.exercises[place.exercise].sets[place.set]


def with_done(record: SessionRecord, place: SetPlace, amount: float) -> SessionRecord:
    """The record with `amount` done in one set; the seconds of reps change with them."""
    old = set_at(record, place)
    if old.planned_reps is None:
        new = replace(old, done_seconds=min(max(0.0, amount), float(MOST_SECONDS)))
    else:
        reps = min(max(0, round(amount)), MOST_REPS)
        one = old.planned_seconds / old.planned_reps if old.planned_reps else 0.0
        new = replace(old, done_reps=reps, done_seconds=round(reps * one, 3))
    exercise = record.exercises[place.exercise]
    sets = (*exercise.sets[: place.set], new, *exercise.sets[place.set + 1 :])
    done = replace(exercise, sets=sets)
    exercises = record.exercises
    return replace(
        record, exercises=(*exercises[: place.exercise], done, *exercises[place.exercise + 1 :])
    )
