"""The window: its first page at once, everything else after the first paint."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from backrx_desktop.app.appearance import dress
from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.today_flow import TodayFlow
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.plan import locked_in
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.routine import Routine
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import RAIL, PageName
from backrx_desktop.ui.pages.today import TodayPage

PAINTING_FIRST = 250
"""Milliseconds until a long history is read."""

if TYPE_CHECKING:
    from backrx_desktop.app.guide import Guide
    from backrx_desktop.app.rooms import Rooms
    from backrx_desktop.app.sound_link import Loudspeaker


class Window(QObject):
    """Opens, starts, closes. `guide` leads through a session, `rooms` holds the other pages.

    `make_sound` is called when there is something to be heard.
    """

    def __init__(
        self,
        look: Look,
        stores: Stores,
        clocks: Clocks,
        make_sound: "Callable[[], Loudspeaker]",
    ) -> None:
        super().__init__()
        self._look = look
        self._stores = stores
        self._clocks = clocks
        self._make_sound = make_sound
        self._sound: Loudspeaker | None = None
        dress(look, stores)
        self.main = MainWindow(look)
        page = TodayPage(look)
        self.main.add_page(PageName.TODAY, page)
        for name in RAIL:
            self.main.rail.offer(name)
        self.today = TodayFlow(stores, page, self)
        self._guide: Guide | None = None
        self._rooms: Rooms | None = None
        stores.said.connect(lambda sentence: self.main.notices.say(Notice(sentence)))
        stores.preferences_changed.connect(self._on_preference)
        self.main.about_to_show.connect(self._bring_up_to_date)
        self.main.closing.connect(self._close)
        self.today.start.connect(self._begin)

    @property
    def sound(self) -> "Loudspeaker":
        """Made when first asked for."""
        if self._sound is None:
            self._sound = self._make_sound()
        return self._sound

    @property
    def guide(self) -> "Guide":
        """Made when first asked for: at the latest right after the first paint."""
        if self._guide is None:
            self._guide = self._make_guide()
        return self._guide

    def _make_guide(self) -> "Guide":
        # What a session needs takes half as long to load as all of Qt.
        from backrx_desktop.app.guide import Guide

        guide = Guide(self._stores, self._clocks, self.sound, self.main)
        guide.went_home.connect(self._go_home)
        guide.more.connect(self._more_minutes)
        guide.away.start_asked.connect(self.start)
        guide.reminders.day_turned.connect(self._begin_day)
        guide.figures.stand_on(self.today.page)
        self.today.offered.connect(guide.figures.show_due)
        guide.figures.show_due(self.today.routine())
        return guide

    @property
    def rooms(self) -> "Rooms":
        """Made when first asked for, like the guide."""
        if self._rooms is None:
            self._rooms = self._make_rooms()
        return self._rooms

    def _make_rooms(self) -> "Rooms":
        from backrx_desktop.app.rooms import Rooms

        rooms = Rooms(self._stores, self.guide, self.today.page, self.main)
        offers = self.today.begin_offering()
        offers.noticed.connect(self.main.notices.say)
        for asks in (self.today, offers):
            asks.programme_asked.connect(rooms.show_programmes)
        self.today.exercise_chosen.connect(rooms.show_exercise)
        return rooms

    def open(self, full_screen: bool = False) -> None:
        """Show the window on its first page."""
        if self._stores.is_small:
            self._stores.read_history()
        self.main.restore(self._stores.preferences[keys.WINDOW])
        self.main.show_page(PageName.TODAY)
        if full_screen:
            self.main.showFullScreen()
        else:
            self.main.show()

    def finish_starting(self) -> None:
        """All that the first paint need not wait for; a long history is read meanwhile."""
        from backrx_desktop.app.aside import let_the_window_go_first

        let_the_window_go_first()
        rooms = self.rooms
        self.sound.start(self._stores.preferences)
        if self._stores.is_read:
            self._finish(rooms)
        else:
            read = self._stores.history_read
            read.connect(self.today.present)
            read.connect(self._stores.history_changed)
            # In a turn of its own, so that nothing in the window stands still for long.
            read.connect(lambda: self._finish(rooms), Qt.ConnectionType.QueuedConnection)
            # What is new in the window is painted first: two threads share one turn.
            QTimer.singleShot(PAINTING_FIRST, self._stores.read_history_beside)

    def _finish(self, rooms: "Rooms") -> None:
        rooms.present_daily_reading()
        self._stores.tell_troubles()
        self.guide.care.welcome()
        self.guide.carry_on.offer()

    def knows(self, routine: object) -> bool:
        """Whether there is a routine of this id."""
        return isinstance(routine, str) and routine in self._stores.library.routines

    def choose_routine(self, routine: str) -> None:
        """Offer this routine on the first page."""
        self.today.choose(routine)

    def start(self, check_in: bool = True, unlocked: bool = False) -> None:
        """Start what the first page offers; `check_in`: ask how the back is first.

        `unlocked`: its cautions were read, for this once.
        """
        self.guide.begin(self.today.routine(), check_in, unlocked)

    def locked(self) -> tuple[Exercise, ...]:
        """The exercises on offer whose cautions were not read yet."""
        stores = self._stores
        return locked_in(self.today.routine(), stores.library.exercises, stores.preferences)

    def pause(self) -> None:
        """Pause the session, if one runs."""
        self.guide.session.pause()

    def _begin(self, routine: Routine, check_in: bool = True) -> None:
        self.guide.begin(routine, check_in)

    def _more_minutes(self, minutes: int) -> None:
        self.today.after_session()
        routine = self.today.made_for(minutes)
        if routine is None:
            self._go_home()
        else:
            self._begin(routine, check_in=False)

    def _go_home(self) -> None:
        self.today.after_session()
        self.main.show_page(PageName.TODAY)

    def _begin_day(self) -> None:
        """The first page does not show yesterday's."""
        if self.main.page is PageName.TODAY:
            self.today.present()

    def _bring_up_to_date(self, page: PageName) -> None:
        if page is PageName.TODAY:
            self.today.present()
            if self._rooms is not None:
                self._rooms.present_daily_reading()
        else:
            self.rooms.bring_up_to_date(page)

    def _on_preference(self, changed: Preference[object]) -> None:
        dress(self._look, self._stores)
        if self._guide is not None:
            self._guide.figures.apply()
        if self._sound is not None:
            self._sound.apply(self._stores.preferences, changed)

    def end(self) -> None:
        """After the last window has closed: leave no process behind."""
        if self._sound is not None:
            self._sound.close()

    def _close(self) -> None:
        """What was done of a session is kept, and so is the place of the window."""
        if self._guide is not None:
            self._guide.close()
        self._stores.set(keys.WINDOW, self.main.geometry_text())
