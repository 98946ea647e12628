"""A pose: how trunk and limbs stand. Each limb is driven by angles or by where its end is.

Angles in degrees, lengths in body heights. With every angle 0 the body stands upright facing +x,
its right side towards the viewer. Poses are authored with the right side working; `mirrored`
gives the other.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from backrx_desktop.body.skeleton import Joint, Part
from backrx_desktop.body.vector import Vec


class Turn(NamedTuple):
    """How the pelvis is turned from standing: to the own right, face down, to the own right,
    rolled to the own right. Lying on the back is pitch -90."""

    heading: float = 0.0
    pitch: float = 0.0
    lean: float = 0.0
    roll: float = 0.0


class Bend(NamedTuple):
    """How a joint of the spine bends: forward, sideways to the right, twisting to the right."""

    flexion: float = 0.0
    side: float = 0.0
    twist: float = 0.0


class LegAngles(NamedTuple):
    """Hip flexion, abduction, external rotation; knee flexion; ankle dorsiflexion."""

    flexion: float = 0.0
    abduction: float = 0.0
    rotation: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0


class FootPlace(NamedTuple):
    """The ankle's x and z, the sole's clearance above the floor, and the foot's yaw (toes to the
    viewer), pitch (toes up) and roll."""

    x: float
    clearance: float
    z: float
    yaw: float
    pitch: float
    roll: float


@dataclass(frozen=True, slots=True)
class FootTarget:
    """A leg driven by its foot; `pole` is the direction in which the knee points."""

    place: FootPlace
    pole: Vec


@dataclass(frozen=True, slots=True)
class AnkleTarget:
    """A leg driven by its ankle, given in the world or in the frame of the part `at`.

    `pole` is the direction in the world in which the knee points; the foot follows the shin at
    `dorsiflexion`.
    """

    point: Vec
    pole: Vec
    at: Part | None = None
    dorsiflexion: float = 0.0


class ArmAngles(NamedTuple):
    """Shoulder flexion, abduction, external rotation; elbow flexion."""

    flexion: float = 0.0
    abduction: float = 8.0
    rotation: float = 0.0
    elbow: float = 8.0


class Palm(NamedTuple):
    """How a hand lies: fingers turned to the viewer, fingers up, rolled over its length.

    All 0: fingers to +x, palm down.
    """

    yaw: float
    pitch: float
    roll: float


@dataclass(frozen=True, slots=True)
class HandTarget:
    """An arm driven by its palm, given in the world or in the frame of the part `at`.

    `elbow` is the direction in the world in which the elbow points. Without `palm` the hand is
    the straight continuation of the forearm.
    """

    point: Vec
    elbow: Vec
    at: Part | None = None
    palm: Palm | None = None


@dataclass(frozen=True, slots=True)
class LegBlend:
    """A leg between two poses that drive it in different ways."""

    before: "LegDrive"
    after: "LegDrive"
    share: float


@dataclass(frozen=True, slots=True)
class ArmBlend:
    """An arm between two poses that drive it in different ways."""

    before: "ArmDrive"
    after: "ArmDrive"
    share: float


LegDrive: TypeAlias = LegAngles | FootTarget | AnkleTarget | LegBlend
ArmDrive: TypeAlias = ArmAngles | HandTarget | ArmBlend


class Pin(NamedTuple):
    """A joint that is kept at one x while the body moves over the floor."""

    joint: Joint
    x: float


class Thing(StrEnum):
    """What a hand may hold or rest on besides a part of the body."""

    FLOOR = "floor"
    STRAP = "strap"
    DUMBBELL = "dumbbell"
    WALL = "wall"
    PILLOW = "pillow"


Hold: TypeAlias = Part | Thing


@dataclass(frozen=True, slots=True)
class Pose:
    """One pose. `ground` names the parts whose lowest point rests at the height `position[1]`;
    without it `position` is where the pelvis is.

    `shoulder_r` and `shoulder_l` slide a shoulder (forward, up, outward), as a shoulder blade
    does when an arm reaches. `rests` (parts that touch the floor) and the holds are claims that
    are checked, not forces.
    """

    position: Vec = (0.0, 0.0, 0.0)
    turn: Turn = Turn()
    lumbar: Bend = Bend()
    thorax: Bend = Bend()
    neck: Bend = Bend()
    leg_r: LegDrive = LegAngles()
    leg_l: LegDrive = LegAngles()
    arm_r: ArmDrive = ArmAngles()
    arm_l: ArmDrive = ArmAngles()
    shoulder_r: Vec = (0.0, 0.0, 0.0)
    shoulder_l: Vec = (0.0, 0.0, 0.0)
    ground: tuple[Part, ...] = ()
    pin: Pin | None = None
    rests: tuple[Part, ...] = ()
    holds_r: Hold | None = None
    holds_l: Hold | None = None
