"""A programme: which routine is due when. A day without a session changes nothing about it.

Nothing here counts days that went by: a period of 21 days is 21 days on which one did something,
however far apart, so nobody falls behind and nothing starts over.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from backrx_desktop.core.day import local_day
from backrx_desktop.core.due import exercises_of, routines_in
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.week import first_day

_A_DAY = timedelta(days=1)


class Per(Enum):
    """What the sessions of a period are counted by."""

    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Period:
    """So many sessions of a routine, a day or a week, until `days` days with one are over.

    Only the last period of a programme has no `days`: it goes on.
    """

    routine: str
    sessions: int
    per: Per
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """Periods in order. `walk_first`: the sessions follow a walk.

    Raises ValueError where a period could not end, or the last one would.
    """

    id: str
    name: str
    periods: tuple[Period, ...]
    summary: str = ""
    walk_first: bool = False
    sources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.periods:
            raise ValueError("a programme needs at least one period")
        if any(one.days is None for one in self.periods[:-1]) or self.periods[-1].days is not None:
            raise ValueError("every period but the last needs its days")


class DueReason(Enum):
    """Why a session is due, or why not."""

    FIRST = "first"
    """Nothing of the programme was done yet."""
    TODAY = "today"
    AGAIN_TODAY = "again-today"
    THIS_WEEK = "this-week"
    WALK_FIRST = "walk-first"
    """Due, and no walk was entered today."""
    AFTER_WALK = "after-walk"
    DONE_TODAY = "done-today"
    REST_DAY = "rest-day"
    """A day between two sessions of the week."""
    DONE_THIS_WEEK = "done-this-week"
    EXPERIMENT = "experiment"
    """A week without it, for an experiment."""


@dataclass(frozen=True, slots=True)
class Due:
    """What a programme says of a day.

    `routine` is what the programme is at, also when it is not due (`due` false). `done` of
    `planned` sessions are over, today or this week as `per` says. `period` counts from 0 and
    `day` from 1: the day with a session that this is, or would be, of `days` (None: it goes on).
    `following` is the day a session is due, today if it is now.
    """

    routine: str
    due: bool
    reason: DueReason
    per: Per
    done: int
    planned: int
    period: int
    day: int
    days: int | None
    following: date
    walked_minutes: int = 0


def due(
    programme: Programme,
    routines: Mapping[str, Routine],
    records: Iterable[SessionRecord],
    walks: Iterable[Walk],
    today: date,
    since: date | None = None,
) -> Due:
    """What is due today. Records may come in any order; those before `since` do not count.

    Raises KeyError for a routine of the programme that is not in `routines`.
    """
    names = {one.routine for one in programme.periods}
    wanted = exercises_of(routines[name] for name in names)
    held: dict[str, Counter[date]] = {name: Counter() for name in wanted}
    for record in records:
        if since is not None and record.started.date() < since - _A_DAY:
            continue  # a day at most between UTC and any local time; this spares old records
        for name in routines_in(record, wanted):
            day = local_day(record.started, record.offset_minutes)
            if since is None or day >= since:
                held[name][day] += 1
    walked = sum(
        walk.minutes for walk in walks if local_day(walk.started, walk.offset_minutes) == today
    )
    now = _on(today, programme, held)
    if now.due and programme.walk_first:
        reason = DueReason.AFTER_WALK if walked else DueReason.WALK_FIRST
        return replace(now, reason=reason, walked_minutes=walked)
    later = now
    while not later.due:
        later = _on(later.following + _A_DAY, programme, held)
    return replace(now, following=later.following, walked_minutes=walked)


def _on(day: date, programme: Programme, held: Mapping[str, Counter[date]]) -> Due:
    """What is due on a day; `following` is that day itself."""
    number, gone = _period_on(day, programme, held)
    period = programme.periods[number]
    sessions = held[period.routine]
    today = sessions[day]
    reason = _by_day(today, period) if period.per is Per.DAY else _by_week(day, sessions, period)
    is_due = reason in (DueReason.TODAY, DueReason.AGAIN_TODAY, DueReason.THIS_WEEK)
    if is_due and not any(held.values()):
        reason = DueReason.FIRST
    return Due(
        routine=period.routine,
        due=is_due,
        reason=reason,
        per=period.per,
        done=today if period.per is Per.DAY else _in_week(day, sessions),
        planned=period.sessions,
        period=number,
        day=gone + 1,
        days=period.days,
        following=day,
    )


def _period_on(
    day: date, programme: Programme, held: Mapping[str, Counter[date]]
) -> tuple[int, int]:
    """The period a day lies in, and how many days with a session of it are over by then."""
    number, gone = 0, 0
    for past in sorted({one for sessions in held.values() for one in sessions if one < day}):
        period = programme.periods[number]
        if past in held[period.routine]:
            gone += 1
        if gone == period.days:
            number, gone = number + 1, 0
    return number, gone


def _by_day(today: int, period: Period) -> DueReason:
    if today >= period.sessions:
        return DueReason.DONE_TODAY
    return DueReason.AGAIN_TODAY if today else DueReason.TODAY


def _by_week(day: date, sessions: Counter[date], period: Period) -> DueReason:
    """Spread over the week: twice leaves two days between, three times one."""
    if _in_week(day, sessions) >= period.sessions:
        return DueReason.DONE_THIS_WEEK
    if sessions[day]:
        return DueReason.DONE_TODAY
    last = max((one for one in sessions if one < day), default=None)
    apart = max(1, 7 // period.sessions)
    resting = last is not None and day - last < apart * _A_DAY
    return DueReason.REST_DAY if resting else DueReason.THIS_WEEK


def _in_week(day: date, sessions: Counter[date]) -> int:
    """The sessions of the week that a day lies in."""
    monday = first_day(day)
    return sum(sessions[monday + n * _A_DAY] for n in range(7))
