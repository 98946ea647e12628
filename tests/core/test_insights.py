"""Every figure of the history, worked out a second time from the bare records."""

from collections.abc import Callable
from datetime import date, time, timedelta
from time import perf_counter

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseKind, DoseOverride, Side, Sides
from backrx_desktop.core.insights import Insights, insights
from backrx_desktop.core.pain_trend import PainFinding
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.sides import SidesFinding
from backrx_desktop.core.span import Range
from tests.core import histories
from tests.core.histories import TODAY, held, reps, session

EXERCISES = load_content().library.exercises
MAKERS = (
    histories.none,
    histories.one,
    histories.four,
    histories.patchy,
    histories.two_years,
)
History = tuple[SessionRecord, ...]


def shown(records: History, chosen: Range = Range.TWELVE_WEEKS, today: date = TODAY) -> Insights:
    return insights(records, chosen, EXERCISES, {}, today)


def own_day(record: SessionRecord) -> date:
    """The date on the person's own clock, four hours ago."""
    local = record.started.replace(tzinfo=None) + timedelta(minutes=record.offset_minutes)
    return (local - timedelta(hours=4)).date()


def first_day(records: History, chosen: Range) -> date:
    monday = TODAY - timedelta(days=TODAY.weekday())
    weeks = {Range.FOUR_WEEKS: 3, Range.TWELVE_WEEKS: 11, Range.YEAR: 51, Range.ALL: 11}[chosen]
    first = monday - timedelta(weeks=weeks)
    if chosen is Range.ALL:
        earliest = min((own_day(one) for one in records), default=first)
        first = min(first, earliest - timedelta(days=earliest.weekday()))
    return first


def minutes(record: SessionRecord) -> float:
    return ((record.ended - record.started).total_seconds() - record.paused_seconds) / 60


@pytest.fixture(params=MAKERS, ids=lambda maker: maker.__name__)
def history(request: pytest.FixtureRequest) -> History:
    maker: Callable[[], History] = request.param
    return maker()


@pytest.fixture(params=Range, ids=lambda chosen: chosen.value)
def chosen(request: pytest.FixtureRequest) -> Range:
    found: Range = request.param
    return found


def test_days_and_weeks(history: History, chosen: Range) -> None:
    found = shown(history, chosen)
    first = first_day(history, chosen)
    assert [one.day for one in found.days] == [
        first + timedelta(days=n) for n in range((TODAY - first).days + 1)
    ]
    for one in found.days:
        mine = [minutes(record) for record in history if own_day(record) == one.day]
        total = sum(mine)
        assert one.minutes == pytest.approx(total)
        assert one.sessions == len(mine)
        level = next((4 - n for n, least in enumerate((20, 10, 6)) if total >= least), 1)
        assert one.heat == (level if total > 0 else 0)
        assert one.today is (one.day == TODAY)
    for week in found.weeks:
        mine = [
            minutes(record)
            for record in history
            if week.monday <= own_day(record) < week.monday + timedelta(days=7)
        ]
        assert week.monday.weekday() == 0
        assert week.minutes == pytest.approx(sum(mine))
        assert week.sessions == len(mine)
    assert len(found.weeks) == (len(found.days) + 6) // 7
    assert [week.now for week in found.weeks] == [False] * (len(found.weeks) - 1) + [True]
    assert found.sessions == sum(own_day(record) >= first for record in history)


def test_pain(history: History, chosen: Range) -> None:
    found = shown(history, chosen).pain
    first = first_day(history, chosen)
    in_order = sorted(history, key=lambda record: record.started)
    answered = [one for one in in_order if (one.pain_before, one.pain_after) != (None, None)]
    here = [one for one in answered if own_day(one) >= first]
    assert [(one.day, one.before, one.after) for one in found.points] == [
        (own_day(one), one.pain_before, one.pain_after) for one in here
    ]
    assert all(0 <= one.at - (one.day - first).days < 1 for one in found.points)

    pairs = [one for one in answered if None not in (one.pain_before, one.pain_after)]
    enough = sum(own_day(one) >= first for one in pairs) >= 4
    for point, record in zip(found.points, here, strict=True):
        so_far = pairs[: pairs.index(record) + 1][-7:] if record in pairs else []
        if enough and len(so_far) >= 4:
            befores = [one.pain_before or 0 for one in so_far]
            afters = [one.pain_after or 0 for one in so_far]
            assert point.mean_before == pytest.approx(sum(befores) / len(so_far))
            assert point.mean_after == pytest.approx(sum(afters) / len(so_far))
        else:
            assert point.mean_before is None
            assert point.mean_after is None

    if not enough:
        assert found.finding is PainFinding.TOO_EARLY
        assert found.mean_before is None
        return
    last = [(one.pain_before or 0, one.pain_after or 0) for one in pairs[-7:]]
    before, after = (sum(values) / len(last) for values in zip(*last, strict=True))
    assert found.mean_before == pytest.approx(before)
    assert found.mean_after == pytest.approx(after)
    assert (found.finding is PainFinding.LOWER) is (before - after >= 0.5)
    assert (found.finding is PainFinding.HIGHER) is (after - before >= 0.5)


