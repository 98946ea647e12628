"""Every figure of the history, worked out a second time from the bare records."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from backrx_desktop.core.exercise import DoseKind, Side, Sides
from backrx_desktop.core.pain_trend import PainFinding
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from tests.core import histories
from tests.core.found import EXERCISES, History, shown
from tests.core.histories import TODAY

MAKERS = (
    histories.none,
    histories.one,
    histories.four,
    histories.patchy,
    histories.two_years,
)


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
        left = [rung for rung in (20, 30, 40) if rung > row.best]
        assert row.following == (left[0] if left else None)


def test_the_order_of_records_changes_nothing(chosen: Range) -> None:
    history = histories.two_years()
    assert shown(history[::-1], chosen) == shown(history, chosen)


def test_twenty_years_come_to_their_sums() -> None:
    history = histories.twenty_years()
    found = shown(history, Range.ALL)
    assert sum(day.sessions for day in found.days) == len(history) == 14_600
    assert sum(day.minutes for day in found.days) == pytest.approx(sum(map(minutes, history)))
    assert sum(week.minutes for week in found.weeks) == pytest.approx(sum(map(minutes, history)))
    assert len(found.days) == (TODAY - found.span.first).days + 1
    recent = tuple(one for one in history if own_day(one) >= TODAY - timedelta(days=300))
    assert shown(history).days == shown(recent).days
    assert shown(history).pain == shown(recent).pain
