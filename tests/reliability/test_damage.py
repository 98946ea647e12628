"""A history that was cut off, flipped or replaced by anything: kept, told, no traceback."""

import errno
import json
import random
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from uuid import UUID

import pytest
from tinydb import TinyDB

from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.kept_database import KeptDatabase
from backrx_desktop.storage.migrations import Migration
from backrx_desktop.storage.paths import DataFolder
from tests.storage.broken_disk import BrokenDisk, HastyDisk, always
from tests.storage.samples import Calendar, session, stock_uuids, walk, weekly_log

FIRST, SECOND, THIRD = (session(number) for number in (1, 2, 3))


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def folder(tmp_path: Path, calendar: Calendar) -> DataFolder:
    """A history of two sessions, and a copy of the day before with the first of them."""
    made = DataFolder(tmp_path / "BackRx")
    made.make()
    HistoryStore(made, clock=calendar).sessions.add(FIRST)
    calendar.next_day()
    HistoryStore(made, clock=calendar).sessions.add(SECOND)
    return made


def asides(folder: DataFolder) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.path.glob("history.unreadable-*"))]


def damaged_everywhere(whole: bytes) -> Iterator[bytes]:
    """Cut off after every byte, and every byte with one bit flipped."""
    for place, byte in enumerate(whole):
        yield whole[:place]
        yield whole[:place] + bytes([byte ^ 1 << place % 8]) + whole[place + 1 :]


class Showing(HastyDisk):
    """A disk on which one file seems to hold something else."""

    def __init__(self, path: Path, instead: bytes) -> None:
        self.path = path
        self.instead = instead

    def read(self, path: Path, most: int) -> bytes:
        return self.instead if path == self.path else super().read(path, most)


def seen_by_a_reader(folder: DataFolder, damaged: bytes, count: int) -> bool:
    """Whether the damage is seen by one who opens a history of so many sessions to read it."""
    disk = Showing(folder.history, damaged)
    return seen(HistoryStore(folder, files=disk, clock=Calendar(), read_only=True), count)


def seen_by_a_writer(folder: DataFolder, damaged: bytes, count: int) -> bool:
    """Whether it is seen by one who opens it to write."""
    folder.history.write_bytes(damaged)
    # A day that has its copy: on another one it would be made of what was damaged and still reads.
    calendar = Calendar()
    calendar.next_day()
    history = HistoryStore(folder, files=HastyDisk(), clock=calendar)
    if is_recovered(history):
        [aside] = folder.path.glob("history.unreadable-*")
        assert aside.read_bytes() == damaged
        aside.unlink()
    else:
        assert folder.history.read_bytes() == damaged
    return seen(history, count)


def is_recovered(history: HistoryStore) -> bool:
    """Whether a copy took the file's place."""
    return any("took its place" in notice for notice in history.notices)


def seen(history: HistoryStore, count: int) -> bool:
    """Whether the damage is told; nothing may go without being told."""
    records = history.sessions.records
    if is_recovered(history):
        assert len(records) == count - 1, "the copy took its place"
    elif history.refused is None:
        assert len(records) + len(history.unread) == count
    assert records or history.notices
    return bool(history.notices)


def test_damage_at_every_place(folder: DataFolder) -> None:
    # The last digit alone tells these UUIDs apart: 1 and 2 differ in two bits, never in one.
    whole = folder.history.read_bytes()
    told = sum(seen_by_a_reader(folder, damaged, 2) for damaged in damaged_everywhere(whole))
    assert told > 1.5 * len(whole), "every truncation, and most flips"


def test_damage_at_many_places_that_is_mended(folder: DataFolder) -> None:
    whole = folder.history.read_bytes()
    for damaged in islice(damaged_everywhere(whole), 0, None, 27):
        seen_by_a_writer(folder, damaged, 2)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(40))
