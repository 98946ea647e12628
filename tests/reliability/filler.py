"""A process on a disk of 2 MB: `python filler.py MOUNT_POINT`, in a mount namespace of its own.

Saves until the disk is full, makes room, and goes on. Every promise is an assert here.
"""

import itertools
import subprocess
import sys
from pathlib import Path

from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from tests.storage.samples import Calendar, session, stock_uuids


def main(mount_point: str) -> None:
    options = ["-t", "tmpfs", "-o", "size=2m", "tmpfs"]
    subprocess.run(["mount", *options, mount_point], check=True)
    folder, calendar = DataFolder(Path(mount_point) / "BackRx"), Calendar()
    folder.make()
    with FolderLock(folder):
        history = HistoryStore(folder, clock=calendar)
        assert history.sessions.add(*(session(number) for number in range(1, 500))).kept
        calendar.next_day()
        refused, kept = fill(history)
        assert refused, "the disk was full"
        assert len(history.sessions.records) == kept + refused
        assert stock_uuids(folder) == [session(n).uuid for n in range(1, kept + 1)]
        assert not [path for path in folder.path.iterdir() if path.suffix == ".tmp"]
        again = HistoryStore(folder, clock=calendar, read_only=True)
        assert len(again.sessions.records) == kept

        (Path(mount_point) / "filler").unlink()
        assert history.retry().kept
        assert history.pending == 0
        assert len(stock_uuids(folder)) == kept + refused
    print("all kept")


def fill(history: HistoryStore) -> tuple[int, int]:
    """Save until three sessions were refused; how many that were, and how many were kept."""
    refused = 0
    with (Path(sys.argv[1]) / "filler").open("wb", buffering=0) as filler:
        for number in itertools.count(500):
            if (result := history.sessions.add(session(number))).kept:
                filler.write(bytes(20_000))
                continue
            assert "the disk is full" in result.sentence, result
            refused += 1
            if refused == 3:
                return refused, number - refused
    raise AssertionError


if __name__ == "__main__":
    main(*sys.argv[1:])
