"""What is looked at: a solved body as a camera sees it, and the colours to paint it in."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient

from backrx_desktop.body.camera import Camera, behind_partner
from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.mirror import other
from backrx_desktop.body.skeleton import LIMB_PARTS, Limb, Part
from backrx_desktop.body.solved import Ellipsoid, SolvedBody
from backrx_desktop.body.vector import Vec
from backrx_desktop.ui.figure.palette import FigureColours, blended, darker
from backrx_desktop.ui.figure.rounds import Round
from backrx_desktop.ui.figure.strokes import Fill
from backrx_desktop.ui.figure.tube import Spot, Tube

EDGE = 0.00425
"""Width of the edge that shows round a part."""
_RIM = 0.0012
"""How far a muscle patch reaches over its part, so that it covers the grown root of a limb."""
TONE = 0.17
"""Black in the body tone, which shows beside the lit core."""
_NEAR, _FAR = 0.03, 0.12
_FADE = 0.36
_FADE_WORKING = 0.20


@dataclass(frozen=True, slots=True)
class Sight:
    """One instant of a figure. `effort` (0 to 1) is how strong the muscle patch shows."""

    figure: FigureSpec
    body: SolvedBody
    camera: Camera
    colours: FigureColours
    effort: float
    faded: Mapping[Limb, float]
    """How much of the ground is in a limb that lies behind its partner."""

    def spots(self, part: Part) -> list[Spot]:
        """A part's discs on the screen."""
        (rx, ry, rz), (ux, uy, uz) = self.camera.right, self.camera.up
        return [
            Spot(x * rx + y * ry + z * rz, -(x * ux + y * uy + z * uz), radius)
            for (x, y, z), radius in self.body.discs[part]
        ]

    def at(self, part: Part, offset: Vec) -> tuple[float, float]:
        """A point of a part on the screen."""
        return self.camera.screen(self.body.point(part, offset))

    def outline(self, ball: Ellipsoid) -> Round:
        """The outline of an ellipsoid: the ellipse whose square is the sum of its axes' squares."""
        x, y = self.camera.screen(ball.centre)
        axes = [self.camera.screen(axis) for axis in ball[1:]]
        xx = sum(a * a for a, _ in axes)
        xy = sum(a * b for a, b in axes)
        yy = sum(b * b for _, b in axes)
        a = math.sqrt(xx)
        return Round(x, y, a, xy / a, 0.0, math.sqrt(max(1e-9, yy - xy * xy / xx)))

    def working(self, limb: Limb) -> bool:
        """Whether a limb is in the phase's colour."""
        return is_working(self.figure, limb)

    def tinted(self, colour: QColor, fade: float) -> QColor:
        """`colour` with `fade` of the ground in it."""
        return blended(colour, self.colours.ground, fade) if fade > 0.0 else colour

    def edge(self, colour: QColor) -> QColor:
        """The colour of a part's edge."""
        return darker(colour, self.colours.edge)

    def effort_on(self, parts: Sequence[Part]) -> float:
        """How strong the muscle patch shows on some parts; 0 where there is none."""
        there = any(part in on for _, _, on in self.figure.glow for part in parts)
        return self.effort if there else 0.0

    def patches(self, part: Part, outline: Tube) -> Iterator[Fill]:
        """The muscle patch as far as it lies on a limb."""
        if self.effort_on((part,)) > 0.0:
            yield from self.patches_on(part, outline.path(grow=_RIM))

    def patches_on(self, part: Part, path: QPainterPath) -> Iterator[Fill]:
        """The same on a part of any outline."""
        if self.effort <= 0.0:
            return
        for at, radius, parts in self.figure.glow:
            if part in parts:
                yield Fill(path, self._patch(*self.at(*at), radius))

    def _patch(self, x: float, y: float, radius: float) -> QBrush:
        gradient = QRadialGradient(QPointF(x, y), radius)
        for stop, strength in ((0.0, 1.0), (0.45, 0.75), (1.0, 0.0)):
            colour = QColor(self.colours.patch)
            colour.setAlphaF(strength * self.effort)
            gradient.setColorAt(stop, colour)
        return QBrush(gradient)


def is_working(figure: FigureSpec, limb: Limb) -> bool:
    """Whether a limb is in the phase's colour."""
    return not figure.active.isdisjoint(LIMB_PARTS[limb])


def faded(figure: FigureSpec, body: SolvedBody, camera: Camera) -> dict[Limb, float]:
    """How much of the ground is in each limb: what lies behind its partner stands back, but a
    single working limb never does."""
    fades = {}
    for limb in Limb:
        working = is_working(figure, limb)
        if working and not is_working(figure, other(limb)):
            fades[limb] = 0.0
            continue
        behind = behind_partner(limb, body, camera)
        share = min(1.0, max(0.0, (behind - _NEAR) / (_FAR - _NEAR)))
        fades[limb] = share * (_FADE_WORKING if working else _FADE)
    return fades
