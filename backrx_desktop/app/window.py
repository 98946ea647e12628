"""The window with its pages, and who does what when a page asks for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.carry_on import CutOff, carry_on, find_cut_off, keep
from backrx_desktop.app.remote import Remote
from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.sound_link import Loudspeaker
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.today_flow import TodayFlow
from backrx_desktop.app.visit import Visit
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.plan import locked_in
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import ThemeChoice
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Command
from backrx_desktop.services.clock import Clock, SteadyClock, wall_now
from backrx_desktop.services.keep_awake import KeepAwake, SystemWakeLock
from backrx_desktop.services.media_player import MediaPlayer
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.check_in import CheckInPage
from backrx_desktop.ui.pages.finished import FinishedPage
from backrx_desktop.ui.pages.player import PlayerPage
from backrx_desktop.ui.pages.today import TodayPage
from backrx_desktop.ui.session_keys import KeyAction
from backrx_desktop.ui.theme import DARK, LIGHT

EVENING_HOURS = (18, 7)
"""From when to when it is dark where the theme follows the evening."""


class Pages:
    """Every page, made once."""

    def __init__(self, look: Look, clock: Clock) -> None:
        self.today = TodayPage(look)
        self.check_in = CheckInPage(look, clock)
        self.player = PlayerPage(look, clock.now, lambda: datetime.now().astimezone())
        self.finished = FinishedPage(look)

    def add_to(self, window: MainWindow) -> None:
        """Put each behind its name."""
        window.add_page(PageName.TODAY, self.today)
        window.add_page(PageName.CHECK_IN, self.check_in)
        window.add_page(PageName.PLAYER, self.player)
        window.add_page(PageName.FINISHED, self.finished)


@dataclass(frozen=True, slots=True)
class Clocks:
    """`real` for what people do, `session` for sessions, `scale` times as fast."""

    real: Clock
    session: Clock
    scale: float = 1.0

    @classmethod
    def scaled(cls, scale: float) -> "Clocks":
        """The system's clocks."""
        return cls(SteadyClock(), SteadyClock(scale), scale)


class Window(QObject):
    """Everything on the screen."""

    def __init__(self, look: Look, stores: Stores, clocks: Clocks, sound: Loudspeaker) -> None:
        super().__init__()
        self._look = look
        self._stores = stores
        self._sound = sound
        self._apply_look()
        self.main = MainWindow(look)
        self.pages = Pages(look, clocks.real)
        self.pages.add_to(self.main)
        self._today = TodayFlow(stores, self.pages.today, self)
        awake = KeepAwake(SystemWakeLock())
        self.session = SessionFlow(
            stores,
            self.pages.player,
            sound.announcer,
            awake,
            clocks.session,
            clocks.scale,
            self,
        )
        self._visit = Visit(stores, self.session, self.pages.check_in, self.pages.finished, self)
        self._media = MediaPlayer(self)
        self._remote = Remote(self.session, self._media, self)
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
        cut_off = find_cut_off(self._stores, wall_now()[0])
        if cut_off is not None:
            self._offer_to_carry_on(cut_off)

    def choose_routine(self, routine: str) -> None:
        """Offer this routine on the first page."""
        self._today.choose(routine)

    def start(self, check_in: bool = True) -> None:
        """Start what the first page offers; `check_in`: ask how the back is first."""
        self._begin(self._today.routine(), check_in)

    def pause(self) -> None:
        """Pause the session, if one runs."""
        self.session.pause()

    def _connect(self) -> None:
        stores, main, pages = self._stores, self.main, self.pages
        stores.said.connect(lambda sentence: main.notices.say(Notice(sentence)))
        stores.preferences_changed.connect(self._on_preference)
        main.about_to_show.connect(self._bring_up_to_date)
        main.closing.connect(self._close)
        self._today.start.connect(self._begin)
        self._visit.shown.connect(main.show_page)
        self._visit.began.connect(lambda: self._sound.keep_open(True))
        self._visit.ended.connect(self._go_home)
        self._visit.more.connect(self._more_minutes)
        self._media.raised.connect(main.activateWindow)
        pages.player.leave.connect(self._ask_to_leave)
        pages.player.asked.connect(self._on_key)

    def _bring_up_to_date(self, page: PageName) -> None:
        if page is PageName.TODAY:
            self._today.present()

    def _begin(self, routine: Routine, check_in: bool = True) -> None:
        exercises = self._stores.library.exercises
        locked = locked_in(routine, exercises, self._stores.preferences)
        if locked:
            names = ", ".join(_(exercise.name) for exercise in locked)
            sentence = _("Left out until you have read its note: {names}.").format(names=names)
            self.main.notices.say(Notice(sentence))
            routine = routine.without({exercise.id for exercise in locked})
        if routine.steps:
            self._visit.start(routine, ask=check_in)

    def _more_minutes(self, minutes: int) -> None:
        self._today.after_session()
        self._begin(self._today.made_for(minutes), check_in=False)

    def _go_home(self) -> None:
        self._sound.keep_open(False)
        self._today.after_session()
        self.main.show_page(PageName.TODAY)

    def _ask_to_leave(self) -> None:
        if QApplication.activeModalWidget() is not None:
            return
        dialog = AskDialog(self._look, _("Finish here?"), _("What you did is kept."), self.main)
        dialog.add(_("Stay here"), lambda: None, primary=True)
        dialog.add(_("Finish here"), lambda: self.session.command(Command.FINISH))
        dialog.open()

    def _offer_to_carry_on(self, cut_off: CutOff) -> None:
        dialog = AskDialog(self._look, _("Carry on?"), cut_off.sentence, self.main)
        dialog.add(_("Carry on"), lambda: self._carry_on(cut_off), primary=True)
        found = self._stores.checkpoint.read()
        if found is not None:
            dialog.add(_("Keep what you did"), lambda: keep(self._stores, found))
        dialog.add(_("Let it go"), lambda: self._stores.tell(self._stores.checkpoint.clear()))
        dialog.open()

    def _carry_on(self, cut_off: CutOff) -> None:
        self._sound.keep_open(True)
        self.main.show_page(PageName.PLAYER)
        carry_on(cut_off, self.session)

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
        if self.session.running:
            self._visit.leave()
        self._stores.set(keys.WINDOW, self.main.geometry_text())
        self._sound.close()
