"""Records whose changes are still on their way to the disk."""

import errno
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tinydb import TinyDB

from backrx_desktop.core.record import SessionRecord
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.saving import SaveResult
from tests.storage.broken_disk import BrokenDisk, always, never
from tests.storage.later import Later
from tests.storage.samples import Calendar, session, stock_uuids

FULL = always(errno.ENOSPC, "create")


@pytest.fixture
def disk() -> BrokenDisk:
    return BrokenDisk()


@pytest.fixture
def writer() -> Later:
    return Later()


@pytest.fixture
def history(
    folder: DataFolder, calendar: Calendar, disk: BrokenDisk, writer: Later
) -> HistoryStore:
    return HistoryStore(folder, clock=calendar, files=disk, writer=writer)


def test_a_record_is_there_before_it_is_on_the_disk(
    folder: DataFolder, history: HistoryStore, writer: Later
) -> None:
    saving = history.sessions.add(session(1))
    assert history.sessions.records == (session(1),)
    assert (history.pending, folder.history.exists()) == (1, False)
    writer.bring()
    assert (saving.kept, history.pending) == (True, 0)
    assert stock_uuids(folder) == [session(1).uuid]


def test_what_changed_meanwhile_is_still_pending(
    folder: DataFolder, history: HistoryStore, writer: Later
) -> None:
    history.sessions.add(session(1))
    history.sessions.replace(session(1, pain_after=2))
    writer.bring()
    assert history.sessions.pending == (session(1, pain_after=2),)
    writer.bring()
    assert history.pending == 0
    assert HistoryStore(folder, read_only=True).sessions.records == (session(1, pain_after=2),)


def test_what_is_deleted_on_its_way_is_gone(
    folder: DataFolder, history: HistoryStore, writer: Later
) -> None:
    history.sessions.add(session(1))
    history.sessions.delete(session(1).uuid)
    assert (history.sessions.records, history.pending) == ((), 0)
    writer.wait()
    assert (history.sessions.records, stock_uuids(folder)) == ((), [])


def test_what_cannot_be_deleted_comes_back(
    history: HistoryStore, disk: BrokenDisk, writer: Later
) -> None:
    history.sessions.add(session(1), session(2))
    writer.wait()
    disk.refuses = FULL
    told: list[SaveResult] = []
    history.sessions.delete(session(1).uuid).then(told.append)
    assert [one.uuid for one in history.sessions.records] == [session(2).uuid]
    writer.wait()
    assert [result.sentence for result in told] == ["Nothing was removed: the disk is full."]
    assert history.sessions.records == (session(1), session(2))
    with pytest.raises(KeyError):
        history.sessions.undo_delete(session(1).uuid)


def test_what_was_pending_and_cannot_be_deleted_is_pending_again(
    history: HistoryStore, disk: BrokenDisk, writer: Later
) -> None:
    disk.refuses = FULL
    history.sessions.add(session(1))
    history.sessions.delete(session(1).uuid)
    assert history.pending == 0
    writer.wait()
    assert history.sessions.pending == (session(1),)


def test_undone_before_it_was_deleted(
    folder: DataFolder, history: HistoryStore, disk: BrokenDisk, writer: Later
) -> None:
    history.sessions.add(session(1))
    writer.wait()
    history.sessions.delete(session(1).uuid)
    history.sessions.undo_delete(session(1).uuid)
    assert history.sessions.records == (session(1),)
    disk.refuses = FULL
    writer.bring()
    disk.refuses = never
    writer.bring()
    assert (history.sessions.records, history.pending) == ((session(1),), 0)
    assert stock_uuids(folder) == [session(1).uuid]


def test_what_another_program_wrote_brings_nothing_deleted_back(
    folder: DataFolder, history: HistoryStore, writer: Later
) -> None:
    history.sessions.add(session(1), session(2))
    writer.wait()
    HistoryStore(folder).sessions.add(session(3))
    history.sessions.add(session(4))
    history.sessions.delete(session(1).uuid)
    writer.bring()
    assert history.sessions.records == (session(2), session(3), session(4))
    writer.wait()
    assert stock_uuids(folder) == [session(number).uuid for number in (2, 3, 4)]


def test_a_copy_waits_for_what_is_on_its_way(
    folder: DataFolder, history: HistoryStore, calendar: Calendar, writer: Later
) -> None:
    history.sessions.add(session(1))
    writer.wait()
    calendar.set(calendar() + timedelta(days=1))
    history.sessions.add(session(2))
    writer.wait()
    history.sessions.add(session(3))
    assert history.restore(history.backups[0]).kept
    assert (len(writer), history.pending) == (0, 0)
    assert history.sessions.records == (session(1),)
    assert stock_uuids(folder) == [session(1).uuid]


class OnTheWay(RuleBasedStateMachine):
    """A person who goes on while a slow disk works, and at times refuses."""

    numbers = st.integers(min_value=1, max_value=4)

    def __init__(self) -> None:
        super().__init__()
        self._place = tempfile.TemporaryDirectory()
        self._folder = DataFolder(Path(self._place.name) / "BackRx")
        self._folder.make()
        self._disk = BrokenDisk()
        self._writer = Later()
        self._sessions = HistoryStore(
            self._folder, clock=Calendar(), files=self._disk, writer=self._writer
        ).sessions
        self._meant: dict[str, SessionRecord] = {}
        """What the person takes to be in the history."""
        self._deleted: dict[str, object] = {}
        """Which deletion it was."""

    @rule(number=numbers, pain=st.integers(min_value=0, max_value=10))
    def keep(self, number: int, pain: int) -> None:
        record = replace(session(number), pain_after=pain)
        self._meant[record.uuid] = record
        self._deleted.pop(record.uuid, None)
        self._sessions.add(record)

    @rule(number=numbers)
    def delete(self, number: int) -> None:
        uuid = session(number).uuid
        if uuid not in self._meant:
            return
        record = self._meant.pop(uuid)
        this = self._deleted[uuid] = object()

        def end(result: SaveResult) -> None:
            if not result.kept and self._deleted.get(uuid) is this:
                del self._deleted[uuid]
                self._meant[uuid] = record

        self._sessions.delete(uuid).then(end)

    @rule(number=numbers)
    def undo(self, number: int) -> None:
        uuid = session(number).uuid
        if uuid in self._deleted:
            self._sessions.undo_delete(uuid)
            del self._deleted[uuid]
            self._meant[uuid] = next(one for one in self._sessions.records if one.uuid == uuid)

    @rule()
    def bring(self) -> None:
        self._writer.bring()

    @rule()
    def fill_the_disk(self) -> None:
        self._disk.refuses = FULL

    @rule()
    def empty_the_disk(self) -> None:
        self._disk.refuses = never

    @invariant()
    def shows_what_is_meant(self) -> None:
        assert {one.uuid: one for one in self._sessions.records} == self._meant

    def teardown(self) -> None:
        with self._place:
            self._check_the_end()

    def _check_the_end(self) -> None:
        self._disk.refuses = never
        self._writer.wait()
        assert self._sessions.retry().kept
        assert self._sessions.pending == ()
        self.shows_what_is_meant()
        again = HistoryStore(self._folder, read_only=True).sessions.records
        assert again == self._sessions.records
        if self._folder.history.exists():
            with TinyDB(self._folder.history) as stock:
                assert len(stock.table("sessions")) == len(again)


TestOnTheWay = OnTheWay.TestCase
