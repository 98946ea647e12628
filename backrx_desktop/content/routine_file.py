"""A routine file: its keys, their limits, and whether its steps can be done."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Any

from backrx_desktop.content.errors import Fault, Faults
from backrx_desktop.content.exercise_file import MOST_REPS
from backrx_desktop.content.toml_file import TomlFile
from backrx_desktop.content.toml_reading import (
    Key,
    choice,
    flag,
    lacking,
    list_of,
    number,
    shown,
    table_of,
    text,
    whole_number,
)
from backrx_desktop.core.exercise import (
    DoseKind,
    DoseOverride,
    Exercise,
    PhaseKind,
    Side,
    Sides,
)
from backrx_desktop.core.limits import (
    LONGEST_ROUTINE_NAME,
    MOST_PHASES,
    MOST_SECONDS,
    MOST_SETS,
    MOST_STEPS,
    phases_of,
)
from backrx_desktop.core.routine import Routine, RoutineStep

LONGEST_SENTENCE = 160

_DOSE_KEYS = {
    "target": Key(whole_number(1, MOST_SECONDS)),
    "sets": Key(whole_number(1, MOST_SETS)),
    "hold_seconds": Key(number(1, 60)),
    "pace": Key(number(0.5, 3)),
    "self_paced": Key(flag),
    "first_side": Key(choice(Side)),
    "extra_side": Key(choice(Side)),
}


def read_routine(
    file: TomlFile,
    exercises: Mapping[str, Exercise],
    *,
    unreadable: Collection[str] = (),
    built_in: bool = False,
) -> Routine:
    """The routine of a file. Raises `Faults` with everything that is wrong with it.

    `unreadable` are the ids of exercises that exist, but have faults of their own.
    """
    step = table_of(
        {
            "exercise": Key(_known(exercises, unreadable), needed=True),
            "dose": Key(table_of(_DOSE_KEYS, DoseOverride)),
        },
        partial(_step, exercises),
    )
    keys = {
        "name": Key(text(LONGEST_ROUTINE_NAME), needed=True),
        "summary": Key(text(LONGEST_SENTENCE, empty=True)),
        "how_often": Key(text(LONGEST_SENTENCE, empty=True)),
        "sources": Key(list_of(text(120), 0, 10)),
        "steps": Key(list_of(step, 1, MOST_STEPS), needed=True),
    }
    routine = table_of(keys, partial(Routine, id=file.id, built_in=built_in))(file.table)
    phases = phases_of(routine.steps, exercises)
    if phases > MOST_PHASES:
        raise Faults.one(f"come to {phases} phases; at most {MOST_PHASES} are allowed", "steps")
    return routine


def _known(
    exercises: Mapping[str, Exercise], unreadable: Collection[str]
) -> Callable[[object], str]:
    def parse(value: object) -> str:
        name = text(LONGEST_SENTENCE)(value)
        if name in exercises:
            return name
        if name in unreadable:
            raise Faults.one(f"the exercise {shown(name)} has mistakes of its own")
        raise lacking("exercise", name, exercises)

    return parse


def _step(exercises: Mapping[str, Exercise], **read: Any) -> RoutineStep:
    step = RoutineStep(**read)
    faults = list(_unsuitable(step.dose, exercises[step.exercise]))
    if faults:
        raise Faults(fault.under("dose") for fault in faults)
    return step


def _unsuitable(dose: DoseOverride, exercise: Exercise) -> Iterator[Fault]:
    kind = exercise.dose.kind
    if kind is DoseKind.REPS and (dose.target or 0) > MOST_REPS:
        yield Fault(("target",), f"must be at most {MOST_REPS} reps, not {dose.target}")
    if dose.hold_seconds is not None and not _holds_within_rep(exercise):
        yield Fault(("hold_seconds",), f"{exercise.id} has no hold within a rep")
    if dose.pace is not None and kind is DoseKind.HOLD:
        yield Fault(("pace",), f"{exercise.id} is a hold: nothing in it has a pace")
    if dose.self_paced and kind is not DoseKind.REPS:
        yield Fault(("self_paced",), f"{exercise.id} counts seconds: only reps can be self-paced")
    if dose.first_side is not None and exercise.sides is Sides.BOTH:
        yield Fault(("first_side",), f"{exercise.id} has no sides")
    if dose.extra_side is not None and exercise.sides is not Sides.EACH:
        yield Fault(("extra_side",), f"{exercise.id} is not done side by side")


def _holds_within_rep(exercise: Exercise) -> bool:
    return exercise.dose.kind is not DoseKind.HOLD and any(
        phase.kind is PhaseKind.HOLD for phase in exercise.phases
    )
