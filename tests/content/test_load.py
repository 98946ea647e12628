"""Loading: one bad file or folder never hides the good ones."""

import os
import shutil
from pathlib import Path

import pytest

from backrx_desktop.content.load import LoadedContent, load_content
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core.exercise import Access
from tests.content.own_files import BRIDGE, MORNING, spoilt, write

needs_symlinks = pytest.mark.skipif(os.name == "nt", reason="symlinks need rights on Windows")


def problems(own: Path) -> list[str]:
    return [str(problem) for problem in load_content(own).problems]


def test_the_good_ones_load_beside_the_bad(own: Path, built_in: LoadedContent) -> None:
    write(own / "exercises" / "aaa.toml", "name = ")
    write(own / "exercises" / "bridge.toml", BRIDGE)
    write(own / "exercises" / "zzz.toml", b"\xff\xfe")
    write(own / "routines" / "aaa.toml", "[[steps]]\n")
    write(own / "routines" / "morning.toml", MORNING)
    content = load_content(own)
    assert list(content.library.exercises) == [*built_in.library.exercises, "bridge"]
    assert list(content.library.routines) == [*built_in.library.routines, "morning"]
    assert not content.library.routines["morning"].built_in
    assert [str(problem) for problem in content.problems] == [
        "aaa.toml: is not valid TOML: Invalid value (at end of document)",
        "zzz.toml: is not UTF-8 text (at line 1)",
        "aaa.toml: name: is missing",
        "aaa.toml: steps[0].exercise: is missing",
    ]


def test_an_exercise_may_suggest_a_gentler_one_that_is_there(own: Path) -> None:
    text = spoilt(BRIDGE, "setup_seconds", 'gentler = "{}"\nsetup_seconds')
    write(own / "exercises" / "bridge.toml", text.format("knee-wag"))
    assert load_content(own).library.exercises["bridge"].gentler == "knee-wag"
    assert problems(own) == []
    write(own / "exercises" / "bridge.toml", text.format("knee-wagg"))
    assert problems(own) == [
        "bridge.toml: gentler: there is no exercise 'knee-wagg' (did you mean knee-wag?)"
    ]


def test_what_must_be_switched_on_suggests_something_gentler(built_in: LoadedContent) -> None:
    exercises = built_in.library.exercises
    opted_in = [one for one in exercises.values() if one.access is Access.OPT_IN]
    assert opted_in
    assert [one.id for one in opted_in if one.gentler not in exercises] == []


def test_a_person_without_files_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path / "not there") == []


def test_malformed_toml_keeps_line_and_column(own: Path) -> None:
    write(own / "routines" / "morning.toml", spoilt(MORNING, "target = 40", "target 40"))
    (problem,) = problems(own)
    assert problem == (
        "morning.toml: is not valid TOML: "
        "Expected '=' after a key in a key/value pair (at line 8, column 17)"
    )


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"a = 1\nb = '\xe4'\n", "is not UTF-8 text (at line 2)"),
        (b"#" * 1_000_001, "is larger than 1 MB"),
        (b"a = " + b"[" * 5000, "is nested too deeply"),
        (b"a" + b".a" * 100 + b" = 1", "has a key of too many parts"),
        (b"a = 1\na = 2\n", "is not valid TOML: Cannot overwrite a value (at line 2, column 6)"),
    ],
)
def test_files_that_are_no_toml(own: Path, data: bytes, complaint: str) -> None:
    write(own / "exercises" / "odd.toml", data)
    assert problems(own) == [f"odd.toml: {complaint}"]


def test_a_number_too_long_to_be_read(own: Path) -> None:
    write(own / "exercises" / "odd.toml", b"a = " + b"9" * 5000)
    (problem,) = problems(own)
    assert problem.startswith("odd.toml: is not valid TOML: Exceeds the limit")


