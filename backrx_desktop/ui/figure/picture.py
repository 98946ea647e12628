"""One figure's picture: fitted once, its resting layer kept, its frames painted.

picture = Picture(figure)
frame = picture.frame(body, colours, effort=1.0)       vertex lists, once per pose
picture.paint(painter, area, frame, flipped=False)      as often as need be
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from backrx_desktop.body.camera import camera_for, framing
from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.solved import SolvedBody
from backrx_desktop.ui.figure.arrow import Points, motion_arrow, press_arrows, track_of
from backrx_desktop.ui.figure.mat import mat_path
from backrx_desktop.ui.figure.palette import FigureColours
from backrx_desktop.ui.figure.scene import Scene, strokes_behind
from backrx_desktop.ui.figure.shadow import Shadow, paint_shadow, shadow_of
from backrx_desktop.ui.figure.sight import Sight, faded
from backrx_desktop.ui.figure.strokes import Fill, Line, Stroke, paint_strokes

_PADDING = 0.05
_TALLEST = 0.74
"""A body height is never more than this share of the width, so that small poses stay small."""
_MAT_EDGE = 0.004


class Arrow(NamedTuple):
    """The movement whose rest an arrow shows: a phase, and how far it has come (0 to 1)."""

    phase: int
    progress: float
    eased: bool = False


class Frame(NamedTuple):
    """All there is to paint of one instant."""

    sight: Sight
    shadow: Shadow
    strokes: tuple[Stroke, ...]


class Picture:
    """Paints one figure; see the module."""

    def __init__(self, figure: FigureSpec) -> None:
        self.figure = figure
        self._camera = camera_for(figure.view)
        self._framing = framing(figure)
        self._scene = Scene(figure)
        self._tracks: dict[tuple[int, bool], Points] = {}
        self._still: tuple[tuple[object, ...], QPixmap] | None = None

    def frame(
        self,
        body: SolvedBody,
        colours: FigureColours,
        *,
        effort: float = 1.0,
        arrow: Arrow | None = None,
    ) -> Frame:
        """What the body looks like; `effort` (0 to 1) is how strong the muscle patch shows."""
        fades = faded(self.figure, body, self._camera)
        sight = Sight(self.figure, body, self._camera, colours, effort, fades)
        strokes = [*self._scene.strokes(sight), *press_arrows(sight)]
        if arrow is not None:
            strokes += motion_arrow(sight, self._track(arrow), arrow.progress)
        return Frame(sight, shadow_of(body, self._camera), tuple(strokes))

    def _track(self, arrow: Arrow) -> Points:
        key = (arrow.phase, arrow.eased)
        if key not in self._tracks:
            self._tracks[key] = track_of(self.figure, self._camera, arrow.phase, eased=arrow.eased)
        return self._tracks[key]

    def to_pixels(self, size: QSizeF, *, flipped: bool) -> QTransform:
        """From body heights to the pixels of a picture of `size`."""
        left, top, right, bottom = self._framing.box
        inner = 1.0 - 2.0 * _PADDING
        scale = min(
            size.width() * inner / (right - left),
            size.height() * inner / (bottom - top),
            size.width() * _TALLEST,
        )
        placed = QTransform.fromTranslate(size.width() / 2.0, size.height() / 2.0)
        placed.scale(-scale if flipped else scale, scale)
        return placed.translate(-(left + right) / 2.0, -(top + bottom) / 2.0)

    def paint(self, painter: QPainter, area: QRectF, frame: Frame, *, flipped: bool) -> None:
        """Paint a frame into `area`, on what is there already."""
        to_pixels = self.to_pixels(area.size(), flipped=flipped)
        painter.save()
        painter.translate(area.topLeft())
        painter.drawPixmap(QPointF(), self._resting(painter, area.size(), frame, to_pixels))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shadow(painter, frame.shadow, frame.sight.colours.shadow, to_pixels)
        paint_strokes(painter, frame.strokes, to_pixels)
        painter.restore()

    def _resting(
        self, painter: QPainter, size: QSizeF, frame: Frame, to_pixels: QTransform
    ) -> QPixmap:
        """The mat and what stands still behind the body."""
        colours, ratio = frame.sight.colours, painter.device().devicePixelRatio()
        hues = (colours.mat, colours.mat_edge, colours.prop, colours.prop_line, colours.prop_top)
        key = (size, ratio, to_pixels.m11() < 0.0, *(hue.rgba() for hue in hues))
        if self._still is None or self._still[0] != key:
            self._still = key, self._paint_resting(size, ratio, frame.sight, to_pixels)
        return self._still[1]

    def _paint_resting(
        self, size: QSizeF, ratio: float, sight: Sight, to_pixels: QTransform
    ) -> QPixmap:
        pixmap = QPixmap((size * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mat = mat_path(self._camera, self._framing.mat)
        edge = Line(mat, sight.colours.mat_edge, _MAT_EDGE)
        strokes = [Fill(mat, sight.colours.mat), edge, *strokes_behind(sight)]
        paint_strokes(painter, strokes, to_pixels)
        painter.end()
        return pixmap
