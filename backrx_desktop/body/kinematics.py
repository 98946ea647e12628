"""Solving a pose: trunk by its angles, limbs by angles or by reaching, the whole on its support."""

from types import MappingProxyType

from backrx_desktop.body.arms import arm_hangs_on, place_arm
from backrx_desktop.body.legs import leg_hangs_on, place_leg
from backrx_desktop.body.pose import Pose
from backrx_desktop.body.skeleton import ARMS, LEGS, Limb, Part
from backrx_desktop.body.solved import (
    DISC_PARTS,
    SolvedBody,
    lowest_of,
    part_discs,
)
from backrx_desktop.body.trunk import Assembly, Trunk, bent_trunk, standing_at
from backrx_desktop.body.vector import Vec
from backrx_desktop.core.exercise import Side

_ROUNDS = 6
_CLOSE = 1e-5
_START_HEIGHT = 0.12


def solve(pose: Pose, breath: float = 0.0) -> SolvedBody:
    """The body in `pose`, resting on its support.

    `breath` from -1 (out) to 1 (in) swells the front of the chest by up to 3 % of its depth.
    """
    trunk = bent_trunk(pose, breath)
    x, y, z = pose.position
    root: Vec = (x, _START_HEIGHT if pose.ground else y, z)
    assembly = _legged(pose, trunk, root)
    for _ in range(_ROUNDS if pose.ground or pose.pin else 0):
        shift_x, shift_y = _shift(pose, assembly)
        if abs(shift_x) + abs(shift_y) < _CLOSE:
            break
        root = (root[0] + shift_x, root[1] + shift_y, root[2])
        assembly = _legged(pose, trunk, root)
    left_first = arm_hangs_on(pose.arm_r, Limb.ARM_L)
    for arm in reversed(ARMS) if left_first else ARMS:
        place_arm(assembly, arm, pose.arm_r if arm.side is Side.RIGHT else pose.arm_l)
    joints, frames = assembly.joints, assembly.frames
    return SolvedBody(
        joints=MappingProxyType(joints),
        frames=MappingProxyType(frames),
        discs=MappingProxyType({part: part_discs(part, joints, frames) for part in DISC_PARTS}),
        slices=assembly.slices,
        skull=assembly.skull,
        miss=MappingProxyType(assembly.miss),
    )


def _legged(pose: Pose, trunk: Trunk, root: Vec) -> Assembly:
    assembly = standing_at(trunk, root)
    left_first = leg_hangs_on(pose.leg_r, Limb.LEG_L)
    for leg in reversed(LEGS) if left_first else LEGS:
        place_leg(assembly, leg, pose.leg_r if leg.side is Side.RIGHT else pose.leg_l)
    return assembly


def _shift(pose: Pose, assembly: Assembly) -> tuple[float, float]:
    """How far the root is from where the support wants it."""
    across, up = 0.0, 0.0
    if pose.pin:
        across = pose.pin.x - assembly.joints[pose.pin.joint][0]
    if pose.ground:
        up = pose.position[1] - min(_lowest(assembly, part) for part in pose.ground)
    return across, up


def _lowest(assembly: Assembly, part: Part) -> float:
    return lowest_of(
        part,
        assembly.skull,
        assembly.slices,
        lambda: part_discs(part, assembly.joints, assembly.frames),
    )
