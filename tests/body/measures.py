"""Two plain poses, and angles and places of a solved body that the catalogue speaks of."""

import math

from backrx_desktop.body.pose import Pose, Turn
from backrx_desktop.body.skeleton import LEGS, Joint, Leg, Part
from backrx_desktop.body.solved import SolvedBody
from backrx_desktop.body.vector import Frame, Vec, dot, sub, unit

METRES = 1.75
"""The body height that turns the catalogue's centimetres into body heights."""
RIGHT, LEFT = LEGS
STANDING = Pose(position=(0.0, 0.5395, 0.0))
SUPINE = Pose(turn=Turn(pitch=-90.0), ground=(Part.PELVIS, Part.THORAX))


def transpose(frame: Frame) -> Frame:
    """The inverse of a frame."""
    f, u, r = frame
    return ((f[0], u[0], r[0]), (f[1], u[1], r[1]), (f[2], u[2], r[2]))


def height(body: SolvedBody, joint: Joint) -> float:
    return body.joints[joint][1]


def heel(body: SolvedBody, leg: Leg) -> Vec:
    return body.discs[leg.foot][0].centre


def bend(body: SolvedBody, a: Joint, b: Joint, c: Joint) -> float:
    """How far the joint `b` is bent, in degrees."""
    one, two = (sub(body.joints[end], body.joints[b]) for end in (a, c))
    return 180.0 - math.degrees(math.acos(max(-1.0, min(1.0, dot(unit(one), unit(two))))))


def knee(body: SolvedBody, leg: Leg) -> float:
    return bend(body, leg.hip, leg.knee, leg.ankle)


def toes(body: SolvedBody, leg: Leg) -> Vec:
    return body.frames[leg.foot][0]


def across_floor(body: SolvedBody, a: Joint, b: Joint) -> tuple[float, float]:
    x, _, z = sub(body.joints[a], body.joints[b])
    return x, z
