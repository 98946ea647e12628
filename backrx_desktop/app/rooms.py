"""The other rooms of the house: pages with what stands behind them, made when first entered.

Half of them are not entered on most days, and together they take as long to load as all of Qt.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from backrx_desktop.app.guide import Guide
from backrx_desktop.app.stores import Stores
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.today import TodayPage

if TYPE_CHECKING:
    from backrx_desktop.app.backups_flow import BackupsFlow
    from backrx_desktop.app.daily_reading import DailyReading
    from backrx_desktop.app.exercises_flow import ExercisesFlow
    from backrx_desktop.app.experiment_flow import ExperimentFlow
    from backrx_desktop.app.history_flow import HistoryFlow
    from backrx_desktop.app.programmes_flow import ProgrammesFlow
    from backrx_desktop.app.routines_flow import RoutinesFlow
    from backrx_desktop.app.settings_flow import SettingsFlow
    from backrx_desktop.ui.pages.keys import KeysPage


class Rooms(QObject):
    """Each room connected to the others, and to the guide, which leads through a session."""

    def __init__(self, stores: Stores, guide: Guide, today: TodayPage, main: MainWindow) -> None:
        super().__init__(main)
        self._stores = stores
        self._guide = guide
        self._today = today
        self._main = main
        guide.keys_asked.connect(self._show_keys)
        QShortcut(QKeySequence(Qt.Key.Key_Question), main).activated.connect(self._show_keys)

    @cached_property
    def exercises(self) -> "ExercisesFlow":
        from backrx_desktop.app.exercises_flow import ExercisesFlow

        flow = ExercisesFlow(self._stores, self._guide.figures, self._main)
        flow.shown.connect(self._main.show_page)
        flow.start.connect(self._guide.begin)
        return flow

    @cached_property
    def routines(self) -> "RoutinesFlow":
        from backrx_desktop.app.routines_flow import RoutinesFlow

        flow = RoutinesFlow(self._stores, self._main)
        flow.shown.connect(self._main.show_page)
        flow.start.connect(self._guide.begin)
        flow.page.programmes_asked.connect(self.show_programmes)
        return flow

    @cached_property
    def programmes(self) -> "ProgrammesFlow":
        from backrx_desktop.app.programmes_flow import ProgrammesFlow

        flow = ProgrammesFlow(self._stores, self._main)
        flow.shown.connect(self._main.show_page)
        return flow

    @cached_property
    def history(self) -> "HistoryFlow":
        from backrx_desktop.app.history_flow import HistoryFlow

        flow = HistoryFlow(self._stores, self._main)
        flow.page.minutes_chosen.connect(self._guide.more)
        flow.page.question.clicked.connect(self.show_experiment)
        return flow

    @cached_property
    def experiment(self) -> "ExperimentFlow":
        from backrx_desktop.app.experiment_flow import ExperimentFlow

        return ExperimentFlow(self._stores, self._main)

    @cached_property
    def daily_reading(self) -> "DailyReading":
        from backrx_desktop.app.daily_reading import DailyReading

        row = DailyReading(self._stores, self._today)
        row.opened.connect(self.show_experiment)
        return row

    @cached_property
    def settings(self) -> "SettingsFlow":
        from backrx_desktop.app.settings_flow import SettingsFlow

        flow = SettingsFlow(self._stores, self._main)
        flow.sound_test_asked.connect(self._guide.try_sound)
        flow.care_asked.connect(self._guide.care.ask_again)
        flow.help_asked.connect(self._guide.care.read_help)
        flow.backups_asked.connect(self.backups.show)
        flow.keys_asked.connect(self._show_keys)
        flow.programmes_asked.connect(self.show_programmes)
        notice = self._guide.sound_notice
        flow.offer_voices(notice.heard)
        notice.told.connect(flow.offer_voices)
        return flow

    @cached_property
    def backups(self) -> "BackupsFlow":
        from backrx_desktop.app.backups_flow import BackupsFlow

        return BackupsFlow(self._stores, self._main)

    @cached_property
    def keys(self) -> "KeysPage":
        from backrx_desktop.ui.pages.keys import KeysPage

        return KeysPage(self._main.look)

    def show_exercise(self, exercise: str) -> None:
        """Open the page of one exercise."""
        self.exercises.open(exercise)

    def show_programmes(self) -> None:
        """Open the programmes."""
        self.programmes.show()

    def show_experiment(self) -> None:
        """Open the experiment."""
        self.experiment.open()

    def bring_up_to_date(self, page: PageName) -> None:
        """What the page shows is what is true."""
        match page:
            case PageName.EXERCISES:
                self.exercises.present_list()
            case PageName.EXERCISE:
                self.exercises.present()
            case PageName.ROUTINES:
                self.routines.present()
            case PageName.PROGRAMMES:
                self.programmes.present()
            case PageName.HISTORY:
                self.history.present()
                self.history.present_question()
            case PageName.EXPERIMENT:
                self.experiment.present()
            case PageName.SETTINGS:
                self.settings.present()

    def present_daily_reading(self) -> None:
        """Ask on the first page how today is, for those who have an experiment."""
        if self._stores.is_read and self._stores.history.experiments.records:
            self.daily_reading.present()

    def _show_keys(self) -> None:
        self.keys.open_over(self._main)
