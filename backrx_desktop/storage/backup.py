"""Copies of a file from earlier days: one a day for a week, one a month for a year."""

import contextlib
import errno
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from backrx_desktop.storage.database import MOST_BYTES
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.files import Files, write_whole

T = TypeVar("T")

DAYS = 7
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy, made on `day` before anything was written on that day."""

    day: date
    path: Path


class Backups:
    """The copies of one file, named like history-2026-11-21.json."""

    def __init__(self, folder: Path, name: str, files: Files) -> None:
        self._folder = folder
        self._stem, _, self._suffix = name.partition(".")
        self._files = files

    def all(self) -> tuple[Backup, ...]:
        """The newest first; raises OSError where the folder cannot be read."""
        pattern = re.compile(rf"{self._stem}-(\d{{4}}-\d\d-\d\d)\.{self._suffix}")
        found = []
        for name in self._files.names(self._folder):
            match = pattern.fullmatch(name)
            with contextlib.suppress(ValueError):
                if match:
                    found.append(Backup(date.fromisoformat(match[1]), self._folder / name))
        return tuple(sorted(found, key=lambda backup: backup.day, reverse=True))

    def newest_good(self, read: Callable[[Path, bytes], T], today: date) -> tuple[Backup, T] | None:
        """The newest copy that `read` makes something of, rather than a StorageError; and what.

        Those of days to come are the last to be looked at: a clock that was wrong made them.
        Raises OSError where there is none, but one that the disk did not give may be good.
        """
        refused: OSError | None = None
        for backup in sorted(self.all(), key=lambda one: one.day > today):
            try:
                return backup, read(backup.path, self._files.read(backup.path, MOST_BYTES))
            except StorageError:
                continue
            except OSError as error:
                if error.errno != errno.EFBIG:
                    refused = refused or error
        if refused is not None:
            raise refused
        return None

    def make(self, path: Path, day: date) -> None:
        """Copy the file, at most once a day and only if it changed, and let old copies go.

        Copies of days to come stay and do not count: it may be this day that is wrong. Raises
        OSError.
        """
        known = [one for one in self.all() if one.day <= day]
        if any(backup.day == day for backup in known):
            return
        raw = self._files.read(path, MOST_BYTES)
        with contextlib.suppress(OSError):
            if known and self._files.read(known[0].path, MOST_BYTES) == raw:
                return
        self._files.make_folder(self._folder)
        copy = Backup(day, self._folder / f"{self._stem}-{day.isoformat()}.{self._suffix}")
        write_whole(self._files, copy.path, raw)
        wanted = to_keep(backup.day for backup in (copy, *known))
        for backup in known:
            if backup.day not in wanted:
                self._files.remove(backup.path)


def to_keep(days: Iterable[date]) -> frozenset[date]:
    """Of the days that have a copy the newest 7, and the newest of each of the newest 12 months."""
    newest = sorted(days, reverse=True)
    of_month: dict[tuple[int, int], date] = {}
    for day in newest:
        of_month.setdefault((day.year, day.month), day)
    return frozenset(newest[:DAYS] + list(of_month.values())[:MONTHS])
