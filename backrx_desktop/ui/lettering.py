"""Text painted at an exact baseline, and digits in cells of one width.

    draw_text(painter, QPointF(x, baseline), "Left", look.font(Role.CUE), theme.text, Anchor.LEFT)
    draw_digits(painter, QPointF(cx, cy), "24", look.font(Role.COUNTDOWN_WIDE), theme.text)

For pages whose places are fixed; pages that flow use widgets.text.Text.
"""

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from backrx_desktop.ui.typography import CAP_HEIGHT, DIGIT_CELL


class Anchor(Enum):
    """Which part of a line stands at the given x; the value is its share of the width."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


def text_width(text: str, font: QFont) -> float:
    """The advance of one line, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_text(
    painter: QPainter,
    baseline: QPointF,
    text: str,
    font: QFont,
    colour: QColor,
    anchor: Anchor = Anchor.LEFT,
) -> float:
    """Paint one line with its baseline at the point; returns its width in pixels."""
    width = text_width(text, font)
    painter.setFont(font)
    painter.setPen(QPen(colour))
    painter.drawText(QPointF(baseline.x() - width * anchor.value, baseline.y()), text)
    return width


def fitted(text: str, font: QFont, width: float, smallest: float = 0.6) -> QFont:
    """`font`, made smaller where `text` is wider than `width`, to `smallest` of it at most."""
    wide = text_width(text, font)
    if wide <= width or wide <= 0:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(1, int(font.pixelSize() * max(smallest, width / wide))))
    return smaller


def elided(text: str, font: QFont, width: float) -> str:
    """`text`, cut with an ellipsis where it is wider than `width`."""
    if text_width(text, font) <= width:
        return text
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


@lru_cache(maxsize=64)
def _glyph(digit: str, pixels: int, weight: int, family: str) -> QPainterPath:
    """The outline of one digit with its ink centred on the origin across, its caps upright."""
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(QPointF(0, 0), font, digit)
    advance = QFontMetricsF(font).horizontalAdvance(digit)
    return path.translated(-advance / 2, pixels * CAP_HEIGHT / 2)


def draw_digits(
    painter: QPainter, centre: QPointF, digits: str, font: QFont, colour: QColor
) -> QRectF:
    """Paint `digits` round `centre`, each in its cell; returns the rectangle of the cells."""
    cell = font.pixelSize() * DIGIT_CELL
    x = centre.x() - cell * (len(digits) - 1) / 2
    for digit in digits:
        glyph = _glyph(digit, font.pixelSize(), int(font.weight()), font.family())
        painter.fillPath(glyph.translated(x, centre.y()), colour)
        x += cell
    height = font.pixelSize() * CAP_HEIGHT
    width = cell * len(digits)
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
