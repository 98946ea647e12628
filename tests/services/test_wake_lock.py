"""The wake lock is asked for beside the window, and by our name."""

import threading
from types import TracebackType

from backrx_desktop.services.wake_lock import SystemWakeLock

PATIENCE = 10.0


class SlowHold:
    """A desktop that answers when it is `told` to."""

    def __init__(self) -> None:
        self.told = threading.Event()
        self.done: list[str] = []
        self.over = threading.Event()

    def __enter__(self) -> None:
        assert self.told.wait(PATIENCE)
        self.done.append("taken")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.done.append("released")
        self.over.set()


def test_nobody_waits_for_a_slow_desktop_and_the_order_is_kept() -> None:
    hold = SlowHold()
    lock = SystemWakeLock(lambda: hold)
    lock.take()
    lock.take()
    lock.release()
    assert hold.done == []
    hold.told.set()
    assert hold.over.wait(PATIENCE)
    assert hold.done == ["taken", "released"]


def test_a_desktop_that_breaks_is_asked_again_next_time() -> None:
    asked: list[int] = []
    hold = SlowHold()
    hold.told.set()

    def make() -> SlowHold:
        asked.append(1)
        if len(asked) == 1:
            raise OSError
        return hold

    lock = SystemWakeLock(make)
    lock.take()
    lock.release()
    lock.take()
    lock.release()
    assert hold.over.wait(PATIENCE)
    assert len(asked) == 2
