"""The calendar: how much was done on each day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from backrx_desktop.core.dated import Dated
from backrx_desktop.core.span import Span

LEVELS = (6.0, 10.0, 20.0)
"""Minutes at which a day's heat goes from 1 to 2, to 3 and to 4."""


@dataclass(frozen=True, slots=True)
class HeatDay:
    """A day, its minutes without pauses, and its heat from 0 (nothing) to 4."""

    day: date
    minutes: float
    sessions: int
    heat: int
    today: bool


def heat_of(minutes: float) -> int:
    """0 for no minutes, then 1 below 6, 2 below 10, 3 below 20, and 4."""
    return 1 + sum(minutes >= level for level in LEVELS) if minutes > 0 else 0


def heat_days(sessions: Iterable[Dated], span: Span, today: date) -> tuple[HeatDay, ...]:
    """Every day of the span from its Monday on, so that each seven are a week."""
    seconds: defaultdict[date, float] = defaultdict(float)
    numbers: defaultdict[date, int] = defaultdict(int)
    for one in sessions:
        if one.day in span:
            seconds[one.day] += one.record.active_seconds
            numbers[one.day] += 1
    days = (span.first + timedelta(days=n) for n in range(span.days))
    return tuple(
        HeatDay(day, seconds[day] / 60, numbers[day], heat_of(seconds[day] / 60), day == today)
        for day in days
    )
