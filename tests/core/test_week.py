"""This week, by days that turn at four and weeks that begin on Monday."""

from datetime import date, time, timedelta

from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.week import first_day, sessions_this_week
from tests.core.histories import TODAY, reps, session

MONDAY = date(2026, 11, 16)
LIFTS = reps("clamshell", 10)


def test_nobody_has_done_anything_yet() -> None:
    assert sessions_this_week([], TODAY) == 0


def test_counts_sessions_since_monday() -> None:
    records = [
        session(MONDAY - timedelta(days=1), LIFTS, minutes=50),
        session(MONDAY, LIFTS, minutes=10),
        session(TODAY, LIFTS, minutes=12),
        session(TODAY, LIFTS, minutes=16),
    ]
    assert sessions_this_week(records, TODAY) == 3


def test_sunday_night_after_midnight_is_still_sunday() -> None:
    late = session(MONDAY, LIFTS, at=time(3, 59))
    early = session(MONDAY, LIFTS, at=time(4, 0))
    assert sessions_this_week([late], MONDAY) == 0
    assert sessions_this_week([late], MONDAY - timedelta(days=1)) == 1
    assert sessions_this_week([early], MONDAY) == 1


def test_a_session_keeps_the_day_of_the_place_it_was_done_in() -> None:
    far_east = session(MONDAY, LIFTS, at=time(5, 0), offset=13 * 60)
    assert sessions_this_week([far_east], MONDAY) == 1


def test_part_of_a_session_counts_and_a_session_without_a_rep_does_not() -> None:
    broken_off = session(TODAY, reps("clamshell", 1), outcome=Outcome.ENDED_EARLY)
    nothing = session(TODAY, reps("clamshell", 0), outcome=Outcome.ENDED_EARLY)
    by_hand = session(TODAY, outcome=Outcome.LOGGED)
    assert sessions_this_week([broken_off, nothing, by_hand], TODAY) == 2


def test_the_monday_of_a_monday_is_itself() -> None:
    assert first_day(MONDAY) == MONDAY
    assert first_day(MONDAY + timedelta(days=6)) == MONDAY
    assert first_day(MONDAY + timedelta(days=7)) == MONDAY + timedelta(days=7)
