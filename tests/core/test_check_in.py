"""A question about pain, as it is being answered."""

import pytest

from backrx_desktop.core.check_in import Advice, CheckIn, advice


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (range(3), Advice.CARRY_ON),
        (range(3, 6), Advice.SMALLER),
        (range(6, 11), Advice.REST),
    ],
)
def test_what_to_do_at_which_number(numbers: range, expected: Advice) -> None:
    assert {advice(number) for number in numbers} == {expected}


def test_twenty_seconds_without_a_touch_and_it_is_over() -> None:
    asked = CheckIn(since=100.0)
    assert not asked.over(119.9)
    assert asked.over(120.0)
    assert asked.chosen is None


def test_a_touch_begins_the_twenty_seconds_anew_and_the_number_stays() -> None:
    touched = CheckIn(since=100.0).having(4, 119.0)
    assert not touched.over(138.9)
    assert touched.over(139.0)
    assert touched.chosen == 4


def test_a_nought_soon_after_a_one_is_ten() -> None:
    one = CheckIn(since=0.0).typed(1, 5.0)
    assert one.chosen == 1
    assert one.typed(0, 6.4).chosen == 10
    assert one.typed(0, 6.6).chosen == 0
    assert one.typed(3, 5.2).typed(0, 5.4).chosen == 0
    assert CheckIn(since=0.0).typed(0, 0.1).chosen == 0


def test_the_ten_does_not_come_from_arrows() -> None:
    assert CheckIn(since=0.0).having(1, 5.0).typed(0, 5.1).chosen == 0


def test_arrows_begin_at_the_first_and_stop_at_the_ends() -> None:
    asked = CheckIn(since=0.0)
    assert asked.moved(1, 1.0, first=4).chosen == 4
    assert asked.moved(1, 1.0).moved(-1, 2.0).chosen == 0
    assert asked.having(10, 1.0).moved(1, 2.0).chosen == 10
    assert asked.having(4, 1.0).moved(-1, 2.0, first=9).chosen == 3
