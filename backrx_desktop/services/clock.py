"""The clock a session is timed by."""

import time
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
