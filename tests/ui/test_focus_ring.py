"""One focus ring, for those who use the keys, and the way the arrows move it."""

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from backrx_desktop.ui.focus_ring import FocusRing, move_focus
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import Page, ScrollingPage
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from tests.ui.pixels import ink, picture_of


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> Page:
    """Four buttons: two above, two below."""
    page = Page(look, "Test")
    qtbot.addWidget(page)
    for name, x, y in (("a", 100, 100), ("b", 500, 100), ("c", 100, 300), ("d", 520, 320)):
        button = Button(look, name)
        button.setObjectName(name)
        page.place(button, x, y, 200, 80)
    page.resize(1920, 1080)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    return page


def button(page: QWidget, name: str) -> Button:
    found = page.findChild(Button, name)
    assert found is not None
    return found


def focused(page: Page) -> str:
    widget: QWidget | None = page.focusWidget()
    return widget.objectName() if widget is not None else ""


def test_the_ring_shows_only_once_keys_are_used(look: Look, page: Page) -> None:
    ring = FocusRing(look, page)
    QTest.mouseClick(button(page, "a"), Qt.MouseButton.LeftButton)
    assert not ring.isVisible()
    QTest.keyClick(button(page, "a"), Qt.Key.Key_Tab)
    assert focused(page) == "b"
    assert ring.isVisible()
    QTest.mouseClick(button(page, "c"), Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_the_ring_stands_round_what_has_the_focus(look: Look, page: Page) -> None:
    ring = FocusRing(look, page)
    QTest.keyClick(button(page, "a"), Qt.Key.Key_Down)
    assert focused(page) == "c"
    lines = ink(picture_of(page), QRect(150, 280, 100, 20), DARK.text)
    assert lines.top() == 300 - 6 - 4
    assert lines.height() == 4
    page.place(button(page, "c"), 100, 500, 200, 80)
    assert ring.geometry().contains(button(page, "c").geometry())


@pytest.mark.parametrize(
    ("keys", "ends"),
    [
        ("→", "b"),
        ("↓", "c"),
        ("→↓", "d"),
        ("→↓←", "c"),
        ("↓→↑", "b"),
        ("←", "a"),
        ("↑", "a"),
    ],
)
def test_arrows_go_to_what_is_nearest_in_their_direction(page: Page, keys: str, ends: str) -> None:
    arrows = {
        "→": Qt.Key.Key_Right,
        "←": Qt.Key.Key_Left,
        "↑": Qt.Key.Key_Up,
        "↓": Qt.Key.Key_Down,
    }
    button(page, "a").setFocus()
    for key in keys:
        QTest.keyClick(page.focusWidget(), arrows[key])
    assert focused(page) == ends


def test_the_first_arrow_takes_the_first_thing(page: Page) -> None:
    page.setFocus()
    assert move_focus(page, Qt.Key.Key_Down)
    assert focused(page) == "a"


def test_a_page_without_anything_to_focus_says_so(qtbot: QtBot, look: Look) -> None:
    page = Page(look, "Empty")
    qtbot.addWidget(page)
    assert not move_focus(page, Qt.Key.Key_Down)


def test_hidden_and_disabled_things_are_passed_over(page: Page) -> None:
    button(page, "a").setFocus()
    button(page, "b").setEnabled(False)
    button(page, "c").hide()
    assert move_focus(page, Qt.Key.Key_Right)
    assert focused(page) == "d"


def test_the_ring_stays_inside_the_scroll_area(qtbot: QtBot, look: Look) -> None:
    page = ScrollingPage(look, "Long", margins=(20, 20, 20, 20))
    qtbot.addWidget(page)
    for i in range(30):
        row = Button(look, f"row {i}", role=Role.BODY, height=72)
        row.setObjectName(f"row {i}")
        page.body.addWidget(row)
    page.resize(1920, 1080)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    ring = FocusRing(look, page)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    assert button(page, "row 1").hasFocus()
    assert ring.isVisible()
    page.scroller.verticalScrollBar().setValue(100)
    assert ring.geometry().center().y() < 60
    for _step in range(24):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    last = button(page, "row 25")
    assert last.hasFocus()
    shown = QRect(last.mapTo(page, last.rect().topLeft()), last.size())
    assert page.rect().contains(shown)


def test_a_ring_whose_window_is_gone_keeps_quiet(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    FocusRing(look, window)
    first = Button(look, "x", parent=window)
    window.show()
    window.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    assert not isValid(window)
    look.set_focus_shown(not look.focus_shown)
    look.set_unit(0.5)
