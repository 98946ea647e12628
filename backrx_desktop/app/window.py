"""The window with its pages, and who does what when a page asks for it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QObject

from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.sound_link import SoundLink
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.today_flow import TodayFlow
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.plan import locked_in
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import ThemeChoice
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Command
from backrx_desktop.services.clock import SteadyClock
from backrx_desktop.services.keep_awake import KeepAwake, SystemWakeLock
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.player import PlayerPage
from backrx_desktop.ui.pages.today import TodayPage
from backrx_desktop.ui.session_keys import KeyAction
from backrx_desktop.ui.theme import DARK, LIGHT

EVENING_HOURS = (18, 7)
"""From when to when it is dark where the theme follows the evening."""


class Window(QObject):
    """Everything on the screen."""

    def __init__(self, look: Look, stores: Stores, scale: float = 1.0) -> None:
        super().__init__()
        self._look = look
        self._stores = stores
        self._apply_look()
        self.main = MainWindow(look)
        self._sound = SoundLink(self)
        clock = SteadyClock(scale)
        self._today_page = TodayPage(look)
        self._player = PlayerPage(look, clock.now, lambda: datetime.now().astimezone())
        self._today = TodayFlow(stores, self._today_page, self)
        awake = KeepAwake(SystemWakeLock())
        self._session = SessionFlow(
            stores, self._player, self._sound.announcer, awake, clock, scale, self
        )
        for name, page in {
            PageName.TODAY: self._today_page,
            PageName.PLAYER: self._player,
        }.items():
            self.main.add_page(name, page)
        self._connect()

    def open(self, full_screen: bool = False) -> None:
        """Show the window on its first page."""
        if self._stores.is_small:
            _ = self._stores.history
        self.main.restore(self._stores.preferences[keys.WINDOW])
        self.main.show_page(PageName.TODAY)
        if full_screen:
            self.main.showFullScreen()
        else:
            self.main.show()

    def finish_starting(self) -> None:
        """All that the first paint need not wait for."""
        if not self._stores.is_read:
            _ = self._stores.history
            self._today.present()
        self._stores.tell_troubles()
        self._sound.start(self._stores.preferences)

    def choose_routine(self, routine: str) -> None:
        """Offer this routine on the first page."""
        self._today.choose(routine)

    def start(self, check_in: bool = True) -> None:
        """Start what the first page offers."""
        self._begin(self._today.routine(), check_in=check_in)

    def pause(self) -> None:
        """Pause the session, if one runs."""
        self._session.pause()

    def _connect(self) -> None:
        stores, main = self._stores, self.main
        stores.said.connect(lambda sentence: main.notices.say(Notice(sentence)))
        stores.preferences_changed.connect(self._on_preference)
        main.about_to_show.connect(self._bring_up_to_date)
        main.closing.connect(self._close)
        self._today.start.connect(self._begin)
        self._session.over.connect(self._after_session)
        self._player.leave.connect(lambda: self._session.command(Command.FINISH))
        self._player.asked.connect(self._on_key)

    def _bring_up_to_date(self, page: PageName) -> None:
        if page is PageName.TODAY:
            self._today.present()

    def _begin(self, routine: Routine, check_in: bool = True) -> None:
        exercises = self._stores.library.exercises
        locked = locked_in(routine, exercises, self._stores.preferences)
        if locked:
            ids = {exercise.id for exercise in locked}
            routine = routine.without(ids)
            names = ", ".join(_(exercise.name) for exercise in locked)
            sentence = _("Left out until you have read its note: {names}.").format(names=names)
            self.main.notices.say(Notice(sentence))
        if not routine.steps:
            return
        self._sound.keep_open(True)
        self.main.show_page(PageName.PLAYER)
        self._session.begin(routine, None)

    def _after_session(self, _record: SessionRecord, _routine: Routine) -> None:
        self._sound.keep_open(False)
        self._today.after_session()
        self.main.show_page(PageName.TODAY)

    def _on_key(self, action: KeyAction) -> None:
        preferences = self._stores.preferences
        actions: Mapping[KeyAction, Callable[[], None]] = {
            KeyAction.THEME: self._toggle_theme,
            KeyAction.MUTE: lambda: self._stores.set(keys.MUTED, not preferences[keys.MUTED]),
            KeyAction.FULL_SCREEN: self.main.toggle_full_screen,
        }
        if action in actions:
            actions[action]()

    def _toggle_theme(self) -> None:
        dark = self._look.theme == DARK
        self._stores.set(keys.THEME, ThemeChoice.LIGHT if dark else ThemeChoice.DARK)

    def _on_preference(self, changed: Preference[object]) -> None:
        self._apply_look()
        self._sound.apply(self._stores.preferences, changed)

    def _apply_look(self) -> None:
        preferences = self._stores.preferences
        choice = preferences[keys.THEME]
        evening = not EVENING_HOURS[1] <= self._stores.hour() < EVENING_HOURS[0]
        dark = choice is ThemeChoice.DARK or (choice is ThemeChoice.EVENING and evening)
        self._look.set_theme(DARK if dark else LIGHT)
        self._look.set_text_size(preferences[keys.TEXT_SIZE] / 100)
        self._look.set_reduced_motion(preferences[keys.REDUCED_MOTION])

    def _close(self) -> None:
        """What was done of a session is kept, and so is the place of the window."""
        if self._session.running:
            self._session.command(Command.FINISH)
        self._stores.set(keys.WINDOW, self.main.geometry_text())
        self._sound.close()
