"""Rows below each other, however many: only those in view, and a few around them, are there.

rows = LongList(look, make)             make(place) is the row of a place, counted from 0
rows.watch(scroll_area)                 which of them are in view
rows.present(14_600)
rows.present(14_600, again=False)       the first ones are as they were: there are only more
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from backrx_desktop.ui.look import Look

AROUND = 6
"""Rows kept above and below those in view, so that the focus can move on to them."""
_SPACING = 16.0
_HIGHEST = 2**24 - 1
"""Pixels: no widget of Qt can be higher."""


class LongList(QWidget):
    """All rows are as high as the first one wishes to be."""

    def __init__(
        self,
        look: Look,
        make: Callable[[int], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._make = make
        self._view: QScrollArea | None = None
        self._count = 0
        self._high = 1
        """Pixels of a row."""
        self._rows: dict[int, QWidget] = {}
        look.changed.connect(self._fit)

    @property
    def rows(self) -> Mapping[int, QWidget]:
        """Those that are there, by their place and in order."""
        return {place: self._rows[place] for place in sorted(self._rows)}

    @property
    def last_seen(self) -> int:
        """The place of the lowest row that is there; -1 without any."""
        return max(self._rows, default=-1)

    def watch(self, view: QScrollArea) -> None:
        """Fill what `view` shows, whenever it scrolls or its content grows."""
        self._view = view
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self.fill)
        bar.rangeChanged.connect(self.fill)

    def present(self, count: int, *, again: bool = True) -> None:
        """Have so many rows, made `again` or only where there are none yet."""
        self._count = count
        for place in list(self._rows):
            if again or place >= count:
                self._drop(place)
        self._fit()

    def row(self, place: int) -> QWidget:
        """The row of a place, made if it is not there. Raises IndexError beyond the last."""
        if not 0 <= place < self._count:
            raise IndexError(place)
        return self._rows.get(place) or self._add(place)

    def fill(self) -> None:
        """Make the rows that are in view, and let go of those that are far from it."""
        if not self._count:
            return
        wanted = {*range(min(AROUND, self._count)), *self._around()}
        for place in self._rows.keys() - wanted:
            if not self._rows[place].hasFocus():
                self._drop(place)
        for place in sorted(wanted):
            self.row(place)

    def _around(self) -> range:
        if self._view is None:
            return range(self._count)
        port = self._view.viewport()
        top = self.mapTo(port, QPoint(0, 0)).y() if port.isAncestorOf(self) else 0
        first = -top // self._pitch - AROUND
        last = (port.height() - top) // self._pitch + AROUND
        return range(max(0, first), max(0, min(self._count, last + 1)))

    @property
    def _pitch(self) -> int:
        return self._high + self._look.whole(_SPACING)

    def _fit(self) -> None:
        """Be as high as all rows are, and put those that are there in their places."""
        if self._count:
            self._high = max(1, self.row(0).sizeHint().height())
        spare = self._look.whole(_SPACING)
        self.setFixedHeight(min(max(0, self._count * self._pitch - spare), _HIGHEST))
        for place, row in self._rows.items():
            row.setGeometry(self._area(place))
        self.fill()

    def _area(self, place: int) -> QRect:
        return QRect(0, place * self._pitch, self.width(), self._high)

    def _add(self, place: int) -> QWidget:
        row = self._make(place)
        row.setParent(self)
        before = max((other for other in self._rows if other < place), default=None)
        self._rows[place] = row
        row.setGeometry(self._area(place))
        QWidget.setTabOrder(self if before is None else self._rows[before], row)
        row.show()
        return row

    def _drop(self, place: int) -> None:
        row = self._rows.pop(place)
        row.hide()
        row.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, row in self._rows.items():
            row.setGeometry(self._area(place))
        self.fill()
