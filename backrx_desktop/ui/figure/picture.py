"""One figure's picture: fitted once, its resting layer kept, its frames painted.

picture = Picture(figure)
frame = picture.frame(body, colours, effort=1.0)        vertex lists, once per pose
picture.paint(painter, area, frame, flipped=False)       all of it, once
picture.paint_ground(painter, size, colours, flipped=…)  or in two layers, as often as need be
picture.cel(frame, size, ratio, flipped=…).paint(painter)
"""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

from backrx_desktop.body.camera import camera_for, framing
from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.solved import SolvedBody
from backrx_desktop.ui.figure.arrow import Points, motion_arrow, press_arrows, track_of
from backrx_desktop.ui.figure.cel import FORMAT, Cel
from backrx_desktop.ui.figure.mat import mat_path
from backrx_desktop.ui.figure.palette import FigureColours
from backrx_desktop.ui.figure.scene import Scene, strokes_behind
from backrx_desktop.ui.figure.shadow import Shadow, paint_shadow, shadow_area, shadow_of
from backrx_desktop.ui.figure.sight import Sight, faded
from backrx_desktop.ui.figure.strokes import Fill, Line, Stroke, bounds_of, paint_strokes

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
        self._ground: tuple[tuple[object, ...], QPixmap] | None = None

    def frame(
        self,
        body: SolvedBody,
        colours: FigureColours,
        *,
        effort: float = 1.0,
        arrow: Arrow | None = None,
    ) -> Frame:
        """What the body looks like; `effort` (0 to 1) is how strong the muscle patch shows."""
        sight = self._sight(body, colours, effort)
        strokes = [*self._scene.strokes(sight), *press_arrows(sight)]
        if arrow is not None:
            strokes += motion_arrow(sight, self._track(arrow), arrow.progress)
        return Frame(sight, shadow_of(body, self._camera), tuple(strokes))

    def _sight(self, body: SolvedBody, colours: FigureColours, effort: float = 0.0) -> Sight:
        fades = faded(self.figure, body, self._camera)
        return Sight(self.figure, body, self._camera, colours, effort, fades)

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
        painter.save()
        painter.translate(area.topLeft())
        self.paint_ground(painter, area.size(), frame.sight.colours, flipped=flipped)
        self._paint_body(painter, frame, self.to_pixels(area.size(), flipped=flipped))
        painter.restore()

    def cel(self, frame: Frame, size: QSizeF, ratio: float, *, flipped: bool) -> Cel:
        """The body alone with its shadow and what moves with it; `ratio` is how many pixels of
        the device one of `size` is."""
        to_pixels = self.to_pixels(size, flipped=flipped)
        covered = to_pixels.mapRect(bounds_of(frame.strokes))
        covered |= QRectF(shadow_area(frame.shadow, to_pixels))
        fine = QTransform.fromScale(ratio, ratio)
        room = QRect(QPoint(), (size * ratio).toSize())
        area = fine.mapRect(covered).toAlignedRect().adjusted(-1, -1, 1, 1) & room
        image = QImage(area.size(), FORMAT)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.translate(-area.topLeft())
        painter.scale(ratio, ratio)
        self._paint_body(painter, frame, to_pixels)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return Cel(area, image)

    def _paint_body(self, painter: QPainter, frame: Frame, to_pixels: QTransform) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shadow(painter, frame.shadow, frame.sight.colours.shadow, to_pixels)
        paint_strokes(painter, frame.strokes, to_pixels)

    def paint_ground(
        self, painter: QPainter, size: QSizeF, colours: FigureColours, *, flipped: bool
    ) -> None:
        """The mat and what stands still behind the body, kept for as long as it looks the same."""
        ratio = painter.device().devicePixelRatio()
        hues = (colours.mat, colours.mat_edge, colours.prop, colours.prop_line, colours.prop_top)
        key = (size, ratio, flipped, *(hue.rgba() for hue in hues))
        if self._ground is None or self._ground[0] != key:
            to_pixels = self.to_pixels(size, flipped=flipped)
            self._ground = key, self._painted_ground(size, ratio, colours, to_pixels)
        painter.drawPixmap(QPointF(), self._ground[1])

    def _painted_ground(
        self, size: QSizeF, ratio: float, colours: FigureColours, to_pixels: QTransform
    ) -> QPixmap:
        pixmap = QPixmap((size * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mat = mat_path(self._camera, self._framing.mat)
        strokes: list[Stroke] = [Fill(mat, colours.mat), Line(mat, colours.mat_edge, _MAT_EDGE)]
        body = solve(self.figure.poses[self.figure.start])
        strokes += strokes_behind(self._sight(body, colours))
        paint_strokes(painter, strokes, to_pixels)
        painter.end()
        return pixmap
