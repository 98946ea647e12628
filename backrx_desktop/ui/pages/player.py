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
from datetime import datetime
from gettext import gettext as _

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.moment import Moment
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.ui.focus_ring import move_focus
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.player.ends_at import EndsAt
from backrx_desktop.ui.player.hurt_panel import HurtChoice
from backrx_desktop.ui.player.mode import Mode, mode_of
from backrx_desktop.ui.player.panes import Panes
from backrx_desktop.ui.player.ring_view import ring_view
from backrx_desktop.ui.player.words import words_key
from backrx_desktop.ui.room import Room, always
from backrx_desktop.ui.session_keys import KeyAction, PlayerState, key_action
from backrx_desktop.ui.widgets.option_row import OptionRow

_CHOICES = {
    KeyAction.FIRST: HurtChoice.REST,
    KeyAction.SECOND: HurtChoice.SMALLER,
    KeyAction.THIRD: HurtChoice.SKIP,
    KeyAction.FOURTH: HurtChoice.FINISH,
}


class PlayerPage(Page):
    """Shows moments and asks for commands.

    `clock` is steady seconds and times fades only; `wall` the local time of day; `room` says
    whether there is time for a frame.
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
    ambience = Signal(float)
    """How ambient a long hold has become, 0 to 1."""

    def __init__(
        self,
        look: Look,
        clock: Callable[[], float],
        wall: Callable[[], datetime],
        room: Room = always,
    ) -> None:
        super().__init__(look, _("Session"))
        self._ends = EndsAt(wall)
        self._timeline: Timeline | None = None
        self._moment: Moment | None = None
        self._said: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._panes = Panes(look, self, clock, room)
        self._connect()

    def _connect(self) -> None:
        panes = self._panes
        panes.ring.clicked.connect(self._ring_clicked)
        panes.long_hold.view.clicked.connect(self._ring_clicked)
        panes.long_hold.view.levelled.connect(self.ambience)
        for controls in (panes.controls, panes.long_hold.controls):
            controls.back.clicked.connect(self.back)
            controls.pause.clicked.connect(self.pause_or_carry_on)
            controls.skip.clicked.connect(self.skip)
            controls.hurts.clicked.connect(self.hurts)
        panes.texts.more.clicked.connect(self.more_time)
        panes.pause.carry_on.clicked.connect(self.pause_or_carry_on)
        panes.pause.restart.clicked.connect(self.restart_side)
        panes.pause.skip.clicked.connect(self.skip)
        panes.pause.finish.clicked.connect(self.finish_here)
        panes.hurt.chosen.connect(self.choose)
        for row in panes.choices:
            row.installEventFilter(self)

    def lay_out(self) -> None:
        super().lay_out()
        self._panes.long_hold.fill()

    def begin(self, timeline: Timeline, scale: float = 1.0) -> None:
        """A session starts; `scale` is how many of its seconds pass in a real one."""
        self._timeline = timeline
        self._ends.begin(scale)

    def set_picture(self, picture: QWidget | None) -> None:
        """The figure's widget; it fills the stage, or lies small below a long hold."""
        self._panes.set_picture(picture)

    def show_moment(self, now: Moment) -> None:
        """Show what is true."""
        self._moment = now
        mode = mode_of(now)
        if mode is not self._panes.mode:
            self._panes.enter(mode)
            self._said = ()
        if mode is Mode.LONG_HOLD:
            self._panes.long_hold.show_moment(now, self._ends.after(now.remaining or 0.0))
            return
        self._panes.segments.set_lengths([length for length, _past in now.segments])
        self._panes.segments.set_progress(now.entry, now.segments[now.entry][1])
        if mode is not Mode.STOPPED:
            view = ring_view(now, reduced_motion=self.look.reduced_motion)
            self._panes.ring.show_view(view)
        ends = self._ends.after(now.seconds_left)
        said = words_key(now, ends)
        if said != self._said:
            self._said = said
            self._panes.show_words(now, ends, self._following(now))

    def _following(self, now: Moment) -> str:
        """The name of the exercise after this one; empty where there is none."""
        entries = self._timeline.entries if self._timeline else ()
        after = now.entry + 1
        return entries[after].exercise.name if after < len(entries) else ""

    def player_state(self) -> PlayerState:
        """The state that decides what keys do."""
        if self._panes.mode is Mode.PAUSED:
            return PlayerState.PAUSED
        if self._panes.mode is Mode.STOPPED:
            return PlayerState.STOPPED
        self_paced = self._moment is not None and self._moment.step.seconds is None
        return PlayerState.SELF_PACED if self_paced else PlayerState.RUNNING

    def _ring_clicked(self) -> None:
        if self.player_state() is PlayerState.SELF_PACED:
            self.count_rep.emit()
        else:
            self.pause_or_carry_on.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page sees the keys of its choices first."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._panes.long_hold.wake()
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
