"""A window whose records are brought to the disk beside it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.session import Command
from backrx_desktop.storage.files import Files
from backrx_desktop.storage.writer import Beside
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place, opened, place_in
from tests.core.histories import reps, session
from tests.fake_clock import FakeClock
from tests.storage.samples import stock_uuids


class SlowDisk:
    """A disk that keeps whoever replaces the history waiting, once it is told to."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.error: OSError | None = None
        self.threads: set[int] = set()
        self._replace = Files.replace

    def replace(self, files: Files, source: Path, target: Path) -> None:
        if target.name == "history.json":
            self.threads.add(threading.get_ident())
            self.asked.set()
            assert self.goes_on.wait(20)
            if self.error is not None:
                raise self.error
        self._replace(files, source, target)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    slow = SlowDisk()
    monkeypatch.setattr(
        Files, "replace", lambda files, source, target: slow.replace(files, source, target)
    )
    yield slow
    slow.goes_on.set()
    slow.error = None


@pytest.fixture
def place(
    fonts: None, qtbot: QtBot, tmp_path: Path, clock: FakeClock, disk: SlowDisk
) -> Iterator[Place]:
    with opened(place_in(tmp_path / "data", clock, beside=True), qtbot) as place:
        yield place


def begin_a_session(place: Place) -> None:
    place.window.start(check_in=False)
    place.play(60)


def finish_it(place: Place) -> None:
    place.window.guide.session.command(Command.FINISH)


def finish_slowly(place: Place, disk: SlowDisk) -> None:
    """A session whose record is on its way to the disk, and stays so until the disk goes on."""
    begin_a_session(place)
    disk.goes_on.clear()
    finish_it(place)
    assert disk.asked.wait(20)


def done(place: Place) -> SessionRecord:
    return session(place.stores.today(), reps("clamshell", 25, 20), uuid="done")


def test_the_window_goes_on_while_the_disk_is_slow(
    place: Place, disk: SlowDisk, qtbot: QtBot
) -> None:
    finish_slowly(place, disk)
    turns: list[int] = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: turns.append(len(turns)))
    timer.start()
    qtbot.waitUntil(lambda: len(turns) > 10)
    assert place.page() is PageName.CHECK_IN
    assert len(place.stores.records) == 1
    folder = place.stores.folder
    assert (place.stores.history.pending, folder.active.exists()) == (1, True)
    disk.goes_on.set()
    qtbot.waitUntil(lambda: place.stores.history.pending == 0)
    assert not folder.active.exists()
    assert stock_uuids(folder) == [place.stores.records[0].uuid]
    assert threading.get_ident() not in disk.threads


@pytest.fixture
def goes_on_when_waited_for(disk: SlowDisk, monkeypatch: pytest.MonkeyPatch) -> SlowDisk:
    """The disk waits until the window waits for it."""
    wait = Beside.wait

    def let_go_and_wait(writer: Beside) -> None:
        disk.goes_on.set()
        wait(writer)

    monkeypatch.setattr(Beside, "wait", let_go_and_wait)
    return disk


def test_the_window_closes_once_all_is_on_the_disk(
    place: Place, goes_on_when_waited_for: SlowDisk
) -> None:
    finish_slowly(place, goes_on_when_waited_for)
    assert place.window.main.close()
    assert stock_uuids(place.stores.folder) == [place.stores.records[0].uuid]


def test_a_session_that_is_cut_off_by_closing_is_kept(place: Place) -> None:
    begin_a_session(place)
    assert place.window.main.close()
    place.stores.close()
    assert stock_uuids(place.stores.folder) == [place.stores.records[0].uuid]
    assert not place.stores.folder.active.exists()


def test_the_next_session_waits_for_the_last_one(
    place: Place, goes_on_when_waited_for: SlowDisk
) -> None:
    finish_slowly(place, goes_on_when_waited_for)
    begin_a_session(place)
    assert place.stores.history.pending == 0
    assert place.stores.folder.active.exists(), "the checkpoint of the second one"


def test_what_is_refused_is_told_put_by_and_saved_later(
    place: Place, disk: SlowDisk, qtbot: QtBot
) -> None:
    disk.error = OSError(28, "No space left on device")
    begin_a_session(place)
    finish_it(place)
    qtbot.waitUntil(lambda: bool(place.said))
    assert any("is full" in sentence for sentence in place.said)
    assert place.stores.history.pending == 1
    assert list(place.stores.folder.path.glob("active.waiting-*"))
    disk.error = None
    assert place.window.guide.pending.retry()
    assert not list(place.stores.folder.path.glob("active*"))
    assert stock_uuids(place.stores.folder) == [place.stores.records[0].uuid]


def test_what_cannot_be_deleted_comes_back_on_the_screen(
    place: Place, disk: SlowDisk, qtbot: QtBot
) -> None:
    assert place.stores.history.sessions.add(done(place)).kept
    history = place.window.rooms.history
    place.window.main.show_page(PageName.HISTORY)
    qtbot.waitUntil(lambda: history.page.list.count == 1)
    disk.error = OSError(28, "No space left on device")
    history.page.list.opened.emit("done")
    disk.goes_on.clear()
    history.diary.session.deleted.emit("done")
    qtbot.waitUntil(lambda: history.page.list.count == 0)
    disk.goes_on.set()
    qtbot.waitUntil(lambda: history.page.list.count == 1)
    assert place.said == ["Nothing was removed: the disk is full."]


def test_a_deleted_session_can_be_brought_back(place: Place, qtbot: QtBot) -> None:
    assert place.stores.history.sessions.add(done(place)).kept
    history = place.window.rooms.history
    place.window.main.show_page(PageName.HISTORY)
    history.diary.session.deleted.emit("done")
    qtbot.waitUntil(lambda: place.window.main.notices.notice is not None)
    notice = place.window.main.notices.notice
    assert notice is not None
    assert notice.act is not None
    notice.act()
    place.stores.history.wait()
    assert stock_uuids(place.stores.folder) == ["done"]


def test_a_bug_while_saving_reaches_the_window(
    place: Place, disk: SlowDisk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(files: Files, path: Path) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(Files, "create", stumble)
    with qtbot.captureExceptions() as raised:
        place.stores.history.sessions.add(done(place))
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]
    monkeypatch.undo()
