"""Paints the card's ring: arcs, disc, digits or a check, and the dots round them."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from backrx_desktop.ui.lettering import draw_digits
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.overlay.card_view import CardRing
from backrx_desktop.ui.theme import PhaseTone
from backrx_desktop.ui.typography import Tier, TypeStep, font_of
from backrx_desktop.ui.widgets.arcs import (
    RingShape,
    arcs_of,
    draw_arc,
    draw_disc,
    piece_bounds,
)
from backrx_desktop.ui.widgets.rep_dots import DotState, draw_dot, full_row
from backrx_desktop.ui.widgets.rep_layer import RepLayer
from backrx_desktop.ui.widgets.ring_colours import Crossfade, colours_of, waiting_colour

SHAPE = RingShape(QPointF(97, 100), 68, 12, 58, 55, 86)
_DIGIT, _DIGITS = TypeStep(84, 600, Tier.FAR), TypeStep(64, 600, Tier.FAR)
_CHECK = (QPointF(73, 101.5), QPointF(91, 121), QPointF(121.5, 84))
_CHECK_STROKE = 10.0
_DOTS_OF_THE_PLAYER = 400.0
"""Where its dots stand, whose radius is known."""


class RingPainter:
    """The ring over time; `now` is seconds of any steady clock and times fades only."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._card: CardRing | None = None
        self._fade: Crossfade | None = None
        self._reps = RepLayer()

    @property
    def shape(self) -> RingShape:
        """The ring in pixels of the card."""
        return SHAPE.scaled(self._look.unit, QPointF(0, 0))

    def show(self, card: CardRing, now: float) -> QRect:
        """Take over `card`; returns what has to be painted anew."""
        old, self._card = self._card, card
        ring = card.ring
        colours = colours_of(ring, self._look.theme)
        if self._fade is None:
            self._fade = Crossfade(colours)
        self._fade.aim(colours, now, cut=self._look.reduced_motion)
        self._reps.show(ring, now, animated=not self._look.reduced_motion)
        if old is None or _but_progress(old) != _but_progress(card):
            return self.bounds
        arc = arcs_of(ring.seconds, SHAPE)[ring.current]
        return piece_bounds(self.shape, arc, old.ring.progress, ring.progress)

    @property
    def bounds(self) -> QRect:
        """All that it ever paints on."""
        shape = self.shape
        reach = shape.dots + shape.stroke
        corner = QPointF(reach, reach)
        return QRectF(shape.centre - corner, shape.centre + corner).toAlignedRect()

    def settle(self, now: float) -> bool:
        """Let what has finished moving rest; True while something still moves."""
        self._reps.settle(now)
        fading = self._fade is not None and self._fade.share(now) < 1.0
        return fading or self._reps.moving()

    def restyle(self) -> None:
        """The look has changed: be in its colours at once."""
        if self._card is not None:
            self._fade = Crossfade(colours_of(self._card.ring, self._look.theme))

    def paint(self, painter: QPainter, now: float) -> None:
        card, fade = self._card, self._fade
        if card is None or fade is None:
            return
        ring, shape, theme = card.ring, self.shape, self._look.theme
        arcs = arcs_of(ring.seconds, SHAPE)
        for place, arc in enumerate(arcs):
            draw_arc(painter, shape, arc.start, arc.span, waiting_colour(ring, place, theme))
        colours = fade.at(now)
        arc = arcs[ring.current]
        if ring.progress > 0 or len(arcs) > 1:
            draw_arc(painter, shape, arc.start, arc.span * ring.progress, colours.fill)
        radius = shape.disc_small + (shape.disc - shape.disc_small) * ring.breath
        draw_disc(painter, shape, radius, colours.disc)
        if ring.digits:
            step = _DIGIT if len(ring.digits) == 1 else _DIGITS
            font = font_of(step, self._look.unit)
            draw_digits(painter, shape.centre, ring.digits, font, colours.digits)
        else:
            self._paint_check(painter)
        if card.minutes is None:
            self._reps.paint_still(painter, shape, theme)
            self._reps.paint_moving(painter, shape, theme, now)
        else:
            self._paint_minutes(painter, shape, *card.minutes, paused=ring.paused)

    def _paint_check(self, painter: QPainter) -> None:
        unit = self._look.unit
        pen = QPen(self._look.theme.accent, _CHECK_STROKE * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([point * unit for point in _CHECK]))

    def _paint_minutes(
        self, painter: QPainter, shape: RingShape, total: int, past: int, *, paused: bool
    ) -> None:
        """A dot for each minute of a long hold."""
        theme = self._look.theme
        done = theme.text3 if paused else theme.phase(PhaseTone.HOLD).colour
        row = full_row(total, _DOTS_OF_THE_PLAYER, grouped=False)
        radius = row.radius * shape.dots / _DOTS_OF_THE_PLAYER
        for place, angle in enumerate(row.angles):
            state = DotState.DONE if place < past else DotState.PENDING
            colour = done if place < past else theme.dot
            draw_dot(painter, shape.point(angle, shape.dots), radius, state, colour, 1.0)


def _but_progress(card: CardRing) -> CardRing:
    return replace(card, ring=replace(card.ring, progress=0.0))
