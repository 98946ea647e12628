"""This week, by days that turn at four and weeks that begin on Monday."""

from datetime import date, time, timedelta

from backrx_desktop.core.session import Outcome
from backrx_desktop.core.week import Week, first_day, week_of
from tests.core.histories import TODAY, reps, session

MONDAY = date(2026, 11, 16)
LIFTS = reps("clamshell", 10)


def test_nobody_has_done_anything_yet() -> None:
    assert week_of([], TODAY) == Week(0, 0.0)


def test_counts_sessions_since_monday_without_their_pauses() -> None:
    records = [
        session(MONDAY - timedelta(days=1), LIFTS, minutes=50),
        session(MONDAY, LIFTS, minutes=10, paused=600),
        session(TODAY, LIFTS, minutes=12),
        session(TODAY, LIFTS, minutes=16),
    ]
    week = week_of(records, TODAY)
    assert (week.sessions, week.minutes) == (3, 38)


def test_sunday_night_after_midnight_is_still_sunday() -> None:
    late = session(MONDAY, LIFTS, at=time(3, 59))
    early = session(MONDAY, LIFTS, at=time(4, 0))
    assert week_of([late], MONDAY).sessions == 0
    assert week_of([late], MONDAY - timedelta(days=1)).sessions == 1
    assert week_of([early], MONDAY).sessions == 1


def test_a_session_keeps_the_day_of_the_place_it_was_done_in() -> None:
    far_east = session(MONDAY, LIFTS, at=time(5, 0), offset=13 * 60)
    assert week_of([far_east], MONDAY).sessions == 1


def test_part_of_a_session_counts_and_a_session_without_a_rep_does_not() -> None:
    broken_off = session(TODAY, reps("clamshell", 1), outcome=Outcome.ENDED_EARLY)
    nothing = session(TODAY, reps("clamshell", 0), outcome=Outcome.ENDED_EARLY)
    by_hand = session(TODAY, outcome=Outcome.LOGGED)
    assert week_of([broken_off, nothing, by_hand], TODAY).sessions == 2


def test_the_monday_of_a_monday_is_itself() -> None:
    assert first_day(MONDAY) == MONDAY
    assert first_day(MONDAY + timedelta(days=6)) == MONDAY
    assert first_day(MONDAY + timedelta(days=7)) == MONDAY + timedelta(days=7)
