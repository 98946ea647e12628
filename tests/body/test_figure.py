"""Sides: which figure a rep shows, and which way round the picture is."""

import pytest

from backrx_desktop.body.figure import Extent, FigureSpec, Glow, Press, Unit
from backrx_desktop.body.mirror import mirrored
from backrx_desktop.body.pose import LegAngles, Pose
from backrx_desktop.body.props import Band, Dumbbell, Hook, KneeBall, Pillow, Strap
from backrx_desktop.body.skeleton import Part
from backrx_desktop.core.exercise import Side

FOOT = Hook(Part.FOOT_R, (0.05, -0.01, 0.02))
MARCH = FigureSpec(
    poses={"rest": Pose(), "up": Pose(leg_r=LegAngles(90, 5, 0, 90, 0))},
    phases=(("rest", "up"), ("up", "rest")),
    start="rest",
    alternating=True,
    active=frozenset({Part.THIGH_R, Part.SHANK_R}),
    glow=(Glow(Hook(Part.PELVIS, (0.05, 0.0, 0.04)), 0.07, (Part.PELVIS, Part.THIGH_R)),),
    props=(
        Band((FOOT, Hook(Part.FOOT_L, (0.05, -0.01, -0.02))), 0.03),
        Strap((FOOT, Hook(Part.HAND_L, (0, 0, 0)))),
        Pillow((0.4, 0.0, 0.1), (0.2, 0.1, 0.2)),
        Dumbbell(Part.HAND_R),
        KneeBall(0.05),
    ),
    press=(Press(Part.SHANK_R, (0, 0, 0.15), (0, 0, 0.05)),),
    track=FOOT,
    mat=Extent(-1.0, 1.0, -0.2, 0.4),
    split=frozenset({Unit.LEG_R}),
    bias={Unit.ARM_R: 0.1},
)


def of(alternating: bool, facing: bool) -> FigureSpec:
    return FigureSpec(
        poses={"hold": Pose()},
        phases=(("hold", "hold"),),
        start="hold",
        alternating=alternating,
        facing=facing,
    )


class TestForSide:
    def test_an_alternating_figure_works_mirrored_on_the_left(self) -> None:
        left = MARCH.for_side(Side.LEFT)
        assert left.poses["up"] == mirrored(MARCH.poses["up"])
        assert left.active == {Part.THIGH_L, Part.SHANK_L}
        assert left.glow[0].at == Hook(Part.PELVIS, (0.05, 0.0, -0.04))
        assert left.glow[0].parts == (Part.PELVIS, Part.THIGH_L)
        assert left.track == Hook(Part.FOOT_L, (0.05, -0.01, -0.02))
        assert left.press == (Press(Part.SHANK_L, (0, 0, -0.15), (0, 0, -0.05)),)
        assert left.mat == Extent(-1.0, 1.0, -0.4, 0.2)
        assert left.split == {Unit.LEG_L}
        assert left.bias == {Unit.ARM_L: 0.1}

    def test_its_props_go_along(self) -> None:
        band, strap, pillow, dumbbell, ball = MARCH.for_side(Side.LEFT).props
        assert isinstance(band, Band)
        assert band.around[0].part is Part.FOOT_L
        assert isinstance(strap, Strap)
        assert strap.via[1].part is Part.HAND_R
        assert pillow == Pillow((0.4, 0.0, -0.1), (0.2, 0.1, 0.2))
        assert dumbbell == Dumbbell(Part.HAND_L)
        assert ball == KneeBall(0.05)

    @pytest.mark.parametrize("side", [Side.RIGHT, None])
    def test_on_the_right_it_is_itself(self, side: Side | None) -> None:
        assert MARCH.for_side(side) is MARCH

    def test_the_others_stay_themselves_on_either_side(self) -> None:
        figure = of(alternating=False, facing=False)
        assert all(figure.for_side(side) is figure for side in Side)


class TestFlipped:
    @pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
    def test_seen_from_the_side_the_left_is_the_flip_of_the_right(self, side: Side) -> None:
        figure = of(alternating=False, facing=False)
        assert figure.flipped(side) == (side is Side.LEFT)

    @pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
    def test_facing_the_viewer_it_mirrors_as_in_a_dance_studio(self, side: Side) -> None:
        figure = of(alternating=False, facing=True)
        assert figure.flipped(side) == (side is Side.RIGHT)
        assert figure.flipped(side, mirror=False) == (side is Side.LEFT)

    def test_an_alternating_picture_never_turns_round(self) -> None:
        for facing in (True, False):
            figure = of(alternating=True, facing=facing)
            assert {figure.flipped(side) for side in Side} == {facing}

    def test_without_sides_only_facing_counts(self) -> None:
        assert not of(alternating=False, facing=False).flipped(None)
        assert of(alternating=False, facing=True).flipped(None)
