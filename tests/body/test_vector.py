"""Vectors and frames."""

import math
from collections.abc import Callable

import pytest

from backrx_desktop.body.vector import (
    Frame,
    Vec,
    across,
    apply,
    compose,
    cross,
    dot,
    length,
    mix_frames,
    turn_x,
    turn_y,
    turn_z,
    unit,
)
from tests.body.measures import transpose

STANDING: Frame = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def close(frame: Frame, wanted: Frame) -> bool:
    return all(math.dist(a, b) < 1e-12 for a, b in zip(frame, wanted, strict=True))


@pytest.mark.parametrize(
    ("turn", "moved", "to"),
    [
        (turn_x, (0, 1, 0), (0, 0, 1)),
        (turn_y, (0, 0, 1), (1, 0, 0)),
        (turn_z, (1, 0, 0), (0, 1, 0)),
    ],
)
def test_a_quarter_turn_moves_one_axis_onto_the_next(
    turn: Callable[[float], Frame], moved: Vec, to: Vec
) -> None:
    assert math.dist(apply(turn(90), moved), to) < 1e-12


def test_a_frame_undone_is_no_turn() -> None:
    frame = compose(turn_y(30), compose(turn_z(-50), turn_x(70)))
    assert close(compose(frame, transpose(frame)), STANDING)


def test_frames_stay_square_and_right_handed_when_mixed() -> None:
    forward, up, right = mix_frames(turn_x(20), compose(turn_z(80), turn_y(40)), 0.3)
    assert [length(axis) for axis in (forward, up, right)] == pytest.approx([1, 1, 1])
    assert math.dist(cross(forward, up), right) < 1e-12


def test_mixing_ends_at_either_frame() -> None:
    a, b = turn_x(20), turn_z(80)
    assert close(mix_frames(a, b, 0.0), a)
    assert close(mix_frames(a, b, 1.0), b)


def test_no_length_still_has_a_direction() -> None:
    assert unit((0.0, 0.0, 0.0)) == (1.0, 0.0, 0.0)


@pytest.mark.parametrize("axis", [(0.0, 0.0, 1.0), (0.0, 1.0, 0.0), (1.0, 0.0, 0.0)])
def test_something_is_always_across_an_axis(axis: Vec) -> None:
    sideways = across(axis, axis)
    assert length(sideways) == pytest.approx(1.0)
    assert dot(sideways, axis) == pytest.approx(0.0)
