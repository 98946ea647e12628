"""A process on a disk of 2 MB of its own: `python filler.py MOUNT_POINT WHAT`.

`save` fills the disk while sessions are saved, `wait` and `leave` while `backrx play` is under way:
there is room again before it gives up, or only after it was told to. Every promise is an assert.
"""

import itertools
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from tests.storage.samples import Calendar, session, stock_uuids

BEFORE = 499
"""Sessions in the history, which leave room for one more copy of it."""
WAITS = "The session waits beside the history, and goes into it at the next start."
CUT_OFF = "A session that was cut off is kept as far as it went."


def main(mount_point: str, what: str) -> None:
    options = ["-t", "tmpfs", "-o", "size=2m", "tmpfs"]
    subprocess.run(["mount", *options, mount_point], check=True)
    folder, filler = DataFolder(Path(mount_point) / "BackRx"), Path(mount_point) / "filler"
    folder.make()
    with FolderLock(folder):
        history = HistoryStore(folder, clock=Calendar())
        assert history.sessions.add(*(session(number) for number in range(1, BEFORE + 1))).kept
    {"save": save, "wait": wait, "leave": leave}[what](folder, filler)
    print("all kept")


def save(folder: DataFolder, filler: Path) -> None:
    calendar = Calendar()
    with FolderLock(folder):
        history = HistoryStore(folder, clock=calendar)
        calendar.next_day()
        refused, kept = fill(history, filler)
        assert refused, "the disk was full"
        assert len(history.sessions.records) == kept + refused
        assert stock_uuids(folder) == [session(n).uuid for n in range(1, kept + 1)]
        assert not [path for path in folder.path.iterdir() if path.suffix == ".tmp"]
        again = HistoryStore(folder, clock=calendar, read_only=True)
        assert len(again.sessions.records) == kept

        filler.unlink()
        assert history.retry().kept
        assert history.pending == 0
        assert len(stock_uuids(folder)) == kept + refused


def fill(history: HistoryStore, path: Path) -> tuple[int, int]:
    """Save until three sessions were refused; how many that were, and how many were kept."""
    refused = 0
    with path.open("wb", buffering=0) as filler:
        for number in itertools.count(BEFORE + 1):
            if (result := history.sessions.add(session(number))).kept:
                filler.write(bytes(20_000))
                continue
            assert "the disk is full" in result.sentence, result
            refused += 1
            if refused == 3:
                return refused, number - refused
    raise AssertionError


@contextmanager
def playing(folder: DataFolder, filler: Path) -> Iterator[subprocess.Popen[str]]:
    """A session that is over on a full disk, and has said so."""
    command = [sys.executable, "-m", "backrx_desktop", "play", "ad-break", "--headless"]
    options = ["--time-scale", "200", "--data-dir", str(folder.path), "--events", "/dev/stdout"]
    pipe = subprocess.PIPE
    with subprocess.Popen([*command, *options], stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert any("rep_done" in line for line in process.stdout)
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(4096)):
                    pass
            except OSError:
                pass
        assert any('"session_finished"' in line for line in process.stdout)
        full = "not on the disk yet: the disk is full"
        assert any(full in line for line in process.stderr)
        yield process


def wait(folder: DataFolder, filler: Path) -> None:
    with playing(folder, filler) as process:
        filler.unlink()
        said, complained = process.communicate(timeout=60)
        assert (said, complained, process.returncode) == ("Ad break: all done.\n", "", 0)
    assert len(stock_uuids(folder)) == BEFORE + 1
    assert not list(folder.path.glob("active*"))


def leave(folder: DataFolder, filler: Path) -> None:
    with playing(folder, filler) as process:
        process.send_signal(signal.SIGTERM)
        _said, complained = process.communicate(timeout=60)
        assert (complained, process.returncode) == (f"backrx: {WAITS}\n", 1)
    assert len(stock_uuids(folder)) == BEFORE
    filler.unlink()
    command = [sys.executable, "-m", "backrx_desktop", "play", "ad-break", "--headless"]
    options = ["--time-scale", "5000", "--data-dir", str(folder.path)]
    again = subprocess.run([*command, *options], capture_output=True, text=True, check=True)
    assert again.stderr == f"backrx: {CUT_OFF}\n"
    assert len(stock_uuids(folder)) == BEFORE + 2
    assert not list(folder.path.glob("active*"))


if __name__ == "__main__":
    main(*sys.argv[1:])
