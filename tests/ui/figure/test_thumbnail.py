"""Small pictures for lists: as asked for, painted one a turn, kept."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.figure.thumbnail import Thumbnails, thumbnail
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK, LIGHT
from tests.ui.figure.content import FIGURES, content, count, exercise, figure, pixels

TILE = QRectF(0, 0, 168, 100)


@pytest.fixture
def thumbnails(look: Look) -> Thumbnails:
    return Thumbnails(look, content().library.exercises, content().figures)


def asked(thumbnails: Thumbnails, name: str) -> QImage:
    """The tile as it is painted just now."""
    image = QImage(TILE.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(DARK.raised)
    painter = QPainter(image)
    thumbnails.paint(painter, TILE, name)
    painter.end()
    return image


def colours_in(image: QImage) -> int:
    return len(set(pixels(image)))


def test_the_first_time_there_is_nothing_and_then_there_is(
    qtbot: QtBot, thumbnails: Thumbnails
) -> None:
    assert colours_in(asked(thumbnails, "squat")) == 1
    with qtbot.waitSignal(thumbnails.ready, timeout=2000):
        pass
    image = asked(thumbnails, "squat")
    assert count(image, DARK.hold.colour) > 30


def test_they_come_one_a_turn_of_the_loop(thumbnails: Thumbnails) -> None:
    for name in FIGURES:
        asked(thumbnails, name)
    done = []
    thumbnails.ready.connect(lambda: done.append(1))
    for turn in range(len(FIGURES)):
        thumbnails.paint_next()
        assert len(done) == turn + 1
    thumbnails.paint_next()
    assert len(done) == len(FIGURES)
    assert all(colours_in(asked(thumbnails, name)) > 20 for name in FIGURES)


def test_what_is_painted_is_kept(thumbnails: Thumbnails) -> None:
    asked(thumbnails, "squat")
    thumbnails.paint_next()
    first = asked(thumbnails, "squat")
    done = []
    thumbnails.ready.connect(lambda: done.append(1))
    thumbnails.paint_next()
    assert asked(thumbnails, "squat") == first
    assert done == []


def test_another_theme_or_person_means_another_picture(look: Look, thumbnails: Thumbnails) -> None:
    def painted() -> bytes:
        asked(thumbnails, "squat")
        thumbnails.paint_next()
        image = asked(thumbnails, "squat")
        return bytes(image.constBits())

    first = painted()
    look.set_theme(LIGHT)
    second = painted()
    thumbnails.set_person(skin_tone=4, mirror=True)
    assert len({first, second, painted()}) == 3


def test_an_exercise_without_a_figure_stays_empty(thumbnails: Thumbnails) -> None:
    asked(thumbnails, "my-own")
    thumbnails.paint_next()
    assert colours_in(asked(thumbnails, "my-own")) == 1


def test_one_of_its_own_is_as_fine_as_its_screen(qapp: QApplication) -> None:
    name = "side-leg-lift-twist"
    for ratio in (1.0, 1.5, 2.0):
        pixmap = thumbnail(
            exercise(name), figure(name), DARK, QSize(168, 100), ratio, side=Side.LEFT
        )
        assert pixmap.size() == QSize(round(168 * ratio), round(100 * ratio))
        assert pixmap.deviceIndependentSize().toSize() == QSize(168, 100)
        assert pixmap.hasAlphaChannel()


def test_a_side_lies_the_way_its_side_lies(qapp: QApplication) -> None:
    name = "side-leg-lift-twist"
    left, right = (
        thumbnail(exercise(name), figure(name), DARK, QSize(96, 64), side=side).toImage()
        for side in Side
    )
    assert left != right
