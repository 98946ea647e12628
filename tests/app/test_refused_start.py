"""A start that is refused says why, where the person can read it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.app import refused_start
from backrx_desktop.app.refused_start import show_refusal
from backrx_desktop.cli import main
from backrx_desktop.services import desktop_start
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.ui.ask_dialog import AskDialog


@pytest.fixture
def staying(qapp: QApplication) -> Iterator[None]:
    """The last window that closes asks the program to quit: of the tests after this one no event
    loop would run any more.
    """
    qapp.setQuitOnLastWindowClosed(False)
    yield
    qapp.setQuitOnLastWindowClosed(True)


def test_the_sentence_stays_until_it_was_read(qtbot: QtBot, staying: None) -> None:
    seen = []

    def read() -> None:
        (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, AskDialog)]
        assert dialog.isVisible()
        seen.append((dialog.windowTitle(), dialog.accessibleDescription()))
        (close,) = dialog.answers
        close.click()

    QTimer.singleShot(0, read)
    show_refusal("The folder is somebody else's.")
    assert seen == [("BackRx cannot start", "The folder is somebody else's.")]


@pytest.mark.parametrize("by_icon", [False, True])
def test_a_start_that_is_refused_is_told_where_it_is_read(
    by_icon: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(desktop_start, "started_from_desktop", lambda: by_icon)
    monkeypatch.setattr(refused_start, "show_refusal", shown.append)
    (tmp_path / "file").write_text("no folder", "utf-8")
    assert main(["--data-dir", str(tmp_path / "file")]) == 1
    said = capsys.readouterr().err.splitlines()[-1].removeprefix("backrx: ")
    assert "cannot keep anything" in said
    assert shown == ([said] if by_icon else [])


def test_who_holds_the_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(desktop_start, "started_from_desktop", lambda: True)
    monkeypatch.setattr(refused_start, "show_refusal", shown.append)
    monkeypatch.setattr("backrx_desktop.services.single_instance.OPENING_MILLISECONDS", 0)
    folder = DataFolder(tmp_path)
    folder.make()
    with FolderLock(folder):
        assert main(["--data-dir", str(tmp_path)]) == 1
    (sentence,) = shown
    assert "Please close it first." in sentence
    assert capsys.readouterr().err == f"backrx: {sentence}\n"
