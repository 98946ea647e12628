"""Single key presses from a terminal, without waiting for Enter."""

import os
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


_SEQUENCES = {"\x1b[D": "left", "\x1b[C": "right", "\x1b[A": "up", "\x1b[B": "down"}

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

    class _Terminal:
        def read(self, seconds: float) -> str:
            ready, _, _ = select.select([sys.stdin], [], [], seconds)
            if not ready:
                return ""
            pressed = os.read(sys.stdin.fileno(), 16).decode(errors="replace")
            if pressed == "\x1b":
                return "escape"
            return _SEQUENCES.get(pressed, pressed[:1])

    @contextmanager
    def keyboard() -> Iterator[Keyboard]:
        """Key presses of the terminal, which is set back afterwards."""
        before = termios.tcgetattr(sys.stdin)
        try:
            tty.setcbreak(sys.stdin.fileno())
            yield _Terminal()
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
