"""Records by the day they belong to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from backrx_desktop.core.day import local_day
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.week import counts


@dataclass(frozen=True, slots=True)
class Dated:
    """A record and its day, which turned at four in the morning where the person was."""

    day: date
    record: SessionRecord


def dated(records: Iterable[SessionRecord], since: datetime | None = None) -> tuple[Dated, ...]:
    """The records that count and began at `since` or later, by their instant."""
    counting = [
        record
        for record in records
        if (since is None or record.started >= since) and counts(record)
    ]
    counting.sort(key=lambda record: (record.started, record.uuid))
    return tuple(Dated(local_day(one.started, one.offset_minutes), one) for one in counting)
