"""Weeks put together, where there are too many to be told one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import partial
from itertools import groupby

from backrx_desktop.core.weeks import CountedWeek

MOST = 60
"""Groups that can be told from each other on a screen. Ours."""
_MIDWEEK = timedelta(days=3)
"""A week belongs to the month and the year of its Thursday, which hold most of it."""


class Unit(Enum):
    """What a group is."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class WeekGroup:
    """`weeks` weeks from the Monday `first` on.

    `minutes` are those of the average week, `sessions` all of them. `now`: the week that still
    runs is among them.
    """

    first: date
    weeks: int
    minutes: float
    sessions: int
    now: bool

    @property
    def midweek(self) -> date:
        """The Thursday of its first week, which lies in the month or year the group stands for."""
        return self.first + _MIDWEEK


def grouped(weeks: Sequence[CountedWeek]) -> tuple[Unit, tuple[WeekGroup, ...]]:
    """The weeks themselves, or by month or year, so that there are no more than 60 or by year."""
    for unit in (Unit.WEEK, Unit.MONTH):
        groups = _groups(weeks, unit)
        if len(groups) <= MOST:
            return unit, groups
    return Unit.YEAR, _groups(weeks, Unit.YEAR)


def each(weeks: Sequence[CountedWeek]) -> tuple[WeekGroup, ...]:
    """Every week by itself, however many there are."""
    return _groups(weeks, Unit.WEEK)


def _groups(weeks: Sequence[CountedWeek], unit: Unit) -> tuple[WeekGroup, ...]:
    runs = groupby(weeks, partial(_start, unit=unit))
    return tuple(_group(list(mine)) for _first, mine in runs)


def _start(week: CountedWeek, unit: Unit) -> date:
    if unit is Unit.WEEK:
        return week.monday
    midweek = week.monday + _MIDWEEK
    return midweek.replace(day=1) if unit is Unit.MONTH else midweek.replace(month=1, day=1)


def _group(weeks: Sequence[CountedWeek]) -> WeekGroup:
    return WeekGroup(
        first=weeks[0].monday,
        weeks=len(weeks),
        minutes=sum(one.minutes for one in weeks) / len(weeks),
        sessions=sum(one.sessions for one in weeks),
        now=any(one.now for one in weeks),
    )
