"""Limbs by angles, and limbs that reach."""

import math
from dataclasses import replace

import pytest

from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.pose import (
    AnkleTarget,
    ArmAngles,
    Bend,
    FootPlace,
    FootTarget,
    HandTarget,
    LegAngles,
    LegBlend,
    Palm,
)
from backrx_desktop.body.reach import reach
from backrx_desktop.body.skeleton import ARMS, LEGS, Arm, Joint, Leg, Limb, Part
from backrx_desktop.body.solved import lowest
from backrx_desktop.body.vector import Vec, dot, length, sub, unit
from tests.body.measures import STANDING, SUPINE, bend, height


class TestReach:
    def test_meets_a_target_within_reach(self) -> None:
        chain = reach((0, 0, 0), (0.3, -0.1, 0.05), 0.245, 0.240, (1, 0, 0))
        assert math.dist(chain.end, (0.3, -0.1, 0.05)) < 1e-9
        assert chain.miss == 0.0

    def test_stretches_towards_one_beyond_it_and_says_by_how_much_it_missed(self) -> None:
        chain = reach((0, 0, 0), (0.0, -0.6, 0.0), 0.245, 0.240, (1, 0, 0))
        assert unit(chain.end) == pytest.approx((0, -1, 0))
        assert chain.miss == pytest.approx(0.6 - 0.485, abs=1e-3)

    def test_cannot_fold_to_nothing(self) -> None:
        chain = reach((0, 0, 0), (0.0, 0.0, 0.0), 0.245, 0.240, (0, 1, 0))
        assert chain.miss == pytest.approx(0.006)

    @pytest.mark.parametrize("pole", [(1, 0, 0), (0, 0, -1), (0.5, 0, 0.5)])
    def test_bends_towards_the_pole(self, pole: Vec) -> None:
        chain = reach((0, 0, 0), (0.0, -0.3, 0.0), 0.245, 0.240, pole)
        assert dot(chain.middle, pole) > 0.1

    def test_bends_somewhere_where_the_pole_says_nothing(self) -> None:
        chain = reach((0, 0, 0), (0.0, -0.3, 0.0), 0.245, 0.240, (0, 1, 0))
        assert length(chain.middle) == pytest.approx(0.245)
        assert math.dist(chain.middle, chain.end) == pytest.approx(0.240)


class TestSpineAndLimbsByAngles:
    def test_flexion_brings_the_head_forward(self) -> None:
        body = solve(replace(STANDING, lumbar=Bend(flexion=30), thorax=Bend(flexion=30)))
        assert body.joints[Joint.HEAD][0] > 0.15

    def test_bending_right_brings_the_right_shoulder_down(self) -> None:
        body = solve(replace(STANDING, thorax=Bend(side=20)))
        assert height(body, Joint.SHOULDER_R) < height(body, Joint.SHOULDER_L)

    def test_twisting_right_turns_the_chest_to_the_own_right(self) -> None:
        body = solve(replace(STANDING, thorax=Bend(twist=40)))
        assert body.frames[Part.THORAX][0][2] > 0.5

    def test_leg_angles_bend_the_joints_they_name(self) -> None:
        body = solve(replace(STANDING, leg_r=LegAngles(flexion=90, knee=80)))
        assert body.frames[Part.THIGH_R][1] == pytest.approx((-1, 0, 0))
        assert bend(body, Joint.HIP_R, Joint.KNEE_R, Joint.ANKLE_R) == pytest.approx(80)

    @pytest.mark.parametrize(("leg", "outward"), [(LEGS[0], 1.0), (LEGS[1], -1.0)])
    def test_abduction_and_external_rotation_go_outward_on_either_side(
        self, leg: Leg, outward: float
    ) -> None:
        pose = replace(STANDING, leg_r=LegAngles(0, 30, 40), leg_l=LegAngles(0, 30, 40))
        body = solve(pose)
        assert body.joints[leg.ankle][2] * outward > 0.2
        assert body.joints[leg.toe][2] * outward > body.joints[leg.ankle][2] * outward + 0.05

    def test_arm_angles_bend_the_elbow_forward(self) -> None:
        body = solve(replace(STANDING, arm_r=ArmAngles(0, 0, 0, 90)))
        assert body.joints[Joint.WRIST_R][0] - body.joints[Joint.ELBOW_R][0] > 0.14
        assert bend(body, Joint.SHOULDER_R, Joint.ELBOW_R, Joint.WRIST_R) == pytest.approx(90)

    def test_a_shoulder_slides_with_its_blade_to_its_own_side(self) -> None:
        plain = solve(STANDING)
        slid = solve(replace(STANDING, shoulder_r=(0.02, 0, -0.01), shoulder_l=(0.02, 0, -0.01)))
        for arm in ARMS:
            moved = sub(slid.joints[arm.shoulder], plain.joints[arm.shoulder])
            assert moved == pytest.approx((0.02, 0.0, -0.01 * arm.sign))


