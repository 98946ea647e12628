"""Placing an arm on the trunk: by angles, or by reaching for where its palm should be."""

from typing import NamedTuple

from backrx_desktop.body.pose import ArmAngles, ArmBlend, ArmDrive, HandTarget
from backrx_desktop.body.reach import below_hinge, bone_frame, reach
from backrx_desktop.body.skeleton import (
    FOREARM,
    LIMB_PARTS,
    UPPER_ARM,
    WRIST_TO_PALM,
    Arm,
    Limb,
    Part,
)
from backrx_desktop.body.trunk import Assembly
from backrx_desktop.body.vector import (
    Frame,
    Vec,
    across,
    add,
    compose,
    cross,
    lerp,
    mix_frames,
    scale,
    sub,
    turn_x,
    turn_y,
    turn_z,
    unit,
)


class _ArmState(NamedTuple):
    elbow: Vec
    wrist: Vec
    upper: Frame
    fore: Frame
    hand: Frame
    pole: Vec
    miss: float | None


def place_arm(assembly: Assembly, arm: Arm, drive: ArmDrive) -> None:
    """Adds an arm's joints and frames, and by how much it missed its target."""
    state = _arm(assembly, arm, drive)
    joints, frames = assembly.joints, assembly.frames
    joints[arm.elbow], joints[arm.wrist] = state.elbow, state.wrist
    frames[arm.upper], frames[arm.fore] = state.upper, state.fore
    frames[arm.hand] = frames[arm.thumb] = state.hand
    if state.miss is not None:
        assembly.miss[arm.limb] = state.miss


def _arm(assembly: Assembly, arm: Arm, drive: ArmDrive) -> _ArmState:
    match drive:
        case ArmAngles():
            return _angled_arm(assembly, arm, drive)
        case HandTarget(point, elbow, at, palm):
            target = point if at is None else assembly.point(at, point)
            if palm is None:
                return _straight_hand(assembly, arm, target, elbow)
            lying = compose(turn_y(-palm.yaw), compose(turn_z(palm.pitch), turn_x(palm.roll)))
            fingers, back = lying[0], scale(lying[1], arm.sign)
            up = scale(fingers, -1.0)
            hand = (cross(up, back), up, back)
            wrist = sub(target, scale(fingers, WRIST_TO_PALM))
            return _reaching_arm(assembly, arm, wrist, elbow, hand)
        case ArmBlend(before, after, share):
            a, b = _arm(assembly, arm, before), _arm(assembly, arm, after)
            return _reaching_arm(
                assembly,
                arm,
                lerp(a.wrist, b.wrist, share),
                lerp(unit(a.pole), unit(b.pole), share),
                mix_frames(a.hand, b.hand, share),
            )


def _angled_arm(assembly: Assembly, arm: Arm, angles: ArmAngles) -> _ArmState:
    turned = compose(turn_x(-arm.sign * angles.abduction), turn_y(-arm.sign * angles.rotation))
    upper = compose(assembly.frames[Part.THORAX], compose(turn_z(angles.flexion), turned))
    fore = compose(upper, turn_z(angles.elbow))
    elbow = add(assembly.joints[arm.shoulder], scale(upper[1], -UPPER_ARM))
    wrist = add(elbow, scale(fore[1], -FOREARM))
    return _ArmState(elbow, wrist, upper, fore, fore, scale(upper[0], -1.0), None)


def _straight_hand(assembly: Assembly, arm: Arm, palm: Vec, pole: Vec) -> _ArmState:
    shoulder = assembly.joints[arm.shoulder]
    elbow, end, miss = reach(shoulder, palm, UPPER_ARM, FOREARM + WRIST_TO_PALM, pole)
    wrist = add(elbow, scale(unit(sub(end, elbow)), FOREARM))
    bend = across(pole, unit(sub(palm, shoulder)))
    upper = bone_frame(shoulder, elbow, scale(bend, -1.0))
    fore = below_hinge(upper, elbow, wrist)
    return _ArmState(elbow, wrist, upper, fore, fore, pole, miss)


def _reaching_arm(assembly: Assembly, arm: Arm, target: Vec, pole: Vec, hand: Frame) -> _ArmState:
    shoulder = assembly.joints[arm.shoulder]
    elbow, wrist, miss = reach(shoulder, target, UPPER_ARM, FOREARM, pole)
    bend = across(pole, unit(sub(target, shoulder)))
    upper = bone_frame(shoulder, elbow, scale(bend, -1.0))
    fore = below_hinge(upper, elbow, wrist)
    return _ArmState(elbow, wrist, upper, fore, hand, pole, miss)


def arm_hangs_on(drive: ArmDrive, limb: Limb) -> bool:
    """Whether an arm's target is fixed to a part of `limb`, which must then be placed first."""
    match drive:
        case HandTarget(at=at):
            return at in LIMB_PARTS[limb]
        case ArmBlend(before, after):
            return arm_hangs_on(before, limb) or arm_hangs_on(after, limb)
        case _:
            return False
