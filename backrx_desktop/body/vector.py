"""Vectors and frames of the figure's world.

The world: x to the right of the screen, y up, z towards the viewer; one unit is the body's height.
A frame is three unit vectors (forward, up, right), each in the frame it stands in, with
forward x up = right. Plain tuples: a pose takes some two thousand of these operations.
"""

import math
from typing import TypeAlias

Vec: TypeAlias = tuple[float, float, float]
Frame: TypeAlias = tuple[Vec, Vec, Vec]

UP: Vec = (0.0, 1.0, 0.0)
_SMALL = 1e-9


def add(a: Vec, b: Vec) -> Vec:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vec, b: Vec) -> Vec:
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vec, k: float) -> Vec:
    return (a[0] * k, a[1] * k, a[2] * k)


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vec) -> float:
    return math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vec) -> Vec:
    """The direction of `a`; +x where `a` has none."""
    n = math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
    return (a[0] / n, a[1] / n, a[2] / n) if n > _SMALL else (1.0, 0.0, 0.0)


def lerp(a: Vec, b: Vec, t: float) -> Vec:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def across(a: Vec, axis: Vec) -> Vec:
    """The direction of `a` square to the unit vector `axis`; any such direction if it has none."""
    k = a[0] * axis[0] + a[1] * axis[1] + a[2] * axis[2]
    rest = (a[0] - axis[0] * k, a[1] - axis[1] * k, a[2] - axis[2] * k)
    if length(rest) > 1e-6:
        return unit(rest)
    spare = (0.0, 0.0, 1.0) if abs(axis[2]) < 0.9 else (1.0, 0.0, 0.0)
    return unit(cross(axis, spare))


def apply(frame: Frame, v: Vec) -> Vec:
    """`v`, given in `frame`, in the frame that `frame` stands in."""
    f, u, r = frame
    x, y, z = v
    return (
        f[0] * x + u[0] * y + r[0] * z,
        f[1] * x + u[1] * y + r[1] * z,
        f[2] * x + u[2] * y + r[2] * z,
    )


def compose(outer: Frame, inner: Frame) -> Frame:
    """`inner`, given in `outer`, in the frame that `outer` stands in."""
    return (apply(outer, inner[0]), apply(outer, inner[1]), apply(outer, inner[2]))


def turn_x(degrees: float) -> Frame:
    a = math.radians(degrees)
    c, s = math.cos(a), math.sin(a)
    return ((1.0, 0.0, 0.0), (0.0, c, s), (0.0, -s, c))


def turn_y(degrees: float) -> Frame:
    a = math.radians(degrees)
    c, s = math.cos(a), math.sin(a)
    return ((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c))


def turn_z(degrees: float) -> Frame:
    a = math.radians(degrees)
    c, s = math.cos(a), math.sin(a)
    return ((c, s, 0.0), (-s, c, 0.0), (0.0, 0.0, 1.0))


def mix_frames(a: Frame, b: Frame, t: float) -> Frame:
    """The frame a share `t` of the way from `a` to `b`."""
    up = unit(lerp(a[1], b[1], t))
    right = across(lerp(a[2], b[2], t), up)
    return (cross(up, right), up, right)
