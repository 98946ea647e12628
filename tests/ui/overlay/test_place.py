"""The card in its corner, on any screen."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from backrx_desktop.core.preferences import Corner, OverlaySize
from backrx_desktop.ui.overlay.place import area_in, nearest_corner, next_size, unit_of

HD = QRect(0, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("size", "width", "height"),
    [
        (OverlaySize.SMALL, 360, 200),
        (OverlaySize.MEDIUM, 480, 267),
        (OverlaySize.LARGE, 640, 356),
    ],
)
def test_three_sizes(size: OverlaySize, width: int, height: int) -> None:
    for scale in (1, 2):
        screen = HD.size() * scale
        area = area_in(Corner.TOP_LEFT, QRect(QPoint(), screen), unit_of(size, screen), 0)
        assert abs(area.width() - width * scale) <= 1
        assert abs(area.height() - height * scale) <= 1


def test_a_wide_screen_is_measured_by_its_height() -> None:
    assert unit_of(OverlaySize.SMALL, QSize(3440, 1440)) == 1440 / 1080


def test_each_corner_keeps_its_distance() -> None:
    room = QRect(1920, 30, 1920, 1050)
    for corner in Corner:
        area = area_in(corner, room, 1.0, 40)
        assert room.adjusted(40, 40, -40, -40).contains(area)
        assert nearest_corner(area.center(), room) is corner


def test_on_a_television_the_large_one_stands_as_in_the_picture() -> None:
    area = area_in(Corner.BOTTOM_RIGHT, HD, unit_of(OverlaySize.LARGE, HD.size()), 40)
    assert area == QRect(1240, 684, 640, 356)


def test_sizes_go_round() -> None:
    size = OverlaySize.SMALL
    for expected in (OverlaySize.MEDIUM, OverlaySize.LARGE, OverlaySize.SMALL):
        size = next_size(size)
        assert size is expected
