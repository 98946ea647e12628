"""What a person did: sessions, weekly logs and walks."""

from collections.abc import Callable, Iterable, Mapping
from gettext import ngettext
from typing import Any

from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_log import WeeklyLog
from backrx_desktop.storage.backup import Backup
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.files import Files
from backrx_desktop.storage.kept_database import KeptDatabase
from backrx_desktop.storage.local_clock import Clock, local_now
from backrx_desktop.storage.log_document import (
    read_walk,
    read_weekly_log,
    write_walk,
    write_weekly_log,
)
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.record_table import Kind, Record, RecordTable, UnreadDocument
from backrx_desktop.storage.recovery import Recovery
from backrx_desktop.storage.saving import KEPT, SaveResult, attempt
from backrx_desktop.storage.session_document import read_session, write_session
from backrx_desktop.storage.tables import Document

SESSIONS: Kind[SessionRecord] = Kind(
    "sessions", read_session, write_session, lambda record: (record.started, record.uuid)
)
WEEKLY_LOG: Kind[WeeklyLog] = Kind(
    "weekly_log", read_weekly_log, write_weekly_log, lambda log: (log.week, log.uuid)
)
WALKS: Kind[Walk] = Kind("walks", read_walk, write_walk, lambda walk: (walk.started, walk.uuid))


class HistoryStore:
    """The history of one folder, read when it is made. Not for several threads at once.

    Making one raises nothing. Where the file cannot be used, `refused` says why, and what is
    added waits in memory; `recovery` tells of a file that was lost. Whoever writes holds the
    folder's lock; with `read_only` nothing on the disk is touched and no lock is needed.
    """

    def __init__(
        self,
        folder: DataFolder,
        *,
        clock: Clock = local_now,
        files: Files | None = None,
        read_only: bool = False,
    ) -> None:
        self._database = KeptDatabase(
            folder.history,
            folder.backups,
            (SESSIONS.table, WEEKLY_LOG.table, WALKS.table),
            clock=clock,
            files=files,
            read_only=read_only,
        )
        self.sessions = RecordTable(self._database, SESSIONS, clock)
        """Sorted by start, then UUID."""
        self.weekly_log = RecordTable(self._database, WEEKLY_LOG, clock)
        """Sorted by week."""
        self.walks = RecordTable(self._database, WALKS, clock)
        """Sorted by start."""

    @property
    def _tables(self) -> tuple[RecordTable[Any], ...]:
        return self.sessions, self.weekly_log, self.walks

    @property
    def refused(self) -> StorageError | None:
        """Why the file cannot be used, where it cannot."""
        return self._database.refused

    @property
    def recovery(self) -> Recovery | None:
        """What took the place of a file that was lost."""
        return self._database.recovery

    @property
    def unread(self) -> tuple[UnreadDocument, ...]:
        """Documents that make no sense; they stay in the file."""
        return tuple(document for table in self._tables for document in table.unread)

    @property
    def notices(self) -> tuple[str, ...]:
        """All that a person should know of the file, a sentence or two each."""
        told = self._database.notices
        if not (count := len(self.unread)):
            return told
        sentence = ngettext(
            "{count} entry of the history cannot be read. It stays in the file as it is.",
            "{count} entries of the history cannot be read. They stay in the file as they are.",
            count,
        )
        return (*told, sentence.format(count=count))

    @property
    def pending(self) -> int:
        """How many records are not on the disk yet."""
        return sum(len(table.pending) for table in self._tables)

    @property
    def backups(self) -> tuple[Backup, ...]:
        """The copies of earlier days, the newest first."""
        return self._database.backups

    def documents(self) -> Mapping[str, tuple[Document, ...]]:
        """Every document that is among the records, by table, sorted."""
        return {table.name: table.documents for table in self._tables}

    def readers(self) -> Mapping[str, Callable[[Mapping[str, Any]], Record]]:
        """What makes a record of a document, by table; it raises DocumentError."""
        return {table.name: table.read for table in self._tables}

    def take_in(self, table: str, documents: Iterable[Document]) -> tuple[int, SaveResult]:
        """Keep documents of a table whose UUID is not known yet; says how many there were."""
        return next(one for one in self._tables if one.name == table).take_in(documents)

    def retry(self) -> SaveResult:
        """Try once more to use a refused file, and to save what is pending."""
        if self.refused is not None:
            self._database.look()
        results = [table.retry() for table in self._tables]
        return next((result for result in results if not result.kept), KEPT)

    def restore(self, backup: Backup) -> SaveResult:
        """Go back to the copy of an earlier day; the history of now is set aside, never lost."""
        return attempt(lambda: self._database.restore(backup))
