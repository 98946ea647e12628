"""One window a data folder, in real processes: raised, handed over to, killed, beside commands."""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backrx_desktop.services.letterbox import letterbox_of
from backrx_desktop.services.single_instance import hand_over
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from tests.known_person import known_person

PROJECT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds until something that should have come is taken not to come."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


@pytest.fixture
def folder(qtbot: QtBot, tmp_path: Path) -> DataFolder:
    return known_person(tmp_path / "BackRx")


def command(folder: DataFolder, *arguments: str) -> list[str]:
    options = ["--data-dir", str(folder.path)]
    return [sys.executable, "-m", "backrx_desktop", *arguments, *options]


@contextmanager
def window(folder: DataFolder, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A window that may stay open as long as the `with` lasts."""
    with subprocess.Popen(
        command(folder, *arguments), cwd=PROJECT, text=True, stderr=subprocess.PIPE
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_until_open(folder: DataFolder, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not hand_over(folder.path, {}):
        assert process.poll() is None
        assert time.monotonic() < deadline
        select.select([], [], [], 0.02)


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < deadline
        select.select([], [], [], 0.02)


def done(folder: DataFolder, *arguments: str) -> tuple[int, list[str]]:
    """Exit status and lines on stderr of a command that ends by itself."""
    ended = subprocess.run(
        command(folder, *arguments),
        cwd=PROJECT, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    noise = ("This plugin does not support", "qt.qpa")
    lines = [line for line in ended.stderr.splitlines() if not line.startswith(noise)]
    return ended.returncode, lines


def holder(folder: DataFolder) -> int:
    return int(folder.lock.read_text())


def libraries(process: subprocess.Popen[str]) -> set[str]:
    """Names of the files a process has loaded (Linux)."""
    maps = Path(f"/proc/{process.pid}/maps").read_text().splitlines()
    return {Path(line.split(maxsplit=5)[-1]).name for line in maps if "/" in line}


def test_a_second_start_hands_over_and_commands_that_write_are_turned_away(
    folder: DataFolder, tmp_path: Path
) -> None:
    exported = tmp_path / "mine.json"
    with window(folder) as first:
        wait_until_open(folder, first)
        for arguments in (["play", "ad-break", "--headless"], ["import", str(exported)]):
            status, said = done(folder, *arguments)
            assert status == 1
            turned_away = f"backrx: Another BackRx (process {first.pid}) is using {folder.path}."
            assert said == [f"{turned_away} Please close it first."]
        assert done(folder, "export", str(exported)) == (0, [])
        assert done(folder, "--routine", "hip-reset", "--start") == (0, [])
        wait_for(folder.active)  # it answers before it begins
        assert first.poll() is None
        assert holder(folder) == first.pid
        assert json.loads(folder.active.read_bytes())["session"]["routine"] == "hip-reset"
        first.send_signal(signal.SIGTERM)
        assert first.wait(PATIENCE) == 0
    assert not folder.active.exists()
    assert not letterbox_of(folder.path).exists()
    (record,) = HistoryStore(folder, read_only=True).sessions.records
    assert record.routine == "hip-reset"


@pytest.mark.skipif(sys.platform != "linux", reason="what a process loads is in /proc")
def test_a_window_that_plays_and_listens_has_no_library_of_a_network(folder: DataFolder) -> None:
    with window(folder, "--routine", "hip-reset", "--start") as process:
        wait_until_open(folder, process)
        wait_for(folder.active)
        loaded = libraries(process)
    assert {"QtWidgets.abi3.so", "libQt6Widgets.so.6"} <= loaded
    assert [name for name in loaded if "Network" in name or "ssl" in name] == []


def test_what_a_killed_window_leaves_behind_stops_nobody(folder: DataFolder) -> None:
    with window(folder) as killed:
        wait_until_open(folder, killed)
        killed.kill()
        killed.wait()
    assert holder(folder) == killed.pid
    with window(folder) as again:
        wait_until_open(folder, again)
        assert holder(folder) == again.pid
        assert done(folder) == (0, [])
        assert again.poll() is None


def test_of_windows_that_start_at_once_one_stays(folder: DataFolder) -> None:
    with window(folder) as one, window(folder) as two:
        deadline = time.monotonic() + PATIENCE
        while one.poll() is None and two.poll() is None:
            assert time.monotonic() < deadline
            select.select([], [], [], 0.02)
        gone, stays = (one, two) if one.poll() is not None else (two, one)
        assert gone.returncode == 0
        assert stays.poll() is None
        assert holder(folder) == stays.pid
        wait_until_open(folder, stays)


def test_two_people_do_not_meet(folder: DataFolder, tmp_path: Path) -> None:
    other = known_person(tmp_path / "other" / "BackRx")
    with window(folder) as mine, window(other) as theirs:
        wait_until_open(folder, mine)
        wait_until_open(other, theirs)
        assert (holder(folder), holder(other)) == (mine.pid, theirs.pid)
        assert mine.poll() is theirs.poll() is None


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to be root")
def test_nobody_else_can_stand_at_the_door(folder: DataFolder) -> None:
    """Another person's letterbox under our name, in the folder all share, gets no note."""
    with window(folder) as first:
        wait_until_open(folder, first)
        door = letterbox_of(folder.path)
        os.chown(door, 65534, 65534)
        assert not hand_over(folder.path, {})
        assert list(door.iterdir()) == []
        os.chown(door, 0, 0)
        assert hand_over(folder.path, {})
