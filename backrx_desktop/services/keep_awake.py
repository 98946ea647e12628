"""Keeps screen and system awake while a session runs."""

from typing import Protocol

from backrx_desktop.core.session import SessionState

LONGEST_PAUSE = 300.0
"""Real seconds of a pause after which the machine may sleep."""


class WakeLock(Protocol):
    """One way to keep a machine awake. Neither call waits or raises, whatever the system says."""

    def take(self) -> None: ...

    def release(self) -> None: ...


class KeepAwake:
    """Holds a lock while a session is under way, but not through a pause of over 5 minutes."""

    def __init__(self, lock: WakeLock) -> None:
        self._lock = lock
        self._held = False
        self._halted_at: float | None = None

    def follow(self, state: SessionState, now: float) -> None:
        """Take up the state of the session at `now`, in real seconds of a steady clock."""
        if state in (SessionState.RUNNING, SessionState.OVER):
            self._halted_at = None
        elif self._halted_at is None:
            self._halted_at = now
        long = self._halted_at is not None and now - self._halted_at > LONGEST_PAUSE
        wanted = state is not SessionState.OVER and not long
        if wanted and not self._held:
            self._lock.take()
        elif not wanted and self._held:
            self._lock.release()
        self._held = wanted
