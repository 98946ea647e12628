"""The figure on a stage: moves with the session's moments, or shows an exercise by itself.

    figure = FigureWidget(look, content.figures, clock.now)
    figure.set_person(skin_tone=2, mirror=True)     from the preferences
    figure.show_moment(moment)                       at every look of the session
    figure.show_exercise(exercise)                   one rep after the other (exercise page)
    figure.show_still(exercise, side)                its key pose (Today's card)
    figure.set_ambience(level)                       0 awake ... 1 ambient: dim and still

`clock` is that of the session, in its seconds: between two moments the figure goes on by it; `room`
says whether there is time for a frame. It
paints 24 frames a second while it moves, 4 in a hold that breathes, and none while it stands still,
is paused, or cannot be seen. An exercise without a figure shows its name and what it needs.
A frame is a cel, laid over the picture's ground; only what it and the one before cover is painted.
"""

import math
from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.core.exercise import Exercise, Side
from backrx_desktop.core.moment import Moment
from backrx_desktop.ui.figure.cadence import FRAMES, Cadence, on_frame, to_next_frame
from backrx_desktop.ui.figure.cel import Cel
from backrx_desktop.ui.figure.kept_cels import KeptCels
from backrx_desktop.ui.figure.pill import paint_pill
from backrx_desktop.ui.figure.shot import Shot
from backrx_desktop.ui.figure.showing import Pace
from backrx_desktop.ui.figure.source import Demonstrating, Following, Source, Standing
from backrx_desktop.ui.figure.studio import Studio
from backrx_desktop.ui.figure.words import paint_words
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.room import Room, always

_LEVELS = 20
_TWO_FRAMES = 1.9 / FRAMES
_PUT_AWAY_MS = 500
_WAIT_MS = 10
"""Where there is no room for a frame."""
_LOOK_SECONDS = 0.01
"""So late a look of a session may come: then all of the page is painted in one go."""


