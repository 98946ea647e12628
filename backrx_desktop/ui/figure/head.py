"""The head: face, nose, closed eyes, ear and hair."""

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from backrx_desktop.body.skeleton import Part
from backrx_desktop.body.vector import Vec, add, apply, cross, dot, scale, sub, unit
from backrx_desktop.ui.figure.hull import hull_of
from backrx_desktop.ui.figure.palette import darker
from backrx_desktop.ui.figure.rounds import disc
from backrx_desktop.ui.figure.sight import EDGE, Sight
from backrx_desktop.ui.figure.strokes import Fill, Line, Stroke, through
from backrx_desktop.ui.figure.tube import Spot, Tube

_FACE_TONE = 0.13
_JAW = ((0.024, -0.036, 0.012, 0.032), (0.024, -0.036, -0.012, 0.032), (0.038, -0.056, 0.0, 0.017))
_NOSE = ((0.054, -0.004, 0.0, 0.007), (0.0615, -0.022, 0.0, 0.0085))
_EYE = (
    (0.0545, -0.0060, 0.0165),
    (0.0535, -0.0090, 0.0205),
    (0.0515, -0.0095, 0.0245),
    (0.0475, -0.0060, 0.0315),
)
_MOUTH = ((0.062, -0.030, -0.007), (0.062, -0.030, 0.007))
_EAR = (-0.006, -0.014, 0.047)
_EAR_RADIUS = 0.0115
_HAIR_AXIS: Vec = (-0.66, 0.75, 0.0)
_HAIR_ANGLE = math.radians(80.0)
_HAIR_THICKNESS = 1.06
_HAIR_SHIFT: Vec = (-0.003, 0.003, 0.0)


def paint_head(sight: Sight) -> Iterator[Stroke]:
    """Eyes are closed: open ones look stern."""
    skull, frame, camera = sight.body.skull, sight.body.frames[Part.HEAD], sight.camera
    colours = sight.colours
    skin = colours.skin

    def spot(x: float, y: float, z: float, r: float) -> Spot:
        return Spot(*camera.screen(add(skull.centre, apply(frame, (x, y, z)))), r)

    face = hull_of([sight.outline(skull), *(disc(*spot(*one)[:3]) for one in _JAW)])
    nose = Tube([spot(*one) for one in _NOSE])
    edge = face.path(grow=EDGE)
    nose.add_to(edge, grow=EDGE)
    yield Fill(edge, sight.edge(skin))
    yield Fill(face.path(), darker(skin, _FACE_TONE))
    yield Fill(face.path(grow=-0.006, dx=0.0).translated(-0.002, -0.004), skin)
    yield Fill(nose.path(), skin)

    def line(points: Sequence[Vec]) -> QPainterPath:
        return through([camera.screen(add(skull.centre, apply(frame, p))) for p in points])

    for side in (1.0, -1.0):
        if dot(apply(frame, (0.80, 0.0, side * 0.60)), camera.toward) > 0.20:
            arc = line([(x, y, z * side) for x, y, z in _EYE])
            yield Line(arc, darker(skin, 0.58), 0.0050)
    if dot(frame[0], camera.toward) > 0.35:
        yield Line(line(_MOUTH), darker(skin, 0.25), 0.006)
    hair = _hair(sight)
    if hair is not None:
        yield Line(hair, sight.edge(colours.hair), 0.007)
        yield Fill(hair, colours.hair)
    for side in (1.0, -1.0):
        if dot(frame[2], camera.toward) * side > 0.15:
            x, y, z = _EAR
            ear = Tube([spot(x, y, z * side, _EAR_RADIUS)])
            yield Fill(ear.path(grow=0.003), darker(skin, 0.30))
            yield Fill(ear.path(), darker(skin, 0.04))


def _hair(sight: Sight) -> QPainterPath | None:
    """What shows of a cap on an ellipsoid round the skull: the part of its rim that faces the
    camera, and the part of the outline that lies in it. None where nothing shows."""
    skull, frame, camera = sight.body.skull, sight.body.frames[Part.HEAD], sight.camera
    axes = [scale(axis, _HAIR_THICKNESS) for axis in skull[1:]]
    cx, cy = camera.screen(add(skull.centre, apply(frame, _HAIR_SHIFT)))
    (ax, ay), (bx, by), (dx, dy) = (camera.screen(axis) for axis in axes)
    # On the sphere that the ellipsoid is made of: the cap's axis and the way to the viewer.
    pole = unit(_HAIR_AXIS)
    eye = unit((camera.depth(axes[0]), camera.depth(axes[1]), camera.depth(axes[2])))
    tilt = dot(pole, eye)
    lean = math.sqrt(max(1e-9, 1.0 - tilt * tilt))
    cosine, sine = math.cos(_HAIR_ANGLE), math.sin(_HAIR_ANGLE)

    def seen(q: Vec) -> QPointF:
        a, b, d = q
        return QPointF(cx + ax * a + bx * b + dx * d, cy + ay * a + by * b + dy * d)

    e1 = unit(sub(eye, scale(pole, tilt)))
    e2 = cross(pole, e1)
    f1 = unit(sub(pole, scale(eye, tilt)))
    f2 = cross(eye, f1)

    def rim(angle: float) -> QPointF:
        off = add(scale(e1, sine * math.cos(angle)), scale(e2, sine * math.sin(angle)))
        return seen(add(scale(pole, cosine), off))

    def outline(angle: float) -> QPointF:
        return seen(add(scale(f1, math.cos(angle)), scale(f2, math.sin(angle))))

    edge = -cosine * tilt / (sine * lean)
    if edge >= 1.0:
        return None
    if edge <= -1.0:
        points = [rim(i * math.pi / 18.0) for i in range(36)]
    else:
        a, b = math.acos(edge), math.acos(max(-1.0, min(1.0, cosine / lean)))
        points = [rim(a * (i / 10.0 - 1.0)) for i in range(21)]
        rest = [outline(b * (i / 10.0 - 1.0)) for i in range(21)]
        gaps = [(points[-1] - end).manhattanLength() for end in (rest[0], rest[-1])]
        points += rest if gaps[0] <= gaps[1] else rest[::-1]
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path
