"""What the catalogue says of the exercises done sitting, kneeling, standing or on the hands."""

import math

import pytest

from backrx_desktop.body.props import Pillow
from backrx_desktop.body.skeleton import ARMS, LEGS, Joint, Part
from backrx_desktop.body.solved import lowest
from backrx_desktop.body.vector import dot, lerp, sub, unit
from tests.body.figures import figure, posed, samples
from tests.body.measures import LEFT, RIGHT, across_floor, bend, heel, knee, toes


class TestHipFlexorStretch:
    def test_the_front_knee_is_over_its_ankle(self) -> None:
        body = posed("hip-flexor-stretch", "hold")
        assert abs(across_floor(body, LEFT.knee, LEFT.ankle)[0]) < 0.05

    def test_the_back_knee_is_on_the_pillow_and_the_hip_opens(self) -> None:
        upright, hold = (posed("hip-flexor-stretch", name) for name in ("upright", "hold"))
        (pillow,) = figure("hip-flexor-stretch").props
        assert isinstance(pillow, Pillow)
        x = hold.joints[RIGHT.knee][0]
        assert abs(x - pillow.at[0]) < pillow.size[0] / 2
        assert hold.joints[RIGHT.hip][0] > upright.joints[RIGHT.hip][0] + 0.08


class TestCalfStretch:
    def test_the_back_heel_is_down_the_knee_straight_and_the_body_leans(self) -> None:
        stand, hold = (posed("calf-stretch", name) for name in ("stand", "hold"))
        assert lowest(hold, Part.FOOT_R) == pytest.approx(0.0, abs=0.001)
        assert toes(hold, RIGHT)[1] == pytest.approx(0.0)
        assert knee(hold, RIGHT) < 8
        assert hold.joints[Joint.HEAD][0] > stand.joints[Joint.HEAD][0] + 0.03


class TestPushUp:
    def test_hands_are_under_the_shoulders_and_arms_straighten(self) -> None:
        up, down = (posed("push-up", name) for name in ("up", "down"))
        for arm in ARMS:
            assert abs(across_floor(up, arm.wrist, arm.shoulder)[0]) < 0.05
            assert bend(up, arm.shoulder, arm.elbow, arm.wrist) < 25
            assert bend(down, arm.shoulder, arm.elbow, arm.wrist) > 70

    def test_the_body_stays_one_long_line(self) -> None:
        for each in samples("push-up")[0]:
            body = each.body
            knees = lerp(body.joints[Joint.KNEE_R], body.joints[Joint.KNEE_L], 0.5)
            trunk = unit(sub(body.joints[Joint.THORAX], body.joints[Joint.PELVIS]))
            thighs = unit(sub(body.joints[Joint.PELVIS], knees))
            assert dot(trunk, thighs) > math.cos(math.radians(5)), each.where


def test_the_squat_sits_back_with_both_heels_down() -> None:
    down = posed("squat", "down")
    for leg in LEGS:
        assert down.joints[leg.hip][0] < heel(down, leg)[0]
        assert toes(down, leg)[1] == pytest.approx(0.0)
        assert down.joints[leg.knee][0] < down.joints[leg.toe][0] + 0.03


def test_the_forward_curl_rounds_the_back_over_straight_legs() -> None:
    spec = figure("spinal-flexion-drill")
    tall, curled = spec.poses["tall"], spec.poses["curled"]
    bent = [pose.lumbar.flexion + pose.thorax.flexion for pose in (tall, curled)]
    assert bent[1] - bent[0] > 40
    for each in samples("spinal-flexion-drill")[0]:
        assert all(knee(each.body, leg) < 15 for leg in LEGS)


def test_both_arms_raise_alike() -> None:
    for each in samples("light-weights")[0]:
        right, left = (each.body.joints[arm.wrist] for arm in ARMS)
        assert right == pytest.approx((left[0], left[1], -left[2]))
