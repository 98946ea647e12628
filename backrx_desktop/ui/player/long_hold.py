"""Paints a long hold, awake or ambient: dark in either theme, nothing that moves but the ring.

hold.show_view(long_hold_view(moment, "21:47"))
hold.show_level(level, controls=True)        from Ambience
hold.set_picture(widget)                     the small figure at the bottom left
"""

from dataclasses import replace
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.layers import blank, draw_part
from backrx_desktop.ui.lettering import Anchor, draw_digits, draw_text
from backrx_desktop.ui.look import DESIGN_HEIGHT, DESIGN_WIDTH, Look
from backrx_desktop.ui.player.long_hold_view import LongHoldView
from backrx_desktop.ui.theme import AMBIENT, DARK, AmbientColours
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.arcs import Arc, RingShape, draw_arc, draw_disc, piece_bounds
from backrx_desktop.ui.widgets.pressable import mixed
from backrx_desktop.ui.widgets.rep_dots import DotState, draw_dot, full_row

SHAPE = RingShape(QPointF(960, 492), 330, 20, 296, 296, 396)
PICTURE = QRectF(56, 880, 378, 144)
"""Where the small figure lies."""
_WHOLE = Arc(0.0, 360.0)
_DOT = 13.0
_LEFT, _RIGHT = 64.0, 1856.0

AWAKE = AmbientColours(
    bg=DARK.bg,
    digits=DARK.text,
    disc=DARK.hold.disc,
    label=DARK.text2,
    hint=DARK.text3,
    ring=DARK.hold.colour,
    track=DARK.track,
    dot=DARK.dot,
)


def between(level: float) -> AmbientColours:
    """The colours at a level, 0 awake to 1 ambient."""
    return AmbientColours(
        **{
            name: mixed(getattr(AWAKE, name), getattr(AMBIENT, name), level)
            for name in AmbientColours.__slots__
        }
    )


class LongHold(QWidget):
    """Fills the page; `clicked` on the ring, `stirred` when the mouse moves."""

    clicked = Signal()
    stirred = Signal()
    levelled = Signal(float)
    """How ambient it has become, 0 to 1."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view: LongHoldView | None = None
        self._colours = AWAKE
        self._controls = True
        self._picture: QWidget | None = None
        self.setMouseTracking(True)
        self._still: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        look.changed.connect(self._refresh)
        look.changed.connect(self._place_picture)

    def show_view(self, view: LongHoldView) -> None:
        old = self._view
        if view == old:
            return
        self._view = view
        self.setAccessibleName(f"{view.title}, {view.digits} {view.label}")
        if old is not None and replace(old, progress=view.progress) == view:
            shape = SHAPE.scaled(self._look.unit, self._origin())
            self.update(piece_bounds(shape, _WHOLE, old.progress, view.progress))
        else:
            self._refresh()

    def show_level(self, level: float, *, controls: bool) -> None:
        """How ambient it is, and whether the controls stand at the bottom now."""
        colours = between(level)
        if (colours, controls) != (self._colours, self._controls):
            self._colours, self._controls = colours, controls
            self._refresh()
            self.levelled.emit(level)

    def _refresh(self) -> None:
        """Paint everything anew."""
        self._still = None
        self.update()

    def set_picture(self, picture: QWidget | None) -> None:
        self._picture = picture
        if picture is not None and picture.parentWidget() is not self:
            picture.setParent(self)
        if picture is not None:
            picture.show()
            self._place_picture()

    def _origin(self) -> QPointF:
        unit = self._look.unit
        return QPointF(
            max(0.0, (self.width() - DESIGN_WIDTH * unit) / 2),
            max(0.0, (self.height() - DESIGN_HEIGHT * unit) / 2),
        )

    def _at(self, x: float, y: float) -> QPointF:
        origin, unit = self._origin(), self._look.unit
        return QPointF(origin.x() + x * unit, origin.y() + y * unit)

    def _place_picture(self) -> None:
        if self._picture is not None:
            corner = self._at(PICTURE.x(), PICTURE.y())
            unit = self._look.unit
            area = QRectF(corner.x(), corner.y(), PICTURE.width() * unit, PICTURE.height() * unit)
            self._picture.setGeometry(area.toRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()
        self._place_picture()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._still is None:
            self._still = self._paint_still()
        painter = QPainter(self)
        draw_part(painter, self._still, event.rect())
        if self._view is not None and self._view.progress > 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = SHAPE.scaled(self._look.unit, self._origin())
            span = _WHOLE.span * self._view.progress
            draw_arc(painter, shape, _WHOLE.start, span, self._colours.ring)

    def _paint_still(self) -> QPixmap:
        """Everything but the ring's fill."""
        pixmap = blank(self, self._colours.bg)
        if self._view is not None:
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ring(painter, self._view)
            self._paint_words(painter, self._view)
            painter.end()
        return pixmap

    def _paint_ring(self, painter: QPainter, view: LongHoldView) -> None:
        look, colours = self._look, self._colours
        shape = SHAPE.scaled(look.unit, self._origin())
        draw_disc(painter, shape, shape.disc, colours.disc)
        draw_arc(painter, shape, 0.0, 360.0, colours.track)
        row = full_row(view.minutes, SHAPE.dots, grouped=False)
        radius = look.px(min(_DOT, row.radius))
        for i, angle in enumerate(row.angles):
            past = DotState.DONE if i < view.done else DotState.PENDING
            state = DotState.CURRENT if i == view.done else past
            colour = colours.dot if state is DotState.PENDING else colours.ring
            at = shape.point(angle, shape.dots)
            hollow = state is DotState.CURRENT
            size = radius - look.px(1.5) if hollow else radius
            draw_dot(painter, at, size, state, colour, look.px(0.8))
        self._paint_digits(painter, view, shape.centre)
        below = QPointF(shape.centre.x(), shape.centre.y() + look.px(196))
        font = look.font(Role.AMBIENT_LABEL)
        draw_text(painter, below, view.label, font, colours.label, Anchor.CENTRE)

    def _paint_digits(self, painter: QPainter, view: LongHoldView, centre: QPointF) -> None:
        """Minutes as they are written; seconds in cells, so that nothing jumps."""
        look = self._look
        font, colour = look.font(Role.AMBIENT), self._colours.digits
        middle = QPointF(centre.x(), centre.y() - look.px(14))
        if view.counting:
            draw_digits(painter, middle, view.digits, font, colour)
            return
        middle.setY(middle.y() + font.pixelSize() * CAP_HEIGHT / 2)
        draw_text(painter, middle, view.digits, font, colour, Anchor.CENTRE)

    def _paint_words(self, painter: QPainter, view: LongHoldView) -> None:
        look, colours = self._look, self._colours
        title, cue = look.font(Role.AMBIENT_TITLE), look.font(Role.CUE)
        draw_text(painter, self._at(_LEFT, 96), view.title, title, colours.label)
        right = self._at(_RIGHT, 95)
        if self._controls:
            draw_text(painter, right, view.ends, cue, colours.label, Anchor.RIGHT)
            return
        draw_text(painter, right, view.coming, cue, colours.hint, Anchor.RIGHT)
        end = look.font(Role.AMBIENT_END)
        draw_text(painter, self._at(960, 1002), view.ends, end, colours.digits, Anchor.CENTRE)
        hint = look.font(Role.CONTROL_HINT)
        at = self._at(_RIGHT, 1024)
        draw_text(painter, at, _("Any key for controls"), hint, colours.hint, Anchor.RIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.stirred.emit()
        if SHAPE.scaled(self._look.unit, self._origin()).holds(event.position()):
            self.clicked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.stirred.emit()
