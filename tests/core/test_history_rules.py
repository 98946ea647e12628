"""The rules of the history, one at a time, where they begin and end."""

from datetime import time, timedelta

import pytest

from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.insights import insights
from backrx_desktop.core.pain_trend import PainFinding
from backrx_desktop.core.sides import SidesFinding
from backrx_desktop.core.span import Range
from tests.core import histories
from tests.core.found import EXERCISES, History, shown
from tests.core.histories import TODAY, held, reps, session


@pytest.mark.parametrize(
    ("total", "heat"),
    [(0.01, 1), (5.99, 1), (6, 2), (9.99, 2), (10, 3), (19.99, 3), (20, 4), (600, 4)],
)
def test_heat(total: float, heat: int) -> None:
    two = [session(TODAY, reps("clamshell", 5), minutes=total / 2, paused=40) for _ in range(2)]
    assert shown(tuple(two)).days[-1].heat == heat


def test_a_session_left_before_anything_was_done_does_not_count() -> None:
    found = shown((session(TODAY, reps("clamshell", 0), minutes=0.2, pain=(3, 3)),))
    assert found.this_week.sessions == found.days[-1].heat == 0
    assert not found.pain.points


def test_the_day_turns_at_four_where_the_person_was() -> None:
    late = session(TODAY, reps("clamshell", 5), at=time(3, 59, 59), offset=-300)
    early = session(TODAY, reps("clamshell", 5), at=time(4), offset=600)
    days = {one.day: one.sessions for one in shown((late, early)).days}
    assert (days[TODAY - timedelta(days=1)], days[TODAY]) == (1, 1)


def test_who_flew_west_sees_the_session_of_tomorrow() -> None:
    ahead = session(TODAY + timedelta(days=1), reps("clamshell", 5), offset=780)
    found = shown((ahead,))
    assert (found.days[-1].day, found.days[-1].sessions) == (TODAY + timedelta(days=1), 1)
    assert [one.day for one in found.days if one.today] == [TODAY]
    assert found.this_week.sessions == 1


def test_a_wrong_clock_hides_a_session_until_its_day_has_come() -> None:
    wrong = session(TODAY + timedelta(days=400), reps("clamshell", 5), pain=(9, 9))
    found = shown((*histories.one(), wrong), Range.ALL)
    assert found.span.last == TODAY
    assert sum(one.sessions for one in found.days) == len(found.pain.points) == 1


def with_pain(*pairs: tuple[int | None, int | None]) -> History:
    start = TODAY - timedelta(days=len(pairs) - 1)
    return tuple(
        session(start + timedelta(days=n), reps("clamshell", 5), pain=pair)
        for n, pair in enumerate(pairs)
    )


@pytest.mark.parametrize(
    ("pairs", "finding"),
    [
        ([(4, 3)] * 3, PainFinding.TOO_EARLY),
        ([(4, 3)] * 3 + [(4, None), (None, 3)], PainFinding.TOO_EARLY),
        ([(4, 3)] * 4, PainFinding.LOWER),
        ([(4, 3)] * 2 + [(4, 4)] * 2, PainFinding.LOWER),
        ([(4, 3)] * 3 + [(4, 4)] * 4, PainFinding.SAME),
        ([(4, 5)] * 3 + [(4, 4)] * 4, PainFinding.SAME),
        ([(4, 5)] * 2 + [(4, 4)] * 2, PainFinding.HIGHER),
        ([(9, 0)] * 20 + [(4, 4)] * 7, PainFinding.SAME),
    ],
)
def test_finding(pairs: list[tuple[int | None, int | None]], finding: PainFinding) -> None:
    assert shown(with_pain(*pairs)).pain.finding is finding


def test_a_finding_needs_four_pairs_within_the_range() -> None:
    long_ago = tuple(
        session(TODAY - timedelta(days=200 + n), reps("clamshell", 5), pain=(8, 2))
        for n in range(9)
    )
    three = with_pain((4, 4), (4, 4), (4, 4))
    assert shown(long_ago + three).pain.finding is PainFinding.TOO_EARLY
    found = shown(long_ago + with_pain((4, 4), (4, 4), (4, 4), (4, 4))).pain
    assert found.finding is PainFinding.LOWER
    assert found.mean_before == pytest.approx((4 * 4 + 3 * 8) / 7)


def test_sides() -> None:
    found = shown((session(TODAY, reps("clamshell", 20, 19), held("figure-four", 30, 24)),)).sides
    clamshell, figure = found.rows
    assert (clamshell.leads, clamshell.by, clamshell.seconds) == (None, 0, False)
    assert (figure.leads, figure.by, figure.seconds) == (Side.LEFT, 6, True)
    assert found.finding is SidesFinding.LEFT_AHEAD


@pytest.mark.parametrize(
    ("sets", "finding"),
    [
        ([], SidesFinding.TOO_EARLY),
        ([("clamshell", 24, 22)], SidesFinding.CLOSE),
        ([("clamshell", 22, 25)], SidesFinding.RIGHT_AHEAD),
        ([("clamshell", 25, 22), ("knee-wag", 10, 9)], SidesFinding.LEFT_AHEAD),
        ([("clamshell", 25, 22), ("knee-wag", 5, 9)], SidesFinding.MIXED),
    ],
)
def test_sides_finding(sets: list[tuple[str, int, int]], finding: SidesFinding) -> None:
    done = [reps(name, left, right) for name, left, right in sets]
    assert shown((session(TODAY, *done),)).sides.finding is finding


def test_the_persons_own_target_stands_beside_the_sides() -> None:
    own = {"clamshell": DoseOverride(target=12)}
    [row] = insights(histories.four(), Range.ALL, EXERCISES, own, TODAY).sides.rows
    assert row.target == 12


def test_what_is_done_most_comes_first() -> None:
    twice = session(TODAY, reps("knee-wag", 5))
    found = shown((twice, twice, session(TODAY, reps("clamshell", 5)))).sides
    assert [row.exercise for row in found.rows] == ["knee-wag", "clamshell"]


@pytest.mark.parametrize(
    ("best", "following"), [(0, 20), (19, 20), (20, 30), (39, 40), (40, None), (99, None)]
)
def test_rungs(best: int, following: int | None) -> None:
    ladder = shown((session(TODAY, reps("squat", best)),)).ladder
    [squat] = [row for row in ladder if row.exercise == "squat"]
    assert (squat.best, squat.following) == (best, following)
