"""The charts of the history: two by two, below them over the whole width ladder and weeks.

charts = HistoryCharts(look)
charts.present(charts_of(ShownHistory(insights, chosen, today, exercises, aim)))
"""

from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.charts.chart_card import ChartCard
from backrx_desktop.ui.charts.charts import Charts
from backrx_desktop.ui.charts.legend import DotLegend, HeatLegend
from backrx_desktop.ui.layouts import Grid
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import PhaseTone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.pressable import Ground

WIDTHS = (720, 792)
HEIGHTS = (432, 448)
"""Design pixels of the columns and of the rows."""


class HistoryCharts(QWidget):
    """Four cards; two more once a rung of the ladder was tried and a week was answered."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._charts: Charts | None = None
        self._whole = False
        sides = ((PhaseTone.HOLD, _("Left")), (PhaseTone.RETURN, _("Right")))
        self.days = ChartCard(look, legend=HeatLegend(look), right=48, bottom=10)
        self.minutes = ChartCard(look, bottom=28, gap=30)
        self.pain = ChartCard(look, right=48, bottom=21, gap=18)
        self.sides = ChartCard(
            look, legend=DotLegend(look, sides), beside_heading=True, right=53, bottom=22, gap=20
        )
        self.ladder = ChartCard(look, right=53, bottom=28)
        self.weekly = ChartCard(look, right=53, bottom=28)
        self.more = Button(look, "", ground=Ground.QUIET, role=Role.CAPTION_MEDIUM, height=64)
        self.more.clicked.connect(self._toggle)
        self.sides.put_below(self.more)
        self._grid = Grid(look, self)
        look.changed.connect(self._arrange)
        self._arrange()

    @property
    def cards(self) -> tuple[ChartCard, ...]:
        """In reading order."""
        return self.days, self.minutes, self.pain, self.sides, *self._wide

    @property
    def _wide(self) -> tuple[ChartCard, ...]:
        """What is over the whole width."""
        return self.ladder, self.weekly

    def present(self, charts: Charts) -> None:
        """Show the history of a range."""
        self._charts = charts
        self.days.present(charts.days)
        self.minutes.present(charts.minutes)
        self.pain.present(charts.pain)
        self._present_sides()
        for card, chart in ((self.ladder, charts.ladder), (self.weekly, charts.weekly)):
            card.setVisible(chart is not None)
            if chart is not None:
                card.present(chart)

    def _present_sides(self) -> None:
        if self._charts is None:
            return
        number = self._charts.all_sides.drawing.count
        self.sides.present(self._charts.all_sides if self._whole else self._charts.sides)
        self.more.setVisible(number > self._charts.sides.drawing.count)
        text = _("Show fewer") if self._whole else _("Show all {number}").format(number=number)
        self.more.set_label(text)

    def _toggle(self) -> None:
        self._whole = not self._whole
        self._present_sides()

    def _arrange(self) -> None:
        """Two by two, or one below the other where the text is large."""
        stacked = self._look.text_size > 1.0
        for card in self.cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(self.cards):
            alone = stacked or card in self._wide
            row, column = (place, 0) if alone else divmod(place, 2)
            self._grid.addWidget(card, row, column, 1, 2 if alone else 1)
            height = HEIGHTS[min(row, 1)] if not alone else 0
            card.setMinimumHeight(self._look.whole(height))
        for column, width in enumerate(WIDTHS):
            self._grid.setColumnStretch(column, width)
