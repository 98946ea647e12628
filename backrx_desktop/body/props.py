"""The things an exercise needs, and where they are while the body moves.

Lengths in body heights. A prop's look is painted elsewhere; what is here is its place and size.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from backrx_desktop.body.mirror import mirrored_vec, other
from backrx_desktop.body.skeleton import Joint, Part
from backrx_desktop.body.solved import Disc, Ellipsoid, SolvedBody, lowest
from backrx_desktop.body.vector import UP, Vec, across, add, cross, length, lerp, scale, sub, unit


class Hook(NamedTuple):
    """A point fixed to a part, as (forward, up, right) from the part's joint."""

    part: Part
    offset: Vec


class Layer(StrEnum):
    """When a prop is painted: with the mat, behind the body, among its units, or over all."""

    STATIC = "static"
    BACK = "back"
    SORT = "sort"
    FRONT = "front"


class Furniture(StrEnum):
    """What a block is."""

    OTTOMAN = "ottoman"
    CHAIR = "chair"
    WALL = "wall"


@dataclass(frozen=True, slots=True)
class Block:
    """A box with rounded edges. Its top is `top`, or the lowest point of the parts on it."""

    kind: Furniture
    x: tuple[float, float]
    z: tuple[float, float]
    top: float | None = None
    under: tuple[Part, ...] = ()
    bottom: float = 0.0
    rounding: float = 0.025
    layer: Layer = Layer.BACK
    bias: float = 0.0


@dataclass(frozen=True, slots=True)
class Pillow:
    """A pillow whose underside's middle is at `at`; `size` is its x, y and z."""

    at: Vec
    size: Vec
    layer: Layer = Layer.BACK
    bias: float = 0.0


@dataclass(frozen=True, slots=True)
class KneeBall:
    """A soft ball between the knees; `radius` is its own, before it is squeezed."""

    radius: float
    layer: Layer = Layer.SORT
    bias: float = 0.0


@dataclass(frozen=True, slots=True)
class KneeTowel:
    """A rolled towel between the knees, standing along the shins."""

    radius: float
    length: float
    layer: Layer = Layer.SORT
    bias: float = 0.0


@dataclass(frozen=True, slots=True)
class Band:
    """A loop of elastic band round some hooks, `radius` away from them."""

    around: tuple[Hook, ...]
    radius: float
    layer: Layer = Layer.SORT
    bias: float = 0.01


@dataclass(frozen=True, slots=True)
class Strap:
    """A strap that runs by way of some hooks; `width` is its own."""

    via: tuple[Hook, ...]
    width: float = 0.013
    layer: Layer = Layer.SORT
    bias: float = 0.01


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """A light dumbbell in a hand."""

    hand: Part
    layer: Layer = Layer.SORT
    bias: float = 0.01


Prop: TypeAlias = Block | Pillow | KneeBall | KneeTowel | Band | Strap | Dumbbell

DUMBBELL_HALF_LENGTH, DUMBBELL_RADIUS = 0.056, 0.024
_KNEE_RADIUS = 0.0365
_KNEE_SOFTNESS = 0.006


def mirrored_prop(prop: Prop) -> Prop:
    """The prop of the mirrored figure."""
    match prop:
        case Block():
            under = tuple(other(part) for part in prop.under)
            return replace(prop, z=(-prop.z[1], -prop.z[0]), under=under)
        case Pillow():
            return replace(prop, at=mirrored_vec(prop.at))
        case KneeBall() | KneeTowel():
            return prop
        case Band():
            return replace(prop, around=tuple(mirrored_hook(hook) for hook in prop.around))
        case Strap():
            return replace(prop, via=tuple(mirrored_hook(hook) for hook in prop.via))
        case Dumbbell():
            return replace(prop, hand=other(prop.hand))


def mirrored_hook(hook: Hook) -> Hook:
    """The same point on the other side of the body."""
    return Hook(other(hook.part), mirrored_vec(hook.offset))


def block_top(block: Block, body: SolvedBody) -> float:
    """The height of a block's top."""
    if block.top is not None:
        return block.top
    return min(lowest(body, part) for part in block.under)


def block_corners(block: Block, body: SolvedBody) -> tuple[Vec, ...]:
    """The eight corners of a block, the lower four first."""
    heights = (block.bottom, block_top(block, body))
    return tuple((x, y, z) for y in heights for x in block.x for z in block.z)


def squeezed_ball(ball: KneeBall, body: SolvedBody) -> Ellipsoid:
    """The ball as the knees squeeze it: as wide as the gap, and its volume kept."""
    middle, toward_right, gap = _between_knees(body)
    wide = gap / 2.0
    round_about = ball.radius * (ball.radius / wide) ** 0.5
    up = across(UP, toward_right)
    forward = cross(up, toward_right)
    return Ellipsoid(
        middle, scale(forward, round_about), scale(up, round_about), scale(toward_right, wide)
    )


def towel_roll(towel: KneeTowel, body: SolvedBody) -> tuple[Disc, Disc]:
    """The two ends of the rolled towel, which stands along the shins between the knees."""
    middle, toward_right, gap = _between_knees(body)
    shins = lerp(body.frames[Part.SHANK_R][1], body.frames[Part.SHANK_L][1], 0.5)
    along = scale(across(shins, toward_right), towel.length / 2.0)
    radius = min(towel.radius, gap / 2.0)
    return Disc(add(middle, along), radius), Disc(sub(middle, along), radius)


def _between_knees(body: SolvedBody) -> tuple[Vec, Vec, float]:
    right, left = body.joints[Joint.KNEE_R], body.joints[Joint.KNEE_L]
    apart = sub(right, left)
    gap = max(length(apart) - 2.0 * _KNEE_RADIUS + _KNEE_SOFTNESS, 0.01)
    return lerp(right, left, 0.5), unit(apart), gap


def hooked(hooks: tuple[Hook, ...], body: SolvedBody) -> tuple[Vec, ...]:
    """Where some hooks are in the world."""
    return tuple(body.point(part, offset) for part, offset in hooks)


def dumbbell_bar(dumbbell: Dumbbell, body: SolvedBody) -> tuple[Vec, Vec]:
    """The two ends of a dumbbell, which lies across the palm."""
    palm = body.discs[dumbbell.hand][1].centre
    half = scale(body.frames[dumbbell.hand][0], DUMBBELL_HALF_LENGTH)
    return sub(palm, half), add(palm, half)


def prop_discs(prop: Prop, body: SolvedBody) -> tuple[Disc, ...]:
    """Balls that together reach as far as the prop does: for fitting it into the picture."""
    match prop:
        case Block():
            return tuple(Disc(corner, 0.0) for corner in block_corners(prop, body))
        case Pillow(at, (wide, high, deep)):
            return tuple(
                Disc((at[0] + x * wide / 2.0, at[1] + y, at[2] + z * deep / 2.0), 0.0)
                for y in (0.0, high)
                for x in (-1.0, 1.0)
                for z in (-1.0, 1.0)
            )
        case KneeBall():
            ball = squeezed_ball(prop, body)
            return (Disc(ball.centre, length(ball.up)),)
        case KneeTowel():
            return towel_roll(prop, body)
        case Band(around, radius):
            return tuple(Disc(at, radius) for at in hooked(around, body))
        case Strap(via, width):
            return tuple(Disc(at, width / 2.0) for at in hooked(via, body))
        case Dumbbell():
            return tuple(Disc(end, DUMBBELL_RADIUS) for end in dumbbell_bar(prop, body))
