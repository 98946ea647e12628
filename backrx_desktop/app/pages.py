"""Every page but the first, made once the window stands."""

from backrx_desktop import __version__
from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.licences import licences
from backrx_desktop.ui.figure.palette import SKIN_TONES, colours_of
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.care_questions import CareQuestionsPage
from backrx_desktop.ui.pages.check_in import CheckInPage
from backrx_desktop.ui.pages.exercise import ExercisePage
from backrx_desktop.ui.pages.exercises import ExercisesPage
from backrx_desktop.ui.pages.finished import FinishedPage
from backrx_desktop.ui.pages.first_run import FirstRunPage
from backrx_desktop.ui.pages.help import HelpPage
from backrx_desktop.ui.pages.history import HistoryPage
from backrx_desktop.ui.pages.player import PlayerPage
from backrx_desktop.ui.pages.routine_builder import RoutineBuilderPage
from backrx_desktop.ui.pages.routines import RoutinesPage
from backrx_desktop.ui.pages.settings import SettingsPage


class Pages:
    """The pages, each behind its name in `window`."""

    def __init__(self, look: Look, clocks: Clocks, window: MainWindow) -> None:
        self.player = PlayerPage(look, clocks.real.now, clocks.wall)
        self.check_in = CheckInPage(look, clocks.real)
        self.finished = FinishedPage(look)
        self.exercises = ExercisesPage(look)
        self.exercise = ExercisePage(look)
        self.routines = RoutinesPage(look)
        self.builder = RoutineBuilderPage(look)
        self.history = HistoryPage(look)
        self.first_run = FirstRunPage(look)
        self.care = CareQuestionsPage(look)
        self.help = HelpPage(look)
        theme = look.theme
        tones = [
            colours_of(theme, theme.surface, theme.raised, tone).skin
            for tone in range(1, SKIN_TONES + 1)
        ]
        self.settings = SettingsPage(look, tones, __version__, licences())
        for name, page in {
            PageName.PLAYER: self.player,
            PageName.CHECK_IN: self.check_in,
            PageName.FINISHED: self.finished,
            PageName.EXERCISES: self.exercises,
            PageName.EXERCISE: self.exercise,
            PageName.ROUTINES: self.routines,
            PageName.BUILDER: self.builder,
            PageName.HISTORY: self.history,
            PageName.SETTINGS: self.settings,
            PageName.FIRST_RUN: self.first_run,
            PageName.CARE: self.care,
            PageName.HELP: self.help,
        }.items():
            window.add_page(name, page)
