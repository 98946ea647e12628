"""Every word and number painted in a chart, and every heading, found again from bare records."""

from datetime import date, timedelta

import pytest

from backrx_desktop.core.exercise import Side, Sides
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.ui.charts.charts import (
    days_chart,
    ladder_chart,
    minutes_chart,
    pain_chart,
    sides_chart,
)
from backrx_desktop.ui.look import Look
from tests.core.histories import TODAY, twenty_years
from tests.ui.charts.painted import texts
from tests.ui.charts.shown import (
    AIM,
    HISTORIES,
    MONDAY,
    Sitting,
    best,
    monday_of,
    numbers,
    shown,
    sittings,
)
from tests.ui.overviews import library

Records = tuple[SessionRecord, ...]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
LONGEST = twenty_years()
YEARS = 550
"""Days from which on years stand along an axis."""

every_history = pytest.mark.parametrize(
    "records", [*HISTORIES.values(), LONGEST], ids=[*HISTORIES, "twenty_years"]
)
every_range = pytest.mark.parametrize("chosen", Range, ids=lambda one: one.value)


def first_of(records: Records, chosen: Range) -> date:
    weeks = {Range.FOUR_WEEKS: 4, Range.TWELVE_WEEKS: 12, Range.YEAR: 52, Range.ALL: 12}[chosen]
    first = monday_of(weeks)
    if chosen is Range.ALL and records:
        earliest = sittings(records[:40], date.min, TODAY)[0].day
        first = min(first, earliest - timedelta(days=earliest.weekday()))
    return first


def within(records: Records, first: date, last: date) -> list[Sitting]:
    """The sittings of these days; most of a long history is passed over unread."""
    eve = first - timedelta(days=2)
    return sittings((one for one in records if one.started.date() >= eve), first, last)


def in_order(names: list[str], first: date) -> bool:
    """Whether names of months, or of years, follow each other from `first` to today."""
    days = (TODAY - first).days
    if days >= YEARS:
        return [int(name) for name in names] == sorted({int(name) for name in names})
    months = [(first + timedelta(days=n)).month - 1 for n in range(days + 1)]
    known = [MONTHS[one] for n, one in enumerate(months) if not n or one != months[n - 1]]
    left = iter(known)
    return all(name in left for name in names)


@every_history
@every_range
def test_calendar(look: Look, records: Records, chosen: Range) -> None:
    chart = days_chart(shown(records, chosen))
    this_week = len(within(records, MONDAY, TODAY))
    plural = "session" if this_week == 1 else "sessions"
    assert chart.heading == (f"{this_week} {plural} this week" if this_week else "A new week")
    painted = texts(look, chart.drawing)
    first = first_of(records, chosen)
    if (TODAY - first).days < YEARS:
        assert painted[:4] == ["Mon", "Wed", "Fri", "Sun"]
        assert in_order(painted[4:], first)
    else:
        assert in_order(painted[::-1], first)
        assert painted[0] == str(TODAY.year)


@every_history
@every_range
def test_minutes(look: Look, records: Records, chosen: Range) -> None:
    chart = minutes_chart(shown(records, chosen))
    minutes = f"{sum(one.minutes for one in within(records, MONDAY, TODAY)):.0f}"
    assert chart.heading == f"{minutes} minutes this week"
    painted = texts(look, chart.drawing)
    first = first_of(records, chosen)
    assert painted[:2] == [f"{AIM:.0f}", "0"]
    if (TODAY - first).days >= YEARS:
        assert in_order(painted[2:], first)
        return
    now = painted.index("now")
    assert painted[2:now] in ([minutes], []), "a bar may be too narrow for its number"
    assert painted[2:now] or chosen is Range.YEAR
    assert in_order(painted[now + 1 :], first)


@every_history
@every_range
def test_pain(look: Look, records: Records, chosen: Range) -> None:
    chart = pain_chart(shown(records, chosen))
    first = first_of(records, chosen)
    pairs = [
        (one.record.pain_before, one.record.pain_after)
        for one in within(records, first, TODAY)
        if one.record.pain_before is not None and one.record.pain_after is not None
    ]
    painted = texts(look, chart.drawing)
    assert painted[:4] == ["0", "5", "10", "now"]
    if len(pairs) < 4:
        assert in_order(painted[4:], first)
        return
    before, after = (sum(pair[n] for pair in last_seven(records)) / 7 for n in (0, 1))
    assert painted[-2:] == [f"before {before:.1f}", f"after {after:.1f}"]
    assert in_order(painted[4:-2], first)


