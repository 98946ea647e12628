"""TinyDB on files that are replaced as a whole, so that one can be read at any moment."""

import errno
import json
import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any, cast

import orjson
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from backrx_desktop.storage.errors import DamagedFileError
from backrx_desktop.storage.files import Files, Stamp, write_whole

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]
"""What a TinyDB file holds: documents by number by table."""

MOST_BYTES = 32 * 2**20
"""The largest file that is read or written: sixty thousand sessions, and memory for its tables."""

DEFAULT_TABLE = "_default"
"""The table stock TinyDB makes where none is named."""


class AtomicStorage(Storage):
    """A TinyDB storage that never leaves half a file, and reads the file once.

    `read` and `write` raise OSError, `read` also DamagedFileError. After a refused write the next
    `read` looks at the file again. Documents are given out as they stand in memory: whoever
    changes one has to write it.
    """

    def __init__(self, path: Path | str, files: Files | None = None) -> None:
        # A link to a file elsewhere stays a link.
        self._path = Path(os.path.realpath(path))
        self._files = files or Files()
        self._tables: Tables | None = None
        self._stamp: Stamp | None = None

    @property
    def path(self) -> Path:
        """The file itself, where `path` was a link."""
        return self._path

    def read(self) -> Tables | None:
        """The tables, None where there is no file."""
        if self._tables is None:
            self.load()
        return None if self._tables is None else dict(self._tables)

    def load(self) -> Tables | None:
        """Read the file, whatever is in memory; None where there is none."""
        stamp = self._files.stamp(self._path)
        if stamp is None:
            return None
        if stamp.size > MOST_BYTES:
            raise DamagedFileError(self._path, f"more than {MOST_BYTES // 2**20} MB")
        self._tables = parse(self._path, self._files.read(self._path, MOST_BYTES))
        self._stamp = stamp
        return self._tables

    def hold(self, tables: Tables) -> None:
        """Have `tables` in memory; the next write brings them to the disk."""
        self._tables = tables

    @property
    def on_disk(self) -> bool:
        """Whether there is a file."""
        return self._files.stamp(self._path) is not None

    @property
    def changed_outside(self) -> bool:
        """Whether somebody else wrote the file since it was last read or written here.

        One that is gone does not count: what is in memory is then all there is.
        """
        stamp = self._files.stamp(self._path)
        return stamp is not None and stamp != self._stamp

    def write(self, data: Tables) -> None:
        """Put `data` in the file's place."""
        raw = orjson.dumps(data)
        try:
            if len(raw) > MOST_BYTES:  # it could not be read again
                raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
            write_whole(self._files, self._path, raw)
            stamp = self._files.stamp(self._path)
        except OSError:
            self._tables = None
            raise
        self._tables, self._stamp = data, stamp


class Documents(Table):
    """A table whose documents are told apart by the UUID in them.

    It leaves the numbers of documents the texts that they are in the file: TinyDB makes each a
    number and a text again at every write, which takes as long as writing them.
    """

    def put(self, documents: Iterable[Document]) -> None:
        """Add documents, or put each in the place of the first with its UUID: one write."""
        tables = self._storage.read() or {}
        table = dict(tables.get(self.name, {}))
        places = {
            known["uuid"]: number
            for number, known in reversed(table.items())
            if isinstance(known.get("uuid"), str)
        }
        free = count(max(map(int, table), default=0) + 1)
        for document in documents:
            uuid = document["uuid"]
            if uuid not in places:
                places[uuid] = str(next(free))
            table[places[uuid]] = document
        self._replace(tables, table)

    def drop(self, uuid: str) -> None:
        """Take out every document with this UUID."""
        tables = self._storage.read() or {}
        table = tables.get(self.name, {})
        left = {number: known for number, known in table.items() if known.get("uuid") != uuid}
        self._replace(tables, left)

    def _replace(self, tables: Tables, table: dict[str, Document]) -> None:
        self._storage.write({**tables, self.name: table})
        self._next_id = None
        self.clear_cache()


class Database(TinyDB):
    """TinyDB with such tables."""

    table_class = Documents

    def documents(self, table: str) -> Documents:
        """A table by its name."""
        return cast(Documents, self.table(table))


def parse(path: Path, raw: bytes) -> Tables:
    """The tables in the bytes of a file; raises DamagedFileError unless TinyDB could read them.

    `path` is for the sentence.
    """
    try:
        data = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise DamagedFileError(path, str(error)) from None
    if not isinstance(data, dict):
        raise DamagedFileError(path, "no tables")
    for name, table in data.items():
        if not isinstance(table, dict):
            raise DamagedFileError(path, f"{name}: no table")
        for number, document in table.items():
            if not (_is_number(number) and isinstance(document, dict)):
                raise DamagedFileError(path, f"{name}.{number}: no document")
    try:
        as_ours = orjson.dumps(data)
    except orjson.JSONEncodeError as error:
        raise DamagedFileError(path, str(error)) from None
    if as_ours != raw:
        _refuse_twins(path, raw)
    return data


def _is_number(key: str) -> bool:
    """Whether a key is a number as TinyDB writes it, so that no two keys are the same number."""
    return key.isascii() and key.isdigit() and len(key) < 16 and (key[0] != "0" or key == "0")


def _refuse_twins(path: Path, raw: bytes) -> None:
    """Raise DamagedFileError where a key stands twice, of which readers silently keep the last.

    That is slow, and only needed for what somebody else wrote: in a file of ours there would be
    bytes that do not come back when it is written again.
    """

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        mapping = dict(pairs)
        if len(mapping) != len(pairs):
            raise DamagedFileError(path, "a key stands twice")
        return mapping

    try:
        json.loads(raw, object_pairs_hook=once)
    except (ValueError, RecursionError) as error:
        raise DamagedFileError(path, str(error)) from None
