"""Keeps screen and system awake while a session runs."""

from typing import TYPE_CHECKING, Protocol

from backrx_desktop.core.session import SessionState

if TYPE_CHECKING:
    from wakepy import Mode

LONGEST_PAUSE = 300.0
"""Real seconds of a pause after which the machine may sleep."""


class WakeLock(Protocol):
    """One way to keep a machine awake. Neither call raises, whatever the system says."""

    def take(self) -> None: ...

    def release(self) -> None: ...


class SystemWakeLock:
    """What this system offers: an inhibitor of the desktop, or nothing.

    The system takes it back by itself when the process ends, however it ends.
    """

    def __init__(self) -> None:
        self._mode: Mode | None = None

    def take(self) -> None:
        # Loading it costs 70 ms, which the start of the program need not wait for.
        from wakepy import keep

        if self._mode is None:
            self._mode = keep.presenting(on_fail="pass")
            self._mode.__enter__()

    def release(self) -> None:
        mode, self._mode = self._mode, None
        if mode is not None:
            mode.__exit__(None, None, None)


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
