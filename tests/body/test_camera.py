"""The camera, the frame round a figure, and what is nearer."""

import math
from dataclasses import replace

import pytest

from backrx_desktop.body.camera import (
    Camera,
    behind_partner,
    camera_for,
    framing,
    prop_depth,
    unit_depths,
)
from backrx_desktop.body.figure import Extent, FigureSpec, Unit, View
from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.pose import ArmAngles, LegAngles, Pose
from backrx_desktop.body.props import Dumbbell, prop_discs
from backrx_desktop.body.skeleton import Limb, Part
from backrx_desktop.body.vector import Vec, cross, dot, length
from backrx_desktop.core.exercise import Side
from tests.body.figures import IDS, every_sample, figure, posed

STANDING = Pose(position=(0.0, 0.54, 0.0))
PLAIN = FigureSpec(poses={"hold": STANDING}, phases=(("hold", "hold"),), start="hold")
ORDER = [Unit.TORSO, Unit.NECK, Unit.HEAD, Unit.LEG_R, Unit.LEG_L, Unit.ARM_R, Unit.ARM_L]


def order(spec: FigureSpec, pose: Pose) -> list[Unit]:
    placed = unit_depths(spec, solve(pose), camera_for(spec.view))
    return [each.unit for each in placed]


class TestCamera:
    @pytest.mark.parametrize("view", [View(0, 0), View(64, 24), View(-30, 10), View(142, 15)])
    def test_its_axes_are_square_and_of_length_one(self, view: View) -> None:
        camera = camera_for(view)
        axes = (camera.right, camera.up, camera.toward)
        assert [length(axis) for axis in axes] == pytest.approx([1, 1, 1])
        assert math.dist(cross(camera.right, camera.up), camera.toward) < 1e-12
        assert dot(camera.level, (0, 1, 0)) == 0
        assert camera.sine == pytest.approx(camera.toward[1])

    @pytest.mark.parametrize(
        ("point", "screen"), [((1, 0, 0), (1, 0)), ((0, 1, 0), (0, -1)), ((0, 0, 1), (0, 0))]
    )
    def test_from_straight_ahead_x_is_right_and_y_is_up(
        self, point: Vec, screen: tuple[float, float]
    ) -> None:
        assert camera_for(View(0, 0)).screen(point) == pytest.approx(screen)

    def test_from_above_what_is_nearer_is_lower_on_the_screen(self) -> None:
        camera: Camera = camera_for(View(0, 30))
        assert camera.screen((0, 0, 1))[1] == pytest.approx(0.5)
        assert camera.depth((0, 0, 1)) > camera.depth((0, 0, 0))

    def test_turned_a_quarter_it_looks_at_the_face(self) -> None:
        assert camera_for(View(90, 0)).toward == pytest.approx((1, 0, 0))


class TestFraming:
    @pytest.mark.parametrize("exercise_id", IDS)
    def test_every_instant_and_prop_is_in_the_frame(self, exercise_id: str) -> None:
        spec = figure(exercise_id)
        camera = camera_for(spec.view)
        box, _ = framing(spec)
        margin = 0.05 * (box.right - box.left)
        for sample in every_sample(exercise_id)[::4]:
            discs = [disc for part in sample.body.discs.values() for disc in part]
            discs += [disc for prop in spec.props for disc in prop_discs(prop, sample.body)]
            for centre, radius in discs:
                x, y = camera.screen(centre)
                assert box.left - margin <= x - radius, sample.where
                assert x + radius <= box.right + margin, sample.where
                assert box.top - margin <= y - radius, sample.where
                assert y + radius <= box.bottom + margin, sample.where

    def test_a_mat_of_its_own_is_taken(self) -> None:
        mat = Extent(-2.0, 2.0, -1.0, 1.0)
        assert framing(replace(PLAIN, mat=mat)).mat == mat

    def test_both_sides_of_an_alternating_figure_fit(self) -> None:
        wide = replace(STANDING, arm_r=ArmAngles(0, 90, 0, 0))
        spec = replace(PLAIN, poses={"hold": wide}, view=View(90, 0))
        one, both = framing(spec).box, framing(replace(spec, alternating=True)).box
        assert one.right - one.left < both.right - both.left
        assert both.left == pytest.approx(-both.right)

    def test_is_the_same_for_either_side(self) -> None:
        spec = figure("knee-wag")
        one, two = framing(spec), framing(spec.for_side(Side.LEFT))
        assert tuple(one.box) == pytest.approx(tuple(two.box))


class TestUnitDepths:
    def test_every_unit_is_there_once(self) -> None:
        assert sorted(order(PLAIN, STANDING)) == sorted(ORDER)

    def test_from_the_right_the_right_limbs_come_last(self) -> None:
        units = order(replace(PLAIN, view=View(0, 0)), STANDING)
        for limb in ("leg", "arm"):
            assert units.index(Unit(f"{limb}_l")) < units.index(Unit.TORSO)
            assert units.index(Unit.TORSO) < units.index(Unit(f"{limb}_r"))

    def test_a_split_limb_is_two(self) -> None:
        spec = replace(PLAIN, split=frozenset({Unit.LEG_R, Unit.ARM_L}))
        units = order(spec, replace(STANDING, leg_r=LegAngles(0, 20, 0, 90)))
        assert {Unit.THIGH_R, Unit.SHANK_R, Unit.UPPER_L, Unit.FORE_L} < set(units)
        assert Unit.LEG_R not in units

    def test_a_bias_brings_a_unit_nearer(self) -> None:
        assert order(replace(PLAIN, bias={Unit.ARM_L: 1.0}), STANDING)[-1] is Unit.ARM_L

    def test_the_neck_goes_with_the_head_it_carries(self) -> None:
        units = order(replace(PLAIN, bias={Unit.HEAD: 1.0}), STANDING)
        assert units[-2:] == [Unit.NECK, Unit.HEAD]

    def test_a_head_towards_the_viewer_covers_the_neck(self) -> None:
        units = order(replace(PLAIN, view=View(90, 10)), STANDING)
        assert units.index(Unit.NECK) < units.index(Unit.HEAD)


def test_the_far_limb_lies_behind_its_partner() -> None:
    camera = camera_for(View(0, 20))
    body = solve(STANDING)
    apart = behind_partner(Limb.LEG_L, body, camera)
    assert apart == pytest.approx(0.092)
    assert behind_partner(Limb.LEG_R, body, camera) == pytest.approx(-apart)
    assert behind_partner(Limb.ARM_L, body, camera) > 0.15


def test_a_prop_is_as_near_as_its_nearest_end_and_its_bias() -> None:
    camera = camera_for(View(0, 10))
    body = posed("light-weights", "rest")
    near, far = (Dumbbell(hand, bias=0.0) for hand in (Part.HAND_R, Part.HAND_L))
    assert prop_depth(near, body, camera) > prop_depth(far, body, camera)
    nearer = replace(far, bias=0.5)
    gained = prop_depth(nearer, body, camera) - prop_depth(far, body, camera)
    assert gained == pytest.approx(0.5)
