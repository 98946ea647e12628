"""A layout that fills rows and breaks them where the width ends: chips, buttons, tags.

    chips = Flow(look, across=16, down=16)
    chips.addWidget(Chip(look, _("3 min")))

Use it for every row that could not hold its text at 200 %.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from backrx_desktop.ui.item_layout import ItemLayout
from backrx_desktop.ui.look import Look


class Flow(ItemLayout):
    """Left to right, then the next row; `across` and `down` are gaps in design pixels."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, across: float = 16, down: float = 16
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._across = across
        self._down = down
        self.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._rescale)

    def _rescale(self) -> None:
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gap = self._look.whole(self._across)
        width = sum(hint.width() + gap for hint in hints)
        return QSize(max(0, width - gap), max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, area: QRect, *, move: bool) -> int:
        """Place the items in `area`, each row centred on its tallest; returns the height."""
        across = self._look.whole(self._across)
        y = area.y()
        row: list[QLayoutItem] = []
        used = 0
        for item in (item for item in self._items if not item.isEmpty()):
            width = item.sizeHint().width()
            if row and used + across + width > area.width():
                y += self._finish_row(row, QPoint(area.x(), y), move) + self._look.whole(self._down)
                row, used = [], 0
            used += width + (across if row else 0)
            row.append(item)
        return y + self._finish_row(row, QPoint(area.x(), y), move) - area.y()

    def _finish_row(self, row: list[QLayoutItem], corner: QPoint, move: bool) -> int:
        tallest = max((item.sizeHint().height() for item in row), default=0)
        if move:
            x = corner.x()
            for item in row:
                hint = item.sizeHint()
                item.setGeometry(
                    QRect(QPoint(x, corner.y() + (tallest - hint.height()) // 2), hint)
                )
                x += hint.width() + self._look.whole(self._across)
        return tallest
