"""What the body is made of: its parts, joints, lengths and the thickness of each part.

Lengths in body heights. The proportions are those of an adult of average build.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from backrx_desktop.body.vector import Vec
from backrx_desktop.core.exercise import Side


class Part(StrEnum):
    """A rigid part of the body; poses name parts to rest on and to reach for."""

    PELVIS = "pelvis"
    LUMBAR = "lumbar"
    THORAX = "thorax"
    NECK = "neck"
    HEAD = "head"
    THIGH_R = "thigh_r"
    SHANK_R = "shank_r"
    FOOT_R = "foot_r"
    UPPER_R = "upper_r"
    FORE_R = "fore_r"
    HAND_R = "hand_r"
    THUMB_R = "thumb_r"
    THIGH_L = "thigh_l"
    SHANK_L = "shank_l"
    FOOT_L = "foot_l"
    UPPER_L = "upper_l"
    FORE_L = "fore_l"
    HAND_L = "hand_l"
    THUMB_L = "thumb_l"


class Joint(StrEnum):
    """A joint, or the tip of a foot."""

    PELVIS = "pelvis"
    LUMBAR = "lumbar"
    THORAX = "thorax"
    NECK = "neck"
    HEAD = "head"
    HIP_R = "hip_r"
    KNEE_R = "knee_r"
    ANKLE_R = "ankle_r"
    TOE_R = "toe_r"
    SHOULDER_R = "shoulder_r"
    ELBOW_R = "elbow_r"
    WRIST_R = "wrist_r"
    HIP_L = "hip_l"
    KNEE_L = "knee_l"
    ANKLE_L = "ankle_l"
    TOE_L = "toe_l"
    SHOULDER_L = "shoulder_l"
    ELBOW_L = "elbow_l"
    WRIST_L = "wrist_l"


class Limb(StrEnum):
    """An arm or a leg as a whole."""

    LEG_R = "leg_r"
    LEG_L = "leg_l"
    ARM_R = "arm_r"
    ARM_L = "arm_l"


@dataclass(frozen=True, slots=True)
class Leg:
    """The names of one leg. `sign` is +1 on the right, -1 on the left."""

    side: Side
    sign: float
    limb: Limb
    hip: Joint
    knee: Joint
    ankle: Joint
    toe: Joint
    thigh: Part
    shank: Part
    foot: Part


@dataclass(frozen=True, slots=True)
class Arm:
    """The names of one arm. `sign` is +1 on the right, -1 on the left."""

    side: Side
    sign: float
    limb: Limb
    shoulder: Joint
    elbow: Joint
    wrist: Joint
    upper: Part
    fore: Part
    hand: Part
    thumb: Part


def _leg(side: Side, sign: float, end: str) -> Leg:
    hip, knee, ankle, toe = (Joint(f"{name}_{end}") for name in ("hip", "knee", "ankle", "toe"))
    thigh, shank, foot = (Part(f"{name}_{end}") for name in ("thigh", "shank", "foot"))
    return Leg(side, sign, Limb(f"leg_{end}"), hip, knee, ankle, toe, thigh, shank, foot)


def _arm(side: Side, sign: float, end: str) -> Arm:
    shoulder, elbow, wrist = (Joint(f"{name}_{end}") for name in ("shoulder", "elbow", "wrist"))
    upper, fore, hand, thumb = (Part(f"{n}_{end}") for n in ("upper", "fore", "hand", "thumb"))
    limb = Limb(f"arm_{end}")
    return Arm(side, sign, limb, shoulder, elbow, wrist, upper, fore, hand, thumb)


LEGS: tuple[Leg, Leg] = (_leg(Side.RIGHT, 1.0, "r"), _leg(Side.LEFT, -1.0, "l"))
ARMS: tuple[Arm, Arm] = (_arm(Side.RIGHT, 1.0, "r"), _arm(Side.LEFT, -1.0, "l"))

TRUNK: tuple[Part, ...] = (Part.PELVIS, Part.LUMBAR, Part.THORAX)
LIMB_PARTS: Mapping[Limb, tuple[Part, ...]] = {
    **{leg.limb: (leg.thigh, leg.shank, leg.foot) for leg in LEGS},
    **{arm.limb: (arm.upper, arm.fore, arm.hand, arm.thumb) for arm in ARMS},
}

ORIGIN: Mapping[Part, Joint] = {
    **{part: Joint(part.value) for part in (*TRUNK, Part.NECK, Part.HEAD)},
    **{leg.thigh: leg.hip for leg in LEGS},
    **{leg.shank: leg.knee for leg in LEGS},
    **{leg.foot: leg.ankle for leg in LEGS},
    **{arm.upper: arm.shoulder for arm in ARMS},
    **{arm.fore: arm.elbow for arm in ARMS},
    **{arm.hand: arm.wrist for arm in ARMS},
    **{arm.thumb: arm.wrist for arm in ARMS},
}
"""The joint at which a part's own frame begins."""

