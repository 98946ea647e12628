"""What a person did and said: sessions, weekly logs, walks, experiments and their readings."""

from collections.abc import Mapping, Sequence
from gettext import ngettext
from typing import Any

from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_log import WeeklyLog
from backrx_desktop.storage.backup import Backup
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.experiment_document import (
    read_experiment,
    read_reading,
    write_experiment,
    write_reading,
)
from backrx_desktop.storage.files import Files
from backrx_desktop.storage.kept_database import KeptDatabase
from backrx_desktop.storage.local_clock import WallClock, local_now
from backrx_desktop.storage.log_document import (
    read_walk,
    read_weekly_log,
    write_walk,
    write_weekly_log,
)
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.record_table import Entry, Kind, RecordTable, UnreadDocument
from backrx_desktop.storage.saving import KEPT, SaveResult, attempt
from backrx_desktop.storage.session_document import read_session, write_session
from backrx_desktop.storage.writer import AtOnce, Writer

SESSIONS: Kind[SessionRecord] = Kind(
    "sessions", read_session, write_session, lambda record: (record.started, record.uuid)
)
WEEKLY_LOG: Kind[WeeklyLog] = Kind(
    "weekly_log", read_weekly_log, write_weekly_log, lambda log: (log.week, log.uuid)
)
WALKS: Kind[Walk] = Kind("walks", read_walk, write_walk, lambda walk: (walk.started, walk.uuid))
EXPERIMENTS: Kind[ExperimentRecord] = Kind(
    "experiments",
    read_experiment,
    write_experiment,
    lambda record: (record.experiment.first, record.begun, record.uuid),
)
READINGS: Kind[ReadingRecord] = Kind(
    "readings",
    read_reading,
    write_reading,
    lambda record: (record.reading.day, record.logged, record.uuid),
)
KINDS: tuple[Kind[Any], ...] = (SESSIONS, WEEKLY_LOG, WALKS, EXPERIMENTS, READINGS)
"""Every table of the file, in the order of an export."""


class HistoryStore:
    """The history of one folder, read when it is made. For one thread at a time.

    Making one raises nothing. Where the file cannot be used, `refused` says why, and what is
    added waits in memory; of a file that was lost the `notices` tell. Whoever writes holds the
    folder's lock; with `read_only` nothing on the disk is touched and no lock is needed. The
    `writer` brings records to the disk, at once if none is given; whoever gives one calls `wait`
    before the lock is let go.
    """

    def __init__(
        self,
        folder: DataFolder,
        *,
        clock: WallClock = local_now,
        files: Files | None = None,
        read_only: bool = False,
        writer: Writer | None = None,
    ) -> None:
        self._writer = AtOnce() if writer is None else writer
        self._database = KeptDatabase(
            folder.history,
            folder.backups,
            [kind.table for kind in KINDS],
            clock=clock,
            files=files,
            read_only=read_only,
        )
        self.tables: Mapping[str, RecordTable[Any]] = {
            kind.table: RecordTable(self._database, kind, clock, self._writer) for kind in KINDS
        }
        """All of them by name."""

    @property
    def sessions(self) -> RecordTable[SessionRecord]:
        """Sorted by start, then UUID."""
        return self.tables[SESSIONS.table]

    @property
    def weekly_log(self) -> RecordTable[WeeklyLog]:
        """Sorted by week."""
        return self.tables[WEEKLY_LOG.table]

    @property
    def walks(self) -> RecordTable[Walk]:
        """Sorted by start."""
        return self.tables[WALKS.table]

    @property
    def experiments(self) -> RecordTable[ExperimentRecord]:
        """Sorted by first day."""
        return self.tables[EXPERIMENTS.table]

    @property
    def readings(self) -> RecordTable[ReadingRecord]:
        """Sorted by day, and those of one day by when they were said."""
        return self.tables[READINGS.table]

    @property
    def refused(self) -> StorageError | None:
        """Why the file cannot be used, where it cannot."""
        return self._database.refused

    @property
    def unread(self) -> tuple[UnreadDocument, ...]:
        """Documents that make no sense; they stay in the file."""
        return tuple(document for table in self.tables.values() for document in table.unread)

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
        return sum(len(table.pending) for table in self.tables.values())

    @property
    def backups(self) -> tuple[Backup, ...]:
        """The copies of earlier days, the newest first."""
        return self._database.backups

    def take_in(self, entries: Mapping[str, Sequence[Entry[Any]]]) -> SaveResult:
        """Keep new entries of several tables as they stand, with one write: all of them or none."""
        self.wait()
        documents = {name: [one[1] for one in some] for name, some in entries.items()}
        result = attempt(lambda: self._database.put_all(documents))
        if result.kept:
            for name, some in entries.items():
                self.tables[name].hold(some)
        return result

    def retry(self) -> SaveResult:
        """Try once more to use a refused file, and to save what is pending."""
        self.wait()
        if self.refused is not None:
            self._database.look()
        results = [table.retry() for table in self.tables.values() if table.pending]
        return next((one.result for one in results if not one.kept), KEPT)

    def wait(self) -> None:
        """Wait until nothing is on its way to the disk any more."""
        self._writer.wait()

    def restore(self, backup: Backup) -> SaveResult:
        """Go back to the copy of an earlier day; the history of now is set aside, never lost."""
        self.wait()
        return attempt(lambda: self._database.restore(backup))
