"""What an exercise and its dose may be."""

from typing import Any

import pytest

from backrx_desktop.core.errors import DoseError
from backrx_desktop.core.exercise import Dose, DoseKind, DoseOverride, Side
from tests.core import exercises as an


@pytest.mark.parametrize("amounts", [(0, 1, 2), (3, 2, 4), (1, 5, 4)])
def test_start_target_and_top_rise_from_one(amounts: tuple[int, int, int]) -> None:
    with pytest.raises(DoseError, match="rise"):
        Dose(DoseKind.REPS, *amounts)


@pytest.mark.parametrize(("sets", "top_sets"), [(0, 1), (3, 2)])
def test_sets_are_at_least_one_and_at_most_the_top(sets: int, top_sets: int) -> None:
    with pytest.raises(DoseError, match="sets"):
        Dose(DoseKind.REPS, 1, 1, 1, sets=sets, top_sets=top_sets)


@pytest.mark.parametrize(
    ("kind", "phases", "reason"),
    [
        (DoseKind.REPS, (), "at least one phase"),
        (DoseKind.HOLD, (an.STAY, an.STAY), "a hold has one phase"),
        (DoseKind.HOLD, (an.UP,), "its kind is hold"),
        (DoseKind.REPS, (an.UP, an.STAY), "needs its seconds"),
        (DoseKind.REPS, (an.REST,), "other than rest"),
    ],
)
def test_phases_that_make_no_rep_are_refused(kind: DoseKind, phases: Any, reason: str) -> None:
    with pytest.raises(DoseError, match=reason):
        an.exercise("Odd", kind, 1, phases=phases)


def test_sides_know_each_other() -> None:
    assert (Side.LEFT.other, Side.RIGHT.other) == (Side.RIGHT, Side.LEFT)


def test_working_sides() -> None:
    assert an.squat().working_sides == (None,)
    assert an.lift().working_sides == an.wag().working_sides == (Side.LEFT, Side.RIGHT)


def test_override_keeps_what_the_one_above_leaves_open() -> None:
    above, under = DoseOverride(target=5, self_paced=False), DoseOverride(target=9, self_paced=True)
    assert above.over(under) == above
    assert DoseOverride(sets=2).over(under) == DoseOverride(target=9, sets=2, self_paced=True)
