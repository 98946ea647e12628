"""What a person has: their folder, content, preferences and history, opened for the window."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from backrx_desktop.app.found_once import FoundOnce
from backrx_desktop.app.reading import Reading
from backrx_desktop.content.load import LoadedContent, load_content
from backrx_desktop.content.programme_file import load_programmes
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.dated import so_far
from backrx_desktop.core.day import day_of
from backrx_desktop.core.library import Library
from backrx_desktop.core.overview import last_days
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.programme import Programme
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.collector import collector_resting
from backrx_desktop.storage.held_files import HeldFiles
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.left_over import take_up
from backrx_desktop.storage.local_clock import WallClock, local_now
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore
from backrx_desktop.storage.saving import SaveResult
from backrx_desktop.storage.writer import Beside

T = TypeVar("T")

SMALL_HISTORY_BYTES = 200_000
"""A history up to this size is read before the first paint: that costs a few milliseconds."""


class Stores(QObject):
    """Opens what is in the folder. `said` carries one sentence for the person.

    Changes of the history are brought to the disk `beside` the window, unless it is to wait.
    """

    said = Signal(str)
    refused = Signal(str)
    """Something could not be written, and this was said about it."""
    preferences_changed = Signal(object)
    """The Preference that was changed."""
    history_changed = Signal()
    history_read = Signal()
    """What was read beside the window is there."""
    _was_read = Signal()
    _was_written = Signal()

    def __init__(
        self,
        folder: DataFolder,
        content: LoadedContent,
        wall: WallClock = local_now,
        parent: QObject | None = None,
        *,
        beside: bool = True,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self._wall = wall
        self.content = content
        self._lock = FolderLock(folder)
        self.files = HeldFiles(self._lock)
        self.checkpoint = CheckpointFile(folder.active, files=self.files)
        self._preferences: PreferencesStore | None = None
        self._history: HistoryStore | None = None
        self.last_done = FoundOnce(last_days)
        """The day each exercise was last done."""
        self._reading: Reading[HistoryStore] | None = None
        self._was_read.connect(self._take_read, Qt.ConnectionType.QueuedConnection)
        self._writer = Beside(self._tell_written) if beside else None
        if self._writer is not None:
            self._was_written.connect(self._writer.settle, Qt.ConnectionType.QueuedConnection)
        self._programmes: Mapping[str, Programme] | None = None
        self._told: set[str] = set()

    def open(self) -> None:
        """Make the folder and take its lock.

        Raises StorageError where another BackRx has it or nothing can be kept in it.
        """
        self.folder.make()
        self._lock.acquire()
        self._preferences = PreferencesStore(self.folder, files=self.files)

    @property
    def locked(self) -> bool:
        """Whether nobody else can have the folder; some network disks know no locks."""
        return self._lock.sure

    def read_content(self) -> None:
        """Read exercises and routines anew: files of the person's own have changed."""
        self.content = load_content(self.folder.path)
        self._programmes = None

    def close(self) -> None:
        """Let go of the folder, once everything is on the disk that was on its way there."""
        if self._writer is not None:
            self._writer.wait()
        self._lock.release()

    def tell_troubles(self) -> None:
        """Say, a sentence each, what was wrong with the files."""
        notices = [*self.preferences_store.notices, *self.history.notices]
        for sentence in (*notices, *map(str, self.content.problems)):
            self.said.emit(sentence)

    @property
    def is_small(self) -> bool:
        """Whether the history can be read before the first paint."""
        try:
            return self.folder.history.stat().st_size <= SMALL_HISTORY_BYTES
        except OSError:
            return True

    @property
    def is_read(self) -> bool:
        """Whether the history was read already."""
        return self._history is not None

    def read_history(self) -> HistoryStore:
        """The history, read now if it was not read before; waited for if it is being read."""
        if self._history is None:
            self._history = self._read() if self._reading is None else self._reading.result()
        return self._history

    def read_history_beside(self) -> None:
        """Have the history read while the window goes on; `history_read` tells when it is."""
        if self._history is not None:
            self._was_read.emit()
        elif self._reading is None:
            self._reading = Reading(self._read, self._tell_read)

    def _tell_read(self) -> None:
        if isValid(self):  # the window may have been closed meanwhile
            self._was_read.emit()

    def _tell_written(self) -> None:
        if isValid(self):
            self._was_written.emit()

    def _read(self) -> HistoryStore:
        with collector_resting():
            history = HistoryStore(self.folder, files=self.files, writer=self._writer)
            for table in history.tables.values():
                table.get_ready()
            self.last_done.among(so_far(history.sessions.records, self.now()))
        return history

    def _take_read(self) -> None:
        self.read_history()
        self.history_read.emit()

    @property
    def history(self) -> HistoryStore:
        """The history, read when it is first asked for."""
        return self.read_history()

    @property
    def preferences_store(self) -> PreferencesStore:
        """Raises RuntimeError before `open`."""
        if self._preferences is None:
            raise RuntimeError("the stores are not open")
        return self._preferences

    @property
    def preferences(self) -> Preferences:
        return self.preferences_store.preferences

    @property
    def library(self) -> Library:
        return self.content.library

    @property
    def programmes(self) -> Mapping[str, Programme]:
        """In reading order, read when they are first asked for; what is wrong with one is said."""
        if self._programmes is None:
            self._programmes, problems = load_programmes(self.library.routines)
            for problem in problems:
                self.said.emit(str(problem))
        return self._programmes

    @property
    def records(self) -> Sequence[SessionRecord]:
        """All sessions up to now, oldest first; none before the history was read."""
        return so_far(self.history.sessions.records, self.now()) if self.is_read else ()

    def now(self) -> datetime:
        """This instant, with the offset of local time."""
        return self._wall()

    def today(self) -> date:
        """The day it is, which turns at four in the morning."""
        return day_of(self._wall())

    def set(self, preference: Preference[T], value: T) -> None:
        """Change a preference; it holds at once, and is kept."""
        if self.preferences[preference] == value:
            return
        self.save(self.preferences.having(preference, value))

    def save(self, preferences: Preferences) -> None:
        """Take up these preferences, which hold at once, and keep them."""
        before = self.preferences
        self.tell(self.preferences_store.save(preferences))
        for one in keys.ALL:
            if before[one] != preferences[one]:
                self.preferences_changed.emit(one)

    def acknowledge(self, exercise: str) -> None:
        """The caution of an exercise was read."""
        self.set(keys.ACKNOWLEDGED, self.preferences[keys.ACKNOWLEDGED] | {exercise})

    def tell(self, result: SaveResult) -> None:
        """Say why something could not be kept, if it could not: once, until it is mended."""
        if result.kept:
            return
        if result.sentence not in self._told:
            self._told.add(result.sentence)
            self.said.emit(result.sentence)
        self.refused.emit(result.sentence)

    @property
    def all_kept(self) -> bool:
        """Whether the whole history is on the disk; waits for what is on its way there."""
        if not self.is_read:
            return True
        self.history.wait()
        return self.history.pending == 0

    def retry(self) -> bool:
        """Try once more to keep what was refused; whether nothing waits any more."""
        tries = [self.history.retry(), self.preferences_store.retry()]
        if self.checkpoint.refused or not all(one.kept for one in tries):
            return False
        if self._told:
            take_up(self.checkpoint, self.history)
        self._told.clear()
        return True