@pytest.mark.parametrize("name", ["Bridge.toml", "my bridge.toml", "brücke.toml", "a_b.toml"])
def test_names_of_files_are_plain(own: Path, name: str) -> None:
    write(own / "exercises" / name, BRIDGE)
    assert problems(own) == [
        f"{name}: the name of the file may have only a-z, 0-9 and hyphens before .toml"
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such names")
def test_a_name_that_is_no_text_can_still_be_printed(own: Path) -> None:
    write(own / "exercises" / os.fsdecode(b"br\xfccke.toml"), BRIDGE)
    (problem,) = problems(own)
    assert problem.encode().startswith("br�cke.toml: the name".encode())


def test_other_and_hidden_files_are_left_alone(own: Path) -> None:
    write(own / "exercises" / "notes.txt", "x")
    write(own / "exercises" / "._bridge.toml", b"\xff")
    write(own / "exercises" / "bridge.toml~", "x")
    assert problems(own) == []


def test_the_name_of_a_built_in_is_taken(own: Path, built_in: LoadedContent) -> None:
    write(own / "exercises" / "clamshell.toml", BRIDGE)
    write(own / "routines" / "hip-reset.toml", MORNING)
    content = load_content(own)
    assert [str(problem) for problem in content.problems] == [
        "clamshell.toml: BackRx has a built-in exercise clamshell: please rename this file",
        "hip-reset.toml: BackRx has a built-in routine hip-reset: please rename this file",
    ]
    assert content.library == built_in.library


def test_an_exercise_and_a_routine_may_share_a_name(own: Path) -> None:
    write(own / "exercises" / "bridge.toml", BRIDGE)
    write(own / "routines" / "bridge.toml", MORNING)
    assert problems(own) == []


def test_a_folder_or_a_pipe_in_place_of_a_file(own: Path) -> None:
    (own / "exercises" / "folder.toml").mkdir()
    expected = ["folder.toml: is not a file"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(own / "exercises" / "pipe.toml")
        expected.append("pipe.toml: is not a file")
    assert problems(own) == expected


def test_a_file_in_place_of_a_folder(own: Path) -> None:
    shutil.rmtree(own / "exercises")
    write(own / "exercises", "x")
    (problem,) = problems(own)
    assert problem.startswith("exercises: cannot be read: ")


@needs_symlinks
def test_links_that_lead_nowhere_or_round_in_circles(own: Path) -> None:
    (own / "exercises" / "circle.toml").symlink_to(own / "exercises" / "circle.toml")
    (own / "exercises" / "gone.toml").symlink_to(own / "nothing")
    (own / "exercises" / "up.toml").symlink_to(own)
    shutil.rmtree(own / "routines")
    (own / "routines").symlink_to(own / "routines")
    assert sorted(problems(own)) == [
        "circle.toml: cannot be read: Too many levels of symbolic links",
        "gone.toml: cannot be read: No such file or directory",
        "routines: cannot be read: Too many levels of symbolic links",
        "up.toml: is not a file",
    ]


def test_files_and_folders_that_may_not_be_read(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions would not do: who runs the tests may be the superuser, and read everything.
    bridge = write(own / "exercises" / "bridge.toml", BRIDGE)
    _break(monkeypatch, "open", bridge, OSError(5, "Input/output error"))
    _break(monkeypatch, "iterdir", own / "routines", PermissionError(13, "Permission denied"))
    assert sorted(problems(own)) == [
        "bridge.toml: cannot be read: Input/output error",
        "routines: cannot be read: Permission denied",
    ]


def _break(monkeypatch: pytest.MonkeyPatch, method: str, place: Path, error: OSError) -> None:
    as_ever = getattr(Path, method)

    def broken(path: Path, *args: object) -> object:
        if path == place:
            raise error
        return as_ever(path, *args)

    monkeypatch.setattr(Path, method, broken)


def test_an_installation_with_holes_says_so(tmp_path: Path) -> None:
    content = load_content(resources=tmp_path)
    assert not content.library.exercises
    assert [problem.reason for problem in content.problems] == [
        "cannot be read: No such file or directory",
        "holds none of the built-in exercises",
    ]


def test_without_its_order_the_content_goes_by_name(tmp_path: Path) -> None:
    shutil.copytree(resources_folder() / "exercises", tmp_path / "exercises")
    write(tmp_path / "order.toml", 'exercises = ["squat"]\nroutines = 1\n')
    content = load_content(resources=tmp_path)
    assert [str(problem) for problem in content.problems] == [
        "order.toml: routines: must be a list, not 1"
    ]
    assert list(content.library.exercises) == sorted(content.library.exercises)


def test_what_the_order_does_not_name_comes_last(tmp_path: Path) -> None:
    shutil.copytree(resources_folder() / "exercises", tmp_path / "exercises")
    write(tmp_path / "order.toml", 'exercises = ["squat"]\nroutines = []\n')
    names = list(load_content(resources=tmp_path).library.exercises)
    assert names == ["squat", *sorted(set(names) - {"squat"})]


def test_the_resources_lie_beside_the_package_or_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from backrx_desktop.content import resources_folder as module

    package = tmp_path / "backrx_desktop"
    package.mkdir()
    monkeypatch.setattr(module, "__file__", str(package / "content" / "resources_folder.py"))
    assert resources_folder() == tmp_path / "resources"
    (package / "resources").mkdir()
    assert resources_folder() == package / "resources"