class TestReachingLimbs:
    def test_a_foot_stands_at_its_clearance_whatever_its_tilt(self) -> None:
        for pitch, roll in ((0, 0), (40, 0), (-30, 15), (78, -10)):
            place = FootPlace(0.1, 0.03, 0.05, 10, pitch, roll)
            body = solve(replace(STANDING, leg_r=FootTarget(place, (1, 0, 0))))
            assert lowest(body, Part.FOOT_R) == pytest.approx(0.03)

    def test_toes_turn_to_the_viewer_with_yaw_and_up_with_pitch(self) -> None:
        place = FootPlace(0.1, 0.0, 0.05, 30, 20, 0)
        foot = solve(replace(STANDING, leg_r=FootTarget(place, (1, 0, 0)))).frames[Part.FOOT_R]
        assert foot[0][2] > 0.4
        assert foot[0][1] > 0.3

    def test_an_ankle_hangs_on_the_other_thigh_wherever_that_goes(self) -> None:
        crossed = AnkleTarget((0.07, -0.19, -0.03), (0, 0.4, 1), Part.THIGH_L, 10)
        for flexion in (40, 60, 80):
            pose = replace(SUPINE, leg_r=crossed, leg_l=LegAngles(flexion, 0, 0, 90))
            body = solve(pose)
            wanted = body.point(Part.THIGH_L, (0.07, -0.19, -0.03))
            assert math.dist(body.joints[Joint.ANKLE_R], wanted) < 1e-9

    def test_a_palm_meets_its_point_straight_or_laid_flat(self) -> None:
        point = (0.2, 0.6, 0.15)
        for palm in (None, Palm(30, 0, 0), Palm(0, 80, 0)):
            body = solve(replace(STANDING, arm_r=HandTarget(point, (0, -1, 0.5), None, palm)))
            at = body.point(Part.HAND_R, (0.0, -0.042, 0.0))
            assert math.dist(at, point) < 1e-9

    @pytest.mark.parametrize(("arm", "inward"), [(ARMS[0], -1.0), (ARMS[1], 1.0)])
    def test_a_palm_on_the_floor_has_its_thumb_inside(self, arm: Arm, inward: float) -> None:
        pose = replace(
            SUPINE,
            arm_r=HandTarget((0.1, 0.021, 0.2), (0, 0, 1), None, Palm(0, 0, 0)),
            arm_l=HandTarget((0.1, 0.021, -0.2), (0, 0, -1), None, Palm(0, 0, 0)),
        )
        body = solve(pose)
        thumb, palm = body.discs[arm.thumb][-1].centre, body.discs[arm.hand][1].centre
        assert (thumb[2] - palm[2]) * inward > 0.015

    def test_a_hand_holds_the_other_hand_in_either_order(self) -> None:
        free = HandTarget((0.15, 0.7, 0.0), (0, -1, 0.5))
        holding = HandTarget((0.02, -0.05, 0.0), (0, -1, -0.5), Part.HAND_R)
        body = solve(replace(STANDING, arm_r=free, arm_l=holding))
        at = body.point(Part.HAND_L, (0.0, -0.042, 0.0))
        assert math.dist(at, body.point(Part.HAND_R, (0.02, -0.05, 0.0))) < 1e-9
        turned = HandTarget((0.02, -0.05, 0.0), (0, -1, 0.5), Part.HAND_L)
        body = solve(replace(STANDING, arm_l=replace(free, elbow=(0, -1, -0.5)), arm_r=turned))
        at = body.point(Part.HAND_R, (0.0, -0.042, 0.0))
        assert math.dist(at, body.point(Part.HAND_L, (0.02, -0.05, 0.0))) < 1e-9

    def test_a_limb_that_reaches_too_far_says_so(self) -> None:
        body = solve(replace(STANDING, arm_r=HandTarget((2, 0, 0), (0, -1, 0))))
        assert body.miss[Limb.ARM_R] > 1.0
        assert Limb.ARM_L not in body.miss

    def test_a_blend_begins_and_ends_as_its_two_drives(self) -> None:
        place = FootPlace(0.1, 0.0, 0.05, 0, 0, 0)
        one, two = LegAngles(60, 5, 0, 70, 0), FootTarget(place, (1, 0, 0))
        for share, drive in ((0.0, one), (1.0, two)):
            body = solve(replace(STANDING, leg_r=LegBlend(one, two, share)))
            wanted = solve(replace(STANDING, leg_r=drive))
            assert math.dist(body.joints[Joint.KNEE_R], wanted.joints[Joint.KNEE_R]) < 1e-6
            assert math.dist(body.joints[Joint.TOE_R], wanted.joints[Joint.TOE_R]) < 1e-6
