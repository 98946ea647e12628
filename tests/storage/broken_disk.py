"""A disk that refuses what a test wants it to refuse."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from backrx_desktop.storage.files import Files, Stamp

Refuses = Callable[[int, str], int | None]
"""From the number of a call, counted from 0, and its name to the errno it gets, or None."""


def never(number: int, name: str) -> None:
    """A disk that works."""


def at(wrong: int, error: int) -> Refuses:
    """Only the call of this number."""
    return lambda number, name: error if number == wrong else None


def from_then_on(wrong: int, error: int) -> Refuses:
    """The call of this number and all that follow."""
    return lambda number, name: error if number >= wrong else None


HOW: list[Callable[[int, int], Refuses]] = [at, from_then_on]
"""The two ways to refuse, from the number of a call and the errno that it gets."""
ERRORS = [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS]
"""What a disk refuses with."""


def always(error: int, *names: str) -> Refuses:
    """Every call of these names."""
    return lambda number, name: error if name in names else None


class HastyDisk(Files):
    """Real files that nobody waits for, so that thousands can be written."""

    def sync(self, handle: int) -> None:
        pass

    def sync_folder(self, folder: Path) -> None:
        pass


class BrokenDisk(HastyDisk):
    """Real files. `calls` are the names of those there were, `refuses` decides about each.

    A refused write has written half before. `most_at_once` limits every write.
    """

    def __init__(self, refuses: Refuses = never, most_at_once: int = 1 << 30) -> None:
        self.refuses = refuses
        self.most_at_once = most_at_once
        self.calls: list[str] = []

    def _call(self, name: str) -> None:
        number = len(self.calls)
        self.calls.append(name)
        error = self.refuses(number, name)
        if error is not None:
            raise OSError(error, os.strerror(error))

    def read(self, path: Path, most: int) -> bytes:
        self._call("read")
        return super().read(path, most)

    def stamp(self, path: Path) -> Stamp | None:
        self._call("stamp")
        return super().stamp(path)

    def create(self, path: Path) -> int:
        self._call("create")
        return super().create(path)

    def write(self, handle: int, data: memoryview) -> int:
        try:
            self._call("write")
        except OSError:
            super().write(handle, data[: len(data) // 2])
            raise
        return super().write(handle, data[: self.most_at_once])

    def sync(self, handle: int) -> None:
        self._call("sync")
        super().sync(handle)

    def close(self, handle: int) -> None:
        super().close(handle)
        self._call("close")

    def replace(self, source: Path, target: Path) -> None:
        self._call("replace")
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._call("sync_folder")
        super().sync_folder(folder)

    def link(self, source: Path, target: Path) -> None:
        self._call("link")
        super().link(source, target)

    def remove(self, path: Path) -> None:
        self._call("remove")
        super().remove(path)

    def names(self, folder: Path) -> tuple[str, ...]:
        self._call("names")
        return super().names(folder)

    def make_folder(self, folder: Path) -> None:
        self._call("make_folder")
        super().make_folder(folder)


def calls_of(work: Callable[[BrokenDisk], Any]) -> int:
    """How many calls some work makes on a disk that works."""
    disk = BrokenDisk()
    work(disk)
    return len(disk.calls)
