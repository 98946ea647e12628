"""Looking at a figure: an orthographic camera, the frame that holds all of it, what is nearer.

Screen coordinates are in body heights, x to the right and y down.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

from backrx_desktop.body.figure import Extent, FigureSpec, Unit, View
from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.mirror import other
from backrx_desktop.body.props import Prop, prop_discs
from backrx_desktop.body.skeleton import ARMS, LEGS, Joint, Limb
from backrx_desktop.body.solved import Disc, SolvedBody
from backrx_desktop.body.vector import Vec, cross, dot, sub
from backrx_desktop.core.exercise import Side

_SKULL_REACH = 0.07
_MAT_MARGIN, _MAT_HALF_DEPTH = 0.09, 0.22
_HEAD_OVER_TRUNK = 0.10


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks along -`toward`; all four are unit vectors in the world.

    `level` is the viewer's direction over the floor, `sine` that of the elevation.
    """

    right: Vec
    up: Vec
    toward: Vec
    level: Vec
    sine: float

    def screen(self, point: Vec) -> tuple[float, float]:
        """Where a point, or a direction, lies on the screen."""
        r, u = self.right, self.up
        return (
            point[0] * r[0] + point[1] * r[1] + point[2] * r[2],
            -(point[0] * u[0] + point[1] * u[1] + point[2] * u[2]),
        )

    def depth(self, point: Vec) -> float:
        """How far a point lies towards the viewer."""
        return dot(point, self.toward)


def camera_for(view: View) -> Camera:
    """The camera of a view."""
    a, e = math.radians(view.azimuth), math.radians(view.elevation)
    right = (math.cos(a), 0.0, -math.sin(a))
    toward = (math.sin(a) * math.cos(e), math.sin(e), math.cos(a) * math.cos(e))
    level = (math.sin(a), 0.0, math.cos(a))
    return Camera(right, cross(toward, right), toward, level, math.sin(e))


class Box(NamedTuple):
    """A rectangle of the screen, in body heights."""

    left: float
    top: float
    right: float
    bottom: float


class Framing(NamedTuple):
    """What the picture must hold, and the mat in it."""

    box: Box
    mat: Extent


def framing(figure: FigureSpec) -> Framing:
    """The frame round every pose, the props and the mat, so that the picture never jumps.

    Alternating figures are framed with both sides.
    """
    figures = {id(seen): seen for seen in map(figure.for_side, Side)}.values()
    bodies, things = [], []
    for seen in figures:
        for pose in seen.poses.values():
            body = solve(pose)
            bodies += _body_discs(body)
            things += [disc for prop in seen.props for disc in prop_discs(prop, body)]
    camera = camera_for(figure.view)
    mat = figure.mat or _mat_under(bodies)
    corners = [Disc((x, 0.0, z), 0.0) for x in (mat.x0, mat.x1) for z in (mat.z0, mat.z1)]
    return Framing(_box(camera, [*bodies, *things, *corners]), mat)


def _body_discs(body: SolvedBody) -> list[Disc]:
    limbs = [disc for discs in body.discs.values() for disc in discs]
    return [*limbs, Disc(body.skull.centre, _SKULL_REACH)]


def _mat_under(discs: list[Disc]) -> Extent:
    xs = [disc.centre[0] for disc in discs]
    zs = [disc.centre[2] for disc in discs]
    return Extent(
        min(xs) - _MAT_MARGIN,
        max(xs) + _MAT_MARGIN,
        min(min(zs) - 0.08, -_MAT_HALF_DEPTH),
        max(max(zs) + 0.08, _MAT_HALF_DEPTH),
    )


def _box(camera: Camera, discs: list[Disc]) -> Box:
    seen = [(*camera.screen(centre), radius) for centre, radius in discs]
    return Box(
        min(x - r for x, _, r in seen),
        min(y - r for _, y, r in seen),
        max(x + r for x, _, r in seen),
        max(y + r for _, y, r in seen),
    )


class Placed(NamedTuple):
    """One unit to paint, and its depth towards the viewer."""

    depth: float
    unit: Unit


def unit_depths(figure: FigureSpec, body: SolvedBody, camera: Camera) -> tuple[Placed, ...]:
    """What to paint of the body, the farthest first.

    A limb is one unit, without seams, unless the figure splits it.
    """
    joints, bias = body.joints, figure.bias

    def mean(*names: Joint) -> float:
        return sum(camera.depth(joints[name]) for name in names) / len(names)

    trunk = mean(Joint.PELVIS, Joint.THORAX, Joint.NECK)
    head = camera.depth(body.skull.centre)
    behind_both = head < trunk + _HEAD_OVER_TRUNK
    neck = (min(head, trunk) if behind_both else head) - 0.001
    nearer_head = bias.get(Unit.HEAD, 0.0)
    placed = [
        Placed(trunk + bias.get(Unit.TORSO, 0.0), Unit.TORSO),
        Placed(head + nearer_head, Unit.HEAD),
        Placed(neck + bias.get(Unit.NECK, nearer_head), Unit.NECK),
    ]
    chains = [(leg.limb, leg.thigh, leg.shank, leg.hip, leg.knee, leg.ankle) for leg in LEGS]
    chains += [(a.limb, a.upper, a.fore, a.shoulder, a.elbow, a.wrist) for a in ARMS]
    for limb, near, far, root, middle, end in chains:
        upper, lower = mean(root, middle), mean(middle, end)
        whole = Unit(limb)
        pieces = [(upper, Unit(near)), (lower, Unit(far))]
        if whole not in figure.split:
            pieces = [((upper + lower) / 2.0, whole)]
        placed += [Placed(depth + bias.get(unit, 0.0), unit) for depth, unit in pieces]
    return tuple(sorted(placed, key=lambda each: each.depth))


def prop_depth(prop: Prop, body: SolvedBody, camera: Camera) -> float:
    """How far a prop's nearest point lies towards the viewer, its bias added."""
    return max(camera.depth(centre) for centre, _ in prop_discs(prop, body)) + prop.bias


def behind_partner(limb: Limb, body: SolvedBody, camera: Camera) -> float:
    """How much farther from the viewer a limb lies than its partner, over the floor, in body
    heights; negative if it is the nearer one."""
    joints = body.joints
    chains = {leg.limb: (leg.hip, leg.knee, leg.ankle) for leg in LEGS}
    chains |= {arm.limb: (arm.shoulder, arm.elbow, arm.wrist) for arm in ARMS}
    own, partner = chains[limb], chains[other(limb)]
    gaps = (sub(joints[b], joints[a]) for a, b in zip(own, partner, strict=True))
    return sum(dot(gap, camera.level) for gap in gaps) / 3.0
