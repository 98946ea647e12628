"""The mat the figure lies or stands on."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from backrx_desktop.body.camera import Camera
from backrx_desktop.body.figure import Extent

_CORNER = 0.04


def mat_path(camera: Camera, mat: Extent) -> QPainterPath:
    """Its outline on the screen, with round corners."""
    floor = ((mat.x0, mat.z0), (mat.x1, mat.z0), (mat.x1, mat.z1), (mat.x0, mat.z1))
    corners = [QPointF(*camera.screen((x, 0.0, z))) for x, z in floor]
    path = QPainterPath()
    for i, at in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % 4]
        start, end = _towards(at, before), _towards(at, after)
        if i == 0:
            path.moveTo(start)
        else:
            path.lineTo(start)
        path.quadTo(at, end)
    path.closeSubpath()
    return path


def _towards(at: QPointF, end: QPointF) -> QPointF:
    """A corner's size away from a corner, on the way to another."""
    way = end - at
    return at + way * min(_CORNER / math.hypot(way.x(), way.y()), 0.45)
