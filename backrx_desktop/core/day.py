"""Which day something belongs to: the day turns at four in the morning."""

from datetime import date, datetime, timedelta, timezone

DAY_TURNS = timedelta(hours=4)


def local_day(instant: datetime, offset_minutes: int) -> date:
    """The day of an aware instant where local time leads UTC by `offset_minutes`."""
    local = instant.astimezone(timezone(timedelta(minutes=offset_minutes)))
    return (local - DAY_TURNS).date()
