"""What a key asks for in the terminal: as in the window."""

import threading

import pytest

from backrx_desktop.core.session import Command
from backrx_desktop.terminal.seats import TerminalSeat
from tests.core.exercises import lift, stretch, timeline_of
from tests.core.sitting import Sitting


class Pressed:
    """A keyboard on which one key was pressed."""

    def __init__(self, key: str) -> None:
        self._key = key

    def read(self, seconds: float) -> str:
        return self._key


def asked(key: str, sitting: Sitting) -> Command | None:
    seat = TerminalSeat(Pressed(key), threading.Event(), live=False)
    return seat.wait(0.0, sitting.moment())


@pytest.mark.parametrize(
    ("key", "running", "paused", "stopped"),
    [
        (" ", Command.PAUSE, Command.RESUME, None),
        ("\r", Command.PAUSE, Command.RESUME, None),
        ("escape", Command.PAUSE, Command.FINISH, None),
        ("left", Command.BACK, Command.BACK, None),
        ("right", Command.SKIP, Command.SKIP, None),
        ("H", Command.HURT, Command.HURT, None),
        ("down", Command.HURT, None, None),
        ("+", Command.MORE, Command.MORE, None),
        ("up", Command.MORE, Command.MORE, None),
        ("r", None, Command.RESTART_SIDE, None),
        ("f", None, Command.FINISH, None),
        ("2", None, None, Command.SMALLER),
        ("x", None, None, None),
    ],
)
def test_each_key(
    key: str, running: Command | None, paused: Command | None, stopped: Command | None
) -> None:
    at = Sitting(timeline_of(stretch(30))).run_to(15.0)
    assert asked(key, at) is running
    assert asked(key, at.do(Command.PAUSE)) is paused
    assert asked(key, Sitting(timeline_of(lift())).run_to(12.0).do(Command.HURT)) is stopped
