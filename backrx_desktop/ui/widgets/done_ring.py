"""The ring of a session that is over: as full as the session was, with a check and a word.

ring = DoneRing(look)
ring.show_share(1.0, _("All done"))
"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QWidget

from backrx_desktop.ui.lettering import Anchor, draw_text, fitted
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.arcs import RingShape, draw_arc, draw_disc
from backrx_desktop.ui.widgets.rep_dots import DotState, draw_dot, full_row

SIZE = 840.0
"""Design pixels of the square it needs, dots included."""
_SHAPE = RingShape(QPointF(420, 420), 328, 44, 296, 281, 400)
_DOTS = 40
_DOT = 13.0
_CHECK = (QPointF(328, 346), QPointF(393, 414), QPointF(516, 279))
_CHECK_STROKE = 35.0
_BASELINE = 570.0
_WORD_ROOM = 470.0


class DoneRing(QLabel):
    """Paints itself; its text is what is read aloud."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 1.0
        follow(self, look)

    def show_share(self, share: float, word: str) -> None:
        """`share` is 0 to 1 of what was planned."""
        self._share = min(max(share, 0.0), 1.0)
        self.setText(word)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(SIZE), self._look.whole(SIZE))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        theme = look.theme
        unit = self.width() / SIZE
        shape = _SHAPE.scaled(unit, QPointF(0, 0))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._share < 1.0:
            draw_arc(painter, shape, 0.0, 360.0, theme.track)
        if self._share > 0.0:
            draw_arc(painter, shape, 0.0, 360.0 * self._share, theme.hold.colour)
        draw_disc(painter, shape, shape.disc, theme.hold.disc)
        self._paint_dots(painter, shape, unit)
        pen = QPen(theme.hold.colour, _CHECK_STROKE * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([point * unit for point in _CHECK]))
        font = fitted(self.text(), look.font(Role.RESULT), _WORD_ROOM * unit)
        at = QPointF(shape.centre.x(), _BASELINE * unit)
        draw_text(painter, at, self.text(), font, theme.text, Anchor.CENTRE)

    def _paint_dots(self, painter: QPainter, shape: RingShape, unit: float) -> None:
        theme = self._look.theme
        done = round(_DOTS * self._share)
        for place, angle in enumerate(full_row(_DOTS, shape.dots, grouped=False).angles):
            state = DotState.DONE if place < done else DotState.PENDING
            colour = theme.hold.colour if place < done else theme.dot
            point = shape.point(angle, shape.dots)
            draw_dot(painter, point, _DOT * unit, state, colour, unit)
