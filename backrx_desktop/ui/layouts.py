"""Qt layouts whose margins and spacing are design pixels and follow the window's scale.

    column = Column(look, spacing=24, margins=(48, 32, 48, 32))
    column.addWidget(Text(look, "…"))

Leave 9 design pixels or more round what takes the focus, for its ring.
"""

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from backrx_desktop.ui.look import Look

Margins = tuple[float, float, float, float]
"""Left, top, right, bottom in design pixels."""
NONE: Margins = (0.0, 0.0, 0.0, 0.0)
_NO_LIMIT = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX, which PySide does not export."""


class _Box(QBoxLayout):
    def __init__(
        self,
        direction: QBoxLayout.Direction,
        look: Look,
        spacing: float,
        margins: Margins,
        parent: QWidget | None,
    ) -> None:
        super().__init__(direction, parent)
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

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        spacing: float = 16,
        margins: Margins = NONE,
    ) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, look, spacing, margins, parent)


class Row(_Box):
    """Widgets beside each other."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        *,
        spacing: float = 16,
        margins: Margins = NONE,
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, look, spacing, margins, parent)


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


def limit_width(widget: QWidget, width: int | None) -> None:
    """Let `widget` be exactly `width` window pixels wide, or as its layout likes for None."""
    widget.setMinimumWidth(width or 0)
    widget.setMaximumWidth(width or _NO_LIMIT)
