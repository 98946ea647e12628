"""The shadow on the floor: soft, because it is painted small and drawn large."""

import math
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTransform

from backrx_desktop.body.camera import Camera
from backrx_desktop.body.solved import SolvedBody
from backrx_desktop.body.vector import Vec, dot, length
from backrx_desktop.ui.figure.hull import hull_of
from backrx_desktop.ui.figure.rounds import disc
from backrx_desktop.ui.figure.strokes import winding
from backrx_desktop.ui.figure.tube import Spot, tube

_SLANT = 0.22
"""The light stands a little behind the figure: what is high casts its shadow further away."""
_HIGH = 0.10
_TRUNK_HIGH = 0.25
_HIGH_STRENGTH = 0.4
_SPREAD = 1.25
_FLATTEST = 0.12
_SMALL = 4
"""Pixels of the picture for one of the shadow."""
_BLUR = 4
"""How much smaller still it is made, and large again, to blur it."""


class Shadow(NamedTuple):
    """What is near the floor, and what is above it and casts a fainter shadow."""

    near: QPainterPath
    high: QPainterPath


def shadow_of(body: SolvedBody, camera: Camera) -> Shadow:
    """The shadow of a pose, in body heights on the screen."""
    near, high = winding(), winding()

    def spot(at: Vec, radius: float) -> Spot:
        return Spot(dot(at, camera.right), dot(at, camera.level) + _SLANT * at[1], radius)

    for part, discs in body.discs.items():
        if part.startswith("thumb"):
            continue
        above = min(centre[1] - radius for centre, radius in discs) > _HIGH
        spread = 1.0 if above else _SPREAD
        few = (discs[0], discs[len(discs) // 2], discs[-1])
        loop = tube([spot(centre, radius * spread) for centre, radius in few])
        loop.add_to(high if above else near)
    above = min(one.centre[1] for one in body.slices) > _TRUNK_HIGH
    rounds = [
        disc(*spot(one.centre, (length(one.wide) + length(one.deep)) * 0.56)[:3])
        for one in body.slices[::4]
    ]
    hull_of(rounds).add_to(high if above else near)
    head = spot(body.skull.centre, 0.055)
    tube([head]).add_to(high if body.skull.centre[1] > 0.2 else near)
    squash = QTransform.fromScale(1.0, max(_FLATTEST, camera.sine))
    return Shadow(squash.map(near), squash.map(high))


def paint_shadow(painter: QPainter, shadow: Shadow, colour: QColor, to_pixels: QTransform) -> None:
    """Paint it, softly; `to_pixels` leads from body heights to the painter's pixels."""
    box = to_pixels.mapRect(shadow.near.boundingRect().united(shadow.high.boundingRect()))
    area = _on_grid(box, _SMALL * _BLUR)
    size = QSize(area.width() // _SMALL, area.height() // _SMALL)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    small = QPainter(image)
    small.setRenderHint(QPainter.RenderHint.Antialiasing)
    small.scale(1.0 / _SMALL, 1.0 / _SMALL)
    small.translate(-area.topLeft())
    faint = QColor(colour)
    faint.setAlphaF(colour.alphaF() * _HIGH_STRENGTH)
    small.fillPath(to_pixels.map(shadow.high), faint)
    small.fillPath(to_pixels.map(shadow.near), colour)
    small.end()
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    image = image.scaled(size / _BLUR, keep, smooth).scaled(size, keep, smooth)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(area), image)
    painter.restore()


def _on_grid(box: QRectF, step: int) -> QRect:
    """`box` with room for the blur, on a grid, so that the soft edge does not crawl."""
    left, top = math.floor(box.left() / step) - 1, math.floor(box.top() / step) - 1
    right, bottom = math.ceil(box.right() / step) + 1, math.ceil(box.bottom() / step) + 1
    return QRect(left * step, top * step, (right - left) * step, (bottom - top) * step)
