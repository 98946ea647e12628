"""The calendar of somebody who has not begun: twelve weeks to fill, today outlined."""

from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy

from backrx_desktop.core.heat import heat_days
from backrx_desktop.core.span import Range, span_of
from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.charts.heat_map import HeatMap
from backrx_desktop.ui.charts.plot import BLEED, Plot
from backrx_desktop.ui.look import Look

_WIDTH = 792.0
_HEIGHT = 335.0
_RIGHT = 45.0
"""Left free, so that the cells stand about the middle rather than cells and names."""


class EmptyCalendar(Plot):
    """Design pixels as the picture of the page has them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setMouseTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("An empty calendar of twelve weeks"))

    def present(self, today: date) -> None:
        """Show the weeks up to the one of `today`."""
        span = span_of(Range.TWELVE_WEEKS, (), today)
        self.show_drawing(HeatMap(heat_days((), span, today), months=False, ahead=True))

    def _sheet(self) -> Sheet:
        px = self._look.px
        area = QRectF(self.rect()).adjusted(px(BLEED), px(BLEED), -px(BLEED + _RIGHT), -px(BLEED))
        return Sheet(self._look, area)

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(_WIDTH), self._look.whole(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
