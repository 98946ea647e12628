"""Wall clocks that are set, change zones, or leap: durations stay true, days and weeks right."""

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from backrx_desktop.app.carry_on import find_cut_off
from backrx_desktop.app.due_now import agenda_of, offered
from backrx_desktop.app.stores import Stores
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core import care
from backrx_desktop.core.agenda import agenda
from backrx_desktop.core.compose import compose
from backrx_desktop.core.dated import so_far
from backrx_desktop.core.day import day_of, local_day, offset_minutes
from backrx_desktop.core.due import due_routine, first_sides
from backrx_desktop.core.exercise import Side
from backrx_desktop.core.insights import insights
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.programme import DueReason
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.core.summary import summary_of
from backrx_desktop.core.week import first_day, sessions_this_week
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.local_clock import local_now
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.ui.typography import load_fonts
from tests.app.conftest import place_in
from tests.core import histories
from tests.fake_clock import FakeClock
from tests.reliability import real_files
from tests.reliability.readers import CONTENT, LIBRARY, PROGRAMMES
from tests.storage.samples import FIRST, Calendar, session

if sys.platform == "win32":
    pytest.importorskip("tzdata", reason="Windows brings no time zones of its own")

BERLIN, NEW_YORK, KOLKATA, KIRITIMATI = (
    ZoneInfo(name)
    for name in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati")
)
NOW = datetime(2026, 11, 21, 19, 2, tzinfo=UTC)
A_DAY, A_YEAR = timedelta(days=1), timedelta(days=365)


def at(text: str, zone: ZoneInfo, fold: int = 0) -> datetime:
    """A local time; `fold` 1 is the second time the hour is lived through."""
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)


DAYS = [
    # clocks put forward on 29 March 2026, from 2 to 3
    (at("2026-03-29 01:59:59", BERLIN), "2026-03-28"),
    (at("2026-03-29 03:00", BERLIN), "2026-03-28"),
    (at("2026-03-29 03:59:59", BERLIN), "2026-03-28"),
    (at("2026-03-29 04:00", BERLIN), "2026-03-29"),
    # and back on 25 October, from 3 to 2
    (at("2026-10-25 02:30", BERLIN), "2026-10-24"),
    (at("2026-10-25 02:30", BERLIN, 1), "2026-10-24"),
    (at("2026-10-25 03:59:59", BERLIN, 1), "2026-10-24"),
    (at("2026-10-25 04:00", BERLIN), "2026-10-25"),
    (at("2026-11-01 01:30", NEW_YORK), "2026-10-31"),
    (at("2026-11-01 01:30", NEW_YORK, 1), "2026-10-31"),
    # 29 February, and years without one
    (at("2028-02-29 04:00", BERLIN), "2028-02-29"),
    (at("2028-02-29 23:59:59", BERLIN), "2028-02-29"),
    (at("2028-03-01 03:59:59", BERLIN), "2028-02-29"),
    (at("2028-03-01 04:00", BERLIN), "2028-03-01"),
    (at("2026-03-01 03:59:59", BERLIN), "2026-02-28"),
    (at("2100-03-01 03:59:59", BERLIN), "2100-02-28"),
    # the year turns
    (at("2027-01-01 03:59:59", BERLIN), "2026-12-31"),
    (at("2027-01-01 04:00", BERLIN), "2027-01-01"),
    # half hours, and the first to see a day
    (at("2026-11-21 03:59:59", KOLKATA), "2026-11-20"),
    (at("2026-11-21 04:00", KOLKATA), "2026-11-21"),
    (at("2026-11-21 04:00", KIRITIMATI), "2026-11-21"),
]


@pytest.mark.parametrize(("instant", "day"), DAYS)
def test_the_day_of_an_instant(instant: datetime, day: str) -> None:
    expected = date.fromisoformat(day)
    assert day_of(instant) == expected
    assert local_day(instant.astimezone(UTC), offset_minutes(instant)) == expected
    record = session(
        1, started=instant.astimezone(UTC), ended=instant, offset_minutes=offset_minutes(instant)
    )
    assert summary_of(record).day == expected
    assert sessions_this_week([record], expected) == 1
    next_week = sessions_this_week([record], first_day(expected) + timedelta(days=7))
    assert next_week == 0
    found = insights([record], Range.FOUR_WEEKS, LIBRARY.exercises, {}, expected)
    assert [one.day for one in found.days if one.sessions] == [expected]
    assert found.this_week.sessions == 1


