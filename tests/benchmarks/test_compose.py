"""What composing a session costs after twenty years of two sessions a day."""

from statistics import median
from time import perf_counter

import pytest

from tests.benchmarks.conftest import Tell
from tests.core.composing import ids, of_catalogue
from tests.core.histories import twenty_years

pytestmark = pytest.mark.benchmark

AIM = 10
"""Milliseconds that a click may wait."""


def test_composing(tell: Tell) -> None:
    records = twenty_years()
    taken = []
    for _time in range(5):
        began = perf_counter()
        made = of_catalogue(20, "leg-lifts", *records)
        taken.append((perf_counter() - began) * 1000)
        assert ids(made)
    tell(f"composed in {median(taken):.1f} ms (aim {AIM})")
