"""A TinyDB file and its backups: opened whatever state it is in, looked after at every write."""

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from gettext import gettext as _
from pathlib import Path

from backrx_desktop.core.day import day_of
from backrx_desktop.storage.backup import Backup, Backups
from backrx_desktop.storage.block import Document
from backrx_desktop.storage.database import DEFAULT_TABLE, MOST_BYTES, AtomicStorage, Database
from backrx_desktop.storage.errors import DamagedFileError, StorageError, reason_of, telling
from backrx_desktop.storage.files import Files, UnsureError, set_aside
from backrx_desktop.storage.local_clock import WallClock, local_now
from backrx_desktop.storage.migrations import META, MIGRATIONS, Migration, migrated
from backrx_desktop.storage.recovery import recovered
from backrx_desktop.storage.tables import Tables, parse


class KeptDatabase:
    """The documents of one file, by table and UUID. Not for several threads at once, except that
    any may ask for the `documents` and the `generation`.

    Making one raises nothing: where the file cannot be used, `refused` says why. Each write then
    tries to open it again, and raises a StorageError where that does not help.
    `generation` grows when documents were read anew. With `read_only` nothing on the disk is
    touched.
    """

    def __init__(
        self,
        path: Path,
        backups: Path,
        tables: Iterable[str],
        *,
        clock: WallClock = local_now,
        files: Files | None = None,
        read_only: bool = False,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> None:
        self._name = path.name
        self._files = files or Files()
        self._storage = AtomicStorage(path, self._files)
        self._database = Database(storage=lambda: self._storage)
        self._backups = Backups(backups, path.name, self._files)
        self._tables = tuple(tables)
        self._clock = clock
        self._read_only = read_only
        self._migrations = migrations
        self._held: Tables = {}
        self._open = False
        self._backed_up: date | None = None
        self._told: list[str] = []
        self.refused: StorageError | None = None
        self.generation = 0
        self.look()

    @property
    def notices(self) -> tuple[str, ...]:
        """What a person should know, one or two sentences each."""
        refused = () if self.refused is None else (str(self.refused),)
        return (*self._told, *refused)

    @property
    def backups(self) -> tuple[Backup, ...]:
        """The copies of earlier days, the newest first; none where they cannot be listed."""
        with contextlib.suppress(OSError):
            return self._backups.all()
        return ()

    def documents(self, table: str) -> Mapping[str, Document]:
        """The documents of a table by number, as they stand in memory: not to be changed."""
        return self._held.get(table, {})

    def get_ready(self, table: str) -> None:
        """Do now what would make the first write to a long table a slow one."""
        if self._open:
            self._database.documents(table).get_ready()

    def put(self, table: str, documents: Iterable[Document]) -> None:
        """Keep documents, each in the place of the one with its UUID; raises StorageError."""
        self._write(
            lambda: self._database.documents(table).put(documents),
            _("This is not on the disk yet: {reason}. BackRx holds on to it."),
            waits=True,
        )

    def put_all(self, documents: Mapping[str, Iterable[Document]]) -> None:
        """Keep documents of several tables, all or none; raises StorageError."""
        self._write(
            lambda: self._database.put(documents),
            _("Nothing was taken in: {reason}."),
        )

    def drop(self, table: str, uuid: str) -> None:
        """Remove the documents with this UUID; raises StorageError."""
        self._write(
            lambda: self._database.documents(table).drop(uuid),
            _("Nothing was removed: {reason}."),
        )

    def restore(self, backup: Backup) -> None:
        """Let a copy of an earlier day take the file's place, which is set aside.

        Raises StorageError, and then the file is as it was.
        """
        with telling(_("This copy cannot be read: {reason}.")):
            raw = self._files.read(backup.path, MOST_BYTES)
        tables = self._sound(backup.path, raw)

        def replace() -> None:
            if self._storage.on_disk:
                set_aside(self._files, self._storage.path, "replaced", self._today())
            self._storage.write(tables)

        self._write(replace, _("Nothing was restored: {reason}."))
        self.generation += 1

    def look(self) -> bool:
        """Open the file if it is not, or was written by somebody else; say whether it can be used.

        Where it can, the day's backup is made.
        """
        try:
            with telling(_("The file {file} cannot be used: {reason}."), file=self._name):
                if not self._open or self._storage.changed_outside:
                    self._open = False
                    self._load()
                    self._open = True
                    self._held = self._storage.read() or {}
                    self.generation += 1
        except StorageError as error:
            self.refused = error
            return False
        self.refused = None
        if not self._read_only:
            self._back_up()
        return True

    def _write(self, change: Callable[[], None], sentence: str, *, waits: bool = False) -> None:
        """Do a change; `waits`: what is not sure to be on the disk is going to be tried again.

        Any other change is done once it is in the file, for that is what is read from then on.
        """
        if self._read_only:
            raise StorageError(
                _("The file {file} was opened only to be read.").format(file=self._name)
            )
        if not self.look() and self.refused is not None:
            raise self.refused
        # What is in memory after a refused write need not be what is on the disk.
        self._open = False
        with telling(sentence):
            try:
                change()
            except UnsureError:
                if waits:
                    raise
            self._held = self._storage.read() or {}
        self._open = True

    def _back_up(self) -> None:
        day = self._today()
        if self._backed_up == day:
            return
        try:
            if self._storage.on_disk:
                self._backups.make(self._storage.path, day)
            self._backed_up = day
        except OSError as error:
            sentence = _("There is no copy of {file} of today: {reason}.")
            self._tell(sentence.format(file=self._name, reason=reason_of(error)))

    def _load(self) -> None:
        """Have sound tables in memory; raises OSError, NewerSchemaError or DamagedFileError."""
        try:
            tables = self._storage.load()
            if tables is None:
                self._recover(None)
                return
            tables, stale = self._complete(self._storage.path, tables)
        except DamagedFileError as damage:
            self._recover(damage)
            return
        if stale and not self._read_only:
            set_aside(self._files, self._storage.path, "older", self._today())
            self._storage.write(tables)
        self._storage.hold(tables)

    def _recover(self, damage: DamagedFileError | None) -> None:
        """Put something in the place of a file that is damaged, or not there.

        What was in memory if there was anything, else the newest good backup, else nothing.
        """
        backup, tables = None, self._held
        if not tables:
            found = self._backups.newest_good(self._sound, self._today())
            backup, tables = found or (None, self._complete(self._storage.path, {})[0])
        if backup is None and damage is None:
            self._storage.hold(tables)
            return
        if backup is None and damage is not None and self._read_only:
            raise damage
        aside = None
        if damage is not None and not self._read_only:
            aside = set_aside(self._files, self._storage.path, "unreadable", self._today())
        self._tell(
            recovered(
                self._name,
                self._today(),
                damaged=damage is not None,
                aside=aside,
                backup=backup,
                in_memory=bool(self._held),
            )
        )
        if self._read_only:
            self._storage.hold(tables)
        else:
            self._storage.write(tables)

    def _tell(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.append(sentence)

    def _today(self) -> date:
        return day_of(self._clock())

    def _sound(self, path: Path, raw: bytes) -> Tables:
        """The tables in the bytes of a file, made those of this version; raises StorageError."""
        return self._complete(path, parse(path, raw).tables)[0]

    def _complete(self, path: Path, tables: Tables) -> tuple[Tables, bool]:
        """The tables of this version, none lacking, and whether that took a migration."""
        tables, stale = migrated(path, tables, self._migrations)
        strange = tables.keys() - {*self._tables, META, DEFAULT_TABLE}
        if strange and set(self._tables) - tables.keys():
            raise DamagedFileError(path, f"{min(strange)}: no table of ours")
        return {**{table: {} for table in self._tables}, **tables}, stale
