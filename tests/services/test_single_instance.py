"""A second start finds the first by its data folder, and only by that."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from PySide6.QtCore import QProcess, QThread
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.services import single_instance
from backrx_desktop.services.letterbox import (
    LONGEST_NOTE,
    letterbox_of,
    put_note,
    put_up,
    take_back,
    take_notes,
)
from backrx_desktop.services.single_instance import Doorbell, hand_over, hand_over_patiently

WISH: dict[str, object] = {"routine": "leg-lifts", "start": True}
posix = pytest.mark.skipif(os.name == "nt", reason="there a folder has no owner to look at")


@pytest.fixture
def bell(qtbot: QtBot, tmp_path: Path) -> Iterator[Doorbell]:
    bell = Doorbell(tmp_path)
    yield bell
    bell.end()


@pytest.fixture
def box(bell: Doorbell, tmp_path: Path) -> Path:
    """The letterbox of a window that is open."""
    return letterbox_of(tmp_path)


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_instance, "OPENING_MILLISECONDS", 0)


class Beside(threading.Thread):
    """A second start that waits for an answer while the window does what it does."""

    def __init__(self, folder: Path, wish: dict[str, object] = WISH) -> None:
        super().__init__()
        self.answered: bool | None = None
        self._asked = folder, wish
        self.start()

    def run(self) -> None:
        self.answered = hand_over(*self._asked, milliseconds=20_000)


def test_nobody_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QThread, "msleep", lambda _ms: pytest.fail("it waits for nobody"))
    assert not hand_over(tmp_path, WISH)


def test_a_wish_is_handed_over(bell: Doorbell, tmp_path: Path, qtbot: QtBot) -> None:
    program = (
        "import sys; from pathlib import Path;"
        "from backrx_desktop.services.single_instance import hand_over;"
        "wish = {'routine': 'leg-lifts', 'start': True};"
        "sys.exit(0 if hand_over(Path(sys.argv[1]), wish) else 1)"
    )
    second = QProcess()
    with qtbot.waitSignal(bell.rung, timeout=20_000) as rung:
        second.start(sys.executable, ["-c", program, str(tmp_path)])
    with qtbot.waitSignal(second.finished, timeout=20_000) as finished:
        pass
    assert rung.args == [WISH]
    assert finished.args is not None
    assert finished.args[0] == 0


def test_many_at_once_are_all_heard_once(bell: Doorbell, tmp_path: Path, qtbot: QtBot) -> None:
    heard = QSignalSpy(bell.rung)
    visitors = [Beside(tmp_path, {"number": number}) for number in range(8)]
    qtbot.waitUntil(lambda: heard.count() >= 8)
    for visitor in visitors:
        visitor.join()
    QApplication.processEvents()
    assert all(visitor.answered for visitor in visitors)
    numbers = [heard.at(index)[0]["number"] for index in range(heard.count())]
    assert sorted(numbers) == list(range(8))


def test_another_folder_is_another_window(bell: Doorbell, tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "other", {})
    assert letterbox_of(tmp_path) != letterbox_of(tmp_path / "other")


def test_one_folder_has_one_letterbox_however_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    assert letterbox_of(tmp_path / "link") == letterbox_of(tmp_path / "data")
    assert letterbox_of(tmp_path / "data" / ".." / "data") == letterbox_of(tmp_path / "data")


@posix
@pytest.mark.parametrize("place", ["", "run", "gone", "far" * 70])
def test_the_letterbox_is_where_things_of_the_moment_belong(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shared, own = tmp_path / "shared", tmp_path / place
    for folder in (shared, *([own] if place and place != "gone" else [])):
        folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(shared))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(own) if place else "")
    assert letterbox_of(tmp_path).parent == (own if own.is_dir() and place else shared)
    bell = Doorbell(tmp_path)
    visitor = Beside(tmp_path)
    with qtbot.waitSignal(bell.rung):
        pass
    visitor.join()
    bell.end()
    assert visitor.answered
    assert [*shared.iterdir(), *(own.iterdir() if own != tmp_path and own.exists() else [])] == []


@pytest.mark.parametrize(
    "said", [b"\xff\x00[nonsense", b"", b"[1]", b'"' + b"x" * LONGEST_NOTE + b'"']
)
def test_nonsense_at_the_door_only_raises_the_window(
    said: bytes, bell: Doorbell, box: Path, qtbot: QtBot
) -> None:
    note = put_note(box, WISH)
    note.write_bytes(said)
    with qtbot.waitSignal(bell.rung) as rung:
        pass
    assert rung.args == [{}]
    assert not note.exists()


def test_a_note_may_be_as_long_as_it_says(bell: Doorbell, box: Path, qtbot: QtBot) -> None:
    wish: dict[str, object] = {"routine": "x" * (LONGEST_NOTE - 14)}
    assert put_note(box, wish).stat().st_size == LONGEST_NOTE
    with qtbot.waitSignal(bell.rung) as rung:
        pass
    assert rung.args == [wish]


def test_who_came_while_the_window_was_opening_is_heard(tmp_path: Path, qtbot: QtBot) -> None:
    assert put_up(letterbox_of(tmp_path))
    visitor = Beside(tmp_path)
    qtbot.waitUntil(lambda: any(letterbox_of(tmp_path).glob("*.note")))
    bell = Doorbell(tmp_path)
    with qtbot.waitSignal(bell.rung) as rung:
        pass
    visitor.join()
    bell.end()
    assert rung.args == [WISH]
    assert visitor.answered


@pytest.mark.parametrize("hours", [1, -1])
def test_what_a_killed_start_left_behind_is_not_done_hours_later(
    hours: int, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor after the machine was started anew, when its clock begins again."""
    box = letterbox_of(tmp_path)
    assert put_up(box)
    put_note(box, WISH).rename(box / "nobody-knows-when.note")
    put_note(box, WISH)
    put_note(box, WISH).with_suffix(".part").touch()
    then = time.monotonic_ns
    monkeypatch.setattr(time, "monotonic_ns", lambda: then() + hours * 3600 * 10**9)
    bell = Doorbell(tmp_path)
    heard = QSignalSpy(bell.rung)
    qtbot.waitUntil(lambda: not any(box.iterdir()))
    bell.end()
    assert heard.count() == 0
    assert not box.exists()


