"""One line of text that becomes smaller rather than wider than its place: a routine's name.

FittedText(look, _("An evening on the floor"), Role.CARD_TITLE)
"""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from backrx_desktop.ui.lettering import Anchor, draw_text, fitted
from backrx_desktop.ui.typography import CAP_HEIGHT
from backrx_desktop.ui.widgets.text import Text


class FittedText(Text):
    """As `Text`, on one line, at most as wide as what it lies in."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        font = fitted(self.text(), self.font(), self.width())
        baseline = self.height() / 2 + self.font().pixelSize() * CAP_HEIGHT / 2
        painter = QPainter(self)
        draw_text(
            painter,
            QPointF(0, baseline),
            self.text(),
            font,
            self.palette().windowText().color(),
            Anchor.LEFT,
        )
