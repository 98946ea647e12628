"""Weeks: they begin on Monday, and days turn at four in the morning."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from backrx_desktop.core.day import local_day
from backrx_desktop.core.lately import was_done
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import SessionRecord


def first_day(day: date) -> date:
    """The Monday of the week that `day` lies in."""
    return day - timedelta(days=day.weekday())


def sessions_this_week(records: Iterable[SessionRecord], today: date) -> int:
    """Those of the week that `today` lies in. A session belongs to the day on which it began."""
    monday = first_day(today)
    # Looking at the instants first keeps twenty years of records from being looked through.
    eve = datetime.combine(monday, time(), UTC) - timedelta(days=2)
    return sum(
        record.started > eve
        and first_day(local_day(record.started, record.offset_minutes)) == monday
        and counts(record)
        for record in records
    )


def counts(record: SessionRecord) -> bool:
    """Whether a session is one: entered by hand, or with anything at all done in it."""
    return record.outcome is Outcome.LOGGED or any(was_done(one) for one in record.exercises)
