"""What the wall clock of this place says."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from backrx_desktop.core.day import local_day

Clock = Callable[[], datetime]
"""Gives this instant, with the offset of local time."""


def local_now() -> datetime:
    """This instant, with the offset of local time."""
    return datetime.now().astimezone()


def day_of(now: datetime) -> date:
    """The day an instant of a `Clock` belongs to; it turns at four in the morning."""
    return local_day(now, (now.utcoffset() or timedelta()) // timedelta(minutes=1))
