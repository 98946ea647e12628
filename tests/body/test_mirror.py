"""Left and right."""

import math
import random
from dataclasses import replace
from enum import StrEnum

import pytest

from backrx_desktop.body.figure import Unit
from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.mirror import mirrored, other
from backrx_desktop.body.pose import (
    AnkleTarget,
    ArmAngles,
    ArmBlend,
    Bend,
    HandTarget,
    LegAngles,
    LegBlend,
    Palm,
    Pin,
    Pose,
    Thing,
    Turn,
)
from backrx_desktop.body.skeleton import Joint, Limb, Part
from backrx_desktop.body.vector import sub

POSE = Pose(
    position=(0.1, 0.02, 0.05),
    turn=Turn(20, -30, 15, 10),
    lumbar=Bend(10, 5, 8),
    thorax=Bend(6, -4, 9),
    neck=Bend(3, 8, 20),
    leg_r=LegAngles(40, 15, 25, 60, 10),
    leg_l=AnkleTarget((0.07, -0.19, 0.03), (0.1, 0.3, -1), Part.THIGH_R, 5),
    arm_r=HandTarget((0.2, 0.1, 0.2), (0, -1, 0.5), None, Palm(30, 10, -20)),
    arm_l=HandTarget((0.02, -0.1, 0.03), (0.2, 0.4, -1), Part.SHANK_R),
    shoulder_r=(0.01, 0.02, -0.01),
    ground=(Part.PELVIS, Part.THIGH_R),
    pin=Pin(Joint.KNEE_R, 0.2),
    rests=(Part.FOOT_L,),
    holds_r=Thing.FLOOR,
    holds_l=Part.SHANK_R,
)


def farthest(pose: Pose) -> float:
    """How far the mirrored pose's joints lie from the mirror image of the pose's."""
    body, image = solve(pose), solve(mirrored(pose))
    return max(
        math.dist(image.joints[other(joint)], (at[0], at[1], -at[2]))
        for joint, at in body.joints.items()
    )


def test_swapped_angles_give_the_mirrored_skeleton() -> None:
    chance = random.Random(1)
    for _ in range(40):
        angles = [chance.uniform(-60, 60) for _ in range(9)]
        pose = replace(POSE, leg_r=LegAngles(*angles[:5]), arm_r=ArmAngles(*angles[5:]))
        assert farthest(pose) < 1e-9


def test_reaching_limbs_anchors_pins_and_palms_are_mirrored_too() -> None:
    assert farthest(POSE) < 1e-9


def test_blends_are_mirrored_too() -> None:
    leg = LegBlend(POSE.leg_r, LegAngles(90, 0, 0, 90, 0), 0.4)
    arm = ArmBlend(POSE.arm_r, ArmAngles(20, 30, 10, 50), 0.7)
    assert farthest(replace(POSE, leg_r=leg, arm_r=arm)) < 1e-9


def test_claims_change_sides() -> None:
    image = mirrored(POSE)
    assert image.rests == (Part.FOOT_R,)
    assert (image.holds_r, image.holds_l) == (Part.SHANK_L, Thing.FLOOR)


def test_mirrored_twice_is_the_pose_itself() -> None:
    assert mirrored(mirrored(POSE)) == POSE


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (Part.THIGH_R, Part.THIGH_L),
        (Part.HEAD, Part.HEAD),
        (Joint.ELBOW_L, Joint.ELBOW_R),
        (Limb.ARM_R, Limb.ARM_L),
        (Unit.TORSO, Unit.TORSO),
        (Unit.FORE_L, Unit.FORE_R),
    ],
)
def test_every_name_knows_its_other_side(name: StrEnum, wanted: StrEnum) -> None:
    assert other(name) is wanted


def test_an_upright_pose_alike_on_both_sides_is_its_own_mirror_image() -> None:
    pose = Pose(position=(0, 0.5, 0), turn=Turn(pitch=20))
    body = solve(pose)
    right, left = body.joints[Joint.WRIST_R], body.joints[Joint.WRIST_L]
    assert sub(right, left) == pytest.approx((0, 0, 2 * right[2]))
    assert mirrored(pose) == pose
