"""Minutes and sessions by week. Weeks are counted, never judged."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from backrx_desktop.core.heat import HeatDay
from backrx_desktop.core.week import first_day


@dataclass(frozen=True, slots=True)
class CountedWeek:
    """A week from its Monday on; `now` is the one that still runs."""

    monday: date
    minutes: float
    sessions: int
    now: bool


def weeks_of(days: Iterable[HeatDay], today: date) -> tuple[CountedWeek, ...]:
    """The weeks of a calendar, those without a session too."""
    by_week: dict[date, list[HeatDay]] = {}
    for one in days:
        by_week.setdefault(first_day(one.day), []).append(one)
    return tuple(
        CountedWeek(
            monday,
            minutes=sum(one.minutes for one in week),
            sessions=sum(one.sessions for one in week),
            now=monday == first_day(today),
        )
        for monday, week in by_week.items()
    )
