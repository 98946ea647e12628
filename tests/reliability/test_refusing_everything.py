"""A disk that refuses any one call of whatever else is kept: preferences, copies, checkpoints."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.storage.checkpoint import Checkpoint
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.left_over import keep, take_up
from backrx_desktop.storage.own_files import OwnFiles
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore
from backrx_desktop.storage.saving import SaveResult
from tests.storage.broken_disk import ERRORS, HOW, BrokenDisk, HastyDisk, Refuses, never
from tests.storage.samples import Calendar, session, stock_uuids

ROUTINE = Routine("leg-lifts", "Leg lifts", (RoutineStep("side-leg-lift-twist"),))
FIRST, SECOND, THIRD = (session(number) for number in (1, 2, 3))


class StoppingDisk(BrokenDisk):
    """From one call on it takes nothing of what is written, without a word."""

    def write(self, handle: int, data: memoryview) -> int:
        try:
            self._call("write")
        except OSError:
            return os.write(handle, data[: len(data) // 2]) if len(data) > 1 else 0
        return os.write(handle, data)


@dataclass
class Desk:
    """A folder with a session of yesterday, one of today, preferences, and one under way."""

    folder: DataFolder
    disk: BrokenDisk
    calendar: Calendar = field(default_factory=Calendar)

    def __post_init__(self) -> None:
        self.folder.make()
        hasty = HastyDisk()
        HistoryStore(self.folder, clock=self.calendar, files=hasty).sessions.add(FIRST)
        self.calendar.next_day()
        history = HistoryStore(self.folder, clock=self.calendar, files=hasty)
        assert history.sessions.add(SECOND).kept
        settings = PreferencesStore(self.folder, clock=self.calendar, files=hasty)
        assert settings.save(settings.preferences.having(keys.MUTED, True)).kept
        self.under_way = Checkpoint(THIRD, ROUTINE, Pacing(), 1.0, 60.0, ())
        assert CheckpointFile(self.folder.active, files=hasty).write(self.under_way).kept
        self.history = HistoryStore(self.folder, clock=self.calendar, files=self.disk)
        self.copy = self.history.backups[-1]
        self.settings = PreferencesStore(self.folder, clock=self.calendar, files=self.disk)
        self.active = CheckpointFile(self.folder.active, clock=self.calendar, files=self.disk)
        self.own = OwnFiles(self.folder.routines, self.disk)


def save_preferences(desk: Desk) -> SaveResult:
    return desk.settings.save(desk.settings.preferences.having(keys.MUTED, False))


def go_back(desk: Desk) -> SaveResult:
    return desk.history.restore(desk.copy)


def write_checkpoint(desk: Desk) -> SaveResult:
    return desk.active.write(desk.under_way)


def keep_left_over(desk: Desk) -> SaveResult:
    return keep(desk.active, desk.under_way, desk.history)


def write_routine(desk: Desk) -> SaveResult:
    return desk.own.write("mine", "name = 'Mine'")


def edit(desk: Desk) -> SaveResult:
    return desk.history.sessions.replace(session(2, pain_after=1)).result


def take_in(desk: Desk) -> SaveResult:
    return desk.history.sessions.add(session(4), session(5), session(6)).result


OPERATIONS = [
    save_preferences,
    go_back,
    write_checkpoint,
    keep_left_over,
    write_routine,
    edit,
    take_in,
]


def desks(tmp_path: Path, make: Callable[[], BrokenDisk]) -> Iterator[Desk]:
    number = 0
    while True:
        number += 1
        yield Desk(DataFolder(tmp_path / str(number)), make())


def is_sentence(text: str) -> bool:
    return text[-1] == "." and "\n" not in text and "Errno" not in text


def nothing_is_lost(desk: Desk, operation: Callable[[Desk], SaveResult]) -> None:
    """Whoever opens the folder now finds all that was ever acknowledged."""
    uuids = stock_uuids(desk.folder)
    assert FIRST.uuid in uuids
    replaced = [stock_uuids(path) for path in desk.folder.path.glob("history.replaced-*")]
    assert SECOND.uuid in uuids or [FIRST.uuid, SECOND.uuid] in replaced
    assert not replaced or operation is go_back
    assert PreferencesStore(desk.folder, read_only=True).notices == ()
    assert HistoryStore(desk.folder, read_only=True).notices == ()
    under_way = [desk.active, *desk.active.waiting()]
    left = [CheckpointFile(one._path).read() for one in under_way]
    assert THIRD.uuid in uuids or desk.under_way in left
    assert not list(desk.folder.path.rglob("*unreadable*"))


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("disk", [BrokenDisk, StoppingDisk])
@pytest.mark.parametrize("how", HOW, ids=lambda one: one.__name__)
def test_each_call_refused_in_turn(
    tmp_path: Path,
    how: Callable[[int, int], Refuses],
    disk: Callable[[], BrokenDisk],
    operation: Callable[[Desk], SaveResult],
) -> None:
    for number, desk in enumerate(desks(tmp_path, disk)):
        before = len(desk.disk.calls)
        desk.disk.refuses = how(before + number, ERRORS[number % len(ERRORS)])
        result = operation(desk)
        reached = len(desk.disk.calls) > before + number
        assert result.kept or is_sentence(result.sentence)
        desk.disk.refuses = never
        nothing_is_lost(desk, operation)
        assert desk.history.retry().kept
        assert desk.settings.retry().kept
        assert desk.history.pending == 0
        take_up(desk.active, desk.history)
        assert operation(desk).kept
        nothing_is_lost(desk, operation)
        if not reached:
            assert number > 2, "all calls had their turn"
            break
