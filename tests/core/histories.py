"""Made-up histories, the same every time: for the core's tests, for screens and for pictures.

Each ends on `TODAY` and uses ids of the catalogue.
"""

import random
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import count

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SetRecord

TODAY = date(2026, 11, 19)
"""A Thursday."""
HOME = 60
"""Minutes by which local time leads UTC where nothing else is said."""

_PLANNED = {
    "side-leg-lift-twist": (20, 10.0),
    "clamshell": (25, 5.0),
    "side-leg-lift-propped": (10, 7.0),
    "squat": (5, 4.0),
    "push-up": (5, 4.0),
    "knee-wag": (10, 3.0),
    "superman": (5, 4.0),
}
"""Reps and seconds of one, by exercise."""
_HELD = {
    "static-back": 1200.0,
    "figure-four": 30.0,
    "hip-flexor-stretch": 45.0,
    "hamstring-strap-stretch": 45.0,
    "knees-to-chest": 45.0,
}
_NO_SIDES = {"squat", "push-up", "superman", "static-back", "knees-to-chest"}
_numbers = count(1)


def reps(
    exercise: str,
    left: int,
    right: int | None = None,
    *,
    planned: int | None = None,
    eased: bool = False,
    hurt: bool = False,
    skipped: bool = False,
) -> ExerciseRecord:
    """One set of so many reps on each side; of `left` reps in all where there are no sides."""
    wanted, each = _PLANNED.get(exercise, (10, 4.0))
    wanted = planned or wanted
    both: tuple[tuple[Side | None, int], ...] = (
        ((None, left),)
        if exercise in _NO_SIDES
        else ((Side.LEFT, left), (Side.RIGHT, left if right is None else right))
    )
    sets = tuple(SetRecord(side, wanted, n, wanted * each, n * each) for side, n in both)
    return ExerciseRecord(exercise, sets, eased, hurt, skipped)


def held(
    exercise: str,
    left: float,
    right: float | None = None,
    *,
    planned: float | None = None,
    hurt: bool = False,
) -> ExerciseRecord:
    """One set of so many seconds on each side; of `left` seconds where there are no sides."""
    wanted = planned or _HELD.get(exercise, 30.0)
    both: tuple[tuple[Side | None, float], ...] = (
        ((None, left),)
        if exercise in _NO_SIDES
        else ((Side.LEFT, left), (Side.RIGHT, left if right is None else right))
    )
    sets = tuple(SetRecord(side, None, None, wanted, seconds) for side, seconds in both)
    return ExerciseRecord(exercise, sets, hurt=hurt)


def session(
    day: date,
    *exercises: ExerciseRecord,
    at: time = time(19, 30),
    offset: int = HOME,
    minutes: float = 10.0,
    paused: float = 0.0,
    pain: tuple[int | None, int | None] = (None, None),
    routine: str = "leg-lifts",
    outcome: Outcome = Outcome.FINISHED,
    uuid: str = "",
) -> SessionRecord:
    """A session that began on `day` at the local time `at`, `minutes` long without its pause."""
    started = (datetime.combine(day, at) - timedelta(minutes=offset)).replace(tzinfo=UTC)
    return SessionRecord(
        uuid=uuid or f"made-up-{next(_numbers)}",
        routine=routine,
        app="1.0.0",
        started=started,
        offset_minutes=offset,
        ended=started + timedelta(minutes=minutes, seconds=paused),
        paused_seconds=paused,
        outcome=outcome,
        exercises=exercises,
        pain_before=pain[0],
        pain_after=pain[1],
    )


def none() -> tuple[SessionRecord, ...]:
    """Before the first session."""
    return ()


def one() -> tuple[SessionRecord, ...]:
    """The first session, this evening."""
    lifts = (reps("side-leg-lift-twist", 20, 18), reps("clamshell", 12, skipped=True))
    return (session(TODAY, *lifts, minutes=9.0, pain=(4, 3)),)


