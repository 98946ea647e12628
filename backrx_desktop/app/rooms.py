"""All that stands behind the first page: the other pages, the session, remotes, what was cut off.

Made after the first paint, so that the window need not wait for any of it.
"""

from collections.abc import Callable, Mapping
from functools import partial
from gettext import gettext as _

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.appearance import toggle_theme
from backrx_desktop.app.away import Away
from backrx_desktop.app.backups_flow import BackupsFlow
from backrx_desktop.app.care_flow import CareFlow
from backrx_desktop.app.carry_on import CarryOn
from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.exercises_flow import ExercisesFlow
from backrx_desktop.app.experiment_flow import ExperimentFlow
from backrx_desktop.app.figures import Figures
from backrx_desktop.app.history_flow import HistoryFlow
from backrx_desktop.app.live_words import LiveWords
from backrx_desktop.app.pages import Pages
from backrx_desktop.app.pending import Pending
from backrx_desktop.app.programmes_flow import ProgrammesFlow
from backrx_desktop.app.reminders import Reminders
from backrx_desktop.app.remote import Remote
from backrx_desktop.app.routines_flow import RoutinesFlow
from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.settings_flow import SettingsFlow
from backrx_desktop.app.sound_link import Loudspeaker
from backrx_desktop.app.sound_notice import SoundNotice
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.visit import Visit
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.plan import locked_in
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Command
from backrx_desktop.services.keep_awake import KeepAwake
from backrx_desktop.services.media_player import MediaPlayer
from backrx_desktop.services.wake_lock import SystemWakeLock
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.keys import KeysPage
from backrx_desktop.ui.session_keys import KeyAction


