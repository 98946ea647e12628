"""Placing a leg on the trunk: by angles, or by reaching for where its foot should be."""

from typing import NamedTuple

from backrx_desktop.body.pose import AnkleTarget, FootTarget, LegAngles, LegBlend, LegDrive
from backrx_desktop.body.profile import FOOT_BEADS
from backrx_desktop.body.reach import below_hinge, bone_frame, reach
from backrx_desktop.body.skeleton import ANKLE_TO_TOE, LIMB_PARTS, SHANK, THIGH, Leg, Limb, Part
from backrx_desktop.body.trunk import Assembly
from backrx_desktop.body.vector import (
    Frame,
    Vec,
    across,
    add,
    apply,
    compose,
    lerp,
    mix_frames,
    scale,
    sub,
    turn_x,
    turn_y,
    turn_z,
    unit,
)


class _LegState(NamedTuple):
    knee: Vec
    ankle: Vec
    thigh: Frame
    shank: Frame
    foot: Frame
    pole: Vec
    miss: float | None


def place_leg(assembly: Assembly, leg: Leg, drive: LegDrive) -> None:
    """Adds a leg's joints and frames, and by how much it missed its target."""
    state = _leg(assembly, leg, drive)
    joints, frames = assembly.joints, assembly.frames
    joints[leg.knee], joints[leg.ankle] = state.knee, state.ankle
    frames[leg.thigh], frames[leg.shank], frames[leg.foot] = state.thigh, state.shank, state.foot
    joints[leg.toe] = add(state.ankle, apply(state.foot, ANKLE_TO_TOE))
    if state.miss is not None:
        assembly.miss[leg.limb] = state.miss


def _leg(assembly: Assembly, leg: Leg, drive: LegDrive) -> _LegState:
    match drive:
        case LegAngles():
            return _angled_leg(assembly, leg, drive)
        case FootTarget(place, pole):
            foot = compose(turn_y(-place.yaw), compose(turn_z(place.pitch), turn_x(place.roll)))
            height = place.clearance - _sole(foot, leg.sign)
            return _reaching_leg(assembly, leg, (place.x, height, place.z), pole, foot)
        case AnkleTarget(point, pole, at, dorsiflexion):
            target = point if at is None else assembly.point(at, point)
            return _reaching_leg(assembly, leg, target, pole, None, dorsiflexion)
        case LegBlend(before, after, share):
            a, b = _leg(assembly, leg, before), _leg(assembly, leg, after)
            return _reaching_leg(
                assembly,
                leg,
                lerp(a.ankle, b.ankle, share),
                lerp(unit(a.pole), unit(b.pole), share),
                mix_frames(a.foot, b.foot, share),
            )


def _angled_leg(assembly: Assembly, leg: Leg, angles: LegAngles) -> _LegState:
    turned = compose(turn_x(-leg.sign * angles.abduction), turn_y(-leg.sign * angles.rotation))
    thigh = compose(assembly.frames[Part.PELVIS], compose(turn_z(angles.flexion), turned))
    shank = compose(thigh, turn_z(-angles.knee))
    knee = add(assembly.joints[leg.hip], scale(thigh[1], -THIGH))
    ankle = add(knee, scale(shank[1], -SHANK))
    foot = compose(shank, turn_z(angles.ankle))
    return _LegState(knee, ankle, thigh, shank, foot, thigh[0], None)


def _reaching_leg(
    assembly: Assembly,
    leg: Leg,
    target: Vec,
    pole: Vec,
    foot: Frame | None,
    dorsiflexion: float = 0.0,
) -> _LegState:
    hip = assembly.joints[leg.hip]
    knee, ankle, miss = reach(hip, target, THIGH, SHANK, pole)
    thigh = bone_frame(hip, knee, across(pole, unit(sub(target, hip))))
    shank = below_hinge(thigh, knee, ankle)
    if foot is None:
        foot = compose(shank, turn_z(dorsiflexion))
    return _LegState(knee, ankle, thigh, shank, foot, pole, miss)


def _sole(foot: Frame, sign: float) -> float:
    """The height of a foot's lowest point over its ankle."""
    return min(apply(foot, (x, y, z * sign))[1] - radius for (x, y, z), radius in FOOT_BEADS)


def leg_hangs_on(drive: LegDrive, limb: Limb) -> bool:
    """Whether a leg's target is fixed to a part of `limb`, which must then be placed first."""
    match drive:
        case AnkleTarget(at=at):
            return at in LIMB_PARTS[limb]
        case LegBlend(before, after):
            return leg_hangs_on(before, limb) or leg_hangs_on(after, limb)
        case _:
            return False