def last_seven(records: Records) -> list[tuple[int, int]]:
    both = [
        (one.pain_before, one.pain_after)
        for one in sorted(records, key=lambda one: one.started)
        if one.pain_before is not None and one.pain_after is not None
    ]
    return both[-7:]


@every_history
@every_range
def test_sides(look: Look, records: Records, chosen: Range) -> None:
    chart = sides_chart(shown(records, chosen), whole=True)
    done = within(records, first_of(records, chosen), TODAY)
    rows: dict[str, list[str]] = {}
    ahead: set[Side] = set()
    for exercise in library().exercises.values():
        reps = exercise.dose.kind.value == "reps"
        left, right = (best(done, exercise.id, side, reps=reps) for side in Side)
        if exercise.sides is Sides.BOTH or not (left or right):
            continue
        unit = "" if reps else " s"
        apart, leader = abs(left - right), Side.LEFT if left > right else Side.RIGHT
        even = apart <= (1 if reps else 5)
        if not even and apart > max(left, right) / 10:
            ahead.add(leader)
        rows[exercise.name] = [
            "even" if even else f"{leader.value[0].upper()} +{apart:.0f}{unit}",
            f"of {exercise.dose.target}{unit}",
            f"{left:.0f}{unit}",
            f"{right:.0f}{unit}",
        ]
    painted = texts(look, chart.drawing)
    assert chart.heading == heading_of(ahead, bool(rows))
    assert {name: painted[2 + 5 * n : 6 + 5 * n] for n, name in enumerate(painted[1::5])} == rows


def heading_of(ahead: set[Side], any_rows: bool) -> str:
    if not any_rows:
        return "Too early to say"
    if len(ahead) == 2:
        return "Left leads in some, right in others"
    words = {Side.LEFT: "Left does a little more", Side.RIGHT: "Right does a little more"}
    return words[ahead.pop()] if ahead else "Left and right are close"


@every_history
@every_range
def test_ladder(look: Look, records: Records, chosen: Range) -> None:
    chart = ladder_chart(shown(records, chosen))
    done = within(records, first_of(records, chosen), TODAY)
    climbed = {
        name: round(best(done, stem, None, reps=True))
        for name, stem in (("Sit-up", "sit-up"), ("Push-up", "push-up"), ("Squat", "squat"))
    }
    if chart is None:
        assert not any(climbed.values())
        return
    painted = texts(look, chart.drawing)
    assert painted[:6] == ["20", "Good", "30", "Better", "40", "Best"]
    wanted = [text for name, n in climbed.items() for text in (name, *([str(n)] if n else []))]
    assert painted[6:] == wanted
    ways = [
        (rung - n, f"{name.lower()}s", goal)
        for name, n in climbed.items()
        for rung, goal in ((20, "Good"), (30, "Better"), (40, "Best"))
        if 0 < n < rung
    ]
    left, reps, goal = min(ways)
    assert chart.heading == f"{left} more {reps} to {goal}"


def test_every_year_and_every_week_of_twenty_years() -> None:
    history = shown(LONGEST, Range.ALL)
    by_week: dict[date, list[float]] = {}
    by_year: dict[int, list[float]] = {}
    for one in sittings(LONGEST, date.min, TODAY):
        monday = one.day - timedelta(days=one.day.weekday())
        by_week.setdefault(monday, []).append(one.minutes)
    for monday, minutes in by_week.items():
        by_year.setdefault((monday + timedelta(days=3)).year, []).append(sum(minutes))
    years = minutes_chart(history)
    assert [years.reading(spot).split()[0] for spot in range(years.drawing.count)] == [
        f"{year}:" for year in sorted(by_year)
    ]
    for spot, year in enumerate(sorted(by_year)):
        mean = sum(by_year[year]) / len(by_year[year])
        assert numbers(years.reading(spot))[1] == pytest.approx(mean, abs=0.501)
    weeks = days_chart(history)
    assert weeks.drawing.count == len(by_week)
    for spot, monday in enumerate(sorted(by_week)):
        told, sessions = numbers(weeks.reading(spot).split(": ")[1])
        assert told == pytest.approx(sum(by_week[monday]), abs=0.501)
        assert sessions == len(by_week[monday])
