"""What sessions left behind finds its way into the history, once."""

import errno
import json
from pathlib import Path

import pytest

from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile, UnreadableCheckpoint
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.left_over import keep, take_up
from backrx_desktop.storage.paths import DataFolder
from tests.storage.broken_disk import BrokenDisk, always, from_then_on, never
from tests.storage.samples import Calendar, session, stock_uuids

ROUTINE = Routine("leg-lifts", "Leg lifts", (RoutineStep("side-leg-lift-twist"),))


def checkpoint(record: SessionRecord) -> Checkpoint:
    return Checkpoint(record, ROUTINE, Pacing(), 1.0, 60.0, ())


@pytest.fixture
def disk() -> BrokenDisk:
    return BrokenDisk()


@pytest.fixture
def active(folder: DataFolder, calendar: Calendar, disk: BrokenDisk) -> CheckpointFile:
    return CheckpointFile(folder.active, clock=calendar, files=disk)


@pytest.fixture
def history(folder: DataFolder, calendar: Calendar, disk: BrokenDisk) -> HistoryStore:
    return HistoryStore(folder, clock=calendar, files=disk)


def names(folder: DataFolder) -> list[str]:
    return sorted(path.name for path in folder.path.glob("active*"))


def test_what_was_done_goes_into_the_history(
    folder: DataFolder, active: CheckpointFile, history: HistoryStore
) -> None:
    found = checkpoint(session(1))
    active.write(found)
    assert keep(active, found, history).kept
    assert keep(active, found, history).kept
    assert stock_uuids(folder) == [session(1).uuid]
    assert names(folder) == []


def test_where_the_history_refuses_it_the_file_waits_out_of_the_way(
    folder: DataFolder, active: CheckpointFile, history: HistoryStore, disk: BrokenDisk
) -> None:
    found = checkpoint(session(1))
    active.write(found)
    disk.refuses = always(errno.ENOSPC, "write")
    assert not keep(active, found, history).kept
    assert names(folder) == ["active.waiting-2026-11-21.json"]
    disk.refuses = never
    active.write(checkpoint(session(2)))
    assert take_up(active, history) == 0, "it is in memory yet"
    assert history.retry().kept
    assert take_up(active, history) == 0, "it went in with what was in memory"
    assert names(folder) == ["active.json"]
    assert stock_uuids(folder) == [session(1).uuid]


def test_what_a_program_that_died_left_waiting_is_taken_up_by_the_next(
    folder: DataFolder, active: CheckpointFile, history: HistoryStore, disk: BrokenDisk
) -> None:
    disk.refuses = always(errno.ENOSPC, "sync")
    for number in (1, 2):
        found = checkpoint(session(number))
        active.write(found)
        assert not keep(active, found, history).kept
    assert len(names(folder)) == 2
    assert take_up(active, HistoryStore(folder, files=disk)) == 0
    assert len(names(folder)) == 2
    disk.refuses = never
    assert take_up(active, HistoryStore(folder, files=disk)) == 2
    assert names(folder) == []
    assert sorted(stock_uuids(folder)) == [session(1).uuid, session(2).uuid]


def test_each_is_counted_once(
    folder: DataFolder, active: CheckpointFile, history: HistoryStore
) -> None:
    for number in (1, 2):
        active.write(checkpoint(session(number)))
        assert active.put_by()
    history.sessions.add(session(2))
    assert take_up(active, history) == 1
    assert take_up(active, history) == 0
    assert sorted(stock_uuids(folder)) == [session(1).uuid, session(2).uuid]


def test_one_that_cannot_be_read_stays_for_whoever_can(
    folder: DataFolder, active: CheckpointFile, history: HistoryStore
) -> None:
    active.write(checkpoint(session(1)))
    active.put_by()
    (folder.path / "active.waiting-2026-11-21.json").write_text("damaged")
    assert take_up(active, history) == take_up(active, history) == 0
    [kept] = folder.path.glob("active*")
    assert kept.read_text() == "damaged"
    assert keep(active, UnreadableCheckpoint("damaged"), history).kept
    assert history.sessions.records == ()


def test_a_disk_that_refuses_everything_is_borne(
    folder: DataFolder, active: CheckpointFile, history: HistoryStore, disk: BrokenDisk
) -> None:
    found = checkpoint(session(1))
    active.write(found)
    before = folder.active.read_bytes()
    disk.refuses = from_then_on(0, errno.EROFS)
    assert not keep(active, found, history).kept
    assert take_up(active, history) == 0
    assert folder.active.read_bytes() == before
    disk.refuses = never
    assert history.retry().kept
    assert json.loads(before)["session"]["uuid"] in stock_uuids(folder)


def test_nothing_is_mistaken_for_what_waits(folder: DataFolder, active: CheckpointFile) -> None:
    for name in ("active.waiting-.json.tmp", "active.unreadable-2026-11-21.json", "active.json"):
        Path(folder.path / name).write_text("{}")
    assert active.waiting() == ()
