"""Tells when the window has been painted for the first time."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LOADED = time.perf_counter()


class FirstPaint(QObject):
    """`painted` once, after the first frame of `window` is on the screen."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False


def milliseconds_since_start() -> float:
    """Milliseconds since this process began; since this module was loaded where nobody knows."""
    if sys.platform != "linux":
        return (time.perf_counter() - _LOADED) * 1000
    ticks = float(Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19])
    began = ticks / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000