class Rooms(QObject):
    """Pages and flows, connected."""

    went_home = Signal()
    """The first page is wanted; what is due may have changed."""
    more = Signal(int)
    """A session of so many minutes more is wanted."""

    def __init__(
        self, look: Look, stores: Stores, clocks: Clocks, sound: Loudspeaker, main: MainWindow
    ) -> None:
        super().__init__(main)
        self._look = look
        self._stores = stores
        self._sound = sound
        self.sound_notice = SoundNotice(sound, stores, main.notices)
        self._main = main
        self.pages = pages = Pages(look, clocks, main)
        self.session = SessionFlow(
            stores, pages.player, sound.announcer, KeepAwake(SystemWakeLock()), clocks, self
        )
        self.carry_on = CarryOn(look, stores, self.session, main)
        self.visit = Visit(stores, self.session, pages.check_in, pages.finished, self)
        self.exercises = ExercisesFlow(stores, pages.exercises, pages.exercise, self)
        self.routines = RoutinesFlow(stores, pages.routines, pages.builder, self)
        self.programmes = ProgrammesFlow(stores, main)
        self.figures = Figures(look, stores, clocks, pages, self)
        self.session.looked.connect(self.figures.show_moment)
        self.session.happened.connect(LiveWords(pages.player).follow)
        self.exercises.opened.connect(self.figures.show_exercise)
        self.care = CareFlow(stores, pages.first_run, pages.care, pages.help, self)
        self.history = HistoryFlow(stores, pages.history, main)
        self.experiment = ExperimentFlow(look, stores, pages.history, main)
        self.settings = SettingsFlow(stores, pages.settings, self)
        self.keys = KeysPage(look)
        QShortcut(QKeySequence(Qt.Key.Key_Question), main).activated.connect(self._show_keys)
        # A text field that has the focus keeps its letters: shortcuts come after it.
        ad_break = QShortcut(QKeySequence(Qt.Key.Key_A), main)
        ad_break.setAutoRepeat(False)
        ad_break.activated.connect(self._take_break)
        self.pending = Pending(look, stores, main)
        self.backups = BackupsFlow(look, stores, main)
        self.media = MediaPlayer(self)
        self.remote = Remote(self.session, self.media, self)
        self.away = Away(stores, clocks, self.session, self.visit, self._before, self.remote, main)
        self.reminders = Reminders(stores, self.session, self.away.tray, main)
        self._connect()

    def begin(self, routine: Routine, check_in: bool = True, unlocked: bool = False) -> None:
        """Lead through `routine`; `check_in`: ask how the back is first.

        Locked exercises are left out and named, unless `unlocked`.
        """
        exercises = self._stores.library.exercises
        locked = locked_in(routine, exercises, self._stores.preferences)
        if locked and not unlocked:
            names = ", ".join(exercise.name for exercise in locked)
            sentence = _("Left out until you have read its note: {names}.").format(names=names)
            self._main.notices.say(Notice(sentence))
            routine = routine.without({exercise.id for exercise in locked})
        if routine.steps:
            self._before(partial(self.visit.start, routine, ask=check_in))

    def _before(self, start: Callable[[], None]) -> None:
        """Do `start` once all is said that must be before a session."""
        self.carry_on.before(lambda: self.care.before(start))

    def bring_up_to_date(self, page: PageName) -> None:
        """What the page shows is what is true."""
        actions: Mapping[PageName, Callable[[], None]] = {
            PageName.EXERCISES: self.exercises.present_list,
            PageName.EXERCISE: self.exercises.present,
            PageName.ROUTINES: self.routines.present,
            PageName.PROGRAMMES: self.programmes.present,
            PageName.HISTORY: self.history.present,
            PageName.SETTINGS: self.settings.present,
        }
        if page in actions:
            actions[page]()

    def close(self) -> None:
        """What was done of a session is kept."""
        if self.session.running:
            self.visit.leave()

    def _connect(self) -> None:
        show = self._main.show_page
        self.carry_on.wanted.connect(self._show_carried_on)
        self._main.closed.connect(self.away.close)
        self.pending.stayed.connect(self._stay)
        self.visit.shown.connect(show)
        self.visit.began.connect(lambda: self._sound.keep_open(True))
        self.visit.ended.connect(self._end)
        self.visit.more.connect(self.more)
        self.exercises.shown.connect(show)
        self.exercises.start.connect(self.begin)
        self.routines.shown.connect(show)
        self.routines.start.connect(self.begin)
        self.pages.routines.programmes_asked.connect(self.programmes.show)
        self.programmes.shown.connect(show)
        self.care.shown.connect(show)
        self.care.left.connect(self.went_home)
        self.care.sound_test_asked.connect(self._try_sound)
        self.settings.sound_test_asked.connect(self._try_sound)
        self._sound.heard.connect(self.settings.offer_voices)
        self.settings.care_asked.connect(self.care.ask_again)
        self.settings.backups_asked.connect(self.backups.show)
        self.settings.keys_asked.connect(self._show_keys)
        self.settings.help_asked.connect(self.care.read_help)
        self.settings.programmes_asked.connect(self.programmes.show)
        self.pages.check_in.not_today.connect(self.reminders.leave_today)
        self.media.raised.connect(self.away.overlay.bring_back)
        self.pages.history.minutes_chosen.connect(self.more)
        self.pages.player.leave.connect(self._ask_to_leave)
        self.pages.player.asked.connect(self._on_key)

    def _take_break(self) -> None:
        """An ad break, from any page that stands beside the rail."""
        if self._main.page is not None and self._main.page.rail_item is not None:
            self.away.take_break()

    def _show_keys(self) -> None:
        self.keys.open_over(self._main)

    def _try_sound(self) -> None:
        self._sound.announcer.try_out(_("This is how BackRx sounds."))

    def _end(self) -> None:
        self._sound.keep_open(False)
        self.went_home.emit()

    def _stay(self) -> None:
        """The window was to close, and stays: the session it showed is over."""
        self.away.overlay.bring_back()
        if self._main.page is PageName.PLAYER:
            self._end()

    def _ask_to_leave(self) -> None:
        if QApplication.activeModalWidget() is not None:
            return
        dialog = AskDialog(self._look, _("Finish here?"), _("What you did is kept."), self._main)
        dialog.add(_("Stay here"), lambda: None, primary=True)
        dialog.add(_("Finish here"), lambda: self.session.command(Command.FINISH))
        dialog.open()

    def _show_carried_on(self) -> None:
        self._sound.keep_open(True)
        self._main.show_page(PageName.PLAYER)

    def _on_key(self, action: KeyAction) -> None:
        muted = self._stores.preferences[keys.MUTED]
        actions: Mapping[KeyAction, Callable[[], None]] = {
            KeyAction.THEME: lambda: toggle_theme(self._look, self._stores),
            KeyAction.MUTE: lambda: self._stores.set(keys.MUTED, not muted),
            KeyAction.OVERLAY: self.away.overlay.toggle,
            KeyAction.FULL_SCREEN: self._main.toggle_full_screen,
            KeyAction.KEYS: self._show_keys,
        }
        if action in actions:
            actions[action]()
