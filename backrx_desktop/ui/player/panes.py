"""Every part of the player page in its place, and which of them a mode shows."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Sides
from backrx_desktop.core.moment import Moment
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.player.controls import Controls
from backrx_desktop.ui.player.hurt_panel import HurtPanel
from backrx_desktop.ui.player.idle_mouse import IdleMouse
from backrx_desktop.ui.player.long_hold_mode import LongHoldMode
from backrx_desktop.ui.player.mode import Mode
from backrx_desktop.ui.player.pause_panel import PausePanel
from backrx_desktop.ui.player.stage import Stage
from backrx_desktop.ui.player.stopped_disc import AREA as STOPPED_AREA
from backrx_desktop.ui.player.stopped_disc import StoppedDisc
from backrx_desktop.ui.player.text_column import TextColumn
from backrx_desktop.ui.player.words import player_words, stopped_words
from backrx_desktop.ui.room import Room
from backrx_desktop.ui.widgets.option_row import OptionRow
from backrx_desktop.ui.widgets.ring import AREA as RING_AREA
from backrx_desktop.ui.widgets.ring import Ring
from backrx_desktop.ui.widgets.segment_bar import HEIGHT, SegmentBar

_COLUMN_X = 1056.0
_SEGMENTS = QRectF(64, 48, 1792, HEIGHT)
_STAGE = QRectF(_COLUMN_X, 340, 800, 448)


class Panes(QObject):
    """Builds the parts on `page`. `clock` is steady seconds."""

    def __init__(self, look: Look, page: Page, clock: Callable[[], float], room: Room) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._picture: QWidget | None = None
        self._can_have_more = False
        self.mode: Mode | None = None
        self.segments = SegmentBar(look, page)
        self.ring = Ring(look, clock, page, room=room)
        self._stopped = StoppedDisc(look, page)
        self.texts = TextColumn(look, page)
        self.stage = Stage(look, page)
        self.controls = Controls(look, page, _COLUMN_X)
        self.pause = PausePanel(look, page)
        self.hurt = HurtPanel(look, page)
        self.long_hold = LongHoldMode(look, page, clock, room)
        for widget, area in (
            (self.segments, _SEGMENTS),
            (self.ring, RING_AREA),
            (self._stopped, STOPPED_AREA),
            (self.stage, _STAGE),
        ):
            page.place(widget, area.x(), area.y(), area.width(), area.height())
        self._mouse = IdleMouse(page)
        self._mouse.moved.connect(self._mouse_changed)
        self._mouse.rested.connect(self._mouse_changed)

    @property
    def choices(self) -> tuple[OptionRow, ...]:
        """Everything that takes the focus."""
        return *self.pause.rows, *self.hurt.rows

    def enter(self, mode: Mode) -> None:
        """Show the parts of `mode` and none of the others'."""
        self.mode = mode
        long_hold = mode is Mode.LONG_HOLD
        self.segments.setVisible(not long_hold)
        self.texts.set_visible(texts=not long_hold, coming=mode is Mode.WORK)
        self.ring.setVisible(mode in (Mode.WORK, Mode.PAUSED))
        self._stopped.setVisible(mode is Mode.STOPPED)
        self.stage.setVisible(mode is Mode.WORK)
        self.controls.set_visible(mode is Mode.WORK)
        self.pause.set_visible(mode is Mode.PAUSED)
        self.hurt.set_visible(mode is Mode.STOPPED)
        self.long_hold.set_visible(long_hold)
        self._hang_picture()
        if mode is Mode.PAUSED:
            self.pause.focus_first()
        elif mode is Mode.STOPPED:
            self.hurt.focus_first()
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look.set_focus_shown(mode in (Mode.PAUSED, Mode.STOPPED))
        self._mouse_changed()

    def show_words(self, now: Moment, ends: str, following: str) -> None:
        """All that stands still while a step runs; `following` names the next exercise."""
        words = player_words(now, ends)
        if self.mode is Mode.STOPPED:
            self._stopped.show_limb(now.exercise.limb)
            self.hurt.show_moment(now, following)
            words = stopped_words(words)
        self.texts.show_words(words)
        self.stage.show_exercise(now.exercise)
        self.pause.show_hint(words.hint)
        self.pause.show_sides(sided=now.exercise.sides is Sides.EACH)
        self.controls.set_self_paced(now.step.seconds is None)
        self._can_have_more = now.can_have_more
        self._mouse_changed()

    def set_picture(self, picture: QWidget | None) -> None:
        """The figure: on the stage, or small below a long hold."""
        self._picture = picture
        self._hang_picture()

    def _hang_picture(self) -> None:
        if self.mode is Mode.LONG_HOLD:
            self.stage.set_picture(None)
            self.long_hold.view.set_picture(self._picture)
        else:
            self.long_hold.view.set_picture(None)
            self.stage.set_picture(self._picture)

    def _mouse_changed(self) -> None:
        """30 s more shows while the mouse moves; at rest it hides while a session runs."""
        moving = self._mouse.moving
        if self.mode in (Mode.WORK, Mode.LONG_HOLD) and not moving:
            self._page.setCursor(Qt.CursorShape.BlankCursor)
        else:
            self._page.unsetCursor()
        self.texts.show_more(moving and self.mode is Mode.WORK and self._can_have_more)
