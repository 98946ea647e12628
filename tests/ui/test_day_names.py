"""What a day is called, seen from today."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from backrx_desktop.ui.day_names import coming_day_name, day_name

TODAY = date(2026, 11, 19)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("ago", "name"),
    [
        (0, "Today"),
        (1, "Yesterday"),
        (2, "Tue"),
        (6, "Fri"),
        (7, "12 Nov"),
        (322, "1 Jan"),
        (323, "31 Dec 2025"),
        (-1, "20 Nov"),
    ],
)
def test_days_that_were(ago: int, name: str) -> None:
    assert day_name(TODAY - timedelta(days=ago), TODAY) == name


@pytest.mark.parametrize(
    ("ahead", "name"), [(0, "Today"), (1, "Tomorrow"), (2, "Saturday"), (7, "26 Nov")]
)
def test_days_to_come(ahead: int, name: str) -> None:
    assert coming_day_name(TODAY + timedelta(days=ahead), TODAY) == name
