"""Figures: read when first asked for, and all of the app's own are sound."""

from pathlib import Path

import pytest

from backrx_desktop.content.errors import Faults
from backrx_desktop.content.load import LoadedContent, load_content
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.content.toml_file import read_toml, toml_files
from tests.content.own_files import BRIDGE, spoilt, write


def test_every_exercise_of_the_app_has_a_figure(built_in: LoadedContent) -> None:
    assert list(built_in.figures) == list(built_in.library.exercises)
    for exercise_id, figure in built_in.figures.items():
        phases = built_in.library.exercises[exercise_id].phases
        assert figure.phases == tuple(phase.figure for phase in phases)


def test_a_figure_is_read_once(built_in: LoadedContent) -> None:
    assert built_in.figures["squat"] is built_in.figures["squat"]


def test_what_is_parsed_later_is_all_of_the_file() -> None:
    files = toml_files(resources_folder() / "exercises")
    assert files
    for path in files:
        later, whole = read_toml(path, later="figure").table, read_toml(path).table
        assert later["figure"] is not whole["figure"]
        assert later.keys() == whole.keys()
        for key, value in whole.items():
            assert later[key] == value, (path.name, key)


def test_what_is_parsed_later_is_told_later(tmp_path: Path) -> None:
    path = tmp_path / "squat.toml"
    path.write_text('name = "Squat"\n\n[figure]\nrot = nonsense\n', "utf-8")
    table = read_toml(path, later="figure").table
    assert table["name"] == "Squat"
    with pytest.raises(Faults, match="is not valid TOML"):
        dict(table["figure"])  # type: ignore[call-overload]


def test_without_the_table_that_may_wait_nothing_waits(tmp_path: Path) -> None:
    path = tmp_path / "squat.toml"
    path.write_text('name = "Squat"\n', "utf-8")
    assert read_toml(path, later="figure") == read_toml(path)


def test_an_exercise_of_ones_own_may_do_without(own: Path) -> None:
    write(own / "exercises" / "bridge.toml", BRIDGE)
    content = load_content(own)
    assert content.problems == ()
    assert "bridge" not in content.figures
    with pytest.raises(KeyError):
        content.figures["bridge"]


def test_an_exercise_of_ones_own_may_bring_one(own: Path) -> None:
    text = BRIDGE
    for line, poses in (
        ('say = "lift"', '"down", "up"'),
        ("seconds = 3", '"up", "up"'),
        ('say = "lower"', '"up", "down"'),
    ):
        text = spoilt(text, line, f"{line}\nfigure = [{poses}]")
    figure = """
[figure.base]
ground = ["torso"]
rot = [0, -90, 0, 0]
[figure.poses.down]
[figure.poses.up]
"""
    write(own / "exercises" / "bridge.toml", text + figure)
    content = load_content(own)
    assert content.problems == ()
    assert content.figures["bridge"].phases == (("down", "up"), ("up", "up"), ("up", "down"))
