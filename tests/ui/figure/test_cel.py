"""A cel over its ground is the picture."""

import pytest
from PySide6.QtCore import QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from backrx_desktop.body.motion import sample
from backrx_desktop.ui.figure.cel import Cel
from backrx_desktop.ui.figure.palette import FigureColours
from backrx_desktop.ui.figure.picture import Picture
from backrx_desktop.ui.theme import Theme
from tests.ui.figure.content import both_themes, colours, every_figure, figure, painted, pixels

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = (300, 200)
SAME = 4
"""Levels of 256 by which rounding may differ."""


def cel_of(picture: Picture, hues: FigureColours, ratio: float = 1.0, phase: int = 0) -> Cel:
    frame = picture.frame(sample(picture.figure, phase, 0.5), hues)
    return picture.cel(frame, QSizeF(*SIZE), ratio, flipped=False)


def laid(picture: Picture, cel: Cel, hues: FigureColours) -> QImage:
    """The picture in its two layers."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(hues.ground)
    painter = QPainter(image)
    picture.paint_ground(painter, QSizeF(*SIZE), hues, flipped=False)
    cel.paint(painter)
    painter.end()
    return image


@both_themes
@every_figure
def test_ground_and_cel_are_the_whole_picture(name: str, theme: Theme) -> None:
    spec, hues = figure(name), colours(theme)
    picture = Picture(spec)
    body = sample(spec, len(spec.phases) - 1, 0.5)
    whole = pixels(painted(Picture(spec), body, hues, SIZE))
    layers = pixels(laid(picture, cel_of(picture, hues, phase=len(spec.phases) - 1), hues))
    off = [
        abs(a - b) for p, q in zip(whole, layers, strict=True) for a, b in zip(p, q, strict=True)
    ]
    assert max(off) <= SAME


def test_it_is_no_larger_than_the_body() -> None:
    picture = Picture(figure("squat"))
    area = cel_of(picture, colours()).area
    assert QRect(0, 0, *SIZE).contains(area)
    assert area.width() < SIZE[0] / 2
    assert area.height() < SIZE[1]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_on_a_finer_screen_it_has_more_pixels_and_lies_in_the_same_place(ratio: float) -> None:
    picture = Picture(figure("squat"))
    coarse, fine = cel_of(picture, colours()), cel_of(picture, colours(), ratio)
    assert fine.image.width() == pytest.approx(coarse.image.width() * ratio, abs=4)
    grown = coarse.bounds.adjusted(-3, -3, 3, 3)
    assert grown.contains(fine.bounds)
    assert fine.bounds.adjusted(-3, -3, 3, 3).contains(coarse.bounds)


def test_nothing_of_the_body_lies_outside() -> None:
    picture, hues = Picture(figure("side-leg-lift-twist")), colours()
    cel = cel_of(picture, hues)
    inside = cel.image.rect().adjusted(1, 1, -1, -1)
    rim = cel.image.copy()
    painter = QPainter(rim)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(inside, Qt.GlobalColor.transparent)
    painter.end()
    assert not any(bytes(rim.constBits()))
