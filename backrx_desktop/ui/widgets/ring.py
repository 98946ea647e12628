"""The ring of the player: phases as arcs, disc, word and countdown, rep dots, side counts.

    ring = Ring(look, clock)                 clock: seconds of any steady clock
    ring = Ring(look, clock, room=room)      fades leave out frames there is no room for
    ring.show_view(ring_view(moment))        at every look of the session
    ring.clicked.connect(...)                a click anywhere on the ring

Arcs, dots and counts lie in a pixmap; a frame repaints the disc or only the arc's new piece.
The clock times crossfades and dots alone: what is true comes from the moment.
"""

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.layers import blank, draw_part
from backrx_desktop.ui.lettering import Anchor, draw_digits, draw_text, fitted
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.player.ring_view import RingView
from backrx_desktop.ui.room import Room, always
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.arcs import (
    Arc,
    RingShape,
    arcs_of,
    draw_arc,
    draw_disc,
    piece_bounds,
)
from backrx_desktop.ui.widgets.pressable import mixed
from backrx_desktop.ui.widgets.rep_layer import RepLayer
from backrx_desktop.ui.widgets.ring_colours import Crossfade, colours_of, waiting_colour
from backrx_desktop.ui.widgets.side_counts import draw_count

AREA = QRectF(64, 176, 920, 872)
"""The part of the design the ring paints."""
SHAPE = RingShape(QPointF(524, 608), 328, 44, 296, 281, 400)
_WORD_BASELINE = -118.0
_DIGITS_CENTRE = 92.0
_MINUTES_BASELINE = 274.0
_WORD_WIDTH = 432.0
_FRAME_MS = 16


