"""Works something out beside the window, which meanwhile stays as quick as it was."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

_SWITCH_SECONDS = 0.0002
"""How long the window waits for its turn while something runs beside it; Python's own 5 ms add up
to frames of 50 and more, since painting asks for its turn again and again."""


def let_the_window_go_first() -> None:
    """From now on every other thread lets the window's have its turn as soon as it wants one."""
    sys.setswitchinterval(_SWITCH_SECONDS)


class Aside(QObject):
    """Runs one pure function after the other in another thread, once the window has painted what
    it is about to show: two threads share one turn.

    `done` carries the answer to what was asked last; earlier answers are dropped. What the
    function raises is raised again in the window's thread.
    """

    done = Signal(object)
    _came = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._work: Callable[[], object] | None = None
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self._begin)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._came.connect(self._take)

    def ask(self, work: Callable[[], object]) -> None:
        """Have `work` worked out; it must touch nothing that changes."""
        self.drop()
        self._work = work
        # A timer comes after the events that are waiting, painting among them.
        self._painted.start(0)

    def drop(self) -> None:
        """Nobody waits for an answer any more."""
        self._asked += 1
        self._work = None
        self._pool.clear()

    def _begin(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            self._pool.start(partial(self._run, self._asked, work))

    def _run(self, number: int, work: Callable[[], object]) -> None:
        answer: object = None
        trouble: Exception | None = None
        try:
            answer = work()
        except Exception as error:
            trouble = error
        if isValid(self):
            self._came.emit(number, answer, trouble)

    def _take(self, number: int, answer: object, trouble: Exception | None) -> None:
        if trouble is not None:
            raise trouble
        if number == self._asked:
            self.done.emit(answer)
