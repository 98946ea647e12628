"""When a long hold grows dark and its controls go away."""

import pytest

from backrx_desktop.ui.player.ambience import Ambience
from backrx_desktop.ui.player.long_hold import AWAKE, between
from backrx_desktop.ui.theme import AMBIENT


def test_it_fades_to_ambient_in_twenty_seconds() -> None:
    ambience = Ambience(100.0)
    levels = [ambience.level(100.0 + second) for second in (0, 8, 14, 20, 1000)]
    assert levels == pytest.approx([0.0, 0.0, 0.5, 1.0, 1.0])
    assert ambience.changing(119.9)
    assert not ambience.changing(120.1)


def test_controls_stay_for_eight_seconds() -> None:
    ambience = Ambience(100.0)
    assert ambience.controls_shown(107.9)
    assert not ambience.controls_shown(108.1)


def test_a_key_brings_everything_back_within_300_milliseconds() -> None:
    ambience = Ambience(100.0)
    ambience.wake(200.0)
    assert ambience.controls_shown(200.0)
    assert ambience.level(200.0) == pytest.approx(1.0)
    assert 0.0 < ambience.level(200.1) < 1.0
    assert ambience.level(200.3) == 0.0
    assert not ambience.controls_shown(208.1)


def test_reduced_motion_cuts() -> None:
    ambience = Ambience(100.0)
    assert ambience.level(115.0, cut=True) == 0.0
    assert ambience.level(120.0, cut=True) == 1.0
    ambience.wake(200.0, cut=True)
    assert ambience.level(200.0) == 0.0


def test_the_colours_lie_between_awake_and_ambient() -> None:
    assert between(0.0) == AWAKE
    assert between(1.0) == AMBIENT
    assert AMBIENT.digits.lightness() < between(0.5).digits.lightness() < AWAKE.digits.lightness()