def test_damage_at_250_places_of_a_large_history(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    folder, calendar = DataFolder(tmp_path / "BackRx"), Calendar()
    folder.make()
    many = (session(n, uuid=str(UUID(int=chance.getrandbits(128)))) for n in range(1, 1000))
    HistoryStore(folder, clock=calendar).sessions.add(*many)
    calendar.next_day()
    HistoryStore(folder, clock=calendar).sessions.add(session(1000))
    whole = folder.history.read_bytes()
    for _ in range(250):
        place = chance.randrange(len(whole))
        if chance.random() < 0.5:
            damaged = whole[:place]
        else:
            flipped = whole[place] ^ (1 << chance.randrange(8))
            damaged = whole[:place] + bytes([flipped]) + whole[place + 1 :]
        seen_by_a_writer(folder, damaged, 1000)


def test_the_sentence_says_what_is_kept_and_which_days_it_concerns(
    folder: DataFolder, calendar: Calendar
) -> None:
    damaged = folder.history.read_bytes()[:-5]
    folder.history.write_bytes(damaged)
    calendar.next_day()
    history = HistoryStore(folder, clock=calendar)
    [told] = history.notices
    assert told == (
        "The file history.json could not be read and is kept as "
        "history.unreadable-2026-11-23.json. Its copy of 2026-11-22 took its place; "
        "what came from then to 2026-11-23 may not be in it."
    )
    assert history.sessions.records == (FIRST,)
    assert asides(folder) == [damaged]
    assert stock_uuids(folder) == [FIRST.uuid]
    assert history.sessions.add(THIRD).kept
    assert HistoryStore(folder, clock=calendar).sessions.records == (FIRST, THIRD)


def test_without_a_copy_it_begins_anew_and_says_so(folder: DataFolder, calendar: Calendar) -> None:
    shutil.rmtree(folder.backups)
    folder.history.write_bytes(b"")
    history = HistoryStore(folder, clock=calendar)
    assert history.sessions.records == ()
    [told] = history.notices
    assert told == (
        "The file history.json could not be read and is kept as "
        "history.unreadable-2026-11-22.json. There is no earlier copy of it, so it begins anew."
    )
    assert asides(folder) == [b""]
    assert HistoryStore(folder, clock=calendar).notices == (), "it is told once"


def test_a_damaged_copy_is_passed_over_for_an_older_one(
    folder: DataFolder, calendar: Calendar
) -> None:
    calendar.next_day()
    newest = HistoryStore(folder, clock=calendar).backups[0]
    newest.path.write_text('{"sessions"')
    folder.history.write_text("damaged")
    history = HistoryStore(folder, clock=calendar)
    [notice] = history.notices
    assert "Its copy of 2026-11-22 took its place" in notice
    assert newest.path.read_text() == '{"sessions"'


def test_a_history_that_is_gone_comes_back_from_its_copy(
    folder: DataFolder, calendar: Calendar
) -> None:
    folder.history.unlink()
    history = HistoryStore(folder, clock=calendar)
    assert history.sessions.records == (FIRST,)
    [told] = history.notices
    assert told.startswith("The file history.json was gone. Its copy of 2026-11-22 took")


def test_whoever_only_reads_gets_the_copy_and_touches_nothing(
    folder: DataFolder, calendar: Calendar
) -> None:
    folder.history.write_text("damaged")
    before = sorted(folder.path.rglob("*"))
    history = HistoryStore(folder, clock=calendar, read_only=True)
    assert history.sessions.records == (FIRST,)
    assert history.notices[0].startswith("The file history.json could not be read. Its copy of")
    assert (sorted(folder.path.rglob("*")), folder.history.read_text()) == (before, "damaged")
    shutil.rmtree(folder.backups)
    history = HistoryStore(folder, clock=calendar, read_only=True)
    assert history.notices == ("The file history.json cannot be read.",)
    assert history.refused is not None


def test_damage_under_a_running_program_loses_nothing(
    folder: DataFolder, calendar: Calendar
) -> None:
    history = HistoryStore(folder, clock=calendar)
    history.walks.add(walk())
    history.weekly_log.add(weekly_log())
    folder.history.write_text("damaged")
    assert history.sessions.add(THIRD).kept
    [told] = history.notices
    assert told == (
        "The file history.json could not be read and is kept as "
        "history.unreadable-2026-11-22.json. "
        "BackRx still knew all that was in it and wrote it anew."
    )
    again = HistoryStore(folder, clock=calendar)
    assert again.sessions.records == (FIRST, SECOND, THIRD)
    assert (again.walks.records, again.weekly_log.records) == ((walk(),), (weekly_log(),))
    assert asides(folder) == [b"damaged"]


def test_a_newer_history_is_left_alone_and_what_is_done_waits(
    folder: DataFolder, calendar: Calendar
) -> None:
    file = json.loads(folder.history.read_text())
    file["meta"]["1"]["schema"] = 2
    newer = json.dumps(file)
    folder.history.write_text(newer)
    history = HistoryStore(folder, clock=calendar)
    told = "The file history.json was written by a newer BackRx, so this one leaves it as it is."
    assert history.notices == (told,)
    result = history.sessions.add(THIRD)
    assert (result.kept, result.sentence) == (False, told)
    assert history.sessions.pending == (THIRD,)
    assert folder.history.read_text() == newer
    assert len(list(folder.path.iterdir())) == 2, "the history and its copies"


def test_an_older_history_is_kept_before_it_is_migrated(
    folder: DataFolder, calendar: Calendar
) -> None:
    old = folder.history.read_bytes()

    def opened(*migrations: Migration) -> KeptDatabase:
        return KeptDatabase(
            folder.history,
            folder.backups,
            ("sessions", "weekly_log", "walks"),
            clock=calendar,
            migrations=migrations,
        )

    database = opened(lambda tables: {**tables, "walks": {"9": {"uuid": "migrated"}}})
    assert database.documents("walks") == {"9": {"uuid": "migrated"}}
    assert (folder.path / "history.older-2026-11-22.json").read_bytes() == old
    with TinyDB(folder.history, access_mode="r") as stock:
        assert stock.table("meta").all() == [{"schema": 2}]
    refused = opened().refused
    assert refused is not None
    assert "newer" in str(refused)


def test_a_migration_goes_wrong_and_the_file_stays(folder: DataFolder, calendar: Calendar) -> None:
    old = folder.history.read_bytes()
    database = KeptDatabase(
        folder.history,
        folder.backups,
        ("sessions",),
        clock=calendar,
        files=BrokenDisk(always(errno.ENOSPC, "write")),
        migrations=(lambda tables: tables,),
    )
    assert "the disk is full" in str(database.refused)
    assert folder.history.read_bytes() == old


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        '{"sessions":' * 200_000,
        '{"sessions": {"1": {"x": ' + "[" * 800 + "]" * 800 + "}}}",
        '{"sessions": {"1": {"paused_seconds": NaN}}}',
        '{"sessions": {"1": 5}}',
        '{"sessions": 5}',
        "5",
        "{}{}",
        "\0" * 5000,
    ],
    ids=["lists", "tables", "deep document", "NaN", "number", "no table", "5", "two", "zeros"],
)
def test_anything_else_in_its_place_is_one_clear_sentence(
    folder: DataFolder, calendar: Calendar, text: str
) -> None:
    folder.history.write_text(text)
    history = HistoryStore(folder, clock=calendar)
    assert history.sessions.records == (FIRST,)
    assert len(history.notices) == 1
    assert asides(folder) == [text.encode()]
    assert history.sessions.add(THIRD).kept


