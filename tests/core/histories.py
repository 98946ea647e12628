"""Made-up histories, the same every time: for the core's tests, for screens and for pictures.

Each ends on `TODAY` and uses ids of the catalogue.
"""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SetRecord
from backrx_desktop.core.session import Outcome

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
