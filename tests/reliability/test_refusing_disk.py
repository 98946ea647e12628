"""A disk that refuses any one call, or all from one on: nothing that was kept is lost."""

import errno
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from tests.storage.broken_disk import (
    ERRORS,
    HOW,
    BrokenDisk,
    HastyDisk,
    Refuses,
    always,
    at,
    calls_of,
    from_then_on,
    never,
)
from tests.storage.samples import Calendar, session, stock_uuids, walk

FIRST, SECOND, THIRD = (session(number) for number in (1, 2, 3))


def folders(tmp_path: Path) -> Iterator[tuple[DataFolder, Calendar]]:
    """As many folders as needed, each with a session of the day before in it."""
    number = 0
    while True:
        number += 1
        folder, calendar = DataFolder(tmp_path / str(number)), Calendar()
        folder.make()
        history = HistoryStore(folder, clock=calendar, files=HastyDisk())
        assert history.sessions.add(FIRST).kept
        calendar.next_day()
        yield folder, calendar


def is_sentence(text: str) -> bool:
    return text[0].isupper() and text[-1] == "." and "\n" not in text and "Errno" not in text


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("error", ERRORS)
def test_refused_while_a_session_is_added(
    tmp_path: Path, how: Callable[[int, int], Refuses], error: int
) -> None:
    for number, (folder, calendar) in enumerate(folders(tmp_path)):
        disk = BrokenDisk()
        history = HistoryStore(folder, clock=calendar, files=disk)
        calendar.next_day()
        before = len(disk.calls)
        disk.refuses = how(before + number, error)
        result = history.sessions.add(SECOND)
        if len(disk.calls) <= before + number:
            assert number > 10, "all calls had their turn"
            break
        assert history.sessions.records == (FIRST, SECOND)
        assert FIRST.uuid in stock_uuids(folder)
        if result.kept:
            assert stock_uuids(folder) == [FIRST.uuid, SECOND.uuid]
        else:
            assert history.sessions.pending == (SECOND,)
            assert is_sentence(result.sentence)
        disk.refuses = never
        assert history.retry().kept
        assert history.pending == 0
        assert stock_uuids(folder) == [FIRST.uuid, SECOND.uuid]
        again = HistoryStore(folder, clock=calendar, read_only=True)
        assert again.sessions.records == history.sessions.records == (FIRST, SECOND)
        assert again.notices == ()


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("error", ERRORS)
def test_refused_while_a_history_is_opened(
    tmp_path: Path, how: Callable[[int, int], Refuses], error: int
) -> None:
    for number, (folder, calendar) in enumerate(folders(tmp_path)):
        disk = BrokenDisk(how(number, error))
        history = HistoryStore(folder, clock=calendar, files=disk)
        if len(disk.calls) <= number:
            assert number > 5, "all calls had their turn"
            break
        assert stock_uuids(folder) == [FIRST.uuid]
        assert history.sessions.records == (FIRST,) or history.refused is not None
        assert all(is_sentence(notice) for notice in history.notices)
        disk.refuses = never
        assert history.sessions.add(SECOND).kept
        assert history.refused is None
        assert history.sessions.records == (FIRST, SECOND)
        assert stock_uuids(folder) == [FIRST.uuid, SECOND.uuid]


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("error", ERRORS)
def test_refused_while_a_damaged_file_is_replaced(
    tmp_path: Path, how: Callable[[int, int], Refuses], error: int
) -> None:
    for number, (folder, calendar) in enumerate(folders(tmp_path)):
        HistoryStore(folder, clock=calendar, files=HastyDisk())
        folder.history.write_text("damaged")
        disk = BrokenDisk(how(number, error))
        history = HistoryStore(folder, clock=calendar, files=disk)
        over = len(disk.calls) <= number
        assert history.sessions.records == (FIRST,) or history.refused is not None
        assert all(is_sentence(notice) for notice in history.notices)
        disk.refuses = never
        assert history.sessions.add(SECOND).kept
        assert history.sessions.records == (FIRST, SECOND)
        assert stock_uuids(folder) == [FIRST.uuid, SECOND.uuid]
        assert [path.read_text() for path in folder.path.glob("history.un*")] == ["damaged"]
        if over:
            assert number > 8, "all calls had their turn"
            break


