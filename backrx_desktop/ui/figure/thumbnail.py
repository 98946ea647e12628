"""Small pictures of the exercises, for lists: painted one by one while the page stays quick.

    thumbnails = Thumbnails(look, library.exercises, content.figures)
    page.list.set_thumbnails(thumbnails.paint)
    thumbnails.ready.connect(page.list.update)      another one can be painted now

`thumbnail(...)` paints a single one at once.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.core.exercise import Exercise, Side
from backrx_desktop.ui.figure.palette import colours_of
from backrx_desktop.ui.figure.picture import Picture
from backrx_desktop.ui.figure.showing import body_of, key_figure, key_showing
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Theme

DEFAULT_SKIN_TONE = 2


def thumbnail(
    exercise: Exercise,
    figure: FigureSpec,
    theme: Theme,
    size: QSize,
    ratio: float = 1.0,
    *,
    side: Side | None = None,
    skin_tone: int = DEFAULT_SKIN_TONE,
    mirror: bool = True,
) -> QPixmap:
    """The pose that says what the exercise is, on a transparent ground.

    `size` in pixels of the window, `ratio` those of the device for one of them.
    """
    showing = key_showing(side)
    posed = replace(key_figure(exercise, figure), press=())  # too small for arrows
    picture = Picture(posed.for_side(side))
    colours = colours_of(theme, theme.raised, theme.pressed, skin_tone)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    frame = picture.frame(body_of(showing, picture.figure), colours, effort=showing.effort)
    flipped = figure.flipped(side, mirror)
    picture.paint(painter, QRectF(0, 0, size.width(), size.height()), frame, flipped=flipped)
    painter.end()
    return pixmap


class _Wanted(NamedTuple):
    """What a picture depends on."""

    exercise: str
    theme: str
    width: int
    height: int
    ratio: float


class Thumbnails(QObject):
    """Keeps pictures once they are painted; paints what was asked for one a turn of the loop."""

    ready = Signal()

    def __init__(
        self,
        look: Look,
        exercises: Mapping[str, Exercise],
        figures: Mapping[str, FigureSpec],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._exercises = exercises
        self._figures = figures
        self._skin_tone, self._mirror = DEFAULT_SKIN_TONE, True
        self._done: dict[_Wanted, QPixmap] = {}
        self._asked: dict[_Wanted, None] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.paint_next)
        look.changed.connect(self._forget)

    def set_person(self, *, skin_tone: int, mirror: bool) -> None:
        """The person's preferences, as for the figure itself."""
        if (skin_tone, mirror) != (self._skin_tone, self._mirror):
            self._skin_tone, self._mirror = skin_tone, mirror
            self._forget()
            self.ready.emit()

    def paint(self, painter: QPainter, area: QRectF, exercise: str) -> None:
        """Paint the picture of an exercise into `area`, or as soon as it is there.

        Nothing is painted for an exercise without a figure.
        """
        if exercise not in self._figures or exercise not in self._exercises:
            return
        size = area.size().toSize()
        ratio = painter.device().devicePixelRatio()
        wanted = _Wanted(exercise, self._look.theme.name, size.width(), size.height(), ratio)
        pixmap = self._done.get(wanted)
        if pixmap is not None:
            painter.drawPixmap(QPointF(area.topLeft()), pixmap)
        elif wanted not in self._asked:
            self._asked[wanted] = None
            self._timer.start(0)

    def paint_next(self) -> None:
        """Paint one of those that were asked for."""
        wanted = next(iter(self._asked), None)
        if wanted is None:
            self._timer.stop()
            return
        del self._asked[wanted]
        self._done[wanted] = thumbnail(
            self._exercises[wanted.exercise],
            self._figures[wanted.exercise],
            self._look.theme,
            QSize(wanted.width, wanted.height),
            wanted.ratio,
            skin_tone=self._skin_tone,
            mirror=self._mirror,
        )
        if not self._asked:
            self._timer.stop()
        self.ready.emit()

    def _forget(self) -> None:
        self._done.clear()
        self._asked.clear()
        self._timer.stop()