THIGH, SHANK = 0.245, 0.240
UPPER_ARM, FOREARM = 0.172, 0.145
WRIST_TO_PALM = 0.042

# Offsets (forward, up, right) from a joint to the next, in the frame of the part between them.
PELVIS_TO_LUMBAR: Vec = (-0.004, 0.065, 0.0)
LUMBAR_TO_THORAX: Vec = (0.0, 0.095, 0.0)
THORAX_TO_NECK: Vec = (-0.004, 0.150, 0.0)
NECK_TO_HEAD: Vec = (0.006, 0.052, 0.0)
PELVIS_TO_HIP: Vec = (0.0, 0.0, 0.046)
THORAX_TO_SHOULDER: Vec = (-0.004, 0.098, 0.095)
ANKLE_TO_TOE: Vec = (0.122, -0.030, 0.0)

SKULL_CENTRE: Vec = (0.006, 0.052, 0.0)
SKULL_RADII: Vec = (0.061, 0.061, 0.050)


class Slice(NamedTuple):
    """An elliptic slice of the trunk in the frame of `part`.

    `below` and `above` are the shares of the neighbouring frames that bend it, so that the waist
    folds without a crease.
    """

    part: Part
    y: float
    half_width: float
    half_depth: float
    forward: float
    below: float = 0.0
    above: float = 0.0


SLICES: tuple[Slice, ...] = (
    Slice(Part.PELVIS, -0.056, 0.040, 0.0380, -0.014),
    Slice(Part.PELVIS, -0.044, 0.070, 0.0570, -0.014),
    Slice(Part.PELVIS, -0.020, 0.088, 0.0670, -0.014),
    Slice(Part.PELVIS, 0.018, 0.092, 0.0680, -0.012),
    Slice(Part.PELVIS, 0.045, 0.087, 0.0625, -0.007, above=0.30),
    Slice(Part.LUMBAR, 0.005, 0.080, 0.0560, -0.002, below=0.35),
    Slice(Part.LUMBAR, 0.040, 0.074, 0.0525, 0.000, above=0.15),
    Slice(Part.LUMBAR, 0.080, 0.0745, 0.0545, 0.000, above=0.45),
    Slice(Part.THORAX, 0.025, 0.082, 0.0600, -0.004),
    Slice(Part.THORAX, 0.058, 0.091, 0.0655, -0.007),
    Slice(Part.THORAX, 0.088, 0.101, 0.0625, -0.009),
    Slice(Part.THORAX, 0.112, 0.100, 0.0525, -0.010),
    Slice(Part.THORAX, 0.130, 0.084, 0.0430, -0.009),
    Slice(Part.THORAX, 0.146, 0.060, 0.0360, -0.008),
    Slice(Part.THORAX, 0.160, 0.038, 0.0320, -0.006),
)
BREATHING_SLICES = range(6, 11)
TROUSER_SLICES = 6
"""Slices 0 to 5 are trousers; the shirt begins one slice lower, at 4."""
