"""Two bones that reach for a target, and the frames they then have."""

import math
from typing import NamedTuple

from backrx_desktop.body.vector import (
    Frame,
    Vec,
    across,
    add,
    cross,
    length,
    scale,
    sub,
    unit,
)

_STRAIGHTEST = 0.9995
"""A reaching limb is never quite straight, so that its middle joint keeps a direction."""


class Reach(NamedTuple):
    """A two-bone chain that reached for its target."""

    middle: Vec
    end: Vec
    miss: float


def reach(root: Vec, target: Vec, upper: float, lower: float, pole: Vec) -> Reach:
    """Two bones from `root` towards `target`, the joint between them bent towards `pole`.

    `miss` is the distance (body heights) between the target and the end.
    """
    gap = sub(target, root)
    wanted = length(gap)
    toward = unit(gap)
    span = min(max(wanted, abs(upper - lower) + 1e-3), (upper + lower) * _STRAIGHTEST)
    cosine = (upper * upper + span * span - lower * lower) / (2.0 * upper * span)
    sideways = scale(across(pole, toward), upper * math.sqrt(max(0.0, 1.0 - cosine * cosine)))
    middle = add(root, add(scale(toward, upper * cosine), sideways))
    return Reach(middle, add(root, scale(toward, span)), abs(wanted - span))


def bone_frame(top: Vec, bottom: Vec, forward: Vec) -> Frame:
    """The frame of a bone whose front faces `forward`."""
    up = unit(sub(top, bottom))
    front = across(forward, up)
    return (front, up, cross(front, up))


def below_hinge(upper: Frame, top: Vec, bottom: Vec) -> Frame:
    """The frame of the bone below a hinge: same right-hand axis as the bone above."""
    up = unit(sub(top, bottom))
    return (cross(up, upper[2]), up, upper[2])
