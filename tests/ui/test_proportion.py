"""Sharing out a length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.ui.proportion import shares


def test_parts_go_by_weight() -> None:
    assert shares((2, 3, 2), 360, 40) == pytest.approx((102.857, 154.286, 102.857), abs=1e-3)


def test_a_small_part_gets_the_least_and_the_others_pay() -> None:
    assert shares((1, 9, 9), 190, 40) == (40, 75, 75)


def test_where_the_least_is_too_much_all_are_alike() -> None:
    assert shares((1, 2, 3, 4), 100, 40) == (25, 25, 25, 25)
    assert shares((), 100, 40) == ()


@given(
    st.lists(st.floats(0.1, 500), min_size=1, max_size=9),
    st.floats(0.0, 40.0),
)
def test_nothing_is_lost_and_nothing_too_small(weights: list[float], least: float) -> None:
    parts = shares(weights, 360, least)
    assert sum(parts) == pytest.approx(360)
    assert min(parts) >= min(least, 360 / len(weights)) - 1e-6
    in_order = sorted(zip(weights, parts, strict=True))
    assert [part for _weight, part in in_order] == pytest.approx(sorted(parts))
