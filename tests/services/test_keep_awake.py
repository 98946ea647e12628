"""The machine stays awake for a session, not for a forgotten pause."""

import pytest

from backrx_desktop.core.session import SessionState
from backrx_desktop.services.keep_awake import KeepAwake


class CountedLock:
    def __init__(self) -> None:
        self.taken = 0

    def take(self) -> None:
        self.taken += 1

    def release(self) -> None:
        self.taken -= 1


@pytest.fixture
def lock() -> CountedLock:
    return CountedLock()


@pytest.fixture
def awake(lock: CountedLock) -> KeepAwake:
    return KeepAwake(lock)


def test_held_once_from_start_to_end(awake: KeepAwake, lock: CountedLock) -> None:
    for second in range(100):
        awake.follow(SessionState.RUNNING, float(second))
        assert lock.taken == 1
    awake.follow(SessionState.OVER, 100.0)
    assert lock.taken == 0


@pytest.mark.parametrize("halted", [SessionState.PAUSED, SessionState.STOPPED])
def test_let_go_after_five_minutes_and_taken_again(
    awake: KeepAwake, lock: CountedLock, halted: SessionState
) -> None:
    awake.follow(SessionState.RUNNING, 0.0)
    awake.follow(halted, 10.0)
    awake.follow(halted, 310.0)
    assert lock.taken == 1
    awake.follow(halted, 310.5)
    assert lock.taken == 0
    awake.follow(SessionState.RUNNING, 400.0)
    assert lock.taken == 1
