"""The same pose with left and right exchanged: what the right side did, the left does."""

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from backrx_desktop.body.pose import (
    AnkleTarget,
    ArmAngles,
    ArmBlend,
    ArmDrive,
    Bend,
    FootTarget,
    HandTarget,
    LegAngles,
    LegBlend,
    LegDrive,
    Palm,
    Pose,
    Thing,
    Turn,
)
from backrx_desktop.body.skeleton import Part
from backrx_desktop.body.vector import Vec

Named = TypeVar("Named", bound=StrEnum)
_OTHER_END = {"_r": "_l", "_l": "_r"}


def other(name: Named) -> Named:
    """The part, joint or unit of the other side; one in the middle is its own."""
    end = _OTHER_END.get(name.value[-2:])
    return name if end is None else type(name)(name.value[:-2] + end)


def mirrored_vec(v: Vec) -> Vec:
    """A direction or offset with left and right exchanged."""
    return (v[0], v[1], -v[2])


def mirrored(pose: Pose) -> Pose:
    """`pose` with left and right exchanged: the body is its exact mirror image in z."""
    turn = pose.turn
    return Pose(
        position=mirrored_vec(pose.position),
        turn=Turn(-turn.heading, turn.pitch, -turn.lean, -turn.roll),
        lumbar=_mirrored_bend(pose.lumbar),
        thorax=_mirrored_bend(pose.thorax),
        neck=_mirrored_bend(pose.neck),
        leg_r=_mirrored_leg(pose.leg_l),
        leg_l=_mirrored_leg(pose.leg_r),
        arm_r=_mirrored_arm(pose.arm_l),
        arm_l=_mirrored_arm(pose.arm_r),
        shoulder_r=pose.shoulder_l,
        shoulder_l=pose.shoulder_r,
        ground=tuple(other(part) for part in pose.ground),
        pin=pose.pin and pose.pin._replace(joint=other(pose.pin.joint)),
        rests=tuple(other(part) for part in pose.rests),
        holds_r=_mirrored_hold(pose.holds_l),
        holds_l=_mirrored_hold(pose.holds_r),
    )


def _mirrored_bend(bend: Bend) -> Bend:
    return Bend(bend.flexion, -bend.side, -bend.twist)


def _mirrored_hold(hold: Part | Thing | None) -> Part | Thing | None:
    return other(hold) if isinstance(hold, Part) else hold


def _mirrored_leg(drive: LegDrive) -> LegDrive:
    match drive:
        case LegAngles():
            return drive
        case FootTarget(place, pole):
            turned = place._replace(z=-place.z, yaw=-place.yaw, roll=-place.roll)
            return FootTarget(turned, mirrored_vec(pole))
        case AnkleTarget(point, pole, at, _):
            return replace(
                drive,
                point=mirrored_vec(point),
                pole=mirrored_vec(pole),
                at=at and other(at),
            )
        case LegBlend(before, after, share):
            return LegBlend(_mirrored_leg(before), _mirrored_leg(after), share)


def _mirrored_arm(drive: ArmDrive) -> ArmDrive:
    match drive:
        case ArmAngles():
            return drive
        case HandTarget(point, elbow, at, palm):
            return HandTarget(
                mirrored_vec(point),
                mirrored_vec(elbow),
                at and other(at),
                palm and Palm(-palm.yaw, palm.pitch, -palm.roll),
            )
        case ArmBlend(before, after, share):
            return ArmBlend(_mirrored_arm(before), _mirrored_arm(after), share)
