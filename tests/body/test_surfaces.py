"""The measure of the contact tests itself: known bodies, known gaps."""

import math

import pytest

from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.pose import HandTarget, LegAngles, Pose
from backrx_desktop.body.props import Block, Furniture
from backrx_desktop.body.skeleton import Part
from backrx_desktop.body.solved import Disc
from backrx_desktop.body.vector import add, scale
from tests.body.surfaces import chain, far_from, gap, gap_of_chains, gap_to_prop

STANDING = solve(Pose(position=(0.0, 0.54, 0.0)))


def test_two_balls() -> None:
    one = chain((Disc((0, 0, 0), 0.1), Disc((0, 1, 0), 0.1)))
    two = chain((Disc((0.5, 0, 0), 0.1), Disc((0.5, 1, 0), 0.1)))
    assert gap_of_chains(one, two, enough=1.0) == pytest.approx(0.3)


def test_a_part_can_be_taken_from_its_middle() -> None:
    discs = tuple(Disc((0, i / 4, 0), 0.1) for i in range(5))
    assert chain(discs, first=0.5).balls[0].centre == (0, 0.5, 0)
    assert chain(discs, last=0.5).balls[-1].centre == (0, 0.5, 0)


@pytest.mark.parametrize("away", [0.02, 0.05])
def test_the_side_of_the_pelvis(away: float) -> None:
    middle = STANDING.slices[3]
    beside = add(middle.centre, scale(middle.wide, (0.092 + away) / 0.092))
    assert gap(STANDING, [Disc(beside, 0.01)], Part.PELVIS) == pytest.approx(away - 0.01, abs=2e-3)


def test_inside_the_chest_is_less_than_nothing() -> None:
    inside = STANDING.slices[9].centre
    assert gap(STANDING, [Disc(inside, 0.01)], Part.THORAX) < -0.05


def test_above_the_crown() -> None:
    skull = STANDING.skull
    crown = add(skull.centre, scale(skull.up, (0.061 + 0.03) / 0.061))
    assert gap(STANDING, [Disc(crown, 0.0)], Part.HEAD) == pytest.approx(0.03, abs=2e-3)


def test_a_wall() -> None:
    wall = Block(Furniture.WALL, (0.3, 0.4), (-0.2, 0.2), top=1.0)
    assert gap_to_prop(Disc((0.25, 0.5, 0), 0.02), wall, STANDING) == pytest.approx(0.03)
    assert gap_to_prop(Disc((0.35, 0.5, 0), 0.02), wall, STANDING) == pytest.approx(-0.07)
    over = gap_to_prop(Disc((0.25, 1.05, 0), 0.0), wall, STANDING)
    assert over == pytest.approx(math.hypot(0.05, 0.05))


def test_a_hand_through_the_belly_is_found() -> None:
    body = solve(Pose(position=(0, 0.54, 0), arm_r=HandTarget((0, 0, 0), (0, -1, 0), Part.LUMBAR)))
    hand = chain(body.discs[Part.HAND_R])
    assert not far_from(body, hand, Part.LUMBAR)
    assert gap(body, hand.balls, Part.LUMBAR) < -0.02


def test_legs_that_cross_through_each_other_are_found() -> None:
    crossed = Pose(leg_r=LegAngles(0, -15, 0, 0, 0), leg_l=LegAngles(0, -15, 0, 0, 0))
    body = solve(crossed)
    one, two = chain(body.discs[Part.SHANK_R]), chain(body.discs[Part.SHANK_L])
    assert gap_of_chains(one, two, enough=0.0) < -0.02
