"""A long hold on the player page: the view, its own dark controls, and when they go away.

mode.show_moment(moment, ends="21:47")
mode.wake()                              any key, any move of the mouse
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from backrx_desktop.core.moment import Moment
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.player.ambience import Ambience
from backrx_desktop.ui.player.controls import Controls
from backrx_desktop.ui.player.long_hold import LongHold
from backrx_desktop.ui.player.long_hold_view import long_hold_view
from backrx_desktop.ui.room import Room
from backrx_desktop.ui.theme import DARK

_CONTROLS_X = 560.0
_FRAME_MS = 40
_SLOW_FRAME_MS = 100


class LongHoldMode(QObject):
    """Owns what only shows in a long hold. `clock` is any steady clock, in seconds."""

    def __init__(self, look: Look, page: Page, clock: Callable[[], float], room: Room) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._clock = clock
        self._room = room
        self._night = Look(DARK, look.icons, self)
        self.view = LongHold(self._night, page)
        self.controls = Controls(self._night, page, _CONTROLS_X)
        self._shown = False
        self._ambience = Ambience(clock())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._animate)
        self.view.stirred.connect(self.wake)
        look.changed.connect(self._follow)
        self._follow()
        self.set_visible(False)

    def show_moment(self, now: Moment, ends: str) -> None:
        """Show a moment of the hold; `ends` is when the hold ends, as it is shown."""
        self.view.show_view(long_hold_view(now, ends))
        self.refresh()

    def set_visible(self, visible: bool) -> None:
        """Come awake, or go."""
        if visible and not self._shown:
            self._ambience = Ambience(self._clock())
        self._shown = visible
        self.view.setVisible(visible)
        self.controls.set_visible(visible)
        self.refresh()

    def wake(self) -> None:
        """Bring the controls back."""
        if self._shown:
            self._ambience.wake(self._clock(), cut=self._look.reduced_motion)
            self.refresh()

    def _animate(self) -> None:
        if self._room():
            self.refresh()

    def refresh(self) -> None:
        """Look as it should at the clock's instant."""
        if not self._shown:
            self._timer.stop()
            return
        now = self._clock()
        controls = self._ambience.controls_shown(now)
        level = self._ambience.level(now, cut=self._look.reduced_motion)
        self.view.show_level(level, controls=controls)
        self.controls.set_visible(controls)
        if self._ambience.changing(now):
            self._timer.start(_FRAME_MS if controls else _SLOW_FRAME_MS)
        else:
            self._timer.stop()

    def _follow(self) -> None:
        """Take over all of the window's look but its theme."""
        self._night.set_unit(self._look.unit)
        self._night.set_text_size(self._look.text_size)
        self._night.set_reduced_motion(self._look.reduced_motion)
        self.fill()

    def fill(self) -> None:
        """Cover the page."""
        self.view.setGeometry(self._page.rect())
