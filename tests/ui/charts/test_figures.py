"""Every figure the charts show is the one that the records hold, counted in another way."""

from datetime import timedelta

import pytest

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.core.week_groups import Unit, each, grouped
from backrx_desktop.ui.charts.charts import (
    days_chart,
    ladder_chart,
    minutes_chart,
    pain_chart,
    sides_chart,
)
from tests.core.histories import TODAY, reps, session
from tests.ui.charts.shown import HISTORIES, MONDAY, best, monday_of, numbers, shown, sittings
from tests.ui.overviews import library

WEEKS = {Range.FOUR_WEEKS: 4, Range.TWELVE_WEEKS: 12, Range.YEAR: 52}

Records = tuple[SessionRecord, ...]

every_history = pytest.mark.parametrize("records", HISTORIES.values(), ids=HISTORIES)
every_range = pytest.mark.parametrize("chosen", WEEKS, ids=lambda one: one.value)


@every_history
@every_range
def test_days(records: Records, chosen: Range) -> None:
    chart = days_chart(shown(records, chosen))
    first = monday_of(WEEKS[chosen])
    done = sittings(records, first, TODAY)
    this_week = sum(one.day >= MONDAY for one in done)
    assert numbers(chart.heading) == ([this_week] if this_week else [])
    assert chart.drawing.count == (TODAY - first).days + 1
    for spot in range(chart.drawing.count):
        day = first + timedelta(days=spot)
        mine = [one for one in done if one.day == day]
        told = chart.reading(spot).split(": ")[1]
        if mine:
            assert numbers(told) == [round(sum(one.minutes for one in mine)), len(mine)]
        else:
            assert told == "nothing logged"


@every_history
@every_range
def test_minutes(records: Records, chosen: Range) -> None:
    chart = minutes_chart(shown(records, chosen))
    assert chart.drawing.count == WEEKS[chosen]
    for spot in range(chart.drawing.count):
        monday = monday_of(WEEKS[chosen]) + timedelta(weeks=spot)
        mine = sittings(records, monday, min(TODAY, monday + timedelta(days=6)))
        minutes = round(sum(one.minutes for one in mine))
        assert numbers(chart.reading(spot).split(": ")[1]) == [minutes, len(mine)]
    assert numbers(chart.heading) == [minutes]
    assert chart.caption == "Dotted line is your aim, 45"


@every_history
@every_range
def test_pain(records: Records, chosen: Range) -> None:
    chart = pain_chart(shown(records, chosen))
    first = monday_of(WEEKS[chosen])
    everything = sittings(records, first - timedelta(days=5000), TODAY)
    pairs: list[tuple[int, int]] = []
    wanted: list[list[float]] = []
    both = 0
    for one in everything:
        before, after = one.record.pain_before, one.record.pain_after
        said = [float(pain) for pain in (before, after) if pain is not None]
        if before is not None and after is not None:
            pairs = [*pairs[-6:], (before, after)]
            if len(pairs) >= 4:
                said += [round(sum(pair[n] for pair in pairs) / len(pairs), 1) for n in (0, 1)]
        if one.day >= first and said:
            wanted.append(said)
            both += before is not None and after is not None
    told = [numbers(chart.reading(spot).split(": ", 1)[1]) for spot in range(chart.drawing.count)]
    if both < 4:
        assert chart.heading == "Too early to say"
        wanted = [one[:2] for one in wanted]
    else:
        eased = sum(before - after for before, after in pairs) / len(pairs)
        same = "Pain is about the same afterwards"
        assert chart.heading == ("Pain is usually lower afterwards" if eased >= 0.5 else same)
    assert len(told) == len(wanted)
    for mine, theirs in zip(told, wanted, strict=True):
        assert mine == pytest.approx(theirs, abs=0.11)


