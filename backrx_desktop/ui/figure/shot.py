"""One frame of a figure before it is painted, and the pictures that frames are painted in.

shot = Shot(scene, instant, pictures.of(figure, side), showing, colours, flipped)
shot.picture.paint_ground(painter, size, shot.colours, flipped=shot.flipped)
shot.cel(size, ratio).paint(painter)
"""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtCore import QSizeF

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.figure.cel import Cel
from backrx_desktop.ui.figure.palette import FigureColours
from backrx_desktop.ui.figure.picture import Arrow, Picture
from backrx_desktop.ui.figure.showing import Showing, body_of

_PICTURES_KEPT = 4


class Shot(NamedTuple):
    """Two shots of one `scene` and `instant` look the same."""

    scene: Hashable
    instant: Hashable
    picture: Picture
    showing: Showing
    colours: FigureColours
    flipped: bool

    def cel(self, size: QSizeF, ratio: float) -> Cel:
        """Paint its body; `ratio` is how many pixels of the device one of `size` is."""
        showing, arrow = self.showing, None
        if showing.phase is not None and showing.arrow is not None:
            arrow = Arrow(showing.phase, showing.arrow, showing.eased)
        body = body_of(showing, self.picture.figure)
        frame = self.picture.frame(body, self.colours, effort=showing.effort, arrow=arrow)
        return self.picture.cel(frame, size, ratio, flipped=self.flipped)


class Pictures:
    """The pictures of figures, each kept as long as few others came after it."""

    def __init__(self) -> None:
        self._kept: dict[tuple[FigureSpec, Side | None], Picture] = {}

    def of(self, figure: FigureSpec, side: Side | None) -> Picture:
        """The picture of a side; all sides of most figures have the same."""
        key = (figure, side if figure.alternating else None)
        picture = self._kept.pop(key, None) or Picture(figure.for_side(side))
        self._kept[key] = picture
        while len(self._kept) > _PICTURES_KEPT:
            self._kept.pop(next(iter(self._kept)))
        return picture
