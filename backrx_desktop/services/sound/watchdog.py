"""Ends a process that no longer answers."""

import threading
from collections.abc import Callable

PING_SECONDS = 0.4
PATIENCE = 3
"""So many pings without an answer in between, and the process is taken for stuck."""
LONG_PATIENCE = 20
"""The same while it starts or looks for a voice, which may take a slow machine long."""


class Watchdog:
    """Pings until it is told that the process is gone.

    It counts pings rather than seconds, so that a machine that slept is not taken for a process
    that hangs.
    """

    def __init__(self, ping: Callable[[], None], kill: Callable[[], None]) -> None:
        self._ping = ping
        self._kill = kill
        self._unanswered = 0
        self._patience = LONG_PATIENCE
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True, name="sound-watchdog")

    def start(self) -> None:
        """Watch from now on."""
        self._thread.start()

    def answered(self, busy: bool) -> None:
        """The process said something; while it is `busy` more patience is had with it."""
        self._unanswered = 0
        self._patience = LONG_PATIENCE if busy else PATIENCE

    def stop(self) -> None:
        """The process is gone."""
        self._over.set()

    def _watch(self) -> None:
        while not self._over.wait(PING_SECONDS):
            if self._unanswered >= self._patience:
                self._kill()
                return
            self._unanswered += 1
            self._ping()
