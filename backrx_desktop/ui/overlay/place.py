"""How large the card is on a screen, and where it stands.

    unit = unit_of(OverlaySize.LARGE, screen.size())
    area = area_in(Corner.BOTTOM_RIGHT, screen.availableGeometry(), unit, margin)

Design pixels are those of the smallest size on a 1920 x 1080 screen.
"""

from PySide6.QtCore import QPoint, QRect, QSize

from backrx_desktop.core.preferences import Corner, OverlaySize
from backrx_desktop.ui.look import DESIGN_HEIGHT, DESIGN_WIDTH

WIDTH = 360.0
HEIGHT = 200.0
MARGIN = 40.0
"""From the edges of the screen, in pixels of a 1080p screen, whatever the card's size."""
SCALES = {OverlaySize.SMALL: 1.0, OverlaySize.MEDIUM: 4 / 3, OverlaySize.LARGE: 16 / 9}

_LEFT = (Corner.TOP_LEFT, Corner.BOTTOM_LEFT)
_TOP = (Corner.TOP_LEFT, Corner.TOP_RIGHT)


def screen_unit(screen: QSize) -> float:
    """Pixels of this screen for one of a 1080p screen."""
    return min(screen.width() / DESIGN_WIDTH, screen.height() / DESIGN_HEIGHT)


def unit_of(size: OverlaySize, screen: QSize) -> float:
    """Screen pixels for one design pixel of the card."""
    return SCALES[size] * screen_unit(screen)


def next_size(size: OverlaySize) -> OverlaySize:
    """Small, medium, large, and small again."""
    sizes = tuple(OverlaySize)
    return sizes[(sizes.index(size) + 1) % len(sizes)]


def area_in(corner: Corner, room: QRect, unit: float, margin: float) -> QRect:
    """The card's rectangle in a corner of `room`; `unit` is the card's, `margin` in pixels."""
    card = QRect(0, 0, round(WIDTH * unit), round(HEIGHT * unit))
    inner = room.adjusted(round(margin), round(margin), -round(margin), -round(margin))
    if corner in _LEFT:
        card.moveLeft(inner.left())
    else:
        card.moveRight(inner.right())
    if corner in _TOP:
        card.moveTop(inner.top())
    else:
        card.moveBottom(inner.bottom())
    return card


def nearest_corner(centre: QPoint, room: QRect) -> Corner:
    """The corner of `room` that a card let go with its centre there belongs to."""
    left = centre.x() < room.center().x()
    if centre.y() < room.center().y():
        return Corner.TOP_LEFT if left else Corner.TOP_RIGHT
    return Corner.BOTTOM_LEFT if left else Corner.BOTTOM_RIGHT
