"""Weeks put together by month and by year."""

from datetime import date, timedelta

import pytest

from backrx_desktop.core.week_groups import Unit, each, grouped
from backrx_desktop.core.weeks import CountedWeek

MONDAY = date(2020, 12, 28)
"""Belongs to 2020 by its Thursday; its week holds New Year's Day."""


def weeks(number: int) -> list[CountedWeek]:
    return [
        CountedWeek(MONDAY + timedelta(weeks=n), float(n), 1, now=n == number - 1)
        for n in range(number)
    ]


@pytest.mark.parametrize(
    ("number", "unit"), [(12, Unit.WEEK), (60, Unit.WEEK), (61, Unit.MONTH), (400, Unit.YEAR)]
)
def test_no_more_than_a_screen_holds(number: int, unit: Unit) -> None:
    found, groups = grouped(weeks(number))
    assert found is unit
    assert len(groups) <= 60
    assert sum(one.weeks for one in groups) == number
    assert sum(one.sessions for one in groups) == number
    assert [one.now for one in groups] == [False] * (len(groups) - 1) + [True]


def test_the_average_week_of_a_month() -> None:
    _unit, groups = grouped(weeks(70))
    january = groups[1]
    assert january.first == date(2021, 1, 4)
    assert january.midweek == date(2021, 1, 7)
    assert january.weeks == 4
    assert january.minutes == pytest.approx((1 + 2 + 3 + 4) / 4)
    assert groups[0].weeks == 1


def test_every_week_by_itself() -> None:
    assert [one.minutes for one in each(weeks(400))] == [float(n) for n in range(400)]
    assert grouped([]) == (Unit.WEEK, ())
