"""Records by the day they belong to."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from backrx_desktop.core.day import local_day
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.week import counts

AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dated:
    """A record and its day, which turned at four in the morning where the person was."""

    day: date
    record: SessionRecord


def so_far(records: Sequence[SessionRecord], now: datetime) -> Sequence[SessionRecord]:
    """Records, which stand in order of time, without those a clock that was wrong put ahead.

    What lies less than a day ahead stays: it may be this clock that is wrong.
    """
    latest = now + AHEAD
    if not records or records[-1].started <= latest:
        return records
    return records[: bisect_right(records, latest, key=lambda record: record.started)]


def dated(records: Iterable[SessionRecord], since: datetime | None = None) -> tuple[Dated, ...]:
    """The records that count and began at `since` or later, by their instant."""
    counting = [
        record
        for record in records
        if (since is None or record.started >= since) and counts(record)
    ]
    counting.sort(key=lambda record: (record.started, record.uuid))
    return tuple(Dated(local_day(one.started, one.offset_minutes), one) for one in counting)
