"""What was done lately, by exercise: the day it was last done, and whether it hurt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from backrx_desktop.core.day import local_day
from backrx_desktop.core.record import ExerciseRecord, SessionRecord

LATELY_DAYS = 84
"""How far back "lately" reaches: twelve weeks, as the history shows them. The number is ours."""


@dataclass(frozen=True, slots=True)
class Lately:
    """Days by exercise id. `hurt` holds the day an exercise hurt if it was not done well since."""

    last: Mapping[str, date] = field(default_factory=dict)
    hurt: Mapping[str, date] = field(default_factory=dict)


def lately(records: Iterable[SessionRecord], today: date) -> Lately:
    """The last twelve weeks up to `today`; records may come in any order."""
    last: dict[str, date] = {}
    hurt: dict[str, date] = {}
    for record in recent(records, today):
        day = local_day(record.started, record.offset_minutes)
        for done in record.exercises:
            if was_done(done):
                last[done.exercise] = day
                hurt.pop(done.exercise, None)
        for done in record.exercises:
            if done.hurt:
                hurt[done.exercise] = day
    return Lately(last, hurt)


def recent(records: Iterable[SessionRecord], today: date) -> list[SessionRecord]:
    """The records of the last twelve weeks, in order of time."""
    since = datetime.combine(today - timedelta(days=LATELY_DAYS), time(), UTC)
    found = [record for record in records if record.started >= since]
    return sorted(found, key=lambda record: (record.started, record.uuid))


def was_done(record: ExerciseRecord) -> bool:
    """Whether anything at all of an exercise was done."""
    return any(one.done_seconds > 0 or one.done_reps for one in record.sets)
