"""What is looked at: a solved body as a camera sees it, and the colours to paint it in."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainterPath, QRadialGradient

from backrx_desktop.body.camera import Camera, behind_partner
from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.mirror import other
from backrx_desktop.body.skeleton import LIMB_PARTS, Limb, Part
from backrx_desktop.body.solved import Ellipsoid, SolvedBody
from backrx_desktop.body.vector import Vec
from backrx_desktop.ui.figure.palette import FigureColours, darker
from backrx_desktop.ui.figure.rounds import Round
from backrx_desktop.ui.figure.strokes import Fill
from backrx_desktop.ui.figure.tube import Spot
from backrx_desktop.ui.widgets.pressable import mixed

EDGE = 0.00425
"""Width of the edge that shows round a part."""
RIM = 0.0012
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

    def spots(self, part: Part) -> list[Spot]:
        """A part's discs on the screen."""
        screen = self.camera.screen
        return [Spot(*screen(centre), radius) for centre, radius in self.body.discs[part]]

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
        return any(part in self.figure.active for part in LIMB_PARTS[limb])

    def faded(self, limb: Limb) -> float:
        """How much of the ground is in a limb that lies behind its partner."""
        working = self.working(limb)
        if working and not self.working(other(limb)):
            return 0.0
        behind = behind_partner(limb, self.body, self.camera)
        share = min(1.0, max(0.0, (behind - _NEAR) / (_FAR - _NEAR)))
        return share * (_FADE_WORKING if working else _FADE)

    def tinted(self, colour: QColor, fade: float) -> QColor:
        """`colour` with `fade` of the ground in it."""
        return mixed(colour, self.colours.ground, fade) if fade > 0.0 else colour

    def edge(self, colour: QColor) -> QColor:
        """The colour of a part's edge."""
        return darker(colour, self.colours.edge)

    def patches(self, part: Part, path: QPainterPath) -> Iterator[Fill]:
        """The muscle patch as far as it lies on a part."""
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
