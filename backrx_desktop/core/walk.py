"""A walk, entered by hand."""

from dataclasses import dataclass
from datetime import datetime

LONGEST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk of 1 to 1440 `minutes`.

    `started` is aware and in UTC; `offset_minutes` is local time's lead on UTC.
    Raises ValueError for minutes that make no sense.
    """

    uuid: str
    started: datetime
    offset_minutes: int
    minutes: int

    def __post_init__(self) -> None:
        if not 1 <= self.minutes <= LONGEST_MINUTES:
            raise ValueError(f"minutes must lie between 1 and {LONGEST_MINUTES}")
