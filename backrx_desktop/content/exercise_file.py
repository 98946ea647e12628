"""An exercise file: its keys, their limits, and the exercise they make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from backrx_desktop.content.errors import Fault, Faults
from backrx_desktop.content.toml_file import TomlFile
from backrx_desktop.content.toml_reading import (
    Key,
    Table,
    choice,
    flag,
    list_of,
    number,
    shown,
    table_of,
    text,
    whole_number,
)
from backrx_desktop.core.errors import DoseError
from backrx_desktop.core.exercise import (
    Access,
    Area,
    Care,
    Dose,
    DoseKind,
    DoseOverride,
    Exercise,
    Phase,
    PhaseKind,
    Position,
    Prop,
    Side,
    Sides,
)
from backrx_desktop.core.limits import MOST_PHASES, MOST_SECONDS, MOST_SETS, phases_in
from backrx_desktop.core.voice_level import MOST_WORDS_SAID

LONGEST_NAME = 22
"""Characters of the player's title that fit its column."""
LONGEST_CUE = 34
LONGEST_WORD = 7
MOST_STILLNESS_WORDS = 8
MOST_REPS = 1000
_LONGEST_PHASE_SECONDS = 600
_SHORTEST_PHASE_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class ExerciseFile:
    """What an exercise file holds: the exercise, and its figure's table as it stands."""

    exercise: Exercise
    figure: Table | None


def _figure(value: object) -> Table:
    if isinstance(value, Mapping):
        return value
    raise Faults.one(f"must be a table, not {shown(value)}")


def _capitals(value: object) -> str:
    return text(LONGEST_WORD)(text(LONGEST_WORD)(value).upper())


def _phase(**read: Any) -> Phase:
    return Phase(**{"say": "", "seconds": None} | read)


def _dose(**read: Any) -> Dose:
    faults = [
        Fault((name,), f"must be at most {MOST_REPS} reps, not {read[name]}")
        for name in ("start", "target", "top")
        if read["kind"] is DoseKind.REPS and read[name] > MOST_REPS
    ]
    rungs = read.get("rungs", ())
    if list(rungs) != sorted(set(rungs)):
        faults.append(Fault(("rungs",), "must rise"))
    if faults:
        raise Faults(faults)
    try:
        return Dose(**{"top_sets": read.get("sets", 1)} | read)
    except DoseError as error:
        raise Faults.one(str(error)) from error


_phase_seconds = number(_SHORTEST_PHASE_SECONDS, _LONGEST_PHASE_SECONDS)
_AMOUNT = Key(whole_number(1, MOST_SECONDS), needed=True)
_DOSE_KEYS = {
    "kind": Key(choice(DoseKind), needed=True),
    "start": _AMOUNT,
    "target": _AMOUNT,
    "top": _AMOUNT,
    "sets": Key(whole_number(1, MOST_SETS)),
    "top_sets": Key(whole_number(1, MOST_SETS)),
    "rest_seconds": Key(number(0, MOST_SECONDS)),
    "rungs": Key(list_of(whole_number(1, MOST_SECONDS), 0, 5)),
}
_PHASE_KEYS = {
    "word": Key(_capitals, needed=True),
    "kind": Key(choice(PhaseKind), needed=True),
    "seconds": Key(_phase_seconds),
    "span": Key(list_of(_phase_seconds, 2, 2)),
    "say": Key(text(80, words=MOST_WORDS_SAID, empty=True)),
    "figure": Key(list_of(text(40), 2, 2)),
}
_EXERCISE_KEYS = {
    "name": Key(text(LONGEST_NAME), needed=True),
    "field_name": Key(text(80, empty=True)),
    "also_called": Key(list_of(text(60), 0, 10)),
    "position": Key(choice(Position), needed=True),
    "sides": Key(choice(Sides), needed=True),
    "first_side": Key(choice(Side)),
    "limb": Key(text(12, empty=True)),
    "areas": Key(list_of(choice(Area), 1, 7), needed=True),
    "muscles": Key(list_of(text(60), 0, 10)),
    "props": Key(list_of(choice(Prop), 0, 9)),
    "optional_props": Key(list_of(choice(Prop), 0, 9)),
    "eyes_free": Key(flag),
    "care": Key(list_of(choice(Care), 0, 8)),
    "access": Key(choice(Access)),
    "gentler": Key(text(80)),
    "setup_seconds": Key(number(0, MOST_SECONDS), needed=True),
    "switch_seconds": Key(number(0, MOST_SECONDS)),
    "cue": Key(text(LONGEST_CUE, words=MOST_WORDS_SAID), needed=True),
    "instructions": Key(list_of(text(120), 1, 5), needed=True),
    "stillness_words": Key(list_of(text(80, words=MOST_STILLNESS_WORDS), 0, 50)),
    "rep_name": Key(list_of(text(16), 2, 2)),
    "sources": Key(list_of(text(120), 0, 10)),
    "dose": Key(table_of(_DOSE_KEYS, _dose), needed=True),
    "phases": Key(list_of(table_of(_PHASE_KEYS, _phase), 1, 8), needed=True),
    "figure": Key(_figure),
}


def read_exercise(file: TomlFile) -> ExerciseFile:
    """The exercise of a file. Raises `Faults` with everything that is wrong with it."""
    return table_of(_EXERCISE_KEYS, partial(_exercise, file.id))(file.table)


def _exercise(exercise_id: str, figure: Table | None = None, **read: Any) -> ExerciseFile:
    if faults := list(_contradictions(**read)):
        raise Faults(faults)
    try:
        exercise = Exercise(**{"id": exercise_id, "field_name": ""} | read)
    except DoseError as error:
        raise Faults.one(str(error), "phases") from error
    longest = phases_in(exercise, DoseOverride(target=exercise.dose.top))
    if longest > MOST_PHASES:
        raise Faults.one(f"comes to {longest} phases; at most {MOST_PHASES} are allowed", "dose")
    return ExerciseFile(exercise, figure)


def _contradictions(
    dose: Dose,
    phases: tuple[Phase, ...],
    sides: Sides,
    first_side: Side | None = None,
    **_: object,
) -> Iterator[Fault]:
    if first_side is not None and sides is Sides.BOTH:
        yield Fault(("first_side",), "has no meaning where sides = 'both'")
    for i, phase in enumerate(phases):
        if dose.kind is DoseKind.HOLD and phase.seconds is not None:
            yield Fault(("phases", i, "seconds"), "must be left out: a hold lasts as its dose says")
        elif dose.kind is not DoseKind.HOLD and phase.seconds is None:
            yield Fault(("phases", i, "seconds"), "is missing")
        if phase.span and not phase.span[0] <= (phase.seconds or phase.span[0]) <= phase.span[1]:
            yield Fault(("phases", i, "span"), "must rise and include the phase's seconds")
