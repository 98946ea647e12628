"""The figure on a stage: moves with the session's moments, or shows an exercise by itself.

    figure = FigureWidget(look, content.figures, clock.now)
    figure.set_person(skin_tone=2, mirror=True)     from the preferences
    figure.show_moment(moment)                       at every look of the session
    figure.show_exercise(exercise)                   one rep after the other (exercise page)
    figure.show_still(exercise, side)                its key pose (Today's card)
    figure.set_ambience(level)                       0 awake ... 1 ambient: dim and still

`clock` is that of the session, in its seconds: between two moments the figure goes on by it. It
paints 24 frames a second while it moves, 4 in a hold that breathes, and none while it stands still,
is paused, or cannot be seen. An exercise without a figure shows its name and what it needs.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.core.exercise import Exercise, Side
from backrx_desktop.core.moment import Moment
from backrx_desktop.ui.figure.cadence import Cadence
from backrx_desktop.ui.figure.hue_fade import HueFade
from backrx_desktop.ui.figure.palette import FigureColours, colours_of
from backrx_desktop.ui.figure.picture import Arrow, Frame, Picture
from backrx_desktop.ui.figure.pill import paint_pill
from backrx_desktop.ui.figure.showing import Pace, Showing, body_of
from backrx_desktop.ui.figure.source import Demonstrating, Following, Source, Standing
from backrx_desktop.ui.figure.words import paint_words
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import AMBIENT, DARK, Theme
from backrx_desktop.ui.widgets.pressable import mixed

_DIMMEST = 0.5
_LEVELS = 20
_PICTURES_KEPT = 4


class FigureWidget(QWidget):
    """See the module. Transparent: what lies behind it is its parent's business."""

    def __init__(
        self,
        look: Look,
        figures: Mapping[str, FigureSpec],
        clock: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._figures = figures
        self._clock = clock
        self._skin_tone, self._mirror = 2, True
        self._level = 0.0
        self._following = Following()
        self._source: Source | None = None
        self._named: Exercise | None = None
        self._showing: Showing | None = None
        self._pace = Pace.STILL
        self._fade = HueFade()
        self._shown: tuple[object, ...] = ()
        self._frame: Frame | None = None
        self._painted_in: tuple[tuple[object, ...], FigureColours] | None = None
        self._pictures: dict[tuple[FigureSpec, Side | None], Picture] = {}
        self._cadence = Cadence()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.animate)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._look_changed)

    def set_person(self, *, skin_tone: int, mirror: bool) -> None:
        """The person's preferences: skin tone 1 to 4, and whether who faces them mirrors them."""
        self._skin_tone, self._mirror = skin_tone, mirror
        self._refresh()

    def set_ambience(self, level: float) -> None:
        """How ambient a long hold has grown, 0 to 1."""
        level = round(min(max(level, 0.0), 1.0) * _LEVELS) / _LEVELS
        if level != self._level:
            self._level = level
            self._refresh()

    def show_moment(self, moment: Moment) -> None:
        """Show what is true in a session."""
        changed = self._following.tell(moment, self._clock())
        self._take(self._following)
        if changed:
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

    def animate(self) -> None:
        """Show the clock's instant if a frame is due."""
        if self._can_be_seen and self._cadence.due(self._clock(), self._pace.value):
            self._refresh()

    def _take(self, source: Source) -> None:
        self._source = source
        if source.exercise is not self._named:
            self._named = source.exercise
            self.setAccessibleName(source.exercise.name)

    def _look_changed(self) -> None:
        self._fade = HueFade()
        self._shown = ()
        self._refresh()

    @property
    def _can_be_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    @property
    def _long_hold(self) -> bool:
        return self._source is self._following and self._following.long_hold

    def _refresh(self) -> None:
        """Look as it should at the clock's instant; nothing happens to what cannot be seen."""
        source = self._source
        if source is None or not self._can_be_seen:
            self._timer.stop()
            return
        figure = self._figures.get(source.exercise.id)
        self._showing = None if figure is None else self._showing_of(source, figure)
        shown: tuple[object, ...] = (source.exercise,)
        self._pace = Pace.STILL
        if figure is not None and self._showing is not None:
            self._pace = self._pace_of(self._showing)
            hue = self._fade.at(self._clock()).rgb()
            still = replace(self._showing, pace=Pace.STILL)
            person = (self._skin_tone, self._mirror, self._level, self._long_hold)
            shown = (source.posed(figure), still, hue, person)
        if shown != self._shown:
            self._shown = shown
            self._frame = None
            self.update()
        self._keep_pace()

    def _showing_of(self, source: Source, figure: FigureSpec) -> Showing:
        now, reduced = self._clock(), self._look.reduced_motion
        showing = source.showing(figure, now, reduced=reduced)
        self._fade.aim(self._theme.phase(showing.tone).colour, now, cut=reduced)
        if self._long_hold and self._level > 0.0:
            return replace(showing, breath=0.0, rock=0.0, pace=Pace.STILL)
        return showing

    def _pace_of(self, showing: Showing) -> Pace:
        if self._fade.running(self._clock()):
            return Pace.MOVING
        halted = self._source is self._following and not self._following.running
        return Pace.STILL if halted else showing.pace

    def _keep_pace(self) -> None:
        rate = self._pace.value
        if rate == 0:
            self._timer.stop()
        elif not self._timer.isActive() or self._timer.interval() != round(1000 / rate):
            self._timer.start(round(1000 / rate))

    @property
    def _theme(self) -> Theme:
        """A long hold is dark in either theme."""
        return DARK if self._long_hold else self._look.theme

    def _colours(self) -> FigureColours:
        """The colours of this instant, the same ones as long as they look the same."""
        theme, hue = self._theme, self._fade.at(self._clock())
        wanted = (theme.name, self._long_hold, self._level, self._skin_tone, hue.rgb())
        if self._painted_in is None or self._painted_in[0] != wanted:
            ground, dim = theme.surface, 0.0
            if self._long_hold:
                ground = mixed(theme.bg, AMBIENT.bg, self._level)
                dim = self._level * _DIMMEST
            colours = colours_of(theme, ground, theme.raised, self._skin_tone)
            self._painted_in = wanted, colours.working_in(hue).dimmed(ground, dim)
        return self._painted_in[1]

    def _picture(self, source: Source, side: Side | None) -> Picture:
        """The picture of a side, kept as long as few others came after it."""
        figure = source.posed(self._figures[source.exercise.id])
        key = (figure, side if figure.alternating else None)
        picture = self._pictures.pop(key, None) or Picture(figure.for_side(side))
        self._pictures[key] = picture
        while len(self._pictures) > _PICTURES_KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        source, showing = self._source, self._showing
        if source is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if showing is None:
            paint_words(painter, area, self._look, source.exercise)
            return
        picture = self._picture(source, showing.side)
        if self._frame is None:
            self._frame = self._frame_of(picture, showing)
        flipped = picture.figure.flipped(showing.side, self._mirror)
        picture.paint(painter, area, self._frame, flipped=flipped)
        if showing.side is not None and source is self._following and not self._long_hold:
            paint_pill(painter, area, self._look, showing.side)

    def _frame_of(self, picture: Picture, showing: Showing) -> Frame:
        arrow = None
        if showing.phase is not None and showing.arrow is not None:
            arrow = Arrow(showing.phase, showing.arrow, showing.eased)
        body = body_of(showing, picture.figure)
        return picture.frame(body, self._colours(), effort=showing.effort, arrow=arrow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