def four() -> tuple[SessionRecord, ...]:
    """The first week: Monday twice, Tuesday after midnight, and today without answers."""
    monday = TODAY - timedelta(days=3)
    return (
        session(monday, reps("clamshell", 10), at=time(7, 15), minutes=4.0, pain=(5, 4)),
        session(monday, held("static-back", 300), at=time(22, 0), minutes=5.5, pain=(4, 4)),
        session(
            monday + timedelta(days=2),
            reps("clamshell", 12, 10),
            at=time(1, 30),
            minutes=6.0,
            paused=90.0,
            pain=(4, 2),
        ),
        session(TODAY, reps("squat", 5), minutes=0.5, pain=(3, None), routine="strength-ladder"),
    )


def patchy() -> tuple[SessionRecord, ...]:
    """Twelve weeks: a fortnight without, good weeks and thin ones, pain slowly easing."""
    chance = random.Random(12)
    records = []
    for week in range(12):
        monday = TODAY - timedelta(days=3, weeks=11 - week)
        if week in (4, 5):
            continue
        for weekday in sorted(chance.sample(range(7), chance.randint(1, 5))):
            day = monday + timedelta(days=weekday)
            if day <= TODAY:
                records.append(_evening(chance, day, progress=week / 11))
    return tuple(records)


def _evening(
    chance: random.Random, day: date, progress: float, at: time = time(20, 0), offset: int = HOME
) -> SessionRecord:
    """A session of somebody who grows stronger, the left a little more than the right."""
    before = max(0, min(10, round(5.5 - 2 * progress + chance.gauss(0, 1))))
    after = max(0, min(10, before - chance.choice((0, 0, 1, 1, 2)) + (chance.random() < 0.1)))
    answered = chance.random()
    pain = (before, after) if answered < 0.8 else ((before, None) if answered < 0.9 else (None, 0))
    lifts = round(10 + 10 * progress)
    done = [
        reps("side-leg-lift-twist", lifts, lifts - chance.randint(0, 2)),
        reps("clamshell", lifts + 2, lifts + 2, hurt=chance.random() < 0.02),
        reps("knee-wag", chance.randint(8, 10)),
        held("figure-four", 30, chance.choice((30, 30, 22))),
        reps("squat", round(5 + 20 * progress), planned=round(5 + 20 * progress)),
    ]
    chosen = done[: chance.randint(1, len(done))]
    minutes = round(chance.uniform(2, 24), 2)
    return session(
        day,
        *chosen,
        at=at,
        offset=offset,
        minutes=minutes,
        paused=chance.choice((0, 12)),
        pain=pain,
    )


_BERLIN_TO = date(2025, 12, 10)
"""The day of the flight from Berlin to New York."""
_CLOCKS = (
    (date(2025, 3, 30), 120, -240),
    (date(2025, 10, 26), 60, -240),
    (date(2025, 11, 2), 60, -300),
    (date(2026, 3, 8), 60, -240),
    (date(2026, 11, 1), 60, -300),
)
"""From which day on local time leads UTC by so many minutes in Berlin and in New York."""


def offset_on(day: date) -> int:
    """Where the traveller of `two_years` was, and whether it was summer there."""
    berlin, new_york = 60, -300
    for since, there, here in _CLOCKS:
        if day >= since:
            berlin, new_york = there, here
    return new_york if day >= _BERLIN_TO else berlin


@cache
def two_years() -> tuple[SessionRecord, ...]:
    """Two years with a move from Berlin to New York, and clocks put forward and back.

    Some sessions are just before or after four in the morning, some in the hours that were
    skipped or lived twice.
    """
    chance = random.Random(2)
    records = []
    for days in range(730, -1, -1):
        day = TODAY - timedelta(days=days)
        changes = any(abs((day - one[0]).days) <= 1 for one in (*_CLOCKS, (_BERLIN_TO,)))
        if changes or chance.random() < 0.4:
            at = chance.choice((time(2, 30), time(3, 59, 59), time(4), time(7), time(23, 59)))
            progress = 1 - days / 730
            records.append(_evening(chance, day, progress, at, offset_on(day)))
    return tuple(records)


@cache
def twenty_years() -> tuple[SessionRecord, ...]:
    """Twenty years with two sessions each day, at six and at two: 14,600."""
    chance = random.Random(20)
    return tuple(
        _evening(chance, TODAY - timedelta(days=days), 1 - days / 7300, hour)
        for days in range(7299, -1, -1)
        for hour in (time(6), time(14))
    )
