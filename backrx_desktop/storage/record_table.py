"""The records of one kind, in memory and on the disk."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from backrx_desktop.storage.block import Document
from backrx_desktop.storage.edit import edited
from backrx_desktop.storage.errors import DocumentError
from backrx_desktop.storage.kept_database import KeptDatabase
from backrx_desktop.storage.local_clock import WallClock
from backrx_desktop.storage.saving import SaveResult, Saving
from backrx_desktop.storage.writer import Writer


class Record(Protocol):
    """Anything that is kept has a UUID."""

    @property
    def uuid(self) -> str: ...


R = TypeVar("R", bound=Record)
Entry = tuple[R, Document]
"""A record and the document it was read from."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    """How the records of one table become documents and back, and how they are sorted.

    `read` raises DocumentError.
    """

    table: str
    read: Callable[[Mapping[str, Any]], R]
    write: Callable[[R], Document]
    order: Callable[[R], Any]


@dataclass(frozen=True, slots=True)
class UnreadDocument:
    """A document that no record could be made of; it stays in the file as it is."""

    table: str
    number: str
    reason: str


class RecordTable(Generic[R]):
    """All records of one kind.

    A change is among them at once, and on the disk when the `writer` has brought it there. What
    could not be saved stays among them, and is tried again with the next change or `retry`.
    """

    def __init__(
        self, database: KeptDatabase, kind: Kind[R], clock: WallClock, writer: Writer
    ) -> None:
        self._database = database
        self._writer = writer
        self._kind = kind
        self._clock = clock
        self._generation = -1
        self._records: dict[str, R] = {}
        self._documents: dict[str, Document] = {}
        self._pending: dict[str, Document] = {}
        self._deleted: dict[str, Document] = {}
        self._leaving: dict[str, Document] = {}
        """Those of the deleted that may still be in the file."""
        self._unread: tuple[UnreadDocument, ...] = ()
        self._sorted: list[R] | None = None
        """The records in order, None where they have to be sorted anew."""
        self._shown: tuple[R, ...] | None = None
        """The same, as it was given out last; None once it changed."""

    @property
    def records(self) -> tuple[R, ...]:
        """All of them, sorted."""
        self._refresh()
        if self._shown is None:
            if self._sorted is None:
                self._sorted = sorted(self._records.values(), key=self._kind.order)
            self._shown = tuple(self._sorted)
        return self._shown

    def get_ready(self) -> None:
        """Do now what would make the first look or the first change a slow one."""
        self._shown = self.records
        self._database.get_ready(self.name)

    @property
    def pending(self) -> tuple[R, ...]:
        """Those that are not on the disk yet as they are here."""
        if not self._pending:
            return ()
        return tuple(record for record in self.records if record.uuid in self._pending)

    @property
    def name(self) -> str:
        """What the table is called in the file."""
        return self._kind.table

    def read(self, document: Mapping[str, Any]) -> R:
        """The record in a document of this table; raises DocumentError."""
        return self._kind.read(document)

    @property
    def unread(self) -> tuple[UnreadDocument, ...]:
        """Documents of the file that are not among the records."""
        self._refresh()
        return self._unread

    def get(self, uuid: str) -> R | None:
        """The record with this UUID, if there is one."""
        self._refresh()
        return self._records.get(uuid)

    def document(self, uuid: str) -> Document:
        """The whole document of a record, with keys unknown here; KeyError for an unknown UUID."""
        self._refresh()
        return dict(self._documents[uuid])

    def add(self, *records: R) -> Saving:
        """Keep records, all with one write. One with a known UUID is an edit of that record.

        Raises DocumentError for values that no document can hold.
        """
        self._refresh()
        now = self._clock()
        documents = [self._kind.write(record) for record in records]
        readable = [self._kind.read(document) for document in documents]
        for record, document in zip(readable, documents, strict=True):
            self._deleted.pop(record.uuid, None)
            old = self._documents.get(record.uuid)
            self._hold(record, document if old is None else edited(old, document, now))
            self._pending[record.uuid] = self._documents[record.uuid]
        return self.retry()

    @property
    def documents(self) -> tuple[Document, ...]:
        """The whole documents of all records, sorted as these."""
        return tuple(self._documents[record.uuid] for record in self.records)

    def hold(self, entries: Iterable[Entry[R]]) -> None:
        """Have entries among the records that somebody else brought to the disk."""
        self._refresh()
        for record, document in entries:
            self._hold(record, document)

    def replace(self, record: R) -> Saving:
        """Keep a record in the place of the one with its UUID, and what that one said before.

        Raises KeyError where there is none, DocumentError as `add` does.
        """
        if self.get(record.uuid) is None:
            raise KeyError(record.uuid)
        return self.add(record)

    def delete(self, uuid: str) -> Saving:
        """Remove a record; one that cannot be removed comes back. KeyError for an unknown UUID."""
        document = self.document(uuid)
        unsaved = self._pending.pop(uuid, None)
        self._let_go(uuid)
        self._deleted[uuid] = self._leaving[uuid] = document

        def end(result: SaveResult) -> None:
            # It may have been brought back, and even deleted again, meanwhile.
            if self._leaving.get(uuid) is document:
                del self._leaving[uuid]
            if not result.kept and self._deleted.get(uuid) is document:
                del self._deleted[uuid]
                self._hold(self._kind.read(document), document)
                if unsaved is not None:
                    self._pending[uuid] = unsaved

        return self._writer.write(lambda: self._database.drop(self._kind.table, uuid), end)

    def undo_delete(self, uuid: str) -> Saving:
        """Bring back what `delete` removed; KeyError for anything else."""
        self._refresh()
        document = self._deleted.pop(uuid)
        self._hold(self._kind.read(document), document)
        self._pending[uuid] = document
        return self.retry()

    def retry(self) -> Saving:
        """Try once more to save what is pending, if anything is."""
        waiting = dict(self._pending)

        def put() -> None:
            if waiting:
                self._database.put(self._kind.table, waiting.values())

        def end(result: SaveResult) -> None:
            for uuid, document in waiting.items():
                # It may have been changed again meanwhile.
                if result.kept and self._pending.get(uuid) is document:
                    del self._pending[uuid]

        return self._writer.write(put, end)

    def _let_go(self, uuid: str) -> None:
        del self._records[uuid], self._documents[uuid]
        self._sorted = self._shown = None

    def _hold(self, record: R, document: Document) -> None:
        known = record.uuid in self._records
        self._records[record.uuid] = record
        self._documents[record.uuid] = document
        self._shown = None
        order, last = self._kind.order, (self._sorted or [])[-1:]
        if known or self._sorted is None or (last and order(last[0]) > order(record)):
            self._sorted = None
        else:
            self._sorted.append(record)

    def _refresh(self) -> None:
        """Read the documents, if that was not done or somebody else changed them."""
        if self._generation == self._database.generation:
            return
        self._generation = self._database.generation
        self._records.clear()
        self._documents.clear()
        self._sorted = self._shown = None
        unread = []
        for number, document in self._database.documents(self._kind.table).items():
            try:
                record = self._kind.read(document)
                if record.uuid in self._leaving:
                    continue
                if self._documents.get(record.uuid, document) != document:
                    raise DocumentError("uuid: stands twice")
                self._hold(record, document)
            except DocumentError as error:
                unread.append(UnreadDocument(self._kind.table, number, str(error)))
        self._unread = tuple(unread)
        for document in self._pending.values():
            self._hold(self._kind.read(document), document)
