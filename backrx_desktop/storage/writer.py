"""Who brings changes to the disk, and when."""

from collections import deque
from collections.abc import Callable
from threading import Thread
from typing import Protocol

from backrx_desktop.storage.saving import KEPT, SaveResult, Saving, attempt


class Writer(Protocol):
    """Brings changes to the disk, one after the other."""

    def write(self, change: Callable[[], None], then: Callable[[SaveResult], None]) -> Saving:
        """Have `change` done, which may raise a StorageError; then say what came of it."""

    def wait(self) -> None:
        """Wait until nothing is on its way to the disk any more."""


class AtOnce:
    """Whoever asks waits."""

    def write(self, change: Callable[[], None], then: Callable[[SaveResult], None]) -> Saving:
        saving = Saving(self.wait)
        result = attempt(change)
        then(result)
        saving.arrive(result)
        return saving

    def wait(self) -> None:
        return


class Beside:
    """Each change has a thread of its own, which begins when the one before has ended.

    `ended` is called in that thread at its end. Whoever made this then calls `settle` in the
    thread that asks for changes, where all is said: so only the disk is used in two threads.
    The program does not end before such a thread.
    """

    def __init__(self, ended: Callable[[], None]) -> None:
        self._ended = ended
        self._under_way: deque[_Change] = deque()

    def write(self, change: Callable[[], None], then: Callable[[SaveResult], None]) -> Saving:
        saving = Saving(self.wait)
        saving.then(then)
        before = self._under_way[-1] if self._under_way else None
        self._under_way.append(_Change(change, saving, before, self._ended))
        return saving

    def settle(self) -> None:
        """Say what came of the changes that have ended; raises what one of them raised."""
        while self._under_way and self._under_way[0].over:
            self._under_way.popleft().tell()

    def wait(self) -> None:
        while self._under_way:
            self._under_way.popleft().tell()


class _Change:
    """One change in its thread."""

    def __init__(
        self,
        change: Callable[[], None],
        saving: Saving,
        before: "_Change | None",
        ended: Callable[[], None],
    ) -> None:
        self._change = change
        self._saving = saving
        self._before = before
        self._ended = ended
        self._result = KEPT
        self._trouble: Exception | None = None
        self.over = False
        self._thread = Thread(target=self._run, name="saving")
        self._thread.start()

    def _run(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            before._thread.join()
        try:
            self._result = attempt(self._change)
        except Exception as trouble:
            self._trouble = trouble
        self.over = True
        self._ended()

    def tell(self) -> None:
        """Wait for the end, and say what came of it."""
        self._thread.join()
        if self._trouble is not None:
            raise self._trouble
        self._saving.arrive(self._result)
