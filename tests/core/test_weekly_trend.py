"""Which changes from week to week matter."""

from datetime import UTC, date, datetime, timedelta

import pytest

from backrx_desktop.core.weekly_log import Activity, WeeklyLog
from backrx_desktop.core.weekly_trend import Asked, weekly_lines

MONDAY = date(2026, 11, 16)


def log(
    ago: int, average: int | None = None, worst: int | None = None, **activities: int
) -> WeeklyLog:
    week = MONDAY - timedelta(weeks=ago)
    logged = datetime.combine(week, datetime.min.time(), UTC)
    done = tuple(Activity(name, ability) for name, ability in activities.items())
    return WeeklyLog(f"{ago}", week, logged, 60, average, worst, done)


@pytest.mark.parametrize(
    ("first", "last", "matters"),
    [
        (5, 3, True),
        (5, 4, False),
        (3, 2, True),
        (4, 3, False),
        (7, 9, True),
        (7, 8, False),
        (0, 1, False),
        (0, 2, True),
        (5, 5, False),
        (1, 0, True),
    ],
)
def test_two_points_or_thirty_percent(first: int, last: int, matters: bool) -> None:
    (line,) = weekly_lines([log(3, first), log(0, last)])
    assert line.matters is matters
    assert line.points[0].matters is False
    assert line.change == last - first
    assert line.better is (last < first)


def test_more_that_can_be_done_is_better() -> None:
    (line,) = weekly_lines([log(1, socks=4), log(0, socks=6)])
    assert line.asked is Asked.ACTIVITY
    assert line.better
    assert line.matters


def test_weeks_without_an_answer_are_left_out() -> None:
    average, worst = weekly_lines([log(2, 5, 8), log(1), log(0, 4, None)])
    assert [point.value for point in average.points] == [5, 4]
    assert [point.value for point in worst.points] == [8]
    assert not worst.matters


def test_activities_of_the_latest_week_that_names_any() -> None:
    lines = weekly_lines([log(3, socks=4, bag=2), log(2, bag=3), log(0, 4)])
    assert [line.name for line in lines] == ["", "bag"]
    assert [point.value for point in lines[1].points] == [2, 3]
    assert weekly_lines([]) == ()
