"""What stands in the ring's place after "this hurts": a still disc, no countdown."""

from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.lettering import Anchor, draw_text, fitted
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.arcs import RingShape, draw_disc

AREA = QRectF(124, 208, 800, 800)
_SHAPE = RingShape(QPointF(400, 400), 386, 12, 350, 350, 0)
_BASELINES = (-14.0, 68.0, 126.0)
"""Of "Stopped." and the two lines below, from the centre down."""


class StoppedDisc(QWidget):
    """Says "Stopped." and something soothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._limb = ""
        self.setAccessibleName(_("Stopped."))
        follow(self, look)

    def show_limb(self, limb: str) -> None:
        """What to let rest; empty for everything."""
        if limb != self._limb:
            self._limb = limb
            self.update()

    def _lines(self) -> tuple[str, str, str]:
        known = {
            "": _("Let it all rest."),
            "leg": _("Let your leg rest."),
            "knee": _("Let your knee rest."),
            "arm": _("Let your arm rest."),
        }
        own = _("Let your {limb} rest.").format(limb=self._limb)
        return _("Stopped."), known.get(self._limb, own), _("Breathe out slowly.")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        theme = look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = _SHAPE.scaled(look.unit, QPointF(0, 0))
        draw_disc(painter, shape, shape.disc, theme.easing.disc)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.easing.waiting, shape.stroke))
        painter.drawEllipse(shape.centre, shape.radius, shape.radius)
        roles = (Role.STOPPED, Role.UNIT, Role.UNIT)
        tones = (theme.text, theme.text2, theme.text2)
        rows = zip(self._lines(), roles, tones, _BASELINES, strict=True)
        for text, role, tone, down in rows:
            font = fitted(text, look.font(role), look.px(600))
            at = QPointF(shape.centre.x(), shape.centre.y() + look.px(down))
            draw_text(painter, at, text, font, tone, Anchor.CENTRE)
