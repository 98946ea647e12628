"""The shadow on the floor: soft, because it is painted small and drawn large."""

import math
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from backrx_desktop.body.camera import Camera
from backrx_desktop.body.skeleton import Part
from backrx_desktop.body.solved import Disc, SolvedBody
from backrx_desktop.body.vector import dot, length

_SLANT = 0.22
"""The light stands a little behind the figure: what is high casts its shadow further away."""
_FAINTEST = 0.35
_LOW, _HIGH = 0.02, 0.20
"""Between these clearances above the floor, in body heights, a shadow fades to the faintest."""
_PENUMBRA = ((1.35, 0.45), (1.0, 1.0))
"""How wide a shadow is against what casts it, and how strong there."""
_FLATTEST = 0.12
_WITHOUT = (Part.THUMB_R, Part.THUMB_L)
_FINE = 220
"""Pixels of a body height for which one pixel of the shadow stands for one of the picture."""
_BLUR = 3
"""How much smaller still it is made, and large again, to blur it."""


Blot: TypeAlias = tuple[float, float, float, float, float, float]
"""The shadow of a piece of the body, a thick line on the floor: its strength up to 1, x and y of
both ends, its width."""


class Shadow(NamedTuple):
    """The blots of a pose, the faintest first, seen from straight above; `flat` is how much the
    camera squashes the floor."""

    blots: tuple[Blot, ...]
    flat: float


def shadow_of(body: SolvedBody, camera: Camera) -> Shadow:
    """The shadow of a pose."""
    pieces = [(discs[0], discs[-1]) for part, discs in body.discs.items() if part not in _WITHOUT]
    trunk = [
        Disc(centre, (length(wide) + length(deep)) * 0.5)
        for centre, wide, deep in body.slices[1:14:3]
    ]
    head = Disc(body.skull.centre, length(body.skull.up))
    pieces += [*pairwise(trunk), (head, head)]
    blots: list[Blot] = []
    for start, end in pieces:
        blots += _blots(start, end, camera)
    return Shadow(tuple(sorted(blots)), max(_FLATTEST, camera.sine))


def _blots(first: Disc, last: Disc, camera: Camera) -> list[Blot]:
    """What a piece casts: stronger inside than at its rim."""
    (start, r0), (end, r1) = first, last
    clearance = (start[1] - r0 + end[1] - r1) / 2.0
    share = min(1.0, max(0.0, (clearance - _LOW) / (_HIGH - _LOW)))
    strength = 1.0 - (1.0 - _FAINTEST) * share
    x0, y0 = dot(start, camera.right), dot(start, camera.level) + _SLANT * start[1]
    x1, y1 = dot(end, camera.right), dot(end, camera.level) + _SLANT * end[1]
    return [(strength * k, x0, y0, x1, y1, (r0 + r1) * wider) for wider, k in _PENUMBRA]


def shadow_area(shadow: Shadow, to_pixels: QTransform) -> QRect:
    """All that it covers, in pixels."""
    return _on_grid(_floor(shadow, to_pixels).mapRect(_bounds(shadow.blots)), _step(to_pixels))


def paint_shadow(painter: QPainter, shadow: Shadow, colour: QColor, to_pixels: QTransform) -> None:
    """Paint it, softly; `to_pixels` leads from body heights to the painter's pixels."""
    floor, area = _floor(shadow, to_pixels), shadow_area(shadow, to_pixels)
    shrink = _step(to_pixels) // _BLUR
    size = QSize(area.width() // shrink, area.height() // shrink)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    small = QPainter(image)
    small.setRenderHint(QPainter.RenderHint.Antialiasing)
    small.scale(1.0 / shrink, 1.0 / shrink)
    small.translate(-area.topLeft())
    _paint_blots(small, shadow, colour, floor)
    small.end()
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    image = image.scaled(size / _BLUR, keep, smooth).scaled(size, keep, smooth)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(area), image)
    painter.restore()


def _floor(shadow: Shadow, to_pixels: QTransform) -> QTransform:
    return QTransform.fromScale(1.0, shadow.flat) * to_pixels


def _step(to_pixels: QTransform) -> int:
    """The pixels that one of the most blurred shadow stands for."""
    return max(1, round(to_pixels.m22() / _FINE)) * _BLUR


def _paint_blots(painter: QPainter, shadow: Shadow, colour: QColor, floor: QTransform) -> None:
    """The stronger ones take the place of the fainter: shadows do not add up."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    scale = abs(floor.m11())
    painter.translate(floor.dx(), floor.dy())
    painter.scale(math.copysign(1.0, floor.m11()), floor.m22() / scale)
    hue = QColor(colour)
    for strength, x0, y0, x1, y1, width in shadow.blots:
        hue.setAlphaF(colour.alphaF() * strength)
        pen = QPen(hue, width * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(x0 * scale, y0 * scale, x1 * scale, y1 * scale))


def _bounds(blots: Iterable[Blot]) -> QRectF:
    boxes = [
        (min(x0, x1) - w, min(y0, y1) - w, max(x0, x1) + w, max(y0, y1) + w)
        for _, x0, y0, x1, y1, w in blots
    ]
    left, top, right, bottom = zip(*boxes, strict=True)
    return QRectF(QPointF(min(left), min(top)), QPointF(max(right), max(bottom)))


def _on_grid(box: QRectF, step: int) -> QRect:
    """`box` with room for the blur, on a grid, so that the soft edge does not crawl."""
    left, top = math.floor(box.left() / step) - 1, math.floor(box.top() / step) - 1
    right, bottom = math.ceil(box.right() / step) + 1, math.ceil(box.bottom() / step) + 1
    return QRect(left * step, top * step, (right - left) * step, (bottom - top) * step)
