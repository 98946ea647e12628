"""A second start finds the first by its data folder, and only by that."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from backrx_desktop.services.single_instance import Doorbell, hand_over, name_of


@pytest.fixture
def bell(qtbot: QtBot, tmp_path: Path) -> Doorbell:
    return Doorbell(tmp_path)


def visitor(folder: Path) -> QLocalSocket:
    """Somebody at the door."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(folder))
    assert socket.waitForConnected(500)
    return socket


def test_nobody_is_there(tmp_path: Path) -> None:
    assert not hand_over(tmp_path, {"routine": "leg-lifts"})


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
    assert rung.args == [{"routine": "leg-lifts", "start": True}]
    assert finished.args is not None
    assert finished.args[0] == 0


def test_another_folder_is_another_window(bell: Doorbell, tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "other", {})
    assert name_of(tmp_path) != name_of(tmp_path / "other")


def test_one_folder_has_one_name_however_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    assert name_of(tmp_path / "link") == name_of(tmp_path / "data")
    assert name_of(tmp_path / "data" / ".." / "data") == name_of(tmp_path / "data")


def test_a_long_way_to_the_folder_of_sockets_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    far = tmp_path / ("far" * 40)
    far.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(far))
    assert len(name_of(tmp_path)) < 100
    bell = Doorbell(tmp_path)
    there = visitor(tmp_path)
    assert there.state() is QLocalSocket.LocalSocketState.ConnectedState
    there.abort()
    del bell


def test_nonsense_at_the_door_only_raises_the_window(
    bell: Doorbell, tmp_path: Path, qtbot: QtBot
) -> None:
    socket = visitor(tmp_path)
    with qtbot.waitSignal(bell.rung) as rung:
        socket.write(b"\xff\x00[nonsense\n")
        socket.flush()
    assert rung.args == [{}]
