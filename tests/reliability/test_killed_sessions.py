"""A session under way, killed at any instant: what was done is kept, and it carries on there."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from backrx_desktop.app.carry_on import rebuilt
from backrx_desktop.content.load import load_content
from backrx_desktop.core.library import Library
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.session import Session
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from tests.known_person import known_person
from tests.storage.samples import session, stock_uuids

PROJECT = Path(__file__).parents[2]
SCALE = 8.0
"""Times as fast as life: a process that has to wait for the machine for a second lags by eight."""
ALIVE = 3.0
"""Real seconds that a session lives at the most."""
WITHIN = 15.0
"""Session seconds: so near to where it was it carries on."""
PATIENCE = 60.0
"""Real seconds until something that should have come is taken not to come."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


@pytest.fixture(scope="module")
def library() -> Library:
    return load_content().library


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return known_person(tmp_path / "BackRx")


@dataclass
class Killed:
    """What is known of a process when it was killed."""

    at: float
    """By the wall clock."""
    events: list[dict[str, object]] = field(default_factory=list)
    """What it had told by then."""


def kill_player(folder: DataFolder, routine: str, chance: random.Random) -> Killed:
    """`backrx play`, killed within the first seconds of its session."""
    told, tells = os.pipe()
    command = [sys.executable, "-m", "backrx_desktop", "play", routine, "--headless"]
    options = ["--time-scale", str(SCALE), "--events", f"/dev/fd/{tells}"]
    with subprocess.Popen(
        [*command, *options, "--data-dir", str(folder.path)],
        cwd=PROJECT, pass_fds=[tells], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        os.close(tells)
        assert select.select([told], [], [], PATIENCE)[0], "it began"
        said = b""
        until = time.monotonic() + chance.uniform(0.0, ALIVE)
        while (left := until - time.monotonic()) > 0:
            if select.select([told], [], [], left)[0]:
                said += os.read(told, 65536)
        at = time.time()
        process.send_signal(signal.SIGKILL)
        process.wait()
    while piece := os.read(told, 65536):
        said += piece
    os.close(told)
    return Killed(at, [json.loads(line) for line in said.split(b"\n")[:-1]])


def kill_window(folder: DataFolder, routine: str, chance: random.Random) -> Killed:
    """The window with a session of its own, killed within its first seconds."""
    command = [sys.executable, "-m", "backrx_desktop", "--routine", routine, "--start"]
    options = ["--time-scale", str(SCALE), "--data-dir", str(folder.path)]
    with subprocess.Popen(
        [*command, *options], cwd=PROJECT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    ) as process:
        deadline = time.monotonic() + PATIENCE
        while not folder.active.exists():
            assert time.monotonic() < deadline, "it began"
            assert process.poll() is None
            os.sched_yield()
        until = time.monotonic() + chance.uniform(0.0, ALIVE)
        while time.monotonic() < until:
            select.select([], [], [], max(0.0, until - time.monotonic()))
        at = time.time()
        process.send_signal(signal.SIGKILL)
        process.wait()
    return Killed(at)


def kill_window_at_the_end(folder: DataFolder, chance: random.Random) -> None:
    """The window, killed while it brings a whole session to the disk."""
    command = [sys.executable, "-m", "backrx_desktop", "--routine", "ad-break", "--start"]
    options = ["--time-scale", "400", "--data-dir", str(folder.path)]
    half_written = folder.history.with_name("history.json.tmp")
    with subprocess.Popen(
        [*command, *options], cwd=PROJECT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    ) as process:
        deadline = time.monotonic() + PATIENCE
        # The file is there for a millisecond, so it may also be seen when it is whole.
        before = folder.history.stat().st_mtime_ns
        while not half_written.exists() and folder.history.stat().st_mtime_ns == before:
            assert time.monotonic() < deadline, "it ended"
            assert process.poll() is None
        until = time.monotonic() + chance.choice([0.0, 0.0005, 0.002, 0.01])
        while time.monotonic() < until:
            os.sched_yield()
        process.send_signal(signal.SIGKILL)
        process.wait()


def where_it_carries_on(
    folder: DataFolder, killed: Killed, library: Library
) -> tuple[Checkpoint, Session]:
    """The checkpoint that is left, and the session that it makes; both near enough."""
    found = CheckpointFile(folder.active).read()
    assert isinstance(found, Checkpoint)
    session = rebuilt(library, found)
    assert session is not None
    # What came after the last checkpoint is lost, and how much that is its age says.
    lost = (killed.at - folder.active.stat().st_mtime) * SCALE
    assert lost <= WITHIN
    assert found.seen == session.seen
    second = session.at(session.seen)
    for event in killed.events:
        at = event["at"]
        assert isinstance(at, float)
        assert at <= second + WITHIN
    return found, session


def reps_told(killed: Killed) -> int:
    return sum(event["event"] == "rep_done" for event in killed.events)


def reps_kept(record: SessionRecord) -> int:
    return sum(one.done_reps or 0 for exercise in record.exercises for one in exercise.sets)


def kill_players(folder: DataFolder, kills: int, chance: random.Random, library: Library) -> None:
    kept: dict[str, int] = {}
    for _ in range(kills):
        killed = kill_player(folder, chance.choice(["leg-lifts", "hip-reset"]), chance)
        found, _session = where_it_carries_on(folder, killed, library)
        assert reps_kept(found.record) >= reps_told(killed), "a rep that was told is kept"
        # The next one to start puts it into the history.
        if folder.history.exists():
            assert set(stock_uuids(folder)) == kept.keys()
        kept[found.record.uuid] = reps_kept(found.record)
    with FolderLock(folder):
        history = HistoryStore(folder)
    assert history.notices == ()
    last = {found.record.uuid}
    assert {one.uuid: reps_kept(one) for one in history.sessions.records} == {
        uuid: reps for uuid, reps in kept.items() if uuid not in last
    }


def kill_windows(folder: DataFolder, kills: int, chance: random.Random, library: Library) -> None:
    for _ in range(kills):
        killed = kill_window(folder, "leg-lifts", chance)
        where_it_carries_on(folder, killed, library)
        folder.active.unlink()
        assert not list(folder.path.glob("*unreadable*"))
        with FolderLock(folder):
            assert HistoryStore(folder).notices == ()


def kill_windows_at_the_end(folder: DataFolder, kills: int, chance: random.Random) -> None:
    with FolderLock(folder):
        assert HistoryStore(folder).sessions.add(session(1)).kept
    for number in range(kills):
        kill_window_at_the_end(folder, chance)
        with FolderLock(folder):
            history = HistoryStore(folder)
            assert history.notices == ()
            found = CheckpointFile(folder.active).read()
            if isinstance(found, Checkpoint):
                if history.sessions.get(found.record.uuid) is None:
                    assert history.sessions.add(found.record).kept
                folder.active.unlink()
            assert len(history.sessions.records) == number + 2


def test_a_killed_session_carries_on_where_it_was(folder: DataFolder, library: Library) -> None:
    kill_players(folder, 2, random.Random(2), library)


def test_a_killed_window_carries_on_where_it_was(folder: DataFolder, library: Library) -> None:
    kill_windows(folder, 1, random.Random(1), library)


def test_a_window_killed_while_it_saves_loses_no_session(folder: DataFolder) -> None:
    kill_windows_at_the_end(folder, 1, random.Random(1))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_25_windows_killed_while_they_save_lose_no_session(folder: DataFolder, seed: int) -> None:
    kill_windows_at_the_end(folder, 25, random.Random(seed))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(18))
def test_50_killed_sessions_carry_on_where_they_were(
    folder: DataFolder, library: Library, seed: int
) -> None:
    kill_players(folder, 50, random.Random(seed), library)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_10_killed_windows_carry_on_where_they_were(
    folder: DataFolder, library: Library, seed: int
) -> None:
    kill_windows(folder, 10, random.Random(seed), library)
