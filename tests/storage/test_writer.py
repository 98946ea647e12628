"""Changes are brought to the disk in order, and what came of them is said where they were asked."""

import threading
from collections.abc import Callable

import pytest

from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.saving import KEPT, SaveResult, Saving
from backrx_desktop.storage.writer import AtOnce, Beside, Writer

FULL = SaveResult(kept=False, sentence="The disk is full.")


def refuse() -> None:
    raise StorageError(FULL.sentence)


def nothing(result: SaveResult) -> None:
    """Nobody wants to know."""


class Ends:
    """Counts the changes that have ended, and waits for one."""

    def __init__(self) -> None:
        self._ended = threading.Semaphore(0)

    def note(self) -> None:
        self._ended.release()

    def wait(self) -> None:
        assert self._ended.acquire(timeout=20)


@pytest.fixture
def ends() -> Ends:
    return Ends()


@pytest.mark.parametrize("make", [AtOnce, lambda: Beside(lambda: None)])
def test_what_came_of_a_change_is_said(make: Callable[[], Writer]) -> None:
    writer = make()
    told: list[SaveResult] = []
    kept = writer.write(lambda: None, told.append)
    refused = writer.write(refuse, told.append)
    assert (kept.kept, kept.sentence) == (True, "")
    assert refused.result == FULL
    assert told == [KEPT, FULL]
    writer.wait()
    assert told == [KEPT, FULL]


def test_memory_is_told_before_everybody_else() -> None:
    told: list[str] = []
    writer = Beside(lambda: None)
    saving = writer.write(lambda: None, lambda _result: told.append("memory"))
    saving.then(lambda _result: told.append("screen"))
    writer.wait()
    saving.then(lambda _result: told.append("who came late"))
    assert told == ["memory", "screen", "who came late"]


def test_the_disk_is_used_beside_and_all_is_said_here(ends: Ends) -> None:
    there: list[int] = []
    here: list[int] = []
    writer = Beside(ends.note)
    writer.write(
        lambda: there.append(threading.get_ident()),
        lambda _result: here.append(threading.get_ident()),
    )
    ends.wait()
    assert here == []
    writer.settle()
    assert here == [threading.get_ident()]
    assert there != here


def test_each_change_waits_for_the_one_before(ends: Ends) -> None:
    may_end = threading.Event()
    done: list[str] = []
    told: list[str] = []

    def first() -> None:
        assert may_end.wait(20)
        done.append("first")

    writer = Beside(ends.note)
    writer.write(first, lambda _result: told.append("first"))
    writer.write(lambda: done.append("second"), lambda _result: told.append("second"))
    writer.settle()
    assert (done, told) == ([], [])
    may_end.set()
    ends.wait()
    ends.wait()
    assert (done, told) == (["first", "second"], [])
    writer.settle()
    assert told == ["first", "second"]


def test_who_hears_of_a_change_may_ask_for_another() -> None:
    writer = Beside(lambda: None)
    told: list[str] = []

    def again(_result: SaveResult) -> None:
        told.append("first")
        assert writer.write(lambda: None, lambda _result: told.append("second")).kept
        told.append("both")

    writer.write(lambda: None, again)
    writer.wait()
    assert told == ["first", "second", "both"]


def test_a_bug_is_raised_where_the_change_was_asked_for(ends: Ends) -> None:
    told: list[SaveResult] = []
    writer = Beside(ends.note)
    saving = writer.write(lambda: print(1 // 0), told.append)
    ends.wait()
    with pytest.raises(ZeroDivisionError):
        writer.settle()
    with pytest.raises(RuntimeError):
        assert saving.kept
    assert told == []
    assert writer.write(lambda: None, nothing).kept


def test_a_bug_is_raised_for_who_waits() -> None:
    saving: Saving = Beside(lambda: None).write(lambda: print(1 // 0), nothing)
    with pytest.raises(ZeroDivisionError):
        assert saving.kept
