"""What the terminal says, and tries, where a session cannot be kept."""

import errno
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backrx_desktop.core import session as sessions
from backrx_desktop.core.commands import apply
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionStart
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import Command
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.session_keeper import SessionKeeper
from backrx_desktop.terminal.keeping import Keeping, keep_left_over
from tests.core.exercises import rest_on_floor
from tests.storage.broken_disk import BrokenDisk, always, never
from tests.storage.samples import stock_uuids

HOLD = rest_on_floor()
FULL = "This is not on the disk yet: the disk is full. BackRx holds on to it."
HOW = "BackRx tries again every second. Esc leaves without it."


@dataclass
class ScriptedKeys:
    """Presses one key after the other, and may do something meanwhile."""

    pressed: list[str]
    meanwhile: Callable[[], None] = lambda: None

    def read(self, seconds: float) -> str:
        self.meanwhile()
        return self.pressed.pop(0)


@dataclass
class Floor:
    """A session in the terminal, on a disk."""

    path: Path
    disk: BrokenDisk = field(default_factory=BrokenDisk)
    said: list[str] = field(default_factory=list)
    leave: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.folder = DataFolder(self.path / "BackRx")
        self.folder.make()
        routine = Routine("lying", "Lying", (RoutineStep(HOLD.id),))
        begun = SessionStart("uuid", "1.0.0", datetime(2026, 11, 21, 19, tzinfo=UTC), 0)
        self.active = CheckpointFile(self.folder.active, files=self.disk)
        self.history = HistoryStore(self.folder, files=self.disk)
        keeper = SessionKeeper(self.active, self.history, begun, routine, Pacing())
        self.keeping = Keeping(keeper, self.active, self.history, self.said.append)
        timeline = expand(routine, {HOLD.id: HOLD}, Pacing())
        self.session, events = sessions.start(timeline, 0.0)
        self.keeping.follow(self.session, events, 0.0)

    def fill(self) -> None:
        self.disk.refuses = always(errno.ENOSPC, "write")

    def mend(self) -> None:
        self.disk.refuses = never

    def finish(self, keys: ScriptedKeys | None = None) -> None:
        over, _events = apply(self.session, Command.FINISH, 4.0)
        self.keeping.finish(over, 4.0, None, keys, self.leave)


@pytest.fixture
def floor(tmp_path: Path) -> Floor:
    return Floor(tmp_path)


def test_a_trouble_is_told_once(floor: Floor) -> None:
    floor.fill()
    for second in range(1, 60):
        floor.session, events = sessions.tick(floor.session, float(second))
        floor.keeping.follow(floor.session, events, float(second))
    assert floor.said == ["The session under way is not on the disk: the disk is full."]


def test_once_there_is_room_it_is_kept(floor: Floor) -> None:
    floor.fill()
    floor.finish(ScriptedKeys(["", "x"], floor.mend))
    assert floor.said == [FULL, HOW]
    assert stock_uuids(floor.folder) == ["uuid"]
    assert not list(floor.folder.path.glob("active*"))


def test_esc_leaves_and_the_next_start_takes_it_up(floor: Floor) -> None:
    floor.fill()
    with pytest.raises(StorageError, match="waits beside the history"):
        floor.finish(ScriptedKeys(["", "escape"]))
    floor.mend()
    said: list[str] = []
    history = HistoryStore(floor.folder)
    keep_left_over(floor.active, history, said.append)
    keep_left_over(floor.active, history, said.append)
    assert said == ["A session that was cut off is kept as far as it went."]
    assert stock_uuids(floor.folder) == ["uuid"]
    assert not list(floor.folder.path.glob("active*"))


def test_where_nothing_could_be_put_by_it_says_so(floor: Floor) -> None:
    floor.disk.refuses = always(errno.EROFS, "create", "link", "replace", "remove")
    with pytest.raises(StorageError, match=r"^The session could not be kept\.$"):
        floor.finish(ScriptedKeys(["escape"]))


def test_what_was_left_over_and_is_refused_is_not_said_to_be_kept(floor: Floor) -> None:
    floor.fill()
    history = HistoryStore(floor.folder, files=floor.disk)
    said: list[str] = []
    keep_left_over(floor.active, history, said.append)
    assert said == [FULL]
    assert [path.name.partition("-")[0] for path in floor.folder.path.glob("active*")] == [
        "active.waiting"
    ]