class Ring(QWidget):
    """Paints a RingView; keeps its place in `AREA` of the design."""

    clicked = Signal()

    def __init__(
        self,
        look: Look,
        clock: Callable[[], float],
        parent: QWidget | None = None,
        *,
        room: Room = always,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._room = room
        self._view: RingView | None = None
        self._word = ""
        self._arcs: tuple[Arc, ...] = ()
        self._still: QPixmap | None = None
        self._reps = RepLayer()
        self._fade: Crossfade | None = None
        self._left_arc: int | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.animate)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self._look_changed)

    def show_view(self, view: RingView) -> None:
        """Show `view`, repainting what differs from the one before."""
        old, now = self._view, self._clock()
        if view == old:
            return
        self._view = view
        if old is None or (old.word, old.paused) != (view.word, view.paused):
            self._word = _("PAUSED") if view.paused else view.word
            self.setAccessibleName(self._word)
        colours = colours_of(view, self._look.theme)
        if self._fade is None:
            self._fade = Crossfade(colours)
        # In a window that is put away nobody sees a fade, and some systems paint it all the same.
        cut = self._look.reduced_motion or self.window().isMinimized()
        self._fade.aim(colours, now, cut=cut)
        self._reps.show(view, now, animated=not cut)
        if old is None or _still_part(old) != _still_part(view):
            self._arcs = arcs_of(view.seconds, SHAPE)
            self._still = None
            self._left_arc = None
            self.update()
        else:
            self._update_moving(old, view)
        if self._moving(now):
            self._timer.start()

    def animate(self) -> None:
        """Repaint what is fading or filling just now; stops by itself."""
        if not self._room():
            return
        now = self._clock()
        self.update(self._reps.area(self._shape()))
        if self._reps.settle(now):
            self._still = None
        self.update(self._ring_area())
        if not self._moving(now):
            self._left_arc = None
            self._timer.stop()

    def _moving(self, now: float) -> bool:
        fading = self._fade is not None and self._fade.share(now) < 1.0
        return fading or self._reps.moving()

    def _look_changed(self) -> None:
        self._still = None
        if self._view is not None:
            self._fade = Crossfade(colours_of(self._view, self._look.theme))
        self.update()

    def _update_moving(self, old: RingView, view: RingView) -> None:
        if old.current != view.current:
            self._left_arc = old.current
            self.update(self._reps.area(self._shape()))
        inner = (old.word, old.digits, old.minutes, old.current, old.breath)
        if inner != (view.word, view.digits, view.minutes, view.current, view.breath):
            self.update(self._ring_area())
        elif old.progress != view.progress:
            arc = self._arcs[view.current]
            self.update(piece_bounds(self._shape(), arc, old.progress, view.progress))

    def _origin(self) -> QPointF:
        unit = self._look.unit
        return QPointF(-AREA.x() * unit, -AREA.y() * unit)

    def _shape(self) -> RingShape:
        return SHAPE.scaled(self._look.unit, self._origin())

    def _ring_area(self) -> QRect:
        return self._shape().bounds.toAlignedRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        view, fade = self._view, self._fade
        if view is None or fade is None:
            painter.fillRect(event.rect(), self._look.theme.bg)
            return
        if self._still is None:
            self._still = self._paint_still(view)
        draw_part(painter, self._still, event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self._clock()
        self._paint_fill(painter, view, fade, now)
        self._paint_disc(painter, view, fade, now, event.rect())
        self._reps.paint_moving(painter, self._shape(), self._look.theme, now)

    def _paint_still(self, view: RingView) -> QPixmap:
        """Ground, waiting arcs, resting dots, counts."""
        theme = self._look.theme
        pixmap = blank(self, theme.bg)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape()
        for i, arc in enumerate(self._arcs):
            draw_arc(painter, shape, arc.start, arc.span, waiting_colour(view, i, theme))
        self._reps.paint_still(painter, shape, theme)
        for count in view.counts:
            draw_count(painter, self._look, self._origin(), count)
        painter.end()
        return pixmap

    def _paint_fill(self, painter: QPainter, view: RingView, fade: Crossfade, now: float) -> None:
        shape = self._shape()
        share = fade.share(now)
        if self._left_arc is not None and share < 1.0 and not view.paused:
            left = self._arcs[self._left_arc]
            theme = self._look.theme
            bright = theme.phase(view.tones[self._left_arc]).colour
            waiting = waiting_colour(view, self._left_arc, theme)
            draw_arc(painter, shape, left.start, left.span, mixed(bright, waiting, share))
        arc = self._arcs[view.current]
        if view.progress > 0 or len(self._arcs) > 1:
            fill = colours_of(view, self._look.theme).fill
            draw_arc(painter, shape, arc.start, arc.span * view.progress, fill)

    def _paint_disc(
        self, painter: QPainter, view: RingView, fade: Crossfade, now: float, dirty: QRect
    ) -> None:
        shape, look = self._shape(), self._look
        inside = QRectF(
            shape.centre.x() - shape.disc, shape.centre.y() - shape.disc,
            2 * shape.disc, 2 * shape.disc,
        )  # fmt: skip
        if not QRectF(dirty).intersects(inside):
            return
        colours = fade.at(now)
        radius = shape.disc_small + (shape.disc - shape.disc_small) * view.breath
        draw_disc(painter, shape, radius, colours.disc)
        word = self._word
        font = fitted(word, look.font(_word_role(word)), look.px(_WORD_WIDTH))
        at = QPointF(shape.centre.x(), shape.centre.y() + look.px(_WORD_BASELINE))
        draw_text(painter, at, word, font, colours.word, Anchor.CENTRE)
        role = Role.COUNTDOWN if len(view.digits) == 1 else Role.COUNTDOWN_WIDE
        middle = QPointF(shape.centre.x(), shape.centre.y() + look.px(_DIGITS_CENTRE))
        draw_digits(painter, middle, view.digits, look.font(role), colours.digits)
        if view.minutes:
            below = QPointF(shape.centre.x(), shape.centre.y() + look.px(_MINUTES_BASELINE))
            small = look.font(Role.CUE_MEDIUM)
            draw_text(painter, below, _("min"), small, look.theme.text2, Anchor.CENTRE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._shape().holds(event.position()):
            self.clicked.emit()
        else:
            super().mousePressEvent(event)


def _still_part(view: RingView) -> tuple[object, ...]:
    return view.seconds, view.tones, view.paused, view.underway, view.counts


def _word_role(word: str) -> Role:
    if len(word) <= 4:
        return Role.WORD_SHORT
    return Role.WORD_FIVE if len(word) == 5 else Role.WORD_LONG
