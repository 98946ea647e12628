"""A chart on its card: the finding as its heading, below it what the chart shows or what is read.

    card = ChartCard(look, bottom=28)
    card.present(Chart(heading, caption, drawing, told, reading))

Arrows move a cursor once the card has the focus, and leave it where the chart ends; the pointer
reads as well, and goes first.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.charts.drawing import Chart
from backrx_desktop.ui.charts.plot import BLEED, Plot
from backrx_desktop.ui.layouts import Column, Grid, Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.fitted_text import FittedText
from backrx_desktop.ui.widgets.text import Text


class ChartCard(Card):
    """Margins in design pixels; `legend` stands beside the caption, or beside the heading."""

    def __init__(
        self,
        look: Look,
        *,
        legend: QWidget | None = None,
        beside_heading: bool = False,
        right: float = 40,
        bottom: float = 24,
        gap: float = 23,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self.chart: Chart | None = None
        self._pointed: int | None = None
        self._held: int | None = None
        """The spot that keys are at."""
        self._heading = Text(look, role=Role.HEADING, wrap=True)
        self._caption = FittedText(look, role=Role.CAPTION, tone=Tone.TEXT2)
        self._legend = None if beside_heading else legend
        self.plot = Plot(look)
        self.plot.pointed.connect(self._point)
        head = Row(look, spacing=24, margins=(BLEED, 0, BLEED, 5))
        second = Row(look, spacing=24, margins=(BLEED, 0, BLEED, 0))
        head.addWidget(self._heading, 1)
        second.addWidget(self._caption, 1)
        if legend is not None:
            (head if beside_heading else second).addWidget(legend)
        self._place = Grid(look, across=0, down=0, margins=(0, gap - BLEED, 0, 0))
        self._place.addWidget(self.plot, 0, 0)
        column = Column(
            look, self, spacing=0, margins=(40 - BLEED, 30, right - BLEED, bottom - BLEED)
        )
        column.addLayout(head)
        column.addLayout(second)
        column.addLayout(self._place, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def put_below(self, widget: QWidget) -> None:
        """Put something over the lower left corner, where the drawing leaves room."""
        lower_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self._place.addWidget(widget, 0, 0, lower_left)

    def present(self, chart: Chart) -> None:
        """Show a chart; nothing of it is being read."""
        self.chart = chart
        self._pointed = None
        self._held = chart.drawing.start if self.hasFocus() and chart.drawing.count else None
        self._heading.setText(chart.heading)
        self.plot.show_drawing(chart.drawing)
        self.setAccessibleName(f"{chart.heading}. {chart.caption}. {chart.told}")
        self._read()

    @property
    def heading(self) -> str:
        """The finding."""
        return self._heading.text()

    @property
    def caption(self) -> str:
        """What the chart shows, or what is being read of it."""
        return self._caption.text()

    @property
    def spot(self) -> int | None:
        """The spot that is being read."""
        return self._held if self._pointed is None else self._pointed

    def corner(self) -> float:
        """The radius of the corners in window pixels."""
        return self._look.px(32)

    def _point(self, spot: int | None) -> None:
        self._pointed = spot
        self._read()

    def _read(self) -> None:
        if self.chart is None:
            return
        spot = self.spot
        text = self.chart.caption if spot is None else self.chart.reading(spot)
        self.plot.show_cursor(spot)
        if self._legend is not None:
            self._legend.setVisible(spot is None)
        if text == self._caption.text():
            return
        self._caption.setText(text)
        self._caption.set_tone(Tone.TEXT2 if spot is None else Tone.TEXT)
        spoken = "" if spot is None else self.chart.spoken(spot)
        self.setAccessibleDescription(spoken)
        if spoken and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        drawing = None if self.chart is None else self.chart.drawing
        if drawing is None or not drawing.count:
            event.ignore()
            return
        held = drawing.start if self._held is None else self._held
        to = drawing.moved(held, Qt.Key(event.key()))
        if to is None:
            event.ignore()
            return
        self._pointed = None
        self._held = to
        self._look.set_focus_shown(True)
        self._read()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._look.see_focus(event.reason())
        if self._look.focus_shown and self.chart is not None and self.chart.drawing.count:
            self._held = self.chart.drawing.start
            self._read()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._held = None
        self._read()
