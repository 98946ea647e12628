"""The window and its rail."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.page import Page
from backrx_desktop.ui.widgets.banner import Banner
from backrx_desktop.ui.widgets.button import Button


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> MainWindow:
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    for name in (PageName.TODAY, PageName.HISTORY, PageName.SETTINGS, PageName.PLAYER):
        page = Page(look, name.value)
        page.place(Button(look, "First"), 300, 300, 200, 72)
        window.add_page(name, page)
    window.show_page(PageName.TODAY)
    window.show()
    return window


def test_the_rail_offers_the_pages_that_are_there(window: MainWindow) -> None:
    offered = [name for name, item in window.rail.items.items() if item.isVisibleTo(window)]
    assert offered == [PageName.TODAY, PageName.HISTORY, PageName.SETTINGS]
    assert window.rail.items[PageName.TODAY].isChecked()
    assert window.rail.width() == 272


def test_a_click_on_the_rail_changes_the_page_and_tells_first(
    qtbot: QtBot, window: MainWindow
) -> None:
    told: list[tuple[PageName, PageName | None]] = []
    window.about_to_show.connect(lambda name: told.append((name, window.page)))
    QTest.mouseClick(window.rail.items[PageName.HISTORY], Qt.MouseButton.LeftButton)
    assert told == [(PageName.HISTORY, PageName.TODAY)]
    assert window.page is PageName.HISTORY
    assert window.rail.items[PageName.HISTORY].isChecked()


def test_the_rail_stands_only_beside_the_pages_that_have_one(window: MainWindow) -> None:
    window.show_page(PageName.PLAYER)
    assert not window.rail.isVisible()
    window.show_page(PageName.TODAY)
    assert window.rail.isVisible()


def test_arrows_walk_the_rail_and_into_the_page_and_back(qtbot: QtBot, window: MainWindow) -> None:
    items = window.rail.items
    items[PageName.TODAY].setFocus()
    QTest.keyClick(items[PageName.TODAY], Qt.Key.Key_Down)
    assert window.focusWidget() is items[PageName.HISTORY]
    assert window.look.focus_shown
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.page is PageName.HISTORY
    assert window.focusWidget() is items[PageName.HISTORY]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Right)
    focused = window.focusWidget()
    assert isinstance(focused, Button)
    assert focused.isVisible()
    QTest.keyClick(focused, Qt.Key.Key_Left)
    assert window.focusWidget() in items.values()


def test_one_page_fades_into_the_other(window: MainWindow) -> None:
    window.show_page(PageName.HISTORY)
    assert window.fade.isVisible()
    assert window.fade.animation.totalDuration() == 240
    window.fade.animation.setCurrentTime(240)
    assert not window.fade.isVisible()


def test_with_reduced_motion_it_is_a_cut(window: MainWindow, look: Look) -> None:
    look.set_reduced_motion(True)
    window.show_page(PageName.HISTORY)
    assert not window.fade.isVisible()


def test_a_page_that_is_there_already_does_not_fade(window: MainWindow) -> None:
    window.show_page(PageName.TODAY)
    assert not window.fade.isVisible()


def test_an_unknown_page_is_a_mistake(window: MainWindow) -> None:
    with pytest.raises(KeyError):
        window.show_page(PageName.ROUTINES)


def test_the_unit_follows_the_window(window: MainWindow, look: Look) -> None:
    window.resize(1280, 1000)
    assert look.unit == pytest.approx(1280 / 1920)


def test_f11_goes_full_screen_and_back(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_size_is_kept_and_taken_up_again(qtbot: QtBot, window: MainWindow, look: Look) -> None:
    window.resize(700, 500)
    kept = window.geometry_text()
    assert len(kept) < 4000
    other = MainWindow(look)
    qtbot.addWidget(other)
    assert other.restore(kept)
    assert (other.width(), other.height()) == (700, 500)


@pytest.mark.parametrize("text", ["", "nonsense", "Zm9v", "ü", "A" * 3999])
def test_what_is_no_geometry_changes_nothing(window: MainWindow, text: str) -> None:
    before = window.geometry()
    assert not window.restore(text)
    assert window.geometry() == before


def said(window: MainWindow) -> str:
    banners = [one for one in window.findChildren(Banner) if one.isVisibleTo(window)]
    assert len(banners) == 1
    return banners[0].findChildren(QLabel)[0].text()


def test_a_notice_covers_nothing_and_can_be_put_away(qtbot: QtBot, window: MainWindow) -> None:
    window.notices.say(Notice("The history could not be saved."))
    assert said(window) == "The history could not be saved."
    assert window.look.unit < 1.0
    height = window.notices.heightForWidth(1920)
    assert window.look.px(1080) + height <= 1080 + 1
    window.findChildren(Banner)[0].dismissed.emit()
    assert window.notices.isHidden()
    assert window.look.unit == 1.0


def test_notices_wait_for_each_other_and_the_same_is_said_once(window: MainWindow) -> None:
    done: list[str] = []
    window.notices.say(Notice("First."))
    window.notices.say(Notice("Second.", "Do it", lambda: done.append("it")))
    window.notices.say(Notice("First."))
    window.notices.say(Notice("Third."))
    assert said(window) == "First."
    window.notices.take_back("First.")
    assert said(window) == "Second."
    next(one for one in window.findChildren(Banner) if one.isVisibleTo(window)).acted.emit()
    assert done == ["it"]
    assert said(window) == "Third."


def test_closing_is_told(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closing, timeout=0):
        window.close()
