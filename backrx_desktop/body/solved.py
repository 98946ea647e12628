"""A pose after solving: where every joint, frame and surface of the body is."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from backrx_desktop.body.profile import (
    FOOT_BEADS,
    FORE_RINGS,
    HAND_BEADS,
    SHANK_RINGS,
    THIGH_RINGS,
    THUMB_BEADS,
    UPPER_RINGS,
    Bead,
    Ring,
)
from backrx_desktop.body.skeleton import ARMS, LEGS, ORIGIN, TRUNK, Joint, Limb, Part
from backrx_desktop.body.vector import Frame, Vec, add, apply, lerp


class Disc(NamedTuple):
    """A ball of a limb's surface, in the world."""

    centre: Vec
    radius: float


class Ellipse(NamedTuple):
    """A slice of the trunk, in the world: its half axes to the body's right and forward."""

    centre: Vec
    wide: Vec
    deep: Vec


class Ellipsoid(NamedTuple):
    """The skull, in the world: its half axes forward, up and right."""

    centre: Vec
    forward: Vec
    up: Vec
    right: Vec


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class SolvedBody:
    """One solved pose; nothing in it changes any more, so vertex lists may be kept with it.

    `slices` follow `skeleton.SLICES`. `miss` says, for each limb that reaches for something, by
    how much (body heights) its target lay out of reach.
    """

    joints: Mapping[Joint, Vec]
    frames: Mapping[Part, Frame]
    discs: Mapping[Part, tuple[Disc, ...]]
    slices: tuple[Ellipse, ...]
    skull: Ellipsoid
    miss: Mapping[Limb, float]

    def point(self, part: Part, offset: Vec) -> Vec:
        """A point given as (forward, up, right) from the joint where `part` begins."""
        return add(self.joints[ORIGIN[part]], apply(self.frames[part], offset))


def limb_discs(start: Vec, end: Vec, forward: Vec, rings: tuple[Ring, ...]) -> tuple[Disc, ...]:
    """The discs of a thigh, shank, upper arm or forearm between its two joints."""
    return tuple(
        Disc(
            (
                start[0] + (end[0] - start[0]) * t + forward[0] * o,
                start[1] + (end[1] - start[1]) * t + forward[1] * o,
                start[2] + (end[2] - start[2]) * t + forward[2] * o,
            ),
            r,
        )
        for t, r, o in rings
    )


def bead_discs(origin: Vec, frame: Frame, sign: float, beads: tuple[Bead, ...]) -> tuple[Disc, ...]:
    """The discs of a foot or a hand; `sign` is +1 on the right, -1 on the left."""
    return tuple(
        Disc(add(origin, apply(frame, (at[0], at[1], at[2] * sign))), r) for at, r in beads
    )


_LIMB_SPANS = {
    **{leg.thigh: (leg.hip, leg.knee, THIGH_RINGS) for leg in LEGS},
    **{leg.shank: (leg.knee, leg.ankle, SHANK_RINGS) for leg in LEGS},
    **{arm.upper: (arm.shoulder, arm.elbow, UPPER_RINGS) for arm in ARMS},
    **{arm.fore: (arm.elbow, arm.wrist, FORE_RINGS) for arm in ARMS},
}
_BEADED = {
    **{leg.foot: (leg.ankle, leg.sign, FOOT_BEADS) for leg in LEGS},
    **{arm.hand: (arm.wrist, arm.sign, HAND_BEADS) for arm in ARMS},
    **{arm.thumb: (arm.wrist, arm.sign, THUMB_BEADS) for arm in ARMS},
}
DISC_PARTS: tuple[Part, ...] = (*_LIMB_SPANS, *_BEADED, Part.NECK)


def part_discs(
    part: Part, joints: Mapping[Joint, Vec], frames: Mapping[Part, Frame]
) -> tuple[Disc, ...]:
    """The surface of one limb part or of the neck."""
    span = _LIMB_SPANS.get(part)
    if span is not None:
        start, end, rings = span
        return limb_discs(joints[start], joints[end], frames[part][0], rings)
    beaded = _BEADED.get(part)
    if beaded is not None:
        origin, sign, beads = beaded
        return bead_discs(joints[origin], frames[part], sign, beads)
    neck, head = joints[Joint.NECK], joints[Joint.HEAD]
    return (
        Disc(add(neck, apply(frames[Part.THORAX], (0.002, 0.0, 0.0))), 0.0295),
        Disc(lerp(neck, head, 0.6), 0.0285),
        Disc(add(head, apply(frames[Part.HEAD], (-0.006, 0.012, 0.0))), 0.0300),
    )


def lowest(body: SolvedBody, part: Part) -> float:
    """The height above the floor, in body heights, of the lowest point of a part's surface."""
    return lowest_of(part, body.skull, body.slices, lambda: body.discs[part])


def lowest_of(
    part: Part,
    skull: Ellipsoid,
    slices: Sequence[Ellipse],
    discs: Callable[[], tuple[Disc, ...]],
) -> float:
    """The same of a part whose `discs` may still have to be found, if it has any."""
    if part is Part.HEAD:
        return skull.centre[1] - math.hypot(skull.forward[1], skull.up[1], skull.right[1])
    if part in TRUNK:
        return min(
            centre[1] - math.hypot(wide[1], deep[1])
            for centre, wide, deep in (slices[i] for i in slices_of(part))
        )
    return min(centre[1] - radius for centre, radius in discs())


def slices_of(part: Part) -> range:
    """The indices of a trunk part's slices."""
    return _SLICES_OF[part]


_SLICES_OF = {Part.PELVIS: range(5), Part.LUMBAR: range(5, 8), Part.THORAX: range(8, 15)}