def best(history: History, name: str, side: Side | None, first: date, last: date) -> float | None:
    amounts = [
        each.done_reps or 0 if EXERCISES[name].dose.kind is DoseKind.REPS else each.done_seconds
        for record in history
        if first <= own_day(record) <= last
        for done in record.exercises
        if done.exercise == name
        for each in done.sets
        if each.side is side
    ]
    return max(amounts, default=0) or None


def test_left_and_right(history: History, chosen: Range) -> None:
    found = shown(history, chosen).sides
    first, twelve = first_day(history, chosen), timedelta(weeks=12)
    rows = {row.exercise: row for row in found.rows}
    for name, exercise in EXERCISES.items():
        left = best(history, name, Side.LEFT, first, TODAY)
        right = best(history, name, Side.RIGHT, first, TODAY)
        if exercise.sides is Sides.BOTH or not (left or right):
            assert name not in rows
            continue
        row, then = rows[name], (first - twelve, TODAY - twelve)
        assert (row.left, row.right) == (left or 0, right or 0)
        assert row.left_then == best(history, name, Side.LEFT, *then)
        assert row.right_then == best(history, name, Side.RIGHT, *then)
        assert row.target == exercise.dose.target
        within = 1 if exercise.dose.kind is DoseKind.REPS else 5
        if abs(row.left - row.right) <= within:
            assert (row.leads, row.by) == (None, 0)
        else:
            assert row.leads is (Side.LEFT if row.left > row.right else Side.RIGHT)
            assert row.by == abs(row.left - row.right)


def test_ladder(history: History, chosen: Range) -> None:
    found = shown(history, chosen).ladder
    first, twelve = first_day(history, chosen), timedelta(weeks=12)
    assert [row.exercise for row in found] == ["sit-up", "push-up", "squat"]
    for row in found:
        assert row.rungs == (20, 30, 40)
        assert row.best == (best(history, row.exercise, None, first, TODAY) or 0)
        then = (first - twelve, TODAY - twelve)
        assert row.then == best(history, row.exercise, None, *then)
        assert row.reached == (row.best >= 20) + (row.best >= 30) + (row.best >= 40)
        left = [rung for rung in (20, 30, 40) if rung > row.best]
        assert row.following == (left[0] if left else None)


def test_the_order_of_records_changes_nothing(chosen: Range) -> None:
    history = histories.two_years()
    assert shown(history[::-1], chosen) == shown(history, chosen)


def test_twenty_years_come_to_their_sums() -> None:
    history = histories.twenty_years()
    found = shown(history, Range.ALL)
    assert found.sessions == len(history) == 14_600
    assert sum(day.minutes for day in found.days) == pytest.approx(sum(map(minutes, history)))
    assert sum(week.minutes for week in found.weeks) == pytest.approx(sum(map(minutes, history)))
    assert len(found.days) == (TODAY - found.span.first).days + 1
    recent = tuple(one for one in history if own_day(one) >= TODAY - timedelta(days=300))
    assert shown(history).days == shown(recent).days
    assert shown(history).pain == shown(recent).pain


@pytest.mark.parametrize(
    ("total", "heat"),
    [(0.01, 1), (5.99, 1), (6, 2), (9.99, 2), (10, 3), (19.99, 3), (20, 4), (600, 4)],
)
def test_heat(total: float, heat: int) -> None:
    two = [session(TODAY, reps("clamshell", 5), minutes=total / 2, paused=40) for _ in range(2)]
    assert shown(tuple(two)).days[-1].heat == heat


def test_a_session_left_before_anything_was_done_does_not_count() -> None:
    found = shown((session(TODAY, reps("clamshell", 0), minutes=0.2, pain=(3, 3)),))
    assert found.sessions == found.this_week.sessions == found.days[-1].heat == 0
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
    assert found.sessions == len(found.pain.points) == 1


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


@pytest.mark.benchmark
def test_is_quick() -> None:
    history = histories.twenty_years()
    took = {}
    for chosen in Range:
        before = perf_counter()
        shown(history, chosen)
        took[chosen] = perf_counter() - before
    assert took[Range.TWELVE_WEEKS] < 0.1
    assert took[Range.ALL] < 1.0
