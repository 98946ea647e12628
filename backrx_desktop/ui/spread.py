"""A layout of two: what is said at the left, what to do about it at the right.

    row = Spread(look, least=300)
    row.addWidget(label)
    row.addWidget(control)

Where the first would get less than `least` design pixels (times the text size) the second goes
below it.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from backrx_desktop.ui.item_layout import ItemLayout
from backrx_desktop.ui.layouts import NONE, Margins
from backrx_desktop.ui.look import Look

_ACROSS = 24.0
_DOWN = 16.0


class Spread(ItemLayout):
    """`margins` in design pixels; both are centred on their row while beside."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        least: float = 280,
        margins: Margins = NONE,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._least = least
        self._design_margins = margins
        look.changed.connect(self._rescale)
        self._rescale()

    def _rescale(self) -> None:
        self.setContentsMargins(*(self._look.whole(margin) for margin in self._design_margins))
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(item.sizeHint().width() for item in shown)
        width += self._look.whole(_ACROSS) * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """As narrow as the wider of the two, one below the other."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def _arrange(self, area: QRect, *, move: bool) -> int:
        """Place the two in `area`; returns the height they take."""
        margins = self.contentsMargins()
        inner = area.marginsRemoved(margins)
        shown = [item for item in self._items if not item.isEmpty()]
        beside = len(shown) < 2 or self._fit_beside(shown, inner.width())
        used = self._beside(shown, inner, move) if beside else self._below(shown, inner, move)
        return used + margins.top() + margins.bottom()

    def _fit_beside(self, shown: list[QLayoutItem], width: int) -> bool:
        least = self._look.px(self._least) * self._look.text_size
        least = min(least, shown[0].sizeHint().width())
        return width - shown[1].sizeHint().width() - self._look.whole(_ACROSS) >= least

    def _beside(self, shown: list[QLayoutItem], area: QRect, move: bool) -> int:
        widths = [area.width()]
        if len(shown) > 1:
            second = shown[1].sizeHint().width()
            widths = [area.width() - second - self._look.whole(_ACROSS), second]
        heights = [_height(item, width) for item, width in zip(shown, widths, strict=False)]
        tallest = max(heights, default=0)
        if move:
            x = area.x()
            room = max(tallest, area.height())
            for item, width, height in zip(shown, widths, heights, strict=False):
                item.setGeometry(QRect(x, area.y() + (room - height) // 2, width, height))
                x += width + self._look.whole(_ACROSS)
        return tallest

    def _below(self, shown: list[QLayoutItem], area: QRect, move: bool) -> int:
        y = area.y()
        for i, item in enumerate(shown):
            y += self._look.whole(_DOWN) if i else 0
            height = _height(item, area.width())
            if move:
                item.setGeometry(QRect(area.x(), y, area.width(), height))
            y += height
        return y - area.y()


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
