"""The app's own icons: single-colour SVG files on a 24 grid, tinted while they are rendered.

    icons = Icons(resources / "icons")
    icons.pixmap(Icon.PLAY, 40.0, theme.text, widget.devicePixelRatioF())

`currentColor` in the file is the tint. Pixmaps are kept, so painting an icon is one blit.
"""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icon(Enum):
    """Every icon; the value is the file's stem."""

    TODAY = "today"
    EXERCISES = "exercises"
    ROUTINES = "routines"
    HISTORY = "history"
    SETTINGS = "settings"
    PLAY = "play"
    PAUSE = "pause"
    BACK = "back"
    SKIP = "skip"
    HURTS = "hurts"
    CLOSE = "close"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    LOCK = "lock"
    OTTOMAN = "ottoman"
    CHAIR = "chair"
    PILLOW = "pillow"
    TOWEL = "towel"
    BALL = "ball"
    BAND = "band"
    STRAP = "strap"
    DUMBBELLS = "dumbbells"
    WALL = "wall"
    SOUND = "sound"
    FULL_SCREEN = "full-screen"
    EDIT = "edit"
    TRASH = "trash"
    PLUS = "plus"
    MINUS = "minus"
    DRAG = "drag"
    WALK = "walk"
    SEARCH = "search"
    COPY = "copy"
    UNDO = "undo"
    REDO = "redo"
    EXPORT = "export"
    IMPORT = "import"


class Icons:
    """The icons of one folder, rendered on demand."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[Icon, int, int, float], QPixmap] = {}

    def pixmap(self, icon: Icon, size: float, colour: QColor, ratio: float = 1.0) -> QPixmap:
        """A square pixmap of `size` logical pixels. Raises OSError where the file is not there."""
        physical = max(1, round(size * ratio))
        key = (icon, physical, colour.rgba(), ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            tinted = self._source(icon.value).replace("currentColor", colour.name())
            pixmap = _render(tinted, physical)
            pixmap.setDevicePixelRatio(ratio)
            self._pixmaps[key] = pixmap
        return pixmap

    def app_icon(self) -> QIcon:
        """The program's icon in the sizes desktops ask for, in its own colours."""
        icon = QIcon()
        for size in (16, 24, 32, 48, 64, 128, 256, 512):
            icon.addPixmap(_render(self._source("app"), size))
        return icon

    def _source(self, stem: str) -> str:
        source = self._sources.get(stem)
        if source is None:
            source = (self._folder / f"{stem}.svg").read_text(encoding="utf-8")
            self._sources[stem] = source
        return source


def _render(svg: str, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
