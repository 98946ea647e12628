"""Copies of earlier days: when one is made, which stay, which is taken."""

import errno
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.storage.backup import Backups, to_keep
from backrx_desktop.storage.errors import DamagedFileError
from tests.storage.broken_disk import BrokenDisk, HastyDisk, always, at

DAY = date(2026, 11, 21)
LATER = DAY + timedelta(days=30)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    path = tmp_path / "history.json"
    path.write_text("1")
    return path


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups", "history.json", HastyDisk())


def days(backups: Backups) -> list[str]:
    return [backup.day.isoformat() for backup in backups.all()]


def read(path: Path, raw: bytes) -> int:
    if not raw.isdigit():
        raise DamagedFileError(path, "no number")
    return int(raw)


def test_one_copy_a_day_of_what_changed(history: Path, backups: Backups) -> None:
    backups.make(history, DAY)
    history.write_text("2")
    backups.make(history, DAY)
    assert backups.all()[0].path.read_text() == "1", "the day's copy is of before it"
    backups.make(history, DAY + timedelta(days=1))
    backups.make(history, DAY + timedelta(days=2))
    assert days(backups) == ["2026-11-22", "2026-11-21"], "nothing changed on the 23rd"
    assert backups.all()[0].path.name == "history-2026-11-22.json"


def test_the_newest_copy_that_can_be_read_is_taken(history: Path, backups: Backups) -> None:
    for number in range(3):
        history.write_text(str(number))
        backups.make(history, DAY + timedelta(days=number))
    backups.all()[0].path.write_text("damaged")
    backup, found = backups.newest_good(read, LATER) or (None, None)
    assert backup is not None
    assert (backup.day, found) == (DAY + timedelta(days=1), 1)


def test_without_a_good_copy_there_is_none(history: Path, backups: Backups) -> None:
    assert backups.newest_good(read, LATER) is None
    history.write_text("damaged")
    backups.make(history, DAY)
    assert backups.newest_good(read, LATER) is None


def test_copies_of_days_to_come_stay_and_are_the_last_to_be_taken(
    history: Path, backups: Backups
) -> None:
    """A clock that ran a year ahead for a while made them."""
    for number in range(9):
        history.write_text(f"1{number}")
        backups.make(history, DAY + timedelta(days=365 + number))
    for number in range(9):
        history.write_text(f"2{number}")
        backups.make(history, DAY + timedelta(days=number))
    ahead = [day for day in days(backups) if day > "2027"]
    assert len(ahead) >= 7
    assert len(days(backups)) - len(ahead) == 7, "a week of days, as ever"
    found = backups.newest_good(read, DAY + timedelta(days=9))
    assert found is not None
    assert found[1] == 28, "the copy of yesterday"


def test_other_files_in_the_folder_are_no_copies(tmp_path: Path, backups: Backups) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in (
        "preferences-2026-11-21.json",
        "history-2026-13-45.json",
        "history-2026-11-21.json.tmp",
        "xhistory-2026-11-21.json",
        "notes.txt",
    ):
        (folder / name).write_text("5")
    assert backups.all() == ()


def test_a_folder_that_cannot_be_read_may_hold_some(tmp_path: Path) -> None:
    disk = BrokenDisk(always(errno.EACCES, "names"))
    with pytest.raises(OSError, match="Permission"):
        Backups(tmp_path, "history.json", disk).newest_good(read, LATER)


def test_a_copy_that_the_disk_does_not_give_may_be_good(history: Path, tmp_path: Path) -> None:
    disk = BrokenDisk()
    backups = Backups(tmp_path / "backups", "history.json", disk)
    for number in range(2):
        history.write_text(str(number))
        backups.make(history, DAY + timedelta(days=number))
    disk.refuses = always(errno.EIO, "read")
    with pytest.raises(OSError, match="error"):
        backups.newest_good(read, LATER)
    disk.refuses = at(len(disk.calls) + 1, errno.EIO)
    assert backups.newest_good(read, LATER) == (backups.all()[1], 0), (
        "an older one that is good will do"
    )


def test_sixteen_months_leave_a_week_of_days_and_a_year_of_months(
    history: Path, backups: Backups
) -> None:
    for number in range(500):
        history.write_text(str(number))
        backups.make(history, DAY + timedelta(days=number))
    kept = days(backups)
    assert kept[:7] == [
        *("2028-04-03", "2028-04-02", "2028-04-01"),
        *("2028-03-31", "2028-03-30", "2028-03-29", "2028-03-28"),
    ]
    assert kept[7:] == [
        *("2028-02-29", "2028-01-31", "2027-12-31", "2027-11-30", "2027-10-31"),
        *("2027-09-30", "2027-08-31", "2027-07-31", "2027-06-30", "2027-05-31"),
    ]


@given(st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=60))
def test_at_most_18_are_kept_and_the_newest_7_always(all_days: set[date]) -> None:
    kept = to_keep(all_days)
    assert kept <= all_days
    assert len(kept) <= 18
    assert set(sorted(all_days)[-7:]) <= kept
    assert {(day.year, day.month) for day in kept} >= set(
        sorted({(day.year, day.month) for day in all_days})[-12:]
    )
