"""The time of day at which so many more seconds of a session are over.

ends = EndsAt(wall)                    wall: the local time of day
ends.begin(scale)                      once a session
ends.after(moment.seconds_left)        "21:47"
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QLocale, QTime

JITTER_SECONDS = 2.0
"""What two clocks may differ by before the time of day changes."""


class EndsAt:
    """Steady while a session runs, whatever its clock and the wall's do to each other."""

    def __init__(self, wall: Callable[[], datetime]) -> None:
        self._wall = wall
        self._scale = 1.0
        self._ends: datetime | None = None

    def begin(self, scale: float) -> None:
        """`scale` is how many session seconds pass in a real one."""
        self._scale = scale
        self._ends = None

    def after(self, seconds: float) -> str:
        """The time of day in so many session seconds, as the person's language writes it."""
        ends = self._wall() + timedelta(seconds=seconds / self._scale)
        if self._ends is None or abs((ends - self._ends).total_seconds()) > JITTER_SECONDS:
            self._ends = ends
        at = QTime(self._ends.hour, self._ends.minute)
        return QLocale().toString(at, QLocale.FormatType.ShortFormat)
