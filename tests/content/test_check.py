"""Checking files before they are used."""

from pathlib import Path

import pytest

from backrx_desktop.content.check import check
from backrx_desktop.content.resources_folder import resources_folder
from tests.content.own_files import BRIDGE, MORNING, spoilt, write

WITH_BRIDGE = 'name = "Mine"\n[[steps]]\nexercise = "bridge"\n'


def told(*paths: Path, own: Path | None = None) -> list[str]:
    return [str(problem) for problem in check(paths, own)]


def test_the_apps_own_files_are_sound() -> None:
    folder = resources_folder()
    assert told(folder) == []
    assert told(folder / "exercises", folder / "routines") == []
    assert told(*(folder / "exercises").iterdir(), *(folder / "routines").iterdir()) == []


def test_a_file_with_steps_is_a_routine(tmp_path: Path) -> None:
    assert told(write(tmp_path / "bridge.toml", BRIDGE)) == []
    assert told(write(tmp_path / "morning.toml", MORNING)) == []


def test_a_routine_without_steps_among_routines(tmp_path: Path) -> None:
    assert told(write(tmp_path / "routines" / "mine.toml", 'name = "Mine"\n')) == [
        "mine.toml: steps: is missing"
    ]


def test_a_file_is_known_by_its_folder_from_within_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "routines" / "mine.toml", 'name = "Mine"\n')
    monkeypatch.chdir(tmp_path / "routines")
    assert told(Path("mine.toml")) == ["mine.toml: steps: is missing"]


def test_a_routine_may_name_an_exercise_given_with_it(tmp_path: Path) -> None:
    routine = write(tmp_path / "mine.toml", WITH_BRIDGE)
    assert told(routine) == ["mine.toml: steps[0].exercise: there is no exercise 'bridge'"]
    assert told(routine, write(tmp_path / "bridge.toml", BRIDGE)) == []
    assert told(tmp_path) == []


def test_a_routine_may_name_the_persons_own_exercises(tmp_path: Path, own: Path) -> None:
    write(own / "exercises" / "bridge.toml", BRIDGE)
    assert told(write(tmp_path / "mine.toml", WITH_BRIDGE), own=own) == []


def test_only_what_was_asked_about_is_told(tmp_path: Path, own: Path) -> None:
    write(own / "exercises" / "plank.toml", "nonsense")
    assert told(write(tmp_path / "bridge.toml", BRIDGE), own=own) == []


def test_a_persons_own_files_can_be_checked_where_they_are(own: Path) -> None:
    write(own / "exercises" / "bridge.toml", BRIDGE)
    write(own / "routines" / "mine.toml", WITH_BRIDGE)
    assert told(own, own=own) == []
    assert told(own / "routines", own=own) == []


def test_a_draft_may_take_the_place_of_ones_own(tmp_path: Path, own: Path) -> None:
    write(own / "exercises" / "bridge.toml", BRIDGE)
    draft = write(tmp_path / "draft" / "bridge.toml", spoilt(BRIDGE, '"reps"', '"reps-for"'))
    routine = write(
        tmp_path / "draft" / "mine.toml", WITH_BRIDGE + "dose = { self_paced = true }\n"
    )
    assert told(routine, own=own) == []
    assert told(routine, draft, own=own) == [
        "mine.toml: steps[0].dose.self_paced: bridge counts seconds: only reps can be self-paced"
    ]
    assert told(routine, write(draft, "name = 1"), own=own)[-1] == (
        "mine.toml: steps[0].exercise: the exercise 'bridge' has mistakes of its own"
    )


def test_a_draft_may_not_take_the_place_of_a_built_in(tmp_path: Path) -> None:
    assert told(write(tmp_path / "clamshell.toml", BRIDGE)) == [
        "clamshell.toml: BackRx has a built-in exercise clamshell: please rename this file"
    ]


def test_two_files_of_one_name(tmp_path: Path) -> None:
    one = write(tmp_path / "a" / "bridge.toml", BRIDGE)
    two = write(tmp_path / "b" / "bridge.toml", BRIDGE)
    assert told(one, two) == [
        f"bridge.toml: {one} is another exercise of this name: please rename one of them"
    ]


def test_one_file_given_twice_is_told_once(tmp_path: Path) -> None:
    path = write(tmp_path / "bridge.toml", spoilt(BRIDGE, '"Bridge"', "1"))
    assert told(path, path, tmp_path) == ["bridge.toml: name: must be text, not 1"]


def test_paths_that_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert told(tmp_path / "empty") == ["empty: holds no .toml file"]
    assert told(tmp_path / "gone.toml") == ["gone.toml: cannot be read: No such file or directory"]


def test_the_name_must_end_in_toml(tmp_path: Path) -> None:
    assert told(write(tmp_path / "bridge.txt", BRIDGE)) == [
        "bridge.txt: the name of the file must end in .toml"
    ]


def test_mistakes_of_the_name_and_of_the_content_together(tmp_path: Path) -> None:
    assert told(write(tmp_path / "My Bridge.toml", spoilt(BRIDGE, '"Bridge"', "1"))) == [
        "My Bridge.toml: the name of the file may have only a-z, 0-9 and hyphens before .toml",
        "My Bridge.toml: name: must be text, not 1",
    ]
