"""Reading rendered pixels: where ink stands, how high it is, how strong its contrast."""

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import palette


def picture_of(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def on_ground(look: Look, widget: QWidget, width: int, height: int) -> QImage:
    """A picture of a widget on the page's ground, at a size."""
    ground = QWidget()
    ground.setPalette(palette(look.theme))
    ground.resize(width, height)
    widget.setParent(ground)
    widget.setGeometry(0, 0, width, height)
    widget.show()
    picture = picture_of(ground)
    widget.setParent(None)
    return picture


def design(image: QImage, area: QRectF) -> QRect:
    """A rectangle of the 1920 x 1080 design in the pixels of a picture of a whole page."""
    unit = min(image.width() / 1920, image.height() / 1080)
    left = (image.width() - 1920 * unit) / 2
    top = (image.height() - 1080 * unit) / 2
    return QRectF(
        left + area.x() * unit, top + area.y() * unit, area.width() * unit, area.height() * unit
    ).toAlignedRect()


def rows(image: QImage, area: QRect) -> Iterator[list[int]]:
    """The pixels of an area that lies within the image, from above, as `QRgb`."""
    if area.isEmpty():
        return
    piece = image.copy(area).convertToFormat(QImage.Format.Format_ARGB32)
    pixels = memoryview(piece.constBits()).cast("I")
    for start in range(0, len(pixels), area.width()):
        yield pixels[start : start + area.width()].tolist()


def ink(image: QImage, area: QRect, colour: QColor, tolerance: int = 24) -> QRect:
    """The smallest rectangle round all pixels of a colour inside `area`; null where none is."""
    wanted = (colour.red(), colour.green(), colour.blue())

    @cache
    def is_near(pixel: int) -> bool:
        parts = (pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)
        return all(abs(a - b) <= tolerance for a, b in zip(parts, wanted, strict=True))

    inside = area.intersected(image.rect())
    found = QRect()
    for y, row in enumerate(rows(image, inside), inside.top()):
        near = [pixel for pixel in set(row) if is_near(pixel)]
        if near:
            left = min(map(row.index, near))
            row.reverse()
            right = len(row) - 1 - min(map(row.index, near))
            found |= QRect(inside.left() + left, y, right - left + 1, 1)
    return found


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21, by the formula of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def strays(image: QImage, frame: QRect, ground: QColor) -> int:
    """How many pixels outside `frame` differ from the ground; every second one is looked at."""
    count = 0
    inside = frame.intersected(image.rect())
    columns = slice(inside.left(), inside.right() + 1)
    for y, row in enumerate(rows(image, image.rect())):
        if y % 2 == 0:
            if inside.top() <= y <= inside.bottom():
                row[columns] = [ground.rgb()] * inside.width()
            looked_at = row[::2]
            count += len(looked_at) - looked_at.count(ground.rgb())
    return count
