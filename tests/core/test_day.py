"""The day turns at four in the morning, where the person is."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from backrx_desktop.core.day import local_day


@pytest.mark.parametrize(
    ("instant", "offset", "day"),
    [
        ((2026, 11, 21, 12, 0), 0, 21),
        ((2026, 11, 21, 3, 59), 0, 20),
        ((2026, 11, 21, 4, 0), 0, 21),
        ((2026, 11, 21, 2, 59), 60, 20),
        ((2026, 11, 21, 3, 0), 60, 21),
        ((2026, 11, 21, 8, 59), -300, 20),
        ((2026, 11, 21, 23, 0), 330, 22),
    ],
)
def test_local_day(instant: tuple[int, int, int, int, int], offset: int, day: int) -> None:
    there = datetime(*instant, tzinfo=UTC)
    assert local_day(there, offset) == date(2026, 11, day)
    elsewhere = there.astimezone(timezone(timedelta(hours=9)))
    assert local_day(elsewhere, offset) == date(2026, 11, day)
