"""The days a chart shows. Weeks begin on Monday."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from backrx_desktop.core.dated import Dated
from backrx_desktop.core.week import first_day

WEEK = timedelta(days=7)
LEAST_WEEKS = 12
"""Weeks that "all" shows at least."""


class Range(Enum):
    """How far back the history looks: whole weeks, the current one included."""

    FOUR_WEEKS = "4-weeks"
    TWELVE_WEEKS = "12-weeks"
    YEAR = "year"
    ALL = "all"


_WEEKS = {Range.FOUR_WEEKS: 4, Range.TWELVE_WEEKS: 12, Range.YEAR: 52}


@dataclass(frozen=True, slots=True)
class Span:
    """From the Monday `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days there are, at least one."""
        return (self.last - self.first).days + 1

    def earlier(self, by: timedelta) -> "Span":
        """The same span so much earlier."""
        return Span(self.first - by, self.last - by)


def start_of(chosen: Range, today: date) -> date | None:
    """The Monday a range begins with; None for all, which has no fixed one."""
    weeks = _WEEKS.get(chosen)
    return None if weeks is None else first_day(today) - (weeks - 1) * WEEK


def span_of(chosen: Range, sessions: Sequence[Dated], today: date) -> Span:
    """The days of a range that ends today. `sessions` stand in order of time.

    All reaches back to the first session, and twelve weeks at least. Who flew west after a
    session may have done it tomorrow: the span then ends there.
    """
    first = start_of(chosen, today)
    if first is None:
        first = first_day(today) - (LEAST_WEEKS - 1) * WEEK
        if sessions:
            first = min(first, first_day(min(one.day for one in sessions)))
    tomorrow = today + timedelta(days=1)
    ahead = any(one.day == tomorrow for one in reversed(sessions[-10:]))
    return Span(first, tomorrow if ahead else today)