@every_history
@every_range
def test_sides(records: Records, chosen: Range) -> None:
    history = shown(records, chosen)
    first = monday_of(WEEKS[chosen])
    now = sittings(records, first, TODAY)
    twelve = timedelta(weeks=12)
    then = sittings(records, first - twelve, TODAY - twelve)
    chart = sides_chart(history, whole=True)
    rows = history.insights.sides.rows
    assert chart.drawing.count == len(rows)
    for spot, row in enumerate(rows):
        exercise = library().exercises[row.exercise]
        counted = exercise.dose.kind.value == "reps"
        both = [best(now, row.exercise, side, reps=counted) for side in Side]
        wanted = [*both, float(exercise.dose.target)]
        before = [best(then, row.exercise, side, reps=counted) for side in Side]
        if any(before):
            wanted += [12.0, *before]
        assert numbers(chart.reading(spot)) == [round(one) for one in wanted]
        assert chart.names[spot] == exercise.name
        apart = abs(both[0] - both[1])
        even = apart <= (1 if counted else 5)
        assert ("even" in chart.told) >= even


@every_history
@every_range
def test_ladder(records: Records, chosen: Range) -> None:
    first = monday_of(WEEKS[chosen])
    now = sittings(records, first, TODAY)
    twelve = timedelta(weeks=12)
    then = sittings(records, first - twelve, TODAY - twelve)
    chart = ladder_chart(shown(records, chosen))
    climbed = {one: best(now, one, None, reps=True) for one in ("sit-up", "push-up", "squat")}
    if chart is None:
        assert not any(climbed.values())
        return
    names = ["Sit-up", "Push-up", "Squat"]
    assert list(chart.names) == names
    for spot, (exercise, reached) in enumerate(climbed.items()):
        left = next(rung - reached for rung in (20, 30, 40, 1000) if rung > reached)
        wanted = ([reached] if reached else []) + ([left] if left < 50 else [])
        before = best(then, exercise, None, reps=True)
        wanted += [12.0, before] if before else []
        assert numbers(chart.reading(spot)) == wanted


def test_all_years_by_the_week() -> None:
    records = HISTORIES["two_years"]
    history = shown(records, Range.ALL)
    chart = days_chart(history)
    weeks = each(history.insights.weeks)
    first = history.insights.span.first
    assert chart.drawing.count == len(weeks) == 105
    for spot in (0, 7, 51, 60, 104):
        monday = first + timedelta(weeks=spot)
        mine = sittings(records, monday, min(TODAY, monday + timedelta(days=6)))
        assert numbers(chart.reading(spot).split(": ")[1]) == [
            round(sum(one.minutes for one in mine)),
            len(mine),
        ]


def test_all_years_by_the_month() -> None:
    history = shown(HISTORIES["two_years"], Range.ALL)
    unit, groups = grouped(history.insights.weeks)
    assert unit is Unit.MONTH
    assert sum(one.weeks for one in groups) == 105
    chart = minutes_chart(history)
    for spot, one in enumerate(groups):
        last = min(TODAY, one.first + timedelta(days=7 * one.weeks - 1))
        mine = sittings(HISTORIES["two_years"], one.first, last)
        minutes = sum(sitting.minutes for sitting in mine) / one.weeks
        assert numbers(chart.reading(spot).split(": ")[1]) == [round(minutes), len(mine)]


def test_no_aim_is_no_line_and_no_word_of_it() -> None:
    chart = minutes_chart(shown(HISTORIES["patchy"], aim=0))
    assert chart.caption == "Last 12 weeks"
    assert "aim" not in chart.told


def test_more_pain_afterwards_is_said_with_what_to_do() -> None:
    records = [
        session(TODAY - timedelta(days=ago), reps("clamshell", 5), pain=(2, 5)) for ago in range(5)
    ]
    assert pain_chart(shown(records)).heading == "Pain is often higher afterwards. Try smaller."


def test_only_the_most_done_exercises_at_first() -> None:
    sided = [one.id for one in library().exercises.values() if one.sides.value == "each"][:7]
    records = [session(TODAY, *(reps(name, 5) for name in sided))]
    assert sides_chart(shown(records)).drawing.count == 4
    assert sides_chart(shown(records), whole=True).drawing.count == 7
