"""Whatever can be built in the builder can be read back from its file."""

import tomllib
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from backrx_desktop.content.load import load_content
from backrx_desktop.content.routine_file import read_routine
from backrx_desktop.content.routine_writing import routine_text
from backrx_desktop.content.toml_file import TomlFile
from backrx_desktop.core.dose_knobs import (
    Knob,
    has_sides,
    may_be_self_paced,
    scale_of,
    value_of,
    with_value,
)
from backrx_desktop.core.exercise import DoseOverride, Exercise, Side
from backrx_desktop.core.routine_draft import Editing, routine_id

EXERCISES = load_content().library.exercises


@st.composite
def _doses(draw: st.DrawFn, exercise: Exercise) -> DoseOverride:
    """What the steppers of an exercise can come to."""
    dose = DoseOverride(
        self_paced=draw(st.none() | st.booleans()) if may_be_self_paced(exercise) else None,
        first_side=draw(st.none() | st.sampled_from(Side)) if has_sides(exercise) else None,
    )
    for knob in (one for one in Knob if scale_of(exercise, one)):
        for _press in range(draw(st.integers(0, 4))):
            dose = _pressed(exercise, dose, knob, up=draw(st.booleans()))
    return dose


def _pressed(exercise: Exercise, dose: DoseOverride, knob: Knob, *, up: bool) -> DoseOverride:
    scale = scale_of(exercise, knob)
    assert scale is not None
    value = value_of(exercise, dose, knob)
    return with_value(exercise, dose, knob, scale.up(value) if up else scale.down(value))


_steps = st.sampled_from(list(EXERCISES.values())).flatmap(
    lambda one: st.tuples(st.just(one.id), _doses(one))
)


@given(st.text(min_size=1, max_size=60), st.lists(_steps, min_size=1, max_size=5))
def test_what_is_built_reads_back(name: str, steps: list[tuple[str, DoseOverride]]) -> None:
    editing = Editing.of().renamed(name)
    for key, (exercise, dose) in enumerate(steps):
        editing = editing.added(exercise).dosed(key, dose)
    assume(editing.draft.problem(EXERCISES) is None)
    made = editing.draft.routine(routine_id(editing.draft.name, ()))
    path = Path("routines", f"{made.id}.toml")
    assert read_routine(TomlFile(path, tomllib.loads(routine_text(made))), EXERCISES) == made
