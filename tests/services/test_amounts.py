"""How much of an exercise, in words."""

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.prescription import Pacing, Prescription, prescribe
from backrx_desktop.services.amounts import all_sets, amount, duration, time_left, whole_dose

EXERCISES = load_content().library.exercises


def dose(exercise: str, own: DoseOverride | None = None) -> Prescription:
    return prescribe(EXERCISES[exercise], own or DoseOverride(), Pacing())


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(45, "45 s"), (90, "90 s"), (120, "2 min"), (150, "2:30"), (1200, "20 min")],
)
def test_a_dose_is_never_rounded(seconds: int, words: str) -> None:
    weights = dose("light-weights", DoseOverride(target=seconds))
    assert amount(weights) == all_sets(weights) == whole_dose(weights) == words


def test_the_last_minute_is_never_none() -> None:
    left = [time_left(seconds) for seconds in (0.0, 60.0, 60.1, 600.0000001)]
    assert left == ["1 min left", "1 min left", "2 min left", "10 min left"]


def test_how_long_something_takes_is_rounded_up() -> None:
    assert [duration(seconds) for seconds in (59.6, 120, 121, 180)] == [
        "60 s",
        "2 min",
        "3 min",
        "3 min",
    ]


def test_a_set_more_on_one_side_is_told() -> None:
    assert whole_dose(dose("clamshell")) == "25 clamshells a side"
    once = DoseOverride(extra_side=Side.RIGHT)
    assert whole_dose(dose("clamshell", once)) == "25 clamshells a side, right knee 2 ×"
    twice = DoseOverride(sets=2, extra_side=Side.LEFT)
    assert whole_dose(dose("figure-four", twice)) == "2 × 30 s a side, left leg 3 ×"


def test_sides_that_take_turns_have_no_set_more() -> None:
    assert "×" not in whole_dose(dose("knee-wag", DoseOverride(extra_side=Side.LEFT)))
