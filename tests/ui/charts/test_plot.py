"""A drawing is painted when something about it changed, and only then."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.charts.plot import Plot
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import LIGHT


class Square:
    """A drawing of one colour that counts how often it is painted."""

    count = start = 1

    def __init__(self, colour: str = "#123456") -> None:
        self._colour = QColor(colour)
        self.cursors: list[int | None] = []

    def height(self, look: Look) -> float:
        return look.px(200)

    def paint(self, painter: QPainter, sheet: Sheet, cursor: int | None) -> None:
        self.cursors.append(cursor)
        painter.fillRect(sheet.area, self._colour)

    def spot_at(self, at: QPointF, sheet: Sheet) -> int | None:
        return 0

    def moved(self, spot: int, key: Qt.Key) -> int | None:
        return None


@pytest.fixture
def plot(qtbot: QtBot, look: Look) -> Plot:
    plot = Plot(look)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    return plot


def painted(plot: Plot) -> QColor:
    """The colour in its middle."""
    plot.update()
    QApplication.processEvents()
    return plot.grab().toImage().pixelColor(plot.rect().center())


def test_it_is_painted_once_however_often_the_window_is(plot: Plot) -> None:
    drawing = Square()
    plot.show_drawing(drawing)
    assert painted(plot) == painted(plot) == QColor("#123456")
    assert drawing.cursors == [None]


def test_another_drawing_shows_at_once(plot: Plot) -> None:
    plot.show_drawing(Square())
    painted(plot)
    plot.show_drawing(Square("#654321"))
    assert painted(plot) == QColor("#654321")


def test_what_is_read_is_painted(plot: Plot) -> None:
    drawing = Square()
    plot.show_drawing(drawing)
    for cursor in (3, 3, 4, None):
        plot.show_cursor(cursor)
        painted(plot)
    assert drawing.cursors == [3, 4, None]


@pytest.mark.parametrize(
    "change",
    [
        lambda plot, look: look.set_theme(LIGHT),
        lambda plot, look: look.set_text_size(1.5),
        lambda plot, look: look.set_unit(look.unit * 2),
        lambda plot, look: plot.resize(500, 300),
    ],
    ids=["theme", "text size", "scale", "size"],
)
def test_a_change_of_looks_is_painted(
    plot: Plot, look: Look, change: Callable[[Plot, Look], None]
) -> None:
    drawing = Square()
    plot.show_drawing(drawing)
    painted(plot)
    change(plot, look)
    painted(plot)
    assert drawing.cursors == [None, None]


def test_nothing_is_kept_out_of_sight(plot: Plot) -> None:
    drawing = Square()
    plot.show_drawing(drawing)
    painted(plot)
    plot.hide()
    assert plot._kept.isNull()
    plot.show()
    painted(plot)
    assert drawing.cursors == [None, None]
