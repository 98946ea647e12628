"""What the wall clock of this place says."""

from collections.abc import Callable
from datetime import datetime

WallClock = Callable[[], datetime]
"""Gives this instant, with the offset of local time."""


def local_now() -> datetime:
    """This instant, with the offset of local time."""
    return datetime.now().astimezone()
