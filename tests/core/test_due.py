"""Which routine is due, and which side is first."""

from datetime import timedelta

from backrx_desktop.core.due import due_routine, first_sides
from backrx_desktop.core.exercise import Side
from backrx_desktop.core.routine import COMPOSED, Routine, RoutineStep
from tests.core.histories import TODAY, held, reps, session

LIFTS = Routine("lifts", "Lifts", (RoutineStep("clamshell"), RoutineStep("side-leg-lift-twist")))
FLOOR = Routine("floor", "Floor", (RoutineStep("static-back"), RoutineStep("figure-four")))
BOTH = (LIFTS, FLOOR)
DONE = reps("knee-wag", 10)


def test_the_first_is_due_before_anything_was_done() -> None:
    assert due_routine(BOTH, ()) is LIFTS


def test_what_was_never_done_is_due_before_what_was() -> None:
    assert due_routine(BOTH, [session(TODAY, DONE, routine="lifts")]) is FLOOR


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


def test_a_composed_session_counts_as_the_routines_it_held_something_of() -> None:
    lifts = session(TODAY, reps("clamshell", 10), routine=COMPOSED)
    assert due_routine(BOTH, [lifts]) is FLOOR
    planned = session(TODAY, reps("clamshell", 0), routine=COMPOSED)
    assert due_routine(BOTH, [planned]) is LIFTS


def test_sides_begin_opposite_to_the_last_time() -> None:
    records = [
        session(TODAY, reps("clamshell", 10), held("static-back", 300)),
        session(TODAY - timedelta(days=1), reps("figure-four", 0, 10)),
    ]
    assert first_sides(records) == {"clamshell": Side.RIGHT, "figure-four": Side.LEFT}
