"""The report of a crash names places in the code and nothing of a person."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backrx_desktop import __version__
from backrx_desktop.ui.crash_dialog import CrashDialog, crash_report
from backrx_desktop.ui.look import Look


def report_of(error: Exception) -> str:
    note = "my knee hurts, pain 7"
    try:
        raise error
    except Exception:
        assert note
        kind, raised, trace = sys.exc_info()
        assert kind is not None
        assert raised is not None
        return crash_report(kind, raised, trace)


def test_tells_versions_and_places(qtbot: QtBot) -> None:
    report = report_of(ValueError("x"))
    assert f"BackRx Desktop {__version__}" in report
    assert "Qt 6." in report
    assert "in report_of" in report
    assert report.endswith("ValueError")


def test_tells_nothing_a_person_wrote(qtbot: QtBot) -> None:
    report = report_of(ValueError("could not store 'my knee hurts, pain 7'"))
    lines = [line for line in report.splitlines() if "note = " not in line]
    assert "knee" not in "\n".join(lines)


def test_tells_what_the_system_said_but_not_whose_home_it_is(
    qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = report_of(OSError(28, "No space left on device", str(home / "history.json")))
    assert report.endswith("OSError: No space left on device")
    assert str(home) not in report


def test_copies_the_report_and_says_so(qtbot: QtBot, look: Look) -> None:
    dialog = CrashDialog(look, "all there is")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "all there is"
    assert dialog.copy_button.text() == "Copied"
