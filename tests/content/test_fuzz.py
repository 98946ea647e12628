"""Whatever lies in a person's folder, loading raises nothing and keeps what is good."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.content.errors import Fault, Faults
from backrx_desktop.content.exercise_file import read_exercise
from backrx_desktop.content.figures import figure_of
from backrx_desktop.content.load import load_content
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.content.routine_file import read_routine
from backrx_desktop.content.toml_file import TomlFile
from tests.content.own_files import BRIDGE, MORNING, write

BUILT_IN = load_content()
EXERCISES = BUILT_IN.library.exercises
TABLES = [
    tomllib.loads(path.read_text(encoding="utf-8"))
    for kind in ("exercises", "routines")
    for path in sorted((resources_folder() / kind).iterdir())
] + [tomllib.loads(BRIDGE), tomllib.loads(MORNING)]

_odd = st.recursive(
    st.none().map(lambda _: {})
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["reps", "hold", "rest", "left", "supine", "leg_r", 0, 1e300, -1])
    | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@st.composite
def spoilt_tables(draw: st.DrawFn) -> dict[str, object]:
    """A sound file with a few values replaced, taken out or put in."""
    table = tomllib.loads(tomli_w.dumps(draw(st.sampled_from(TABLES))))
    for _ in range(draw(st.integers(1, 3))):
        _spoil(draw, table)
    return table


def _spoil(draw: st.DrawFn, place: Any) -> None:
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            return
        key = draw(st.sampled_from(keys))
        value = place[key]
        if isinstance(value, dict | list) and draw(st.booleans()):
            place = value
            continue
        if draw(st.integers(0, 4)):
            place[key] = draw(_odd)
        else:
            del place[key]
        return


def _faults(read: Callable[[], object]) -> tuple[Fault, ...] | None:
    try:
        read()
    except Faults as faults:
        return faults.found
    return None


def _read_all(table: dict[str, object]) -> None:
    file = TomlFile(Path("odd.toml"), table)
    readers: list[Callable[[], object]] = [
        lambda: figure_of(read_exercise(file)),
        lambda: read_routine(file, EXERCISES),
    ]
    for read in readers:
        found = _faults(read)
        assert found is None or found
        for problem in Faults(found or ()).in_file(file.path):
            assert len(str(problem)) < 400
            assert "\n" not in str(problem)


@given(spoilt_tables())
def test_spoilt_tables_have_faults_and_nothing_else(table: dict[str, object]) -> None:
    _read_all(table)


@given(st.dictionaries(st.text(max_size=12), _odd, max_size=8))
def test_random_tables_have_faults_and_nothing_else(table: dict[str, object]) -> None:
    _read_all(table)


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode()))
def test_random_files_become_problems(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        own = Path(folder)
        write(own / "exercises" / "odd.toml", data)
        write(own / "exercises" / "bridge.toml", BRIDGE)
        write(own / "routines" / "odd.toml", data)
        write(own / "routines" / "morning.toml", MORNING)
        content = load_content(own)
    assert {problem.file.name for problem in content.problems} == {"odd.toml"}
    assert set(content.library.exercises) == {*EXERCISES, "bridge"}
    assert set(content.library.routines) == {*BUILT_IN.library.routines, "morning"}


@given(st.integers(0, len(BRIDGE) - 1), st.binary(max_size=6))
def test_a_slip_of_the_keys_anywhere_in_a_file(where: int, slip: bytes) -> None:
    data = BRIDGE.encode()
    with TemporaryDirectory() as folder:
        own = Path(folder)
        write(own / "exercises" / "bridge.toml", data[:where] + slip + data[where + 1 :])
        content = load_content(own)
    assert bool(content.problems) != ("bridge" in content.library.exercises)
