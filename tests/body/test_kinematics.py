"""Solving poses: standing, resting on something, breathing; what never changes."""

import math
import random
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
    Pin,
    Pose,
    Turn,
)
from backrx_desktop.body.skeleton import ARMS, LEGS, Joint, Part
from backrx_desktop.body.solved import lowest
from backrx_desktop.body.vector import apply, dot
from tests.body.measures import STANDING, SUPINE, height


class TestStanding:
    def test_with_all_angles_zero_one_faces_x_with_the_right_side_near(self) -> None:
        body = solve(STANDING)
        assert body.frames[Part.HEAD][0] == pytest.approx((1, 0, 0))
        assert body.joints[Joint.SHOULDER_R][2] > 0 > body.joints[Joint.SHOULDER_L][2]
        assert height(body, Joint.HEAD) > height(body, Joint.HIP_R) > height(body, Joint.ANKLE_R)

    def test_the_whole_body_is_about_one_body_height_tall(self) -> None:
        body = solve(replace(STANDING, ground=(Part.FOOT_R,), position=(0, 0, 0)))
        top = body.skull.centre[1] + body.skull.up[1]
        assert top == pytest.approx(1.0, abs=0.03)

    def test_lying_on_the_back_is_pitch_minus_90(self) -> None:
        body = solve(SUPINE)
        assert body.frames[Part.PELVIS][0] == pytest.approx((0, 1, 0))
        assert body.joints[Joint.HEAD][0] < body.joints[Joint.ANKLE_R][0]

    def test_lying_on_the_left_side_the_body_faces_the_viewer(self) -> None:
        body = solve(Pose(turn=Turn(heading=90, lean=-90), ground=(Part.PELVIS,)))
        assert body.frames[Part.PELVIS][0] == pytest.approx((0, 0, 1))
        assert height(body, Joint.HIP_R) > height(body, Joint.HIP_L)


class TestSupport:
    @pytest.mark.parametrize("floor", [0.0, 0.04])
    def test_the_lowest_grounded_part_rests_at_its_height(self, floor: float) -> None:
        pose = replace(SUPINE, position=(0.0, floor, 0.0))
        body = solve(pose)
        parts = (Part.PELVIS, Part.THORAX)
        assert min(lowest(body, part) for part in parts) == pytest.approx(floor, abs=1e-5)

    def test_a_body_can_stand_on_a_limb_that_reaches(self) -> None:
        drive = AnkleTarget((0.2, -0.5, 0.05), (1, 0, 0), Part.PELVIS)
        body = solve(replace(STANDING, leg_r=drive, ground=(Part.FOOT_R,), position=(0, 0, 0)))
        assert lowest(body, Part.FOOT_R) == pytest.approx(0.0, abs=1e-5)

    def test_a_pinned_joint_keeps_its_x(self) -> None:
        body = solve(replace(SUPINE, pin=Pin(Joint.TOE_R, -0.3)))
        assert body.joints[Joint.TOE_R][0] == pytest.approx(-0.3, abs=1e-5)

    def test_a_head_can_be_what_one_rests_on(self) -> None:
        body = solve(replace(SUPINE, ground=(Part.HEAD,)))
        assert lowest(body, Part.HEAD) == pytest.approx(0.0, abs=1e-5)


class TestBreath:
    def test_breathing_in_lifts_the_chest_and_leaves_the_back_where_it_lies(self) -> None:
        out, within = solve(SUPINE, -1.0), solve(SUPINE, 1.0)
        for still in (Part.PELVIS, Part.THORAX):
            assert lowest(within, still) == pytest.approx(lowest(out, still), abs=1e-6)
        one, two = out.slices[9], within.slices[9]
        swollen = (two.centre[1] + two.deep[1]) - (one.centre[1] + one.deep[1])
        assert 0.003 < swollen < 0.010


class TestSolvedBody:
    def test_nothing_in_it_can_be_changed(self) -> None:
        body = solve(STANDING)
        with pytest.raises(TypeError):
            body.joints[Joint.HEAD] = (0, 0, 0)  # type: ignore[index]
        with pytest.raises(AttributeError):
            body.slices = ()  # type: ignore[misc]

    def test_a_point_in_a_part_moves_with_it(self) -> None:
        body = solve(replace(STANDING, leg_r=LegAngles(flexion=90)))
        point = body.point(Part.THIGH_R, (0.0, -0.245, 0.0))
        assert math.dist(point, body.joints[Joint.KNEE_R]) < 1e-12

    def test_segments_keep_their_length_in_any_pose(self) -> None:
        chance = random.Random(7)
        for _ in range(60):
            body = solve(_any_pose(chance))
            for leg in LEGS:
                knee, ankle = body.joints[leg.knee], body.joints[leg.ankle]
                assert math.dist(body.joints[leg.hip], knee) == pytest.approx(0.245)
                assert math.dist(knee, ankle) == pytest.approx(0.240)
            for arm in ARMS:
                elbow, wrist = body.joints[arm.elbow], body.joints[arm.wrist]
                assert math.dist(body.joints[arm.shoulder], elbow) == pytest.approx(0.172)
                assert math.dist(elbow, wrist) == pytest.approx(0.145)

    def test_hinges_never_twist_in_any_pose(self) -> None:
        chance = random.Random(8)
        for _ in range(60):
            body = solve(_any_pose(chance))
            for leg in LEGS:
                knee, shin = body.frames[leg.thigh], body.frames[leg.shank]
                assert math.dist(knee[2], shin[2]) < 1e-9
                assert abs(dot(apply(shin, (0, 1, 0)), knee[2])) < 1e-9


def _any_pose(chance: random.Random) -> Pose:
    def within(*limits: float) -> list[float]:
        return [chance.uniform(-limit, limit) for limit in limits]

    x, y, z, px, py, pz = within(0.4, 0.2, 0.3, 1, 1, 1)
    return Pose(
        position=(0.0, 0.4, 0.0),
        turn=Turn(*within(180, 90, 90, 40)),
        lumbar=Bend(*within(30, 20, 20)),
        thorax=Bend(*within(30, 20, 30)),
        leg_r=FootTarget(FootPlace(x, abs(y), z, *within(60, 60, 30)), (px, py, pz)),
        leg_l=LegAngles(*within(100, 40, 50, 10, 40)),
        arm_r=HandTarget((z, 0.5 + y, x), (pz, px, py)),
        arm_l=ArmAngles(*within(120, 80, 60, 20)),
        ground=chance.choice(((), (Part.PELVIS,), (Part.FOOT_L, Part.THORAX))),
    )
