"""Real processes: killed while they save, and after the same folder."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.errors import FolderInUseError
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from tests.storage.samples import session, stock_uuids

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "BackRx")
    made.make()
    return made


@contextmanager
def saver(folder: DataFolder, what: str) -> Iterator[subprocess.Popen[str]]:
    """Another process at work, ended in the end."""
    command = [sys.executable, "-m", "tests.reliability.saver", str(folder.path), what]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=PROJECT, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def hears(process: subprocess.Popen[str]) -> str:
    """The next line it says."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def pass_time(seconds: float) -> None:
    """Let a process go on for a moment, however short."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


def kill_while_it_saves(folder: DataFolder, chance: random.Random) -> set[str]:
    """Kill a process in the middle of its work, and say which sessions it said were kept."""
    with saver(folder, "save") as process:
        assert hears(process) == "ready"
        said = {hears(process) for _ in range(chance.randrange(3))}
        pass_time(chance.uniform(0, 0.012))
        process.kill()
        rest, _ = process.communicate()
    # The last line may have been cut off, and then nobody was told.
    return said | {line.strip() for line in rest.splitlines(keepends=True) if line[-1] == "\n"}


def kill_again_and_again(folder: DataFolder, kills: int, chance: random.Random) -> None:
    HistoryStore(folder).sessions.add(*(session(number) for number in range(1, 400)))
    kept = set(stock_uuids(folder))
    for _ in range(kills):
        kept |= kill_while_it_saves(folder, chance)
        found = stock_uuids(folder)
        assert kept <= set(found), "no session is lost that was said to be kept"
        assert len(found) == len(set(found))
        assert isinstance(CheckpointFile(folder.active).read(), Checkpoint | None)
    with FolderLock(folder):
        history = HistoryStore(folder)
    assert kept <= {record.uuid for record in history.sessions.records}
    assert history.notices == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_process_killed_while_it_saves_loses_nothing(folder: DataFolder) -> None:
    kill_again_and_again(folder, 15, random.Random(15))


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("seed", range(20))
def test_50_processes_killed_while_they_save_lose_nothing(folder: DataFolder, seed: int) -> None:
    kill_again_and_again(folder, 50, random.Random(seed))


def test_another_process_holds_the_lock_until_it_ends(folder: DataFolder) -> None:
    with saver(folder, "hold") as process:
        assert hears(process) == "holding"
        with pytest.raises(FolderInUseError, match=rf"\(process {process.pid}\)"):
            FolderLock(folder).acquire()
        process.kill()
        process.wait()
        with FolderLock(folder):
            assert folder.lock.exists()


def test_of_several_processes_one_gets_the_lock(folder: DataFolder) -> None:
    with (
        saver(folder, "hold") as one,
        saver(folder, "hold") as two,
        saver(folder, "hold") as three,
    ):
        answers = [hears(process) for process in (one, two, three)]
    assert sorted(answers) == ["holding", "in use", "in use"]


def test_who_only_reads_needs_no_lock(folder: DataFolder) -> None:
    HistoryStore(folder).sessions.add(session(1))
    with saver(folder, "hold") as process:
        assert hears(process) == "holding"
        assert HistoryStore(folder, read_only=True).sessions.records == (session(1),)
