"""TinyDB on files that are replaced as a whole, so that one can be read at any moment."""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from backrx_desktop.storage.block import Document
from backrx_desktop.storage.errors import DamagedFileError
from backrx_desktop.storage.files import Files, Stamp, write_parts
from backrx_desktop.storage.tables import EMPTY, Content, Tables, parse

MOST_BYTES = 32 * 2**20
"""The largest file that is read or written: sixty thousand sessions, and memory for its tables."""

DEFAULT_TABLE = "_default"
"""The table stock TinyDB makes where none is named."""


class AtomicStorage(Storage):
    """A TinyDB storage that never leaves half a file, and reads the file once.

    Reading and writing raise OSError, reading also DamagedFileError. After a refused write the
    next `read` looks at the file again.
    """

    def __init__(self, path: Path | str, files: Files | None = None) -> None:
        # A link to a file elsewhere stays a link.
        self._path = Path(os.path.realpath(path))
        self._files = files or Files()
        self._content: Content | None = None
        self._stamp: Stamp | None = None

    @property
    def path(self) -> Path:
        """The file itself, where `path` was a link."""
        return self._path

    @property
    def content(self) -> Content:
        """What the file holds, as it was last read or written; nothing where there is none."""
        if self._content is None:
            self.load()
        return self._content or EMPTY

    def read(self) -> Tables | None:
        """The tables, None where there are none."""
        return dict(self.content.tables) or None

    def load(self) -> Tables | None:
        """Read the file, whatever is in memory; None where there is none."""
        stamp = self._files.stamp(self._path)
        if stamp is None:
            return None
        if stamp.size > MOST_BYTES:
            raise DamagedFileError(self._path, f"more than {MOST_BYTES // 2**20} MB")
        self._content = parse(self._path, self._files.read(self._path, MOST_BYTES))
        self._stamp = stamp
        return self._content.tables

    def hold(self, tables: Tables) -> None:
        """Have `tables` in memory; the next write brings them to the disk."""
        self._content = (self._content or EMPTY).become(tables)

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
        """Put `data` in the file's place. Documents in it may be those of `read`, changed."""
        self.replace(Content.of(data))

    def replace(self, content: Content) -> None:
        """Put `content` in the file's place."""
        try:
            write_parts(self._files, self._path, _readable(content.slices()))
            stamp = self._files.stamp(self._path)
        except OSError:
            self._content = None
            raise
        self._content, self._stamp = content, stamp


def _readable(slices: Iterable[bytes]) -> Iterator[bytes]:
    """The same; raises OSError before there is more than could be read again."""
    size = 0
    for one in slices:
        size += len(one)
        if size > MOST_BYTES:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        yield one


class Documents(Table):
    """A table of an AtomicStorage whose documents are told apart by the UUID in them.

    Its own ways to change it encode nothing else anew, and walk through the table only once.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._atomic = cast(AtomicStorage, self.storage)
        self._known: dict[str, Document] | None = None
        """The table in which `_numbers` and `_highest` are right."""
        self._numbers: dict[str, str] = {}
        self._highest = 0

    def put(self, documents: Iterable[Document]) -> None:
        """Add documents, or put each in the place of the first with its UUID: one write."""
        content = self.among(self._atomic.content, documents)
        self._atomic.replace(content)
        self.follow(content)

    def among(self, content: Content, documents: Iterable[Document]) -> Content:
        """The content that `put` makes of another; nothing is written."""
        self._find_places(content.tables.get(self.name, {}))
        changed = {}
        for document in documents:
            uuid = document["uuid"]
            if uuid not in self._numbers:
                self._highest += 1
                self._numbers[uuid] = str(self._highest)
            changed[self._numbers[uuid]] = document
        return content.having(self.name, changed)

    def get_ready(self) -> None:
        """Find out now what the first `put` has to know of a long table."""
        self._find_places(self._atomic.content.tables.get(self.name, {}))

    def drop(self, uuid: str) -> None:
        """Take out every document with this UUID."""
        content = self._atomic.content
        table = content.tables.get(self.name, {})
        gone = [number for number, known in table.items() if known.get("uuid") == uuid]
        content = content.without(self.name, gone)
        self._atomic.replace(content)
        self.follow(content)
        self._known = None

    def follow(self, content: Content) -> None:
        """The file holds what `among` made now."""
        self._known = content.tables[self.name]
        self._next_id = None
        self.clear_cache()

    def _find_places(self, table: dict[str, Document]) -> None:
        if table is self._known:
            return
        self._known = table
        self._numbers = {
            document["uuid"]: number
            for number, document in reversed(table.items())
            if isinstance(document.get("uuid"), str)
        }
        self._highest = max(map(int, table), default=0)


class Database(TinyDB):
    """TinyDB with such tables."""

    table_class = Documents

    def documents(self, table: str) -> Documents:
        """A table by its name."""
        return cast(Documents, self.table(table))

    def put(self, documents: Mapping[str, Iterable[Document]]) -> None:
        """Do what `Documents.put` does with each of several tables, with one write for all."""
        storage = cast(AtomicStorage, self.storage)
        content = storage.content
        for name, some in documents.items():
            content = self.documents(name).among(content, some)
        storage.replace(content)
        for name in documents:
            self.documents(name).follow(content)