class FigureWidget(QWidget):
    """See the module. Transparent: what lies behind it is its parent's business."""

    def __init__(
        self,
        look: Look,
        figures: Mapping[str, FigureSpec],
        clock: Callable[[], float],
        parent: QWidget | None = None,
        *,
        room: Room = always,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._room = room
        self._studio = Studio(look, figures)
        self._following = Following()
        self._source: Source | None = None
        self._named: Exercise | None = None
        self._pace = Pace.STILL
        self._shot: Shot | None = None
        self._around: tuple[object, ...] = ()
        self._cel: Cel | None = None
        self._painted = False
        self._frame, self._one_by_one = 0.0, True
        self._cadence = Cadence()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        self._kept = KeptCels(self, room=room)
        self._kept.idle.connect(self._prepare)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._look_changed)

    def set_person(self, *, skin_tone: int, mirror: bool) -> None:
        """The person's preferences: skin tone 1 to 4, and whether who faces them mirrors them."""
        self._studio.skin_tone, self._studio.mirror = skin_tone, mirror
        self._refresh()

    def set_ambience(self, level: float) -> None:
        """How ambient a long hold has grown, 0 to 1."""
        level = round(min(max(level, 0.0), 1.0) * _LEVELS) / _LEVELS
        if level != self._studio.level:
            self._studio.level = level
            self._refresh()

    def show_moment(self, moment: Moment) -> None:
        """Show what is true in a session."""
        changed = self._following.tell(moment, self._clock())
        self._take(self._following)
        if changed or not self._around:
            self._refresh()
        else:
            self.animate()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show how an exercise is done, from its beginning, again and again."""
        self._take(Demonstrating(exercise, self._clock()))
        self._refresh()

    def show_still(self, exercise: Exercise, side: Side | None = None) -> None:
        """Show the one pose that says what an exercise is."""
        self._take(Standing(exercise, side))
        self._refresh()

    def _go_on(self) -> None:
        if self._room():
            self.animate()
        else:
            self._timer.start(_WAIT_MS)

    def animate(self) -> None:
        """Show the clock's instant if a frame is due."""
        if not self._can_be_seen or self._cadence.due(self._beat(), self._pace.value):
            self._refresh()

    def _beat(self) -> float:
        """Seconds that frames are counted by: a colour fades on where a pause stops the rest."""
        if self._source is None or self._source.halted:
            return self._clock()
        return self._source.age(self._clock())

    def _take(self, source: Source) -> None:
        self._source = source
        if source.exercise is not self._named:
            self._named = source.exercise
            self.setAccessibleName(source.exercise.name)

    def _look_changed(self) -> None:
        self._studio.cut()
        self._around = ()
        self._refresh()

    @property
    def _can_be_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    @property
    def _followed(self) -> bool:
        return self._source is self._following

    def _refresh(self) -> None:
        """Look as it should at the clock's instant; nothing happens to what cannot be seen."""
        source = self._source
        if source is None or not self._can_be_seen:
            self._around = ()
            self._timer.stop()
            if self.isVisible():  # a window that comes back from being minimised may not say so
                self._timer.start(_PUT_AWAY_MS)
            return
        beat = on_frame(self._beat())
        self._one_by_one, self._frame = beat - self._frame < _TWO_FRAMES, beat
        now = self._frame_began()
        shot = self._shot_at(source, now)
        self._pace = self._pace_of(source, shot, now)
        around = (source.exercise, self._followed, shot and (shot.scene, shot.showing.side))
        if around != self._around:
            self._around, self._shot, self._cel, self._painted = around, shot, None, False
            self.update()
        elif shot and self._shot and shot.instant != self._shot.instant:
            before = self._cel if self._painted else None  # what came too late is never made
            self._shot, self._cel, self._painted = shot, None, False
            here = self.rect() if before is None else before.bounds | self._cel_of(shot).bounds
            self.update(here)
        self._keep_pace()

    def _frame_began(self) -> float:
        """When the present frame did, by the clock."""
        beat = self._beat()
        return self._clock() - (beat - on_frame(beat))

    def _shot_at(self, source: Source, now: float) -> Shot | None:
        return self._studio.shot(source, now, self.size(), self.devicePixelRatioF())

    def _prepare(self) -> None:
        """Make the next frame in the pause before it, if it does not come again anyway."""
        source = self._source
        if source is None or self._pace is not Pace.MOVING or source.halted:
            return
        if not self._one_by_one:  # a busy machine, or a clock that runs faster
            return
        shot = self._shot_at(source, self._frame_began() + 1.0 / FRAMES)
        if shot is not None:
            self._kept.prepare(shot.scene, shot.instant, lambda: self._painted_cel(shot))

    def _painted_cel(self, shot: Shot) -> Cel:
        return shot.cel(QSizeF(self.size()), self.devicePixelRatioF())

    def _cel_of(self, shot: Shot) -> Cel:
        """The cel of the shot that shows."""
        if self._cel is None or self._cel.image.devicePixelRatio() != self.devicePixelRatioF():
            again = not isinstance(self._source, Standing)
            self._cel = self._kept.cel(
                shot.scene, shot.instant, lambda: self._painted_cel(shot), again=again
            )
        return self._cel

    def _pace_of(self, source: Source, shot: Shot | None, now: float) -> Pace:
        if shot is None:
            return Pace.STILL
        if self._studio.fading(now):
            return Pace.MOVING
        return Pace.STILL if source.halted else shot.showing.pace

    def _keep_pace(self) -> None:
        self._timer.stop()
        if self._pace is not Pace.STILL:
            wait = to_next_frame(self._beat(), self._pace.value)
            if self._followed:
                wait = max(wait, 1.0 / self._pace.value) + _LOOK_SECONDS
            self._timer.start(math.ceil(wait * 1000))

    def paintEvent(self, event: QPaintEvent) -> None:
        source, shot = self._source, self._shot
        if source is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if shot is None:
            paint_words(painter, area, self._look, source.exercise)
            return
        shot.picture.paint_ground(painter, area.size(), shot.colours, flipped=shot.flipped)
        self._cel_of(shot).paint(painter)
        self._painted = True
        side = shot.showing.side
        if side is not None and self._followed and not source.long_hold:
            paint_pill(painter, area, self._look, side)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._kept.clear()