def test_a_huge_file_is_set_aside_unread(folder: DataFolder, calendar: Calendar) -> None:
    with folder.history.open("wb") as file:
        file.truncate(100 * 2**20)
    disk = BrokenDisk()
    largest = 0
    read = disk.read

    def measured(path: Path, most: int) -> bytes:
        nonlocal largest
        found = read(path, most)
        largest = max(largest, len(found))
        return found

    disk.read = measured  # type: ignore[method-assign]
    history = HistoryStore(folder, clock=calendar, files=disk)
    assert history.sessions.records == (FIRST,)
    assert largest < 10_000
    assert [path.stat().st_size for path in folder.path.glob("history.un*")] == [100 * 2**20]


@pytest.mark.parametrize("target", ["history.json", "other.json"])
def test_a_link_that_leads_round_in_a_circle_is_told(
    folder: DataFolder, calendar: Calendar, target: str
) -> None:
    folder.history.unlink()
    folder.history.symlink_to(folder.path / target)
    (folder.path / "other.json").symlink_to(folder.history)
    history = HistoryStore(folder, clock=calendar)
    assert history.notices == (
        "The file history.json cannot be used: its link leads round in a circle.",
    )
    assert not history.sessions.add(THIRD).kept
    assert history.pending == 1
    folder.history.unlink()
    assert history.retry().kept
    assert history.sessions.records == (FIRST, THIRD)


def test_a_folder_in_its_place_is_told(folder: DataFolder, calendar: Calendar) -> None:
    folder.history.unlink()
    folder.history.mkdir()
    history = HistoryStore(folder, clock=calendar)
    assert history.notices == (
        "The file history.json cannot be used: something else stands in its place.",
    )
    assert not history.sessions.add(THIRD).kept
    folder.history.rmdir()
    assert history.retry().kept


def test_a_copy_that_cannot_be_made_is_told_and_nothing_else_suffers(
    folder: DataFolder, calendar: Calendar
) -> None:
    shutil.rmtree(folder.backups)
    folder.backups.write_text("in the way")
    history = HistoryStore(folder, clock=calendar)
    assert history.sessions.add(THIRD).kept
    assert history.sessions.add(session(4)).kept
    assert history.notices == (
        "There is no copy of history.json of today: something else stands in its place.",
    )
