"""Single key presses from a terminal."""

import os
import sys
from collections.abc import Callable, Iterator

import pytest

from backrx_desktop.terminal.keyboard import Keyboard, keyboard

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there a console has its own way")


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bytes], int]]:
    """Types into the terminal that the program reads from."""
    import pty

    hand, terminal = pty.openpty()
    with os.fdopen(terminal, "rb", buffering=0) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield lambda keys: os.write(hand, keys)
    os.close(hand)


def read(keys: Keyboard, number: int) -> list[str]:
    return [keys.read(0.0) for _ in range(number)]


def test_each_key_by_its_name(typed: Callable[[bytes], int]) -> None:
    with keyboard() as keys:
        for pressed, name in {
            b" ": " ",
            b"h": "h",
            b"\x1b": "escape",
            b"\x1b[D": "left",
            b"\x1b[C": "right",
            b"\x1b[A": "up",
            b"\x1b[B": "down",
            "é".encode(): "é",
        }.items():
            typed(pressed)
            assert read(keys, 2) == [name, ""]


def test_keys_that_come_at_once_are_told_one_after_the_other(
    typed: Callable[[bytes], int],
) -> None:
    with keyboard() as keys:
        typed(b"\x1b[C\x1b[CH ")
        assert read(keys, 5) == ["right", "right", "H", " ", ""]


def test_a_key_that_means_nothing_is_no_escape(typed: Callable[[bytes], int]) -> None:
    with keyboard() as keys:
        typed(b"\x1b[3~ ")
        assert "escape" not in read(keys, 3)
