"""Which routine is due, and which side is first."""

from datetime import timedelta

from backrx_desktop.core.due import due_routine, first_sides
from backrx_desktop.core.exercise import Side
from backrx_desktop.core.routine import AD_BREAK, COMPOSED, Routine, RoutineStep
from tests.core.histories import TODAY, held, reps, session

LIFTS = Routine("lifts", "Lifts", (RoutineStep("clamshell"), RoutineStep("side-leg-lift-twist")))
FLOOR = Routine("floor", "Floor", (RoutineStep("static-back"), RoutineStep("figure-four")))
BOTH = (LIFTS, FLOOR)
DONE = reps("knee-wag", 10)


def test_the_first_is_due_before_anything_was_done() -> None:
    assert due_routine(BOTH, ()) is LIFTS


def test_who_does_one_routine_only_is_offered_that_one() -> None:
    assert due_routine(BOTH, [session(TODAY, DONE, routine="lifts")]) is LIFTS
    assert due_routine(BOTH, [session(TODAY, DONE, routine="floor")]) is FLOOR


def test_the_least_recently_done_is_due() -> None:
    records = [
        session(TODAY - timedelta(days=1), DONE, routine="lifts"),
        session(TODAY - timedelta(days=5), DONE, routine="floor"),
        session(TODAY - timedelta(days=9), DONE, routine="lifts"),
    ]
    assert due_routine(BOTH, records) is FLOOR
    assert due_routine(BOTH, records[::-1]) is FLOOR


def test_a_session_left_at_once_was_none() -> None:
    left = session(TODAY, reps("clamshell", 0), routine="lifts")
    assert due_routine(BOTH, [left]) is LIFTS


def test_what_was_given_up_two_weeks_ago_is_no_habit_any_more() -> None:
    floor = session(TODAY - timedelta(days=20), DONE, routine="floor")
    lately = session(TODAY - timedelta(days=8), DONE, routine="floor")
    lifts = session(TODAY, DONE, routine="lifts")
    assert due_routine(BOTH, [floor, lifts]) is LIFTS
    assert due_routine(BOTH, [lately, lifts]) is FLOOR


def test_a_pause_of_months_changes_nothing() -> None:
    assert due_routine(BOTH, [session(TODAY - timedelta(days=200), DONE, routine="floor")]) is FLOOR


def test_the_ad_break_is_not_offered_by_itself() -> None:
    ad_break = Routine(AD_BREAK, "Ad break", (RoutineStep("light-weights"),))
    did = [session(TODAY, DONE, routine=AD_BREAK)]
    assert due_routine((LIFTS, ad_break, FLOOR), did) is LIFTS
    assert due_routine((ad_break,), ()) is ad_break


def test_a_composed_session_counts_as_the_routines_it_held_something_of() -> None:
    both = [
        session(TODAY - timedelta(days=2), DONE, routine="lifts"),
        session(TODAY - timedelta(days=1), DONE, routine="floor"),
    ]
    lifts = session(TODAY, reps("clamshell", 10), routine=COMPOSED)
    assert due_routine(BOTH, both) is LIFTS
    assert due_routine(BOTH, [*both, lifts]) is FLOOR
    planned = session(TODAY, reps("clamshell", 0), routine=COMPOSED)
    assert due_routine(BOTH, [*both, planned]) is LIFTS


def test_a_composed_session_makes_no_habit_of_what_it_held() -> None:
    floor = session(TODAY, reps("figure-four", 10), routine=COMPOSED)
    assert due_routine(BOTH, [floor]) is LIFTS


def test_sides_begin_opposite_to_the_last_time() -> None:
    records = [
        session(TODAY, reps("clamshell", 10), held("static-back", 300)),
        session(TODAY - timedelta(days=1), reps("figure-four", 0, 10)),
    ]
    assert first_sides(records) == {"clamshell": Side.RIGHT, "figure-four": Side.LEFT}


def test_what_rests_gives_way_to_other_habits_if_there_are_any() -> None:
    lifts = session(TODAY - timedelta(days=3), DONE, routine="lifts")
    floor = session(TODAY - timedelta(days=1), DONE, routine="floor")
    assert due_routine(BOTH, [lifts, floor]) is LIFTS
    assert due_routine(BOTH, [lifts, floor], {"lifts"}) is FLOOR
    assert due_routine(BOTH, [lifts], {"lifts"}) is LIFTS
