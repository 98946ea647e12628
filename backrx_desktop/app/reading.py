"""Reads something long beside the window."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Reading(Generic[T]):
    """`read` in another thread from now on; `done` is called there at its end."""

    def __init__(self, read: Callable[[], T], done: Callable[[], None]) -> None:
        self._read = read
        self._done = done
        self._found: T | None = None
        self._trouble: Exception | None = None
        self._thread = Thread(target=self._run, name="reading")
        self._thread.start()

    def _run(self) -> None:
        try:
            self._found = self._read()
        except Exception as trouble:
            self._trouble = trouble
        self._done()

    def result(self) -> T:
        """What was read, waited for if need be; raises what `read` raised."""
        self._thread.join()
        if self._found is None:
            raise self._trouble or RuntimeError("nothing was read")
        return self._found
