"""A process that no longer answers is ended; one that is busy has more time."""

import threading

import pytest

from backrx_desktop.services.sound import watchdog
from backrx_desktop.services.sound.watchdog import Watchdog

PATIENCE = 10.0


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "PING_SECONDS", 0.001)


class Watched:
    """Counts its pings; answers the first so many."""

    def __init__(self, answers: int, busy: bool = False) -> None:
        self.pings = 0
        self.killed = threading.Event()
        self.watchdog = Watchdog(self._ping, self.killed.set)
        self._answers = answers
        self._busy = busy

    def _ping(self) -> None:
        self.pings += 1
        if self.pings <= self._answers:
            self.watchdog.answered(self._busy)


@pytest.mark.parametrize(
    ("answers", "busy", "pings"),
    [
        (0, False, watchdog.LONG_PATIENCE),
        (5, False, 5 + watchdog.PATIENCE),
        (5, True, 5 + watchdog.LONG_PATIENCE),
    ],
    ids=["starting", "running", "looking for a voice"],
)
def test_patience_is_counted_in_pings(answers: int, busy: bool, pings: int) -> None:
    watched = Watched(answers, busy)
    watched.watchdog.start()
    assert watched.killed.wait(PATIENCE)
    # A ping that was answered while it was sent counts for the next.
    assert pings <= watched.pings <= pings + 1


def test_who_is_gone_is_not_ended_again() -> None:
    watched = Watched(0)
    watched.watchdog.stop()
    watched.watchdog.start()
    watched.killed.wait(0.01)
    assert (watched.pings, watched.killed.is_set()) == (0, False)
