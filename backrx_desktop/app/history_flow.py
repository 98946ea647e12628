"""The history: its charts for a range, the list behind them, and what can be added to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from backrx_desktop.app.aside import Aside
from backrx_desktop.app.diary_flow import DiaryFlow
from backrx_desktop.app.exchange_flow import ExchangeFlow
from backrx_desktop.app.experiments import Experiments
from backrx_desktop.app.found_once import FoundOnce
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.weekly_flow import WeeklyFlow
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.diary import diary, done_exercises
from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.insights import insights
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.core.weekly_log import WeeklyLog
from backrx_desktop.core.weekly_trend import weekly_lines
from backrx_desktop.ui.charts.charts import Charts, ShownHistory, charts_of
from backrx_desktop.ui.charts.empty_calendar import EmptyCalendar
from backrx_desktop.ui.charts.history_charts import HistoryCharts
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.history import HistoryPage

QUICK = 400
"""Sessions up to which the charts are worked out at once: that costs a few milliseconds."""


class HistoryFlow(QObject):
    """Keeps the page up to date, and leads to those behind it."""

    worked_out = Signal()
    """The charts show what was asked for last."""

    def __init__(self, stores: Stores, window: MainWindow) -> None:
        super().__init__(window)
        self._stores = stores
        self.page = page = HistoryPage(window.look)
        window.add_page(PageName.HISTORY, page)
        self._range = Range.TWELVE_WEEKS
        self._aside = Aside(self)
        self._often = FoundOnce(done_exercises)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.present)
        self.charts = HistoryCharts(page.look)
        self.diary = DiaryFlow(page.look, stores, page.list, self)
        self.weekly = WeeklyFlow(page.look, stores, self)
        self.exchange = ExchangeFlow(stores, page, self)
        self._calendar = EmptyCalendar(page.look)
        page.set_charts(self.charts)
        page.empty.set_picture(self._calendar)
        self._connect(window)

    def _connect(self, window: MainWindow) -> None:
        for name, behind in (
            (PageName.SESSION, self.diary.session),
            (PageName.LOG_SESSION, self.diary.log_session),
            (PageName.LOG_WALK, self.diary.log_walk),
            (PageName.WEEKLY_LOG, self.weekly.page),
        ):
            window.add_page(name, behind)
        self._aside.done.connect(self._show)
        self.page.ranges.chosen.connect(self._choose)
        self.page.list.exercise_wanted.connect(self._present_list)
        self.page.list.week.clicked.connect(self.weekly.ask)
        self.page.list.export.clicked.connect(self.exchange.ask_where)
        for button in (self.page.list.bring, self.page.empty.bring):
            button.clicked.connect(self.exchange.ask_which)
        self.exchange.noticed.connect(window.notices.say)
        self.diary.shown.connect(window.show_page)
        self.diary.noticed.connect(window.notices.say)
        self.weekly.shown.connect(window.show_page)
        self._stores.history_changed.connect(self._refresh)

    def present(self) -> None:
        """Show what is true now."""
        self._calendar.present(self._stores.today())
        self._present_list()
        self._work_out()

    def present_question(self) -> None:
        """Say where the latest experiment stands."""
        known = Experiments(self._stores)
        self.page.show_question(known.state, known.latest is not None)

    def _refresh(self) -> None:
        if not self.page.isVisible():
            return
        if len(self._stores.records) <= QUICK:
            self.present()
        else:  # what was saved just now took its time already
            self._soon.start()

    def _present_list(self) -> None:
        stores, wanted = self._stores, self.page.list.exercise
        entries = diary(stores.history.sessions.records, stores.history.walks.records, wanted)
        self.page.present(entries, stores.library, stores.today())

    def _choose(self, chosen: Range) -> None:
        self._range = chosen
        self._work_out()

    def _work_out(self) -> None:
        stores = self._stores
        records = stores.records
        work = partial(
            _worked_out,
            records,
            stores.history.weekly_log.records,
            self._range,
            stores.library.exercises,
            stores.preferences,
            stores.today(),
            self._often,
        )
        if len(records) <= QUICK:
            self._aside.drop()
            self._show(work())
        else:
            self._aside.ask(work)

    def _show(self, found: "WorkedOut") -> None:
        self.charts.present(found.charts)
        exercises = self._stores.library.exercises
        known = [(one, exercises[one].name) for one in found.done if one in exercises]
        self.page.list.offer_exercises(known)
        self.worked_out.emit()


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What takes a while: the charts, and the exercises that were done."""

    charts: Charts
    done: tuple[str, ...]


def _worked_out(
    records: Sequence[SessionRecord],
    weeks: Sequence[WeeklyLog],
    chosen: Range,
    exercises: Mapping[str, Exercise],
    preferences: Preferences,
    today: date,
    often: FoundOnce[tuple[str, ...]],
) -> WorkedOut:
    found = insights(records, chosen, exercises, preferences[keys.DOSES], today)
    shown = ShownHistory(
        insights=found,
        chosen=chosen,
        today=today,
        exercises=exercises,
        aim=preferences[keys.WEEKLY_AIM],
        weekly=weekly_lines(weeks),
    )
    return WorkedOut(charts_of(shown), often.among(records))
