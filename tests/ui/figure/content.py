"""The built-in exercises and their figures, and small pictures of them."""

from functools import cache

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.solved import SolvedBody
from backrx_desktop.content.load import LoadedContent, load_content
from backrx_desktop.core.exercise import Exercise, Side
from backrx_desktop.ui.figure.palette import FigureColours, colours_of
from backrx_desktop.ui.figure.picture import Picture
from backrx_desktop.ui.figure.showing import body_of, key_figure, key_showing
from backrx_desktop.ui.theme import DARK, LIGHT, PhaseTone, Theme

SMALL = (150, 100)


@cache
def content() -> LoadedContent:
    return load_content()


def exercise(name: str) -> Exercise:
    return content().library.exercises[name]


def figure(name: str) -> FigureSpec:
    return content().figures[name]


FIGURES = tuple(sorted(content().figures))
every_figure = pytest.mark.parametrize("name", FIGURES)
both_themes = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
TONES = (PhaseTone.MOVE, PhaseTone.HOLD, PhaseTone.RETURN, PhaseTone.REST)
"""The colours a phase can have; the one for pain never reaches the figure."""


@cache
def picture(name: str, side: Side | None = None) -> Picture:
    return Picture(figure(name).for_side(side))


def key_body(name: str, side: Side | None = None) -> SolvedBody:
    """The pose that says what the exercise is."""
    posed = key_figure(exercise(name), figure(name)).for_side(side)
    return body_of(key_showing(side), posed)


def colours(theme: Theme = DARK, tone: PhaseTone = PhaseTone.HOLD) -> FigureColours:
    return colours_of(theme, theme.surface, theme.raised).working_in(theme.phase(tone).colour)


def painted(
    of: Picture,
    body: SolvedBody,
    hues: FigureColours,
    size: tuple[int, int] = SMALL,
    *,
    effort: float = 1.0,
    flipped: bool = False,
) -> QImage:
    """A picture on its ground."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(hues.ground)
    painter = QPainter(image)
    frame = of.frame(body, hues, effort=effort)
    of.paint(painter, QRectF(0, 0, *size), frame, flipped=flipped)
    painter.end()
    return image


def pixels(image: QImage) -> list[tuple[int, int, int]]:
    """All pixels, row by row."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    bits, line, width = bytes(plain.constBits()), plain.bytesPerLine(), plain.width() * 3
    found: list[tuple[int, int, int]] = []
    for start in range(0, plain.height() * line, line):
        row = bits[start : start + width]
        found += zip(row[::3], row[1::3], row[2::3], strict=True)
    return found


def greys(image: QImage) -> bytes:
    """All pixels as grey levels, row by row."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    bits, line, width = bytes(grey.constBits()), grey.bytesPerLine(), grey.width()
    return b"".join(bits[start : start + width] for start in range(0, len(bits), line))


def count(image: QImage, colour: QColor) -> int:
    """How many pixels are of exactly this colour."""
    return pixels(image).count((colour.red(), colour.green(), colour.blue()))
