"""The player: what a session looks like from the floor, a function of its moment.

    page = PlayerPage(look, clock.now, wall=datetime.now)
    page.begin(timeline)                     once a session, and after a change of timeline
    page.show_moment(moment)                 at every look of the session
    page.set_picture(figure_widget)          the figure; moves between stage and long hold
    page.pause_or_carry_on.connect(...)      and the other signals, one for each command

The page changes nothing by itself: a press becomes a signal, and what is true afterwards comes
back as the next moment.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum
from gettext import gettext as _

from PySide6.QtCore import QEvent, QLocale, QObject, QRectF, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Sides
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import SessionState
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.ui.focus_ring import move_focus
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.player.controls import Controls
from backrx_desktop.ui.player.hurt_panel import HurtChoice, HurtPanel
from backrx_desktop.ui.player.idle_mouse import IdleMouse
from backrx_desktop.ui.player.long_hold_mode import LongHoldMode
from backrx_desktop.ui.player.pause_panel import PausePanel
from backrx_desktop.ui.player.ring_view import ring_view
from backrx_desktop.ui.player.stage import Stage
from backrx_desktop.ui.player.stopped_disc import AREA as STOPPED_AREA
from backrx_desktop.ui.player.stopped_disc import StoppedDisc
from backrx_desktop.ui.player.text_column import TextColumn
from backrx_desktop.ui.player.words import player_words, stopped_words
from backrx_desktop.ui.session_keys import KeyAction, PlayerState, key_action
from backrx_desktop.ui.widgets.option_row import OptionRow
from backrx_desktop.ui.widgets.ring import AREA as RING_AREA
from backrx_desktop.ui.widgets.ring import Ring
from backrx_desktop.ui.widgets.segment_bar import SegmentBar

_STAGE = QRectF(1056, 340, 800, 448)
_COLUMN_X = 1056.0
_CHOICES = {
    KeyAction.FIRST: HurtChoice.REST,
    KeyAction.SECOND: HurtChoice.SMALLER,
    KeyAction.THIRD: HurtChoice.SKIP,
    KeyAction.FOURTH: HurtChoice.FINISH,
}


class Mode(Enum):
    """What the page is made of at a moment."""

    WORK = "work"
    PAUSED = "paused"
    STOPPED = "stopped"
    LONG_HOLD = "long-hold"


class PlayerPage(Page):
    """Shows moments and asks for commands.

    `clock` is steady seconds and times fades only; `wall` the local time of day.
    """

    pause_or_carry_on = Signal()
    back = Signal()
    skip = Signal()
    hurts = Signal()
    more_time = Signal()
    restart_side = Signal()
    finish_here = Signal()
    choose = Signal(HurtChoice)
    count_rep = Signal()
    leave = Signal()
    asked = Signal(KeyAction)
    """Overlay, theme, mute, full screen and keys: the window's business."""

    def __init__(
        self, look: Look, clock: Callable[[], float], wall: Callable[[], datetime]
    ) -> None:
        super().__init__(look, _("Session"))
        self._wall = wall
        self._timeline: Timeline | None = None
        self._scale = 1.0
        self._moment: Moment | None = None
        self._mode: Mode | None = None
        self._ends: datetime | None = None
        self._picture: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._segments = SegmentBar(look, self)
        self._ring = Ring(look, clock, self)
        self._stopped = StoppedDisc(look, self)
        self._texts = TextColumn(look, self)
        self._stage = Stage(look, self)
        self._controls = Controls(look, self, _COLUMN_X)
        self._pause = PausePanel(look, self)
        self._hurt = HurtPanel(look, self)
        self._long_hold = LongHoldMode(look, self, clock)
        self.place(self._segments, 64, 48, 1792, 14)
        self.place(self._ring, *RING_AREA.getRect())  # type: ignore[misc]
        self.place(self._stopped, *STOPPED_AREA.getRect())  # type: ignore[misc]
        self.place(self._stage, *_STAGE.getRect())  # type: ignore[misc]
        self._mouse = IdleMouse(self)
        self._connect()

    def _connect(self) -> None:
        self._ring.clicked.connect(self._ring_clicked)
        self._long_hold.view.clicked.connect(self._ring_clicked)
        for controls in (self._controls, self._long_hold.controls):
            controls.back.clicked.connect(self.back)
            controls.pause.clicked.connect(self.pause_or_carry_on)
            controls.skip.clicked.connect(self.skip)
            controls.hurts.clicked.connect(self.hurts)
        self._texts.more.clicked.connect(self.more_time)
        self._pause.carry_on.clicked.connect(self.pause_or_carry_on)
        self._pause.restart.clicked.connect(self.restart_side)
        self._pause.skip.clicked.connect(self.skip)
        self._pause.finish.clicked.connect(self.finish_here)
        self._hurt.chosen.connect(self.choose)
        for row in (*self._pause.rows, *self._hurt.rows):
            row.installEventFilter(self)
        self._mouse.moved.connect(self._mouse_changed)
        self._mouse.rested.connect(self._mouse_changed)

    def lay_out(self) -> None:
        super().lay_out()
        self._long_hold.fill()

    def begin(self, timeline: Timeline, scale: float = 1.0) -> None:
        """A session starts; `scale` is how many of its seconds pass in a real one."""
        self._timeline = timeline
        self._scale = scale
        self._ends = None

    def set_picture(self, picture: QWidget | None) -> None:
        """The figure's widget; it fills the stage, or lies small below a long hold."""
        self._picture = picture
        self._hang_picture()

    def show_moment(self, now: Moment) -> None:
        """Show what is true."""
        self._moment = now
        mode = _mode_of(now)
        if mode is not self._mode:
            self._enter(mode)
        if mode is Mode.LONG_HOLD:
            self._long_hold.show_moment(now, self._time_in(now.remaining or 0.0))
            return
        self._segments.set_lengths([length for length, _past in now.segments])
        self._segments.set_progress(now.entry, now.segments[now.entry][1])
        words = player_words(now, self._time_in(now.seconds_left))
        if mode is Mode.STOPPED:
            self._stopped.show_limb(now.exercise.limb)
            self._hurt.show_moment(now, self._following(now))
            words = stopped_words(words)
        else:
            self._ring.show_view(ring_view(now, reduced_motion=self.look.reduced_motion))
        self._texts.show_words(words)
        self._stage.show_exercise(now.exercise)
        self._pause.show_hint(words.hint)
        self._pause.show_sides(sided=now.exercise.sides is Sides.EACH)
        self._controls.set_self_paced(now.step.seconds is None)
        self._texts.show_more(mode is Mode.WORK and now.can_have_more and self._mouse.moving)

    def _enter(self, mode: Mode) -> None:
        """Show the parts of `mode` and none of the others'."""
        self._mode = mode
        long_hold = mode is Mode.LONG_HOLD
        self._segments.setVisible(not long_hold)
        self._texts.set_visible(texts=not long_hold, coming=mode is Mode.WORK)
        self._ring.setVisible(mode in (Mode.WORK, Mode.PAUSED))
        self._stopped.setVisible(mode is Mode.STOPPED)
        self._stage.setVisible(mode is Mode.WORK)
        self._controls.set_visible(mode is Mode.WORK)
        self._pause.set_visible(mode is Mode.PAUSED)
        self._hurt.set_visible(mode is Mode.STOPPED)
        self._long_hold.set_visible(long_hold)
        self._hang_picture()
        if mode is Mode.PAUSED:
            self._pause.focus_first()
        elif mode is Mode.STOPPED:
            self._hurt.focus_first()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look.set_focus_shown(mode in (Mode.PAUSED, Mode.STOPPED))
        self._mouse_changed()

    def _hang_picture(self) -> None:
        if self._mode is Mode.LONG_HOLD:
            self._stage.set_picture(None)
            self._long_hold.view.set_picture(self._picture)
        else:
            self._long_hold.view.set_picture(None)
            self._stage.set_picture(self._picture)

    def _time_in(self, seconds: float) -> str:
        """The time of day in so many session seconds; steady against the jitter of two clocks."""
        ends = self._wall() + timedelta(seconds=seconds / self._scale)
        if self._ends is None or abs((ends - self._ends).total_seconds()) > 2:
            self._ends = ends
        return _time_of_day(self._ends)

    def _following(self, now: Moment) -> str:
        """The name of the exercise after this one; empty where there is none."""
        entries = self._timeline.entries if self._timeline else ()
        after = now.entry + 1
        return _(entries[after].exercise.name) if after < len(entries) else ""

    def player_state(self) -> PlayerState:
        """The state that decides what keys do."""
        if self._mode is Mode.PAUSED:
            return PlayerState.PAUSED
        if self._mode is Mode.STOPPED:
            return PlayerState.STOPPED
        self_paced = self._moment is not None and self._moment.step.seconds is None
        return PlayerState.SELF_PACED if self_paced else PlayerState.RUNNING

    def _ring_clicked(self) -> None:
        if self.player_state() is PlayerState.SELF_PACED:
            self.count_rep.emit()
        else:
            self.pause_or_carry_on.emit()

    def _mouse_changed(self) -> None:
        running = self._mode in (Mode.WORK, Mode.LONG_HOLD)
        if running and not self._mouse.moving:
            self.setCursor(Qt.CursorShape.BlankCursor)
        else:
            self.unsetCursor()
        more = self._mode is Mode.WORK and self._mouse.moving
        self._texts.show_more(more and self._moment is not None and self._moment.can_have_more)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page sees the keys of its choices first."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._long_hold.wake()
        if not self._take_key(event):
            event.ignore()

    def _take_key(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        action = None if held else key_action(self.player_state(), event.key())
        if action is None:
            return False
        if not event.isAutoRepeat():
            self._act(action)
        return True

    def _act(self, action: KeyAction) -> None:
        signal = {
            KeyAction.PAUSE_OR_CARRY_ON: self.pause_or_carry_on,
            KeyAction.COUNT: self.count_rep,
            KeyAction.BACK: self.back,
            KeyAction.SKIP: self.skip,
            KeyAction.HURTS: self.hurts,
            KeyAction.MORE: self.more_time,
            KeyAction.LEAVE: self.leave,
            KeyAction.RESTART_SIDE: self.restart_side,
            KeyAction.FINISH: self.finish_here,
        }.get(action)
        if signal is not None:
            signal.emit()
        elif action in _CHOICES:
            self.choose.emit(_CHOICES[action])
        elif action is KeyAction.PRESS:
            focused = self.focusWidget()
            if isinstance(focused, OptionRow):
                focused.click()
        elif action in (KeyAction.FOCUS_UP, KeyAction.FOCUS_DOWN):
            up = action is KeyAction.FOCUS_UP
            move_focus(self, Qt.Key.Key_Up if up else Qt.Key.Key_Down)
        else:
            self.asked.emit(action)


def _time_of_day(at: datetime) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def _mode_of(now: Moment) -> Mode:
    if now.state is SessionState.STOPPED:
        return Mode.STOPPED
    if now.state is SessionState.PAUSED:
        return Mode.PAUSED
    return Mode.LONG_HOLD if now.long_hold else Mode.WORK
