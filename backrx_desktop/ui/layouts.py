"""Qt layouts whose margins and spacing are design pixels and follow the window's scale.

    column = Column(look, spacing=24, margins=(48, 32, 48, 32))
    column.addWidget(Text(look, "…"))

Leave 9 design pixels or more round what takes the focus, for its ring.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QWidget

from backrx_desktop.ui.look import Look

Margins = tuple[float, float, float, float]
"""Left, top, right, bottom in design pixels."""
NONE: Margins = (0.0, 0.0, 0.0, 0.0)
_WHOLE_CELL = Qt.AlignmentFlag(0)
_NO_LIMIT = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX, which PySide does not export."""


class _Box(QBoxLayout):
    _DIRECTION = QBoxLayout.Direction.TopToBottom

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        spacing: float = 16,
        margins: Margins = NONE,
    ) -> None:
        super().__init__(self._DIRECTION, parent)
        self._look = look
        self._design_spacing = spacing
        self._design_margins = margins
        look.changed.connect(self._rescale)
        self._rescale()

    def _rescale(self) -> None:
        self.setSpacing(self._look.whole(self._design_spacing))
        self.setContentsMargins(*(self._look.whole(margin) for margin in self._design_margins))


class Column(_Box):
    """Widgets below each other."""


class Row(_Box):
    """Widgets beside each other."""

    _DIRECTION = QBoxLayout.Direction.LeftToRight


class Apart(Row):
    """One widget at the left, the others at the right end."""

    def __init__(self, look: Look, first: QWidget, *others: QWidget) -> None:
        super().__init__(look)
        self.addWidget(first)
        self.addStretch(1)
        for other in others:
            self.addWidget(other)


class Columns(Row):
    """Columns beside each other, or below each other where the text is large."""

    def _rescale(self) -> None:
        super()._rescale()
        directions = QBoxLayout.Direction
        stacked = self._look.text_is_large
        self.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)


class Grid(QGridLayout):
    """Widgets in rows and columns."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        across: float = 24,
        down: float = 24,
        margins: Margins = NONE,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._across = across
        self._down = down
        self._design_margins = margins
        look.changed.connect(self._rescale)
        self._rescale()

    def _rescale(self) -> None:
        self.setHorizontalSpacing(self._look.whole(self._across))
        self.setVerticalSpacing(self._look.whole(self._down))
        self.setContentsMargins(*(self._look.whole(margin) for margin in self._design_margins))

    def fill(
        self, widgets: Iterable[QWidget], across: int, alignment: Qt.AlignmentFlag = _WHOLE_CELL
    ) -> None:
        """Put these in rows of `across`, wherever they were; the columns share the width."""
        for column in range(max(across, self.columnCount())):
            self.setColumnStretch(column, 1 if column < across else 0)
        for place, widget in enumerate(widgets):
            self.removeWidget(widget)
            self.addWidget(widget, *divmod(place, across), alignment)


def let_go(layout: QLayout, *widgets: QWidget) -> None:
    """Take widgets out of their layout, out of sight, and then out of memory."""
    for widget in widgets:
        layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def hold_alone(layout: QLayout, widget: QWidget) -> None:
    """Let a layout hold this widget; another one that it held is thrown away."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None and old is not widget:
            old.deleteLater()
    layout.addWidget(widget)


def limit_width(widget: QWidget, width: int | None) -> None:
    """Let `widget` be exactly `width` window pixels wide, or as its layout likes for None."""
    widget.setMinimumWidth(width or 0)
    widget.setMaximumWidth(width or _NO_LIMIT)