def test_a_stuck_window_is_none_and_does_nothing_afterwards(
    bell: Doorbell, tmp_path: Path, box: Path, no_patience: None
) -> None:
    heard = QSignalSpy(bell.rung)
    assert not hand_over(tmp_path, WISH, milliseconds=0)
    assert not hand_over_patiently(tmp_path, WISH)
    assert list(box.iterdir()) == []
    QApplication.processEvents()
    assert heard.count() == 0


def test_a_note_that_is_taken_back_while_it_is_read_is_not_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = letterbox_of(tmp_path)
    assert put_up(box)
    note = put_note(box, WISH)
    read = Path.open

    def slowly(path: Path, mode: str) -> IO[Any]:
        file = read(path, mode)
        assert take_back(note)
        return file

    monkeypatch.setattr(Path, "open", slowly)
    assert take_notes(box, 10.0) == []
    assert not take_back(note), "it can be taken back once"
    box.rmdir()


def test_a_start_that_is_broken_off_takes_its_wish_along(
    bell: Doorbell, tmp_path: Path, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(_milliseconds: int) -> None:
        assert len(list(box.iterdir())) == 1
        raise KeyboardInterrupt

    monkeypatch.setattr(QThread, "msleep", broken_off)
    with pytest.raises(KeyboardInterrupt):
        hand_over(tmp_path, WISH)
    assert list(box.iterdir()) == []


def test_where_there_is_no_room_for_a_note_nothing_is_left_of_it(
    bell: Doorbell, tmp_path: Path, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert not hand_over(tmp_path, WISH)
    assert list(box.iterdir()) == []


def test_a_letterbox_that_was_tidied_away_is_put_up_again(
    bell: Doorbell, tmp_path: Path, box: Path, qtbot: QtBot
) -> None:
    box.rmdir()
    qtbot.waitUntil(box.exists)
    visitor = Beside(tmp_path)
    with qtbot.waitSignal(bell.rung):
        pass
    visitor.join()
    assert visitor.answered


@posix
def test_without_any_place_for_it_nobody_is_troubled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, no_patience: None
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "gone"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    bell = Doorbell(tmp_path)
    QApplication.processEvents()
    assert not hand_over_patiently(tmp_path, WISH)
    bell.end()


@posix
def test_only_a_folder_that_nobody_else_may_enter_is_a_letterbox(
    tmp_path: Path, qtbot: QtBot
) -> None:
    box, elsewhere = letterbox_of(tmp_path), tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    box.symlink_to(elsewhere)
    bell = Doorbell(tmp_path)
    assert not hand_over(tmp_path, WISH)
    bell.end()
    box.unlink()
    box.touch()
    assert not hand_over(tmp_path, WISH)
    box.unlink()
    box.mkdir(mode=0o700)
    box.chmod(0o770)
    assert not hand_over(tmp_path, WISH)
    box.rmdir()
    assert list(elsewhere.iterdir()) == []


def test_a_window_that_ends_leaves_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    bell = Doorbell(tmp_path)
    box = letterbox_of(tmp_path)
    assert box.is_dir()
    bell.end()
    assert not box.exists()
    QApplication.processEvents()
    assert not box.exists()
