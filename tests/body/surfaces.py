"""How near the surfaces of two parts of the body come to each other, for the tests.

Limbs are chains of balls, set closely enough that the gaps between them stay under .002; the trunk
is its slices, the head its skull. Distances in body heights, negative where one is in the other.
"""

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from backrx_desktop.body.props import Block, Pillow, Prop, Strap, block_top, hooked
from backrx_desktop.body.skeleton import TRUNK, Part
from backrx_desktop.body.solved import Disc, Ellipse, Ellipsoid, SolvedBody, slices_of
from backrx_desktop.body.vector import Vec, dot, length, lerp, sub


class Chain(NamedTuple):
    """A limb part as balls, and one ball round them all."""

    balls: tuple[Disc, ...]
    hull: Disc


def chain(discs: tuple[Disc, ...], first: float = 0.0, last: float = 1.0) -> Chain:
    """The balls of a part from the share `first` of its length to the share `last`."""
    dense: list[Disc] = []
    for a, b in pairwise(discs):
        dense += [a, Disc(lerp(a.centre, b.centre, 0.5), (a.radius + b.radius) / 2.0)]
    dense.append(discs[-1])
    ends = round(first * (len(dense) - 1)), round(last * (len(dense) - 1)) + 1
    balls = tuple(dense[ends[0] : ends[1]])
    middle = lerp(balls[0].centre, balls[-1].centre, 0.5)
    reach = max(length(sub(ball.centre, middle)) + ball.radius for ball in balls)
    return Chain(balls, Disc(middle, reach))


def gap_of_chains(a: Chain, b: Chain, enough: float) -> float:
    """The smallest gap between two chains; not looked for beyond `enough`."""
    apart = length(sub(a.hull.centre, b.hull.centre)) - a.hull.radius - b.hull.radius
    if apart > enough:
        return apart
    return min(
        math.dist(ball.centre, other.centre) - ball.radius - other.radius
        for ball in a.balls
        for other in b.balls
    )


def gap_to_slices(ball: Disc, slices: tuple[Ellipse, ...]) -> float:
    """The gap between a ball and the trunk between some neighbouring slices."""
    return min(_to_segment(ball.centre, low, high) for low, high in pairwise(slices)) - ball.radius


def _to_segment(point: Vec, low: Ellipse, high: Ellipse) -> float:
    axis = sub(high.centre, low.centre)
    t = min(1.0, max(0.0, dot(sub(point, low.centre), axis) / dot(axis, axis)))
    wide, deep = lerp(low.wide, high.wide, t), lerp(low.deep, high.deep, t)
    a, b = length(wide), length(deep)
    off = sub(point, lerp(low.centre, high.centre, t))
    x, y = dot(off, wide) / a, dot(off, deep) / b
    beyond = math.sqrt(max(0.0, dot(off, off) - x * x - y * y))
    across = _to_ellipse(x, y, a, b)
    return math.hypot(max(across, 0.0), beyond) if beyond > 0.004 else across


def _to_ellipse(x: float, y: float, a: float, b: float) -> float:
    """The distance from an ellipse to first order, which is exact on it."""
    f = math.hypot(x / a, y / b)
    if f < 1e-6:
        return -min(a, b)
    return (f - 1.0) * f / math.hypot(x / (a * a), y / (b * b))


def gap_to_skull(ball: Disc, skull: Ellipsoid) -> float:
    """The gap between a ball and the skull, to first order."""
    off = sub(ball.centre, skull.centre)
    f, slope = 0.0, 0.0
    for axis in (skull.forward, skull.up, skull.right):
        size = dot(axis, axis)
        along = dot(off, axis) / size
        f += along * along
        slope += along * along / size
    if f < 1e-6:
        return -length(skull.right)
    return (math.sqrt(f) - 1.0) * math.sqrt(f) / math.sqrt(slope) - ball.radius


def far_from(body: SolvedBody, limb: Chain, part: Part) -> bool:
    """Whether a limb is well clear of a part of the trunk or of the head."""
    if part is Part.HEAD:
        middle, reach = body.skull.centre, length(body.skull.up)
    else:
        slices = [body.slices[i] for i in slices_of(part)]
        middle = slices[len(slices) // 2].centre
        reach = max(length(sub(s.centre, middle)) + length(s.wide) for s in slices) + 0.04
    return length(sub(limb.hull.centre, middle)) > limb.hull.radius + reach


def gap(body: SolvedBody, balls: Iterable[Disc], part: Part) -> float:
    """The smallest gap between some balls and a part's surface."""
    if part is Part.HEAD:
        return min(gap_to_skull(ball, body.skull) for ball in balls)
    if part in TRUNK:
        span = slices_of(part)
        first, last = max(0, span.start - 1), min(len(body.slices), span.stop + 1)
        return min(gap_to_slices(ball, body.slices[first:last]) for ball in balls)
    surface = chain(body.discs[part])
    return min(
        math.dist(ball.centre, other.centre) - ball.radius - other.radius
        for ball in balls
        for other in surface.balls
    )


def gap_to_prop(ball: Disc, prop: Prop, body: SolvedBody) -> float:
    """The gap between a ball and a wall, a pillow or a strap."""
    match prop:
        case Block():
            low = (prop.x[0], prop.bottom, prop.z[0])
            high = (prop.x[1], block_top(prop, body), prop.z[1])
            return _to_box(ball.centre, low, high) - ball.radius
        case Pillow(at, (wide, high_, deep)):
            low = (at[0] - wide / 2.0, at[1], at[2] - deep / 2.0)
            high = (at[0] + wide / 2.0, at[1] + high_, at[2] + deep / 2.0)
            return _to_box(ball.centre, low, high) - ball.radius
        case Strap():
            points = hooked(prop.via, body)
            return min(math.dist(ball.centre, point) for point in points) - ball.radius
        case _:
            return math.inf


def _to_box(point: Vec, low: Vec, high: Vec) -> float:
    outside = [max(a - p, p - b) for p, a, b in zip(point, low, high, strict=True)]
    if max(outside) <= 0.0:
        return max(outside)
    return math.hypot(*(max(0.0, gap) for gap in outside))
