"""All that leads through a session: what comes before it, its pages, remotes, what was cut off.

Made after the first paint, so that the window need not wait for any of it, and then at hand when
Start is pressed.
"""

from collections.abc import Callable, Mapping
from functools import partial
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.appearance import toggle_theme
from backrx_desktop.app.away import Away
from backrx_desktop.app.care_flow import CareFlow
from backrx_desktop.app.carry_on import CarryOn
from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.figures import Figures
from backrx_desktop.app.live_words import LiveWords
from backrx_desktop.app.pending import Pending
from backrx_desktop.app.reminders import Reminders
from backrx_desktop.app.remote import Remote
from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.sound_link import Loudspeaker
from backrx_desktop.app.sound_notice import SoundNotice
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.visit import Visit
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.plan import locked_in
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Command
from backrx_desktop.services.keep_awake import KeepAwake
from backrx_desktop.services.wake_lock import SystemWakeLock
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.session_keys import KeyAction

if TYPE_CHECKING:
    from backrx_desktop.ui.pages.player import PlayerPage


class Guide(QObject):
    """Everything connected that a session needs."""

    went_home = Signal()
    """The first page is wanted; what is due may have changed."""
    more = Signal(int)
    """A session of so many minutes more is wanted."""
    keys_asked = Signal()
    """The overview of the keys is wanted."""

    def __init__(
        self, stores: Stores, clocks: Clocks, sound: Loudspeaker, main: MainWindow
    ) -> None:
        super().__init__(main)
        self._stores = stores
        self._sound = sound
        self._main = main
        self.sound_notice = SoundNotice(sound, stores, main.notices)
        awake = KeepAwake(SystemWakeLock())
        self.session = SessionFlow(stores, sound.announcer, awake, clocks, main)
        self.figures = Figures(main.look, stores, clocks, self.session.driver.has_room, self)
        self.carry_on = CarryOn(main.look, stores, self.session, main)
        self.visit = Visit(stores, self.session, clocks, main)
        self.care = CareFlow(stores, main)
        ad_break = QShortcut(QKeySequence(Qt.Key.Key_A), main)
        ad_break.setAutoRepeat(False)
        ad_break.activated.connect(self._take_break)
        self.pending = Pending(main.look, stores, main)
        self.remote = Remote(self.session, self)
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

    def try_sound(self) -> None:
        """Let the person hear how it sounds."""
        self._sound.announcer.try_out(_("This is how BackRx sounds."))

    def close(self) -> None:
        """What was done of a session is kept."""
        if self.session.running:
            self.visit.leave()

    def _before(self, start: Callable[[], None]) -> None:
        """Do `start` once all is said that must be before a session."""
        self.carry_on.before(lambda: self.care.before(start))

    def _connect(self) -> None:
        show = self._main.show_page
        self._main.closed.connect(self.away.close)
        self.session.looked.connect(self.figures.show_moment)
        self.session.staged.connect(self._set_stage)
        self.carry_on.carried_on.connect(self._show_carried_on)
        self.pending.stayed.connect(self._stay)
        self.visit.shown.connect(show)
        self.visit.began.connect(lambda: self._sound.keep_open(True))
        self.visit.ended.connect(self._end)
        self.visit.more.connect(self.more)
        self.visit.not_today.connect(self.reminders.leave_today)
        self.care.shown.connect(show)
        self.care.left.connect(self.went_home)
        self.care.sound_test_asked.connect(self.try_sound)
        self.remote.raised.connect(self.away.overlay.bring_back)

    def _set_stage(self, player: "PlayerPage") -> None:
        self.figures.perform_on(player)
        self.session.happened.connect(LiveWords(player).follow)
        player.leave.connect(self._ask_to_leave)
        player.asked.connect(self._on_key)

    def _take_break(self) -> None:
        """An ad break, from any page that stands beside the rail."""
        if self._main.page is not None and self._main.page.rail_item is not None:
            self.away.take_break()

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
        note = _("What you did is kept.")
        dialog = AskDialog(self._main.look, _("Finish here?"), note, self._main)
        dialog.add(_("Stay here"), lambda: None, primary=True)
        dialog.add(_("Finish here"), lambda: self.session.command(Command.FINISH))
        dialog.open()

    def _show_carried_on(self) -> None:
        self._sound.keep_open(True)
        self._main.show_page(PageName.PLAYER)

    def _on_key(self, action: KeyAction) -> None:
        stores = self._stores
        muted = stores.preferences[keys.MUTED]
        actions: Mapping[KeyAction, Callable[[], None]] = {
            KeyAction.THEME: lambda: toggle_theme(self._main.look, stores),
            KeyAction.MUTE: lambda: stores.set(keys.MUTED, not muted),
            KeyAction.OVERLAY: self.away.overlay.toggle,
            KeyAction.FULL_SCREEN: self._main.toggle_full_screen,
            KeyAction.KEYS: self.keys_asked.emit,
        }
        if action in actions:
            actions[action]()
