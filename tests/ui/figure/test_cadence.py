"""When frames are due."""

import pytest

from backrx_desktop.ui.figure.cadence import Cadence


def frames(rate: float, looks_a_second: float, seconds: float = 10.0) -> float:
    cadence = Cadence()
    looks = round(seconds * looks_a_second)
    return sum(cadence.due(100.0 + i / looks_a_second, rate) for i in range(looks)) / seconds


@pytest.mark.parametrize("looks", [24, 25, 30, 60, 144, 1000])
def test_twenty_four_a_second_however_often_one_looks(looks: int) -> None:
    assert frames(24, looks) == pytest.approx(24, abs=0.6)


def test_four_a_second_and_none() -> None:
    assert frames(4, 30) == pytest.approx(4, abs=0.2)
    assert frames(0, 30) == 0


def test_whoever_looks_seldom_gets_a_frame_each_time() -> None:
    assert frames(24, 10) == pytest.approx(10)


def test_after_a_long_stillness_frames_do_not_catch_up() -> None:
    cadence = Cadence()
    assert cadence.due(0.0, 24)
    assert cadence.due(60.0, 24)
    assert not cadence.due(60.005, 24)


def test_a_faster_pace_does_not_wait_for_the_slow_frame() -> None:
    cadence = Cadence()
    assert cadence.due(0.0, 4)
    assert cadence.due(0.05, 24)