@pytest.fixture
def _zones() -> Iterator[None]:
    yield
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows asks the system for its zone")
@pytest.mark.usefixtures("_zones")
@pytest.mark.parametrize(
    ("zone", "minutes"),
    [("Asia/Kolkata", 330), ("UTC", 0), ("Pacific/Kiritimati", 840), ("Etc/GMT+12", -720)],
)
def test_a_zone_that_changes_under_the_program_is_seen_at_once(
    zone: str, minutes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    instant = local_now()
    assert offset_minutes(instant) == minutes
    assert abs(instant - datetime.now(UTC)) < timedelta(minutes=1)


JUMPS = {
    "an hour back": (-timedelta(hours=1), BERLIN),
    "a day back": (-A_DAY, NEW_YORK),
    "a year forward": (A_YEAR, BERLIN),
    "to 1970": (datetime(1970, 1, 2, tzinfo=UTC) - NOW, BERLIN),
    "flown east": (timedelta(), KIRITIMATI),
}


@pytest.mark.parametrize(("jump", "zone"), JUMPS.values(), ids=JUMPS.keys())
def test_a_wall_clock_that_is_set_in_the_middle_changes_no_duration(
    jump: timedelta, zone: ZoneInfo, qtbot: QtBot, tmp_path: Path, clock: FakeClock
) -> None:
    load_fonts(resources_folder() / "fonts")
    wall = [NOW.astimezone(BERLIN)]
    place = place_in(tmp_path / "data", clock, wall=lambda: wall[0])
    qtbot.addWidget(place.window.main)
    place.window.choose_routine("leg-lifts")
    place.window.start(check_in=False, unlocked=True)
    place.play(300, step=5)
    wall[0] = (NOW + jump).astimezone(zone)
    place.play(1000, step=5)
    [record] = place.stores.history.sessions.records
    assert record.ended - record.started == timedelta(seconds=715)
    assert (record.started, record.offset_minutes) == (NOW, 60)
    assert all(
        one.planned_seconds == one.done_seconds for done in record.exercises for one in done.sets
    )
    assert summary_of(record).day == date(2026, 11, 21), "where it began"
    place.end()


AGES = {
    "at once": (timedelta(), True),
    "nearly four hours": (timedelta(hours=3, minutes=59), True),
    "more than four hours": (timedelta(hours=4, seconds=1), False),
    "a day": (A_DAY, False),
    "set back a minute": (-timedelta(minutes=1), True),
    "set back a day": (-A_DAY, True),
    "set forward a year": (A_YEAR, False),
    "to 1970": (datetime(1970, 1, 2, tzinfo=UTC) - FIRST, True),
}


@pytest.mark.parametrize(("age", "offered"), AGES.values(), ids=AGES.keys())
def test_how_long_a_session_can_be_carried_on(
    age: timedelta, offered: bool, tmp_path: Path
) -> None:
    folder = DataFolder(tmp_path)
    folder.active.write_bytes(real_files.active()[0])
    left = CheckpointFile(folder.active).read()
    assert left is not None
    assert left.record is not None
    now = (left.record.ended + age).astimezone(KOLKATA)
    stores = Stores(folder, CONTENT, lambda: now)
    stores.open()
    cut_off = find_cut_off(stores, now)
    kept = stores.history.sessions.records
    stores.close()
    assert (cut_off is not None) == offered
    if cut_off is None:
        assert [one.uuid for one in kept] == [left.record.uuid], "kept as far as it went"
    else:
        assert cut_off.away == max(0.0, age.total_seconds())


def lifts(started: datetime, first: Side = Side.LEFT, **changes: Any) -> SessionRecord:
    """Leg lifts that began on a side."""
    done = histories.reps("side-leg-lift-twist", 20)
    sets = done.sets if first is Side.LEFT else done.sets[::-1]
    return session(
        1,
        uuid=str(started),
        started=started,
        ended=started + timedelta(minutes=10),
        exercises=(replace(done, sets=sets),),
        **changes,
    )


AHEAD = lifts(NOW + A_YEAR, routine="floor-evening", pain_before=1, pain_after=9)
"""What a clock dated that ran a year ahead for an evening."""


def records(*days_ago: int) -> tuple[SessionRecord, ...]:
    """A session some days ago each, the sides in turn; and the one from the future."""
    sides = (Side.LEFT, Side.RIGHT)
    past = [lifts(NOW - n * A_DAY, sides[i % 2]) for i, n in enumerate(days_ago)]
    return (*past, AHEAD)


def test_a_session_of_the_future_is_told_of_and_decides_nothing() -> None:
    today = date(2026, 11, 21)
    every = records(9, 2, 1, 0)
    known = so_far(every, NOW)
    assert list(known) == list(every[:-1])
    routines = tuple(LIBRARY.routines.values())
    assert due_routine(routines, known).id == "leg-lifts"
    assert first_sides(known)["side-leg-lift-twist"] is Side.LEFT, "the right was last"
    assert sessions_this_week(known, today) == 3
    assert not care.worsened_since(known, NOW - A_DAY)
    found = insights(every, Range.ALL, LIBRARY.exercises, {}, today)
    assert sum(day.sessions for day in found.days) == 4
    made = compose(20, LIBRARY.routines["leg-lifts"], LIBRARY, known, Preferences(), today)
    assert made is not None
    assert pacing_of(Preferences(), known).first_sides is not None


def test_a_window_offers_what_is_due_all_the_same(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.make()
    every = records(9, 2, 1, 0)
    assert HistoryStore(folder).sessions.add(*every).kept
    stores = Stores(folder, CONTENT, lambda: NOW.astimezone(BERLIN))
    stores.open()
    assert stores.read_history().sessions.records == every, "they are in the list"
    assert stores.records == every[:-1]
    assert offered(stores, agenda_of(stores)).id == "leg-lifts"
    stores.close()


def test_what_lies_less_than_a_day_ahead_counts() -> None:
    """The clock was put back since: that session was just done."""
    just = lifts(NOW + timedelta(hours=3))
    assert so_far([just], NOW) == [just]
    assert so_far([just], NOW - A_DAY) == []


def test_a_programme_chosen_by_a_clock_that_ran_ahead_begins_today() -> None:
    today = date(2026, 11, 21)
    followed = {"leg-lifts": today + timedelta(days=400)}
    one = PROGRAMMES["leg-lifts"]
    thrice = [lifts(NOW - timedelta(hours=n)) for n in (3, 2, 1)]
    found = agenda({"leg-lifts": one}, followed, LIBRARY.routines, thrice, [], today)
    assert [entry.due.reason for entry in found.entries] == [DueReason.DONE_TODAY]


@pytest.mark.parametrize(
    ("start", "zone"),
    [
        ("2026-03-23 04:00", BERLIN),
        ("2026-10-19 04:00", BERLIN),
        ("2026-10-26 04:00", NEW_YORK),
        ("2028-02-28 04:00", BERLIN),
        ("2026-12-28 04:00", KOLKATA),
    ],
)
def test_a_week_has_seven_days_whatever_the_clocks_do(start: str, zone: ZoneInfo) -> None:
    """A session just after each day began, and just before it ended, by the clock on the wall."""
    monday = at(start, zone)
    done = []
    for n in range(7):
        for hours in (timedelta(), timedelta(hours=23, minutes=59)):
            local = (monday.replace(tzinfo=None) + n * A_DAY + hours).replace(tzinfo=zone)
            utc, offset = local.astimezone(UTC), offset_minutes(local)
            done.append(lifts(utc, offset_minutes=offset))
    sunday = monday.date() + 6 * A_DAY
    assert sessions_this_week(done, sunday) == 14
    assert sessions_this_week(done, sunday + A_DAY) == 0
    found = insights(done, Range.FOUR_WEEKS, LIBRARY.exercises, {}, sunday)
    assert [one.sessions for one in found.days[-7:]] == [2] * 7
    assert len({one.day for one in found.days}) == len(found.days) == 28


def test_copies_are_named_by_the_day_that_turns_at_four(tmp_path: Path) -> None:
    folder, calendar = DataFolder(tmp_path), Calendar(at("2026-03-28 12:00", BERLIN))
    folder.make()
    HistoryStore(folder, clock=calendar).sessions.add(session(1))
    named = []
    for n, local in enumerate(("03-29 03:59", "03-29 04:01", "03-30 03:59", "03-30 04:01")):
        now = at(f"2026-{local}", BERLIN)
        history = HistoryStore(folder, clock=lambda now=now: now)  # type: ignore[misc]
        assert history.sessions.add(session(2 + n)).kept
        named.append([backup.day.day for backup in history.backups])
    assert named == [[28], [29, 28], [29, 28], [30, 29, 28]]


def test_a_damaged_history_comes_back_from_yesterday_not_from_a_wrong_year(tmp_path: Path) -> None:
    folder, calendar = DataFolder(tmp_path), Calendar(NOW)
    folder.make()
    HistoryStore(folder, clock=calendar).sessions.add(session(1))
    calendar.set(NOW + A_YEAR)
    HistoryStore(folder, clock=calendar).sessions.add(session(2))
    calendar.set(NOW + A_DAY)
    HistoryStore(folder, clock=calendar).sessions.add(session(3))
    folder.history.write_text("damaged")
    calendar.set(NOW + 2 * A_DAY)
    again = HistoryStore(folder, clock=calendar)
    [notice] = again.notices
    assert "Its copy of 2026-11-22 took its place" in notice
    assert again.sessions.records == (session(1), session(2))
