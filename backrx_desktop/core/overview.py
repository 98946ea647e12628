"""What the first page shows: the routine to start, every exercise, and the week so far."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum

from backrx_desktop.core.day import local_day
from backrx_desktop.core.exercise import Area, DoseOverride, Exercise, Prop
from backrx_desktop.core.lately import was_done
from backrx_desktop.core.library import Library
from backrx_desktop.core.plan import is_locked, missing_props, pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.prescription import Prescription, prescribe
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.week import counts, sessions_this_week

MOST_AREAS = 3
"""Areas named for a routine; more would be a list nobody reads."""


class PartOfDay(Enum):
    """How a person is greeted."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


def part_of_day(hour: int) -> PartOfDay:
    """`hour` is 0 to 23, local; the morning begins where the day turns, at four."""
    if 4 <= hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if 12 <= hour < 18 else PartOfDay.EVENING


@dataclass(frozen=True, slots=True)
class ReadyRoutine:
    """A routine ready to start. `minutes` is what the person has got, if they said so.

    `areas` are the ones most of its exercises are for, at most three. The name is empty for a
    session made for the minutes at hand.
    """

    id: str
    name: str
    exercises: int
    areas: tuple[Area, ...]
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """One exercise of the list at the person's own dose.

    `last` is the day it was last done. `missing` are props it needs and that are not at home.
    """

    exercise: Exercise
    dose: Prescription
    last: date | None = None
    locked: bool = False
    missing: tuple[Prop, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """All of the first page."""

    today: date
    part: PartOfDay
    this_week: int
    """Sessions since Monday."""
    card: ReadyRoutine
    exercises: tuple[ExerciseLine, ...]
    new: bool
    """Nothing was done yet."""


def ready_routine(
    routine: Routine, exercises: Mapping[str, Exercise], minutes: int | None = None
) -> ReadyRoutine:
    """`routine` as the card shows it. Raises KeyError for a step that is not among `exercises`."""
    areas = Counter(area for step in routine.steps for area in exercises[step.exercise].areas)
    return ReadyRoutine(
        id=routine.id,
        name=routine.name,
        exercises=len(routine.steps),
        areas=tuple(area for area, _count in areas.most_common(MOST_AREAS)),
        minutes=minutes,
    )


def exercise_lines(
    library: Library, last: Mapping[str, date], preferences: Preferences
) -> tuple[ExerciseLine, ...]:
    """Every exercise in reading order; `last` are its `last_days`."""
    pacing = pacing_of(preferences, ())
    return tuple(
        ExerciseLine(
            exercise=exercise,
            dose=prescribe(exercise, DoseOverride(), pacing),
            last=last.get(exercise.id),
            locked=is_locked(exercise, preferences),
            missing=missing_props(exercise.props, preferences),
        )
        for exercise in library.exercises.values()
    )


_SAME_DAY = timedelta(days=2)
"""What began longer before another instant is of an earlier day, whatever the clocks say."""


def last_days(records: Iterable[SessionRecord]) -> Mapping[str, date]:
    """The day each exercise was last done, however long ago; quick where the latest come last."""
    days: dict[str, date] = {}
    since: dict[str, datetime] = {}
    earliest = datetime.max.replace(tzinfo=UTC)
    for record in reversed(tuple(records)):
        # A long history is mostly this: long ago, and nothing that was not done since.
        recent = record.started > earliest
        for done in record.exercises:
            name = done.exercise
            known = name in since and not (recent and record.started > since[name])
            if not known and was_done(done):
                day = local_day(record.started, record.offset_minutes)
                days[name] = max(day, days.get(name, day))
                eve = record.started - _SAME_DAY
                since[name] = max(eve, since.get(name, eve))
                earliest = min(since.values())
    return days


def overview(
    library: Library,
    records: Sequence[SessionRecord],
    last: Mapping[str, date],
    preferences: Preferences,
    card: ReadyRoutine,
    *,
    today: date,
    hour: int,
) -> Overview:
    """The first page on the day `today`, at the local `hour` (0 to 23).

    `last` are the `last_days` of the records.
    """
    return Overview(
        today=today,
        part=part_of_day(hour),
        this_week=sessions_this_week(records, today),
        card=card,
        exercises=exercise_lines(library, last, preferences),
        new=not any(counts(record) for record in records),
    )
