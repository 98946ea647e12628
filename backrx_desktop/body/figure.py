"""What is known of an exercise's figure: its poses, how they follow each other, how to look."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from backrx_desktop.body.mirror import mirrored, mirrored_vec, other
from backrx_desktop.body.pose import Pose
from backrx_desktop.body.props import Hook, Prop, mirrored_hook, mirrored_prop
from backrx_desktop.body.skeleton import Part
from backrx_desktop.body.vector import Vec
from backrx_desktop.core.exercise import Side


class View(NamedTuple):
    """Where one looks from, in degrees: turned to the body's left-hand x, and raised."""

    azimuth: float = 0.0
    elevation: float = 12.0


class Glow(NamedTuple):
    """A muscle patch: where it is, how large, and which parts it is painted on.

    The pelvis stands for the trousers' seat, the thorax for the whole shirt.
    """

    at: Hook
    radius: float
    parts: tuple[Part, ...]


class Press(NamedTuple):
    """An arrow for a force without movement: from `tail` to `tip` in a part's frame."""

    part: Part
    tail: Vec
    tip: Vec


class Rock(NamedTuple):
    """A hold that rocks to the pose `to` and back once in `seconds`."""

    to: str
    seconds: float


class Unit(StrEnum):
    """What is painted in one go, and so has one depth."""

    TORSO = "torso"
    NECK = "neck"
    HEAD = "head"
    LEG_R = "leg_r"
    LEG_L = "leg_l"
    ARM_R = "arm_r"
    ARM_L = "arm_l"
    THIGH_R = "thigh_r"
    THIGH_L = "thigh_l"
    SHANK_R = "shank_r"
    SHANK_L = "shank_l"
    UPPER_R = "upper_r"
    UPPER_L = "upper_l"
    FORE_R = "fore_r"
    FORE_L = "fore_l"


class Extent(NamedTuple):
    """A rectangle of the floor, in body heights."""

    x0: float
    x1: float
    z0: float
    z1: float


@dataclass(frozen=True, slots=True, eq=False)
class FigureSpec:
    """One exercise's figure, authored for the right side.

    `phases` are pairs of pose names, one for each phase of a rep. `active` are the parts in the
    phase's colour. `split` are the limbs painted as two units; `bias` brings a unit nearer (body
    heights). `alternating` figures change sides from rep to rep without the picture turning.
    """

    poses: Mapping[str, Pose]
    phases: tuple[tuple[str, str], ...]
    start: str
    view: View = View()
    facing: bool = False
    alternating: bool = False
    active: frozenset[Part] = frozenset()
    glow: tuple[Glow, ...] = ()
    props: tuple[Prop, ...] = ()
    press: tuple[Press, ...] = ()
    track: Hook | None = None
    rock: Rock | None = None
    mat: Extent | None = None
    split: frozenset[Unit] = frozenset()
    bias: Mapping[Unit, float] = field(default_factory=dict)

    def for_side(self, side: Side | None) -> "FigureSpec":
        """The figure of a rep on `side`: an alternating one works mirrored on the left.

        All others stay as they are, and the picture is flipped instead (`flipped`).
        """
        if side is not Side.LEFT or not self.alternating:
            return self
        return replace(
            self,
            poses={name: mirrored(pose) for name, pose in self.poses.items()},
            active=frozenset(other(part) for part in self.active),
            glow=tuple(
                Glow(mirrored_hook(at), radius, tuple(other(part) for part in parts))
                for at, radius, parts in self.glow
            ),
            props=tuple(mirrored_prop(prop) for prop in self.props),
            press=tuple(
                Press(other(part), mirrored_vec(tail), mirrored_vec(tip))
                for part, tail, tip in self.press
            ),
            track=self.track and mirrored_hook(self.track),
            mat=self.mat and Extent(self.mat.x0, self.mat.x1, -self.mat.z1, -self.mat.z0),
            split=frozenset(other(unit) for unit in self.split),
            bias={other(unit): nearer for unit, nearer in self.bias.items()},
        )

    def flipped(self, side: Side | None, mirror: bool = True) -> bool:
        """Whether the picture is flipped for a rep on `side`.

        Where the figure faces the viewer it mirrors, as in a dance studio, unless `mirror` is off:
        someone lying on the left sees the head at the same end as their own.
        """
        other_side = side is Side.LEFT and not self.alternating
        return other_side != (self.facing and mirror)
