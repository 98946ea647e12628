"""What a chart is to the widget that shows it: something painted, with spots to read.

A drawing holds what it shows and no place: it is painted onto a `Sheet`, be that a part of the
window or of a printed page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Theme
from backrx_desktop.ui.typography import CAP_HEIGHT, Role


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a drawing is painted, in the pixels of its painter, and how it looks there."""

    look: Look
    area: QRectF

    @property
    def theme(self) -> Theme:
        return self.look.theme

    @property
    def line(self) -> float:
        """The height of a line of captions."""
        return self.look.text_px(Role.CAPTION)

    def px(self, design: float) -> float:
        """Design pixels in those of the painter."""
        return self.look.px(design)

    def font(self, role: Role = Role.CAPTION) -> QFont:
        return self.look.font(role)

    def lowered(self, middle: float, role: Role = Role.CAPTION) -> float:
        """The baseline of a text whose capitals stand round `middle`."""
        return middle + self.look.text_px(role) * CAP_HEIGHT / 2


class Drawing(Protocol):
    """A chart. Spots are what can be read of it, counted from 0."""

    @property
    def count(self) -> int:
        """How many spots there are."""

    @property
    def start(self) -> int:
        """The spot that keys begin at: the latest."""

    def height(self, look: Look) -> float:
        """The least height in window pixels."""

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        """Paint all of it; `cursor` is the spot that is being read."""

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        """The spot under the pointer."""

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        """The spot an arrow, Home or End leads to; None where it leads out of the chart."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing and its words: the finding as a heading, and what it shows.

    `told` says all of it in a sentence or two, `reading` what is at a spot. `names` are those of
    the spots where a reading does not name its own: they are only heard.
    """

    heading: str
    caption: str
    drawing: Drawing
    told: str
    reading: Callable[[int], str]
    names: Sequence[str] = ()

    def spoken(self, spot: int) -> str:
        """What is heard of a spot."""
        reading = self.reading(spot)
        return f"{self.names[spot]}: {reading}" if self.names else reading


def stepped(
    spot: int,
    count: int,
    key: Qt.Key,
    *,
    back: Qt.Key = Qt.Key.Key_Left,
    on: Qt.Key = Qt.Key.Key_Right,
) -> int | None:
    """`Drawing.moved` where the spots stand in one row."""
    to = {back: spot - 1, on: spot + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: count - 1}.get(key, -1)
    return to if 0 <= to < count else None
