"""The history: its charts for a range, and the list behind them."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.aside import Aside
from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.insights import insights
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.core.summary import latest
from backrx_desktop.ui.charts.charts import Charts, ShownHistory, charts_of
from backrx_desktop.ui.charts.empty_calendar import EmptyCalendar
from backrx_desktop.ui.charts.history_charts import HistoryCharts
from backrx_desktop.ui.pages.history import HistoryPage

QUICK = 400
"""Sessions up to which the charts are worked out at once: that costs a few milliseconds."""


class HistoryFlow(QObject):
    """Keeps the page up to date."""

    worked_out = Signal()
    """The charts show what was asked for last."""

    def __init__(self, stores: Stores, page: HistoryPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self._page = page
        self._range = Range.TWELVE_WEEKS
        self._aside = Aside(self)
        self.charts = HistoryCharts(page.look)
        self._aside.done.connect(self._show)
        self._calendar = EmptyCalendar(page.look)
        page.set_charts(self.charts)
        page.empty.set_picture(self._calendar)
        page.ranges.chosen.connect(self._choose)

    def present(self) -> None:
        """Show what is true now."""
        stores = self._stores
        self._calendar.present(stores.today())
        self._page.present(latest(stores.records), stores.library, stores.today())
        self._work_out()

    def _choose(self, chosen: Range) -> None:
        self._range = chosen
        self._work_out()

    def _work_out(self) -> None:
        stores = self._stores
        records = stores.records
        work = partial(
            _charts,
            records,
            self._range,
            stores.library.exercises,
            stores.preferences,
            stores.today(),
        )
        if len(records) <= QUICK:
            self._aside.drop()
            self._show(work())
        else:
            self._aside.ask(work)

    def _show(self, charts: Charts) -> None:
        self.charts.present(charts)
        self.worked_out.emit()


def _charts(
    records: Sequence[SessionRecord],
    chosen: Range,
    exercises: Mapping[str, Exercise],
    preferences: Preferences,
    today: date,
) -> Charts:
    """Everything that is worked out of the records, words included."""
    found = insights(records, chosen, exercises, preferences[keys.DOSES], today)
    return charts_of(
        ShownHistory(found, chosen, today, exercises, aim=preferences[keys.WEEKLY_AIM])
    )
