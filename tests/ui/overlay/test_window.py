"""The card's window: where it stands, and that it takes nothing from anybody."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from backrx_desktop.core.preferences import Corner, OverlaySize
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.overlay.window import OverlayWindow


@pytest.fixture
def window(qtbot: QtBot, fonts: None, icons: Icons) -> OverlayWindow:
    window = OverlayWindow(icons, lambda: 0.0, screen(), composited=True)
    qtbot.addWidget(window)
    window.set_place(OverlaySize.SMALL, Corner.BOTTOM_RIGHT)
    window.show()
    return window


def screen() -> QScreen:
    return QGuiApplication.primaryScreen()


def drag(window: OverlayWindow, way: QPoint) -> None:
    """Take the card beside its ring, move it and let it go, in places of the screen."""
    start = window.pos() + QPoint(window.width() - 10, 10)
    card = window.card
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=card.mapFromGlobal(start))
    for share in (0.25, 0.5, 0.75, 1.0):
        at = start + (QPointF(way) * share).toPoint()
        QTest.mouseMove(card, card.mapFromGlobal(at))
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=card.mapFromGlobal(start + way))


def test_it_stays_on_top_and_asks_for_no_focus(window: OverlayWindow) -> None:
    flags = window.windowFlags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_who_types_goes_on_typing(qtbot: QtBot, window: OverlayWindow) -> None:
    window.hide()
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    window.show()
    QTest.mouseClick(window.card, Qt.MouseButton.LeftButton, pos=QPoint(5, 50))
    assert QGuiApplication.focusWindow() is field.windowHandle()


def test_it_is_dragged_to_the_nearest_corner(window: OverlayWindow) -> None:
    corners: list[Corner] = []
    window.moved_to.connect(corners.append)
    right = window.pos()
    drag(window, QPoint(-500, 20))
    assert corners == [Corner.BOTTOM_LEFT]
    assert window.y() == right.y()
    assert window.x() < right.x()
    drag(window, QPoint(0, -700))
    assert corners[-1] is Corner.TOP_LEFT
    drag(window, QPoint(40, 30))
    assert corners[-1] is Corner.TOP_LEFT
    assert window.pos() == screen().availableGeometry().topLeft() + QPoint(17, 17)


def test_a_step_does_not_tear_it_from_the_mouse(window: OverlayWindow) -> None:
    card = window.card
    start = QPoint(window.width() - 10, 10)
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card, start - QPoint(60, 60))
    held = window.pos()
    window.keep_on_top()
    assert window.pos() == held
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=start)
    window.keep_on_top()
    assert window.pos() != held


def test_its_button_goes_through_the_sizes(window: OverlayWindow) -> None:
    sizes: list[OverlaySize] = []
    window.sized.connect(sizes.append)
    before = window.size()
    corner = window.geometry().bottomRight()
    QTest.mouseClick(window.card.buttons.size, Qt.MouseButton.LeftButton)
    assert sizes == [OverlaySize.MEDIUM]
    assert window.size() == QSize(round(before.width() * 4 / 3), round(before.height() * 4 / 3))
    assert window.geometry().bottomRight() == corner
    assert window.card.geometry() == window.rect()


def test_without_a_compositor_it_is_opaque_and_cut_to_its_outline(
    qtbot: QtBot, fonts: None, icons: Icons
) -> None:
    window = OverlayWindow(icons, lambda: 0.0, screen(), composited=False)
    qtbot.addWidget(window)
    window.set_place(OverlaySize.LARGE, Corner.TOP_LEFT)
    window.show()
    assert not window.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    assert not window.mask().contains(QPoint(1, 1))
    assert window.mask().contains(window.rect().center())
    picture = window.card.grab().toImage()
    assert picture.pixelColor(window.rect().center().x(), 4).alpha() == 255
