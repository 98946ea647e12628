"""Single key presses from a terminal, without waiting for Enter."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Keyboard(Protocol):
    """Where key presses come from."""

    def read(self, seconds: float) -> str:
        """Wait up to `seconds` for a key and return it; "" when none was pressed.

        Arrows come as "left", "right", "up", "down", Escape as "escape".
        """
        ...


if sys.platform == "win32":
    import msvcrt
    import time

    _SCAN_CODES = {"K": "left", "M": "right", "H": "up", "P": "down"}

    class _Console:
        def read(self, seconds: float) -> str:
            until = time.monotonic() + seconds
            while not msvcrt.kbhit():
                left = until - time.monotonic()
                if left <= 0:
                    return ""
                time.sleep(min(0.02, left))
            key = msvcrt.getwch()
            if key in "\x00\xe0":
                return _SCAN_CODES.get(msvcrt.getwch(), "")
            return "escape" if key == "\x1b" else key

    @contextmanager
    def keyboard() -> Iterator[Keyboard]:
        """Key presses of the console."""
        yield _Console()

else:
    import select
    import termios
    import tty

    _NAMES = {
        "\x1b": "escape",
        "\x1b[D": "left",
        "\x1b[C": "right",
        "\x1b[A": "up",
        "\x1b[B": "down",
    }
    _KEY = re.compile(r"\x1b[\[O][0-?]*[@-~]|.", re.DOTALL)
    """What one key sends: an escape sequence, or a letter."""

    class _Terminal:
        def __init__(self) -> None:
            self._typed = ""

        def read(self, seconds: float) -> str:
            if not self._typed:
                ready, _, _ = select.select([sys.stdin], [], [], seconds)
                if ready:
                    self._typed = os.read(sys.stdin.fileno(), 64).decode(errors="replace")
            # A key that is held, or comes from far away, comes with others.
            pressed = _KEY.match(self._typed)
            if pressed is None:
                return ""
            self._typed = self._typed[pressed.end() :]
            return _NAMES.get(pressed[0], pressed[0] if len(pressed[0]) == 1 else "")

    @contextmanager
    def keyboard() -> Iterator[Keyboard]:
        """Key presses of the terminal, which is set back afterwards."""
        before = termios.tcgetattr(sys.stdin)
        try:
            tty.setcbreak(sys.stdin.fileno())
            yield _Terminal()
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
