"""How often a session under way is written, and what becomes of it at its end."""

import errno
from datetime import UTC, datetime

import pytest

from backrx_desktop.core import session as sessions
from backrx_desktop.core.commands import apply
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionStart
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import Command, Session
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.session_keeper import SessionKeeper
from tests.core.exercises import rest_on_floor
from tests.storage.broken_disk import BrokenDisk, always

HOLD = rest_on_floor()
ROUTINE = Routine("lying", "Lying", (RoutineStep(HOLD.id),))
BEGUN = SessionStart("uuid", "1.0.0", datetime(2026, 11, 21, 19, tzinfo=UTC), 0)


class Keeping:
    """A long hold, kept on a disk."""

    def __init__(self, folder: DataFolder, scale: float = 1.0) -> None:
        self.disk = BrokenDisk()
        self.file = CheckpointFile(folder.active, files=self.disk)
        self.history = HistoryStore(folder, files=self.disk)
        self.keeper = SessionKeeper(self.file, self.history, BEGUN, ROUTINE, Pacing())
        timeline = expand(ROUTINE, {HOLD.id: HOLD}, Pacing())
        self.session, events = sessions.start(timeline, 0.0, scale)
        self.keeper.follow(self.session, events, 0.0)

    def look(self, now: float) -> Session:
        self.session, events = sessions.tick(self.session, now)
        self.keeper.follow(self.session, events, now)
        return self.session

    def behind(self) -> float:
        """Seconds from what is on the disk to now."""
        found = self.file.read()
        assert isinstance(found, Checkpoint)
        return self.session.seen - found.seen

    @property
    def written(self) -> int:
        return self.disk.calls.count("replace")


@pytest.mark.parametrize("scale", [1.0, 20.0])
def test_a_long_hold_is_never_more_than_10_seconds_behind(folder: DataFolder, scale: float) -> None:
    kept = Keeping(folder, scale)
    for half_seconds in range(1, 2 * 60):
        kept.look(half_seconds / 2)
        assert kept.behind() < 10.0
    assert kept.written < 20, "and not written at every look"


def test_what_the_disk_refuses_is_told_and_tried_again_ten_seconds_later(
    folder: DataFolder,
) -> None:
    kept = Keeping(folder)
    kept.disk.refuses = always(errno.EROFS, "create")
    before = len(kept.disk.calls)
    for second in range(1, 31):
        kept.look(float(second))
    assert kept.disk.calls[before:].count("create") <= 5
    assert kept.file.refused


def test_over_it_is_in_the_history_and_nowhere_else(folder: DataFolder) -> None:
    kept = Keeping(folder)
    kept.look(3.0)
    session, _events = apply(kept.session, Command.FINISH, 4.0)
    record, result = kept.keeper.finish(session, 4.0)
    assert result.kept
    assert record.outcome is Outcome.ENDED_EARLY
    assert not folder.active.exists()


def test_where_the_history_refuses_it_the_whole_record_waits_beside_it(
    folder: DataFolder,
) -> None:
    kept = Keeping(folder)
    kept.look(3.0)
    folder.history.mkdir()
    session, _events = apply(kept.session, Command.FINISH, 4.0)
    record, result = kept.keeper.finish(session, 4.0, Outcome.INTERRUPTED)
    assert not result.kept
    (waiting,) = kept.file.waiting()
    found = waiting.read()
    assert isinstance(found, Checkpoint)
    assert found.record == record
    assert not folder.active.exists()
