"""The clocks of a session: a steady one to time it by, and the wall's to date it with."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """A steady clock."""

    def now(self) -> float:
        """Seconds since some fixed instant; never runs backwards."""
        ...


class SteadyClock:
    """The system's steady clock, `scale` times as fast.

    It goes on while the machine is suspended where the system has such a clock, so that a
    session can tell that it slept.
    """

    def __init__(self, scale: float = 1.0) -> None:
        self._scale = scale

    def now(self) -> float:
        return _seconds() * self._scale


if hasattr(time, "CLOCK_BOOTTIME"):

    def _seconds() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME)

else:

    def _seconds() -> float:
        return time.monotonic()


def wall_now() -> tuple[datetime, int]:
    """The instant in UTC, and by how many minutes local time leads it."""
    local = datetime.now().astimezone()
    return local.astimezone(UTC), offset_minutes(local)


def offset_minutes(instant: datetime) -> int:
    """By how many minutes the local time of an aware instant leads UTC."""
    offset = instant.utcoffset()
    return 0 if offset is None else round(offset.total_seconds() / 60)
