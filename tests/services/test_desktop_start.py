"""Whether somebody who starts BackRx would read what it prints."""

import io
import sys

import pytest

from backrx_desktop.services.desktop_start import LAUNCHED, started_from_desktop


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    for name in LAUNCHED:
        monkeypatch.delenv(name, raising=False)


def test_a_script_reads_what_is_printed() -> None:
    assert not started_from_desktop()


@pytest.mark.parametrize("name", LAUNCHED)
def test_an_icon_says_that_it_was_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "backrx")
    assert started_from_desktop()


def test_in_a_terminal_somebody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LAUNCHED[0], "the terminal's own")
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert not started_from_desktop()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_a_program_of_its_own_is_started_by_its_icon(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert not started_from_desktop()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert started_from_desktop()


def test_without_a_console_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert started_from_desktop()