@pytest.mark.parametrize("error", ERRORS)
def test_refused_while_something_is_deleted(tmp_path: Path, error: int) -> None:
    for number, (folder, calendar) in enumerate(folders(tmp_path)):
        disk = BrokenDisk()
        history = HistoryStore(folder, clock=calendar, files=disk)
        before = len(disk.calls)
        disk.refuses = at(before + number, error)
        result = history.sessions.delete(FIRST.uuid)
        if len(disk.calls) <= before + number:
            assert number > 5, "all calls had their turn"
            break
        assert history.sessions.records == (() if result.kept else (FIRST,))
        assert result.kept or is_sentence(result.sentence)
        disk.refuses = never
        if not result.kept and history.sessions.get(FIRST.uuid) is not None:
            assert history.sessions.delete(FIRST.uuid).kept
        assert HistoryStore(folder).sessions.records == ()


def test_all_that_waits_goes_with_the_next_write(tmp_path: Path) -> None:
    folder, calendar = next(folders(tmp_path))
    disk = BrokenDisk()
    history = HistoryStore(folder, clock=calendar, files=disk)
    disk.refuses = from_then_on(0, errno.ENOSPC)
    assert not history.sessions.add(SECOND).kept
    assert not history.walks.add(walk()).kept
    assert not history.retry().kept
    assert history.pending == 2
    disk.refuses = never
    assert history.sessions.add(THIRD).kept
    assert stock_uuids(folder) == [FIRST.uuid, SECOND.uuid, THIRD.uuid]
    assert history.retry().kept
    assert stock_uuids(folder, "walks") == [walk().uuid]


def test_what_waits_stays_however_often_it_is_refused(tmp_path: Path) -> None:
    folder, calendar = next(folders(tmp_path))
    disk = BrokenDisk()
    history = HistoryStore(folder, clock=calendar, files=disk)
    disk.refuses = always(errno.ENOSPC, "write")
    assert not history.sessions.add(SECOND).kept
    for _ in range(3):
        assert not history.retry().kept
        assert history.sessions.records == (FIRST, SECOND)
        assert history.sessions.pending == (SECOND,)


def test_a_first_write_that_was_refused_is_whole_in_the_end(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "new")
    folder.make()
    disk = BrokenDisk(always(errno.ENOSPC, "write"))
    history = HistoryStore(folder, files=disk)
    assert not history.sessions.add(FIRST).kept
    disk.refuses = never
    assert history.retry().kept
    tables = json.loads(folder.history.read_text())
    assert set(tables) == {
        "meta",
        "sessions",
        "weekly_log",
        "walks",
        "experiments",
        "readings",
    }


def test_what_waits_can_be_edited_and_deleted(tmp_path: Path) -> None:
    folder, calendar = next(folders(tmp_path))
    disk = BrokenDisk()
    history = HistoryStore(folder, clock=calendar, files=disk)
    disk.refuses = from_then_on(0, errno.EIO)
    edited = session(2, pain_after=3)
    history.sessions.add(SECOND, THIRD)
    assert not history.sessions.replace(edited).kept
    assert not history.sessions.delete(THIRD.uuid).kept
    assert history.sessions.records == (FIRST, edited, THIRD)
    disk.refuses = never
    assert history.sessions.delete(THIRD.uuid).kept
    assert history.retry().kept
    assert HistoryStore(folder).sessions.records == (FIRST, edited)


def test_a_disk_that_takes_little_at_once_is_no_trouble(tmp_path: Path) -> None:
    folder, calendar = next(folders(tmp_path))
    history = HistoryStore(folder, clock=calendar, files=BrokenDisk(most_at_once=100))
    assert history.sessions.add(SECOND).kept
    assert stock_uuids(folder) == [FIRST.uuid, SECOND.uuid]


def test_a_save_makes_few_calls(tmp_path: Path) -> None:
    folder, calendar = next(folders(tmp_path))
    opening = calls_of(lambda disk: HistoryStore(folder, clock=calendar, files=disk))
    both = calls_of(
        lambda disk: HistoryStore(folder, clock=calendar, files=disk).sessions.add(SECOND)
    )
    assert both - opening <= 8
