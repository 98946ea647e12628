"""Which day something belongs to: the day turns at four in the morning."""

from datetime import UTC, date, datetime, timedelta

DAY_TURNS = timedelta(hours=4)
FIRST_YEAR, LAST_YEAR = 1970, 9998
"""What is taken from a file lies between: so every local time of it, and the days about it, are
dates."""


def day_written(text: str) -> date:
    """A day as it stands in a file, "2026-11-21". Raises ValueError for none, or too far a one."""
    day = date.fromisoformat(text)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{text} is too far away")
    return day


def local_day(instant: datetime, offset_minutes: int) -> date:
    """The day of an aware instant where local time leads UTC by `offset_minutes`."""
    # Records are in UTC, and asking for another zone takes most of the time of a long history.
    utc = instant if instant.tzinfo is UTC else instant.astimezone(UTC)
    return (utc + (timedelta(minutes=offset_minutes) - DAY_TURNS)).date()


def offset_minutes(instant: datetime) -> int:
    """By how many minutes the local time of an aware instant leads UTC."""
    return (instant.utcoffset() or timedelta()) // timedelta(minutes=1)


def day_of(instant: datetime) -> date:
    """The day of an aware instant by its own local time."""
    return local_day(instant, offset_minutes(instant))
