"""What the charts are given, and the same figures counted once more from the records alone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.insights import Insights, insights
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.ui.charts.charts import ShownHistory
from tests.core import histories
from tests.core.histories import TODAY
from tests.ui.overviews import library

AIM = 45.0
MONDAY = TODAY - timedelta(days=TODAY.weekday())
HISTORIES = {
    "none": histories.none(),
    "one": histories.one(),
    "four": histories.four(),
    "patchy": histories.patchy(),
    "two_years": histories.two_years(),
}


_known: dict[tuple[int, Range], tuple[Insights, Sequence[SessionRecord]]] = {}
"""What was found in which records: keeping these too, no others can come by their id."""


def shown(
    records: Sequence[SessionRecord], chosen: Range = Range.TWELVE_WEEKS, aim: float = AIM
) -> ShownHistory:
    exercises = library().exercises
    key = (id(records), chosen)
    if key not in _known:
        _known[key] = insights(records, chosen, exercises, {}, TODAY), records
    return ShownHistory(
        insights=_known[key][0],
        chosen=chosen,
        today=TODAY,
        exercises=exercises,
        aim=aim,
    )


@dataclass(frozen=True)
class Sitting:
    """A record, the day it belongs to and its minutes, counted without the app."""

    day: date
    minutes: float
    record: SessionRecord


def sittings(records: Iterable[SessionRecord], first: date, last: date) -> list[Sitting]:
    """Those of the days from `first` to `last` in which anything was done, in order of time."""
    found = []
    for record in sorted(records, key=lambda one: one.started):
        local = record.started + timedelta(minutes=record.offset_minutes, hours=-4)
        seconds = (record.ended - record.started).total_seconds() - record.paused_seconds
        done = any(
            (one.done_reps or 0) > 0 or one.done_seconds > 0
            for exercise in record.exercises
            for one in exercise.sets
        )
        if done and first <= local.date() <= last:
            found.append(Sitting(local.date(), seconds / 60, record))
    return found


def monday_of(weeks: int) -> date:
    """The Monday so many weeks, the current one included, begin with."""
    return MONDAY - timedelta(weeks=weeks - 1)


def best(some: Sequence[Sitting], exercise: str, side: Side | None, *, reps: bool) -> float:
    """The most of an exercise in one set of a side; 0 where there is none."""
    return max(
        (
            float(each.done_reps or 0) if reps else each.done_seconds
            for one in some
            for done in one.record.exercises
            if done.exercise == exercise
            for each in done.sets
            if each.side is side
        ),
        default=0.0,
    )


def numbers(text: str) -> list[float]:
    """Every number in a text."""
    return [float(one) for one in re.findall(r"\d+(?:\.\d+)?", text)]
