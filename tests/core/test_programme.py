"""Which routine a programme has due on a day."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.programme import Due, DueReason, Per, Period, Programme, due
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import COMPOSED, Routine, RoutineStep
from backrx_desktop.core.walk import Walk
from tests.core.histories import reps, session

MONDAY = date(2026, 11, 16)
ROUTINES = {
    "lifts": Routine("lifts", "Lifts", (RoutineStep("clamshell"),)),
    "ladder": Routine("ladder", "Ladder", (RoutineStep("squat"), RoutineStep("push-up"))),
}
LIFTS = Programme(
    "lifts",
    "Lifts",
    (
        Period("lifts", 3, Per.DAY, 4),
        Period("lifts", 1, Per.DAY, 21),
        Period("lifts", 2, Per.WEEK),
    ),
)
LADDER = Programme("ladder", "Ladder", (Period("ladder", 3, Per.WEEK),), walk_first=True)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def lifted(number: int, times: int = 1, routine: str = "lifts") -> list[SessionRecord]:
    done = reps("clamshell", 10)
    return [session(day(number), done, at=time(8 + n), routine=routine) for n in range(times)]


def walked(number: int, minutes: int = 20) -> Walk:
    return Walk("walk", datetime.combine(day(number), time(7), UTC), 60, minutes)


def on(
    number: int,
    records: Sequence[SessionRecord],
    programme: Programme = LIFTS,
    walks: Sequence[Walk] = (),
    since: date | None = None,
) -> Due:
    return due(programme, ROUTINES, records, walks, day(number), since)


def test_the_first_session_of_three() -> None:
    assert on(0, []) == Due(
        "lifts", True, DueReason.FIRST, Per.DAY, 0, 3, period=0, day=1, days=4, following=MONDAY
    )


def test_again_on_the_same_day_until_it_was_three_times() -> None:
    twice = on(0, lifted(0, 2))
    assert (twice.due, twice.reason, twice.done) == (True, DueReason.AGAIN_TODAY, 2)
    thrice = on(0, lifted(0, 3))
    assert (thrice.due, thrice.reason, thrice.done) == (False, DueReason.DONE_TODAY, 3)
    assert thrice.following == day(1)


def test_four_days_then_daily() -> None:
    records = [one for n in range(4) for one in lifted(n, 3)]
    assert (on(3, records).period, on(3, records).day) == (0, 4)
    fifth = on(4, records)
    assert (fifth.period, fifth.day, fifth.days, fifth.planned) == (1, 1, 21, 1)
    assert (fifth.due, fifth.reason) == (True, DueReason.TODAY)


def test_days_without_a_session_do_not_count_and_nothing_starts_over() -> None:
    records = lifted(0, 3) + lifted(2) + lifted(9, 2)
    later = on(40, records)
    assert (later.period, later.day, later.reason) == (0, 4, DueReason.TODAY)


def test_then_twice_a_week_with_days_between() -> None:
    base = [one for n in range(-25, 0) for one in lifted(n)]
    assert (on(0, base).reason, on(0, base).following) == (DueReason.REST_DAY, day(2))
    assert on(2, base).reason is DueReason.THIS_WEEK
    once = base + lifted(2)
    assert (on(2, once).reason, on(2, once).done) == (DueReason.DONE_TODAY, 1)
    assert [on(n, once).due for n in range(2, 8)] == [False, False, False, True, True, True]
    twice = once + lifted(6)
    done = on(6, twice)
    assert (done.reason, done.done, done.planned) == (DueReason.DONE_THIS_WEEK, 2, 2)
    assert done.following == day(9)


def test_a_day_does_not_move_on_before_it_is_over() -> None:
    records = [one for n in range(25) for one in lifted(n)]
    assert (on(24, records).period, on(24, records).reason) == (1, DueReason.DONE_TODAY)
    assert on(24, records).following == day(28)


def test_a_composed_session_of_its_exercises_counts() -> None:
    assert on(0, lifted(0, routine=COMPOSED)).done == 1
    assert on(0, lifted(0, routine="other")).done == 0
    other = session(MONDAY, reps("knee-wag", 10), routine=COMPOSED)
    left = session(MONDAY, reps("clamshell", 0), routine="lifts")
    assert on(0, [other, left]).done == 0


def test_only_sessions_since_the_programme_was_chosen_count() -> None:
    records = [one for n in range(-30, 0) for one in lifted(n)]
    chosen = on(0, records, since=MONDAY)
    assert (chosen.period, chosen.reason) == (0, DueReason.FIRST)


def test_the_day_turns_at_four() -> None:
    late = session(day(1), reps("clamshell", 10), at=time(3, 30), routine="lifts")
    assert on(0, [late]).done == 1


def test_a_walk_comes_first() -> None:
    assert on(0, [], LADDER).reason is DueReason.WALK_FIRST
    after = on(0, [], LADDER, [walked(0, 25), walked(0, 5), walked(-1)])
    assert (after.due, after.reason, after.walked_minutes) == (True, DueReason.AFTER_WALK, 30)


def test_no_walk_is_asked_for_on_a_day_of_rest() -> None:
    records = [session(MONDAY, reps("squat", 5), routine="ladder")]
    assert on(0, records, LADDER).reason is DueReason.DONE_TODAY
    resting = on(1, records, LADDER)
    assert (resting.reason, resting.following) == (DueReason.REST_DAY, day(2))


def test_a_period_may_have_its_own_routine() -> None:
    both = Programme("both", "Both", (Period("lifts", 1, Per.DAY, 2), Period("ladder", 1, Per.DAY)))
    records = lifted(0) + lifted(0, routine="ladder") + lifted(1)
    assert on(1, records, both).routine == "lifts"
    assert on(2, records, both).routine == "ladder"


@pytest.mark.parametrize(
    "periods",
    [
        (),
        (Period("lifts", 1, Per.DAY, 3),),
        (Period("lifts", 1, Per.DAY), Period("lifts", 1, Per.DAY)),
    ],
)
def test_periods_that_lead_nowhere(periods: tuple[Period, ...]) -> None:
    with pytest.raises(ValueError, match="period"):
        Programme("wrong", "Wrong", periods)


@given(
    done=st.lists(st.tuples(st.integers(-40, 0), st.integers(1, 4)), max_size=30),
    programme=st.sampled_from([LIFTS, LADDER]),
)
def test_always_holds(done: list[tuple[int, int]], programme: Programme) -> None:
    routine = programme.periods[0].routine
    records = [one for number, times in done for one in lifted(number, times, routine)]
    found = on(0, records, programme)
    assert found == on(0, records[::-1], programme)
    assert found.due is (found.following == MONDAY)
    assert MONDAY <= found.following <= day(8)
    ahead = (found.following - MONDAY).days
    assert on(ahead, records, programme).due
    assert not any(on(n, records, programme).due for n in range(ahead))
    # A session more never puts one back.
    further = on(0, records + lifted(-50, 1, routine), programme)
    assert (further.period, further.day) >= (found.period, found.day)
