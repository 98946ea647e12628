"""What is written of a routine reads back as the same routine."""

import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.content.load import load_content
from backrx_desktop.content.routine_file import read_routine
from backrx_desktop.content.routine_writing import routine_text
from backrx_desktop.content.toml_file import TomlFile, read_toml
from backrx_desktop.core.exercise import DoseKind, DoseOverride, Exercise, PhaseKind, Side, Sides
from backrx_desktop.core.routine import Routine, RoutineStep
from tests.content.own_files import write

LIBRARY = load_content().library
EXERCISES = LIBRARY.exercises

_letters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))


def _line(longest: int) -> st.SearchStrategy[str]:
    return st.text(_letters, max_size=longest)


def _named(longest: int) -> st.SearchStrategy[str]:
    return _line(longest).filter(str.strip)


def _doses(exercise: Exercise) -> st.SearchStrategy[DoseOverride]:
    held = exercise.dose.kind is DoseKind.HOLD
    holds = not held and any(phase.kind is PhaseKind.HOLD for phase in exercise.phases)
    counted = exercise.dose.kind is DoseKind.REPS
    none = st.none()
    return st.builds(
        DoseOverride,
        target=none | st.integers(1, 60),
        sets=none | st.integers(1, 3),
        hold_seconds=none | st.floats(1, 60) if holds else none,
        pace=none if held else none | st.floats(0.5, 3),
        self_paced=none | st.booleans() if counted else none | st.just(False),
        first_side=none if exercise.sides is Sides.BOTH else none | st.sampled_from(Side),
        extra_side=none | st.sampled_from(Side) if exercise.sides is Sides.EACH else none,
    )


_steps = st.sampled_from(list(EXERCISES.values())).flatmap(
    lambda exercise: st.builds(RoutineStep, st.just(exercise.id), _doses(exercise))
)
_routines = st.builds(
    Routine,
    id=st.just("mine"),
    name=_named(40),
    steps=st.lists(_steps, min_size=1, max_size=6).map(tuple),
    summary=_line(160),
    how_often=_line(160),
    sources=st.lists(_named(120), max_size=3).map(tuple),
)


@given(_routines)
def test_a_routine_comes_back_equal(routine: Routine) -> None:
    table = tomllib.loads(routine_text(routine))
    assert read_routine(TomlFile(Path("mine.toml"), table), EXERCISES) == routine


def test_it_is_written_as_one_would_write_it() -> None:
    steps = (RoutineStep("clamshell", DoseOverride(target=12, first_side=Side.RIGHT)),)
    assert routine_text(Routine("mine", "Mine", steps, summary="One move.")) == (
        'name = "Mine"\n'
        'summary = "One move."\n'
        "steps = [\n"
        '    { exercise = "clamshell", dose = { target = 12, first_side = "right" } },\n'
        "]\n"
    )


def test_the_built_in_routines_come_back_equal(tmp_path: Path) -> None:
    for routine in LIBRARY.routines.values():
        path = write(tmp_path / f"{routine.id}.toml", routine_text(routine))
        assert read_routine(read_toml(path), EXERCISES, built_in=True) == routine
