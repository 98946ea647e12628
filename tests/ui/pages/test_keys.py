"""The list of keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.keys.table import key_groups
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.keys import KeysPage


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("Below"))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


@pytest.fixture
def page(window: QWidget, look: Look) -> KeysPage:
    look.fit(window.size())
    window.findChildren(QPushButton)[0].setFocus()
    page = KeysPage(look)
    page.open_over(window)
    return page


def test_the_players_keys_are_named_as_they_are() -> None:
    running, counting, paused, hurts, _elsewhere = key_groups()
    said = {line.does: line.caps for line in running.lines}
    assert said["Pause, carry on"] == ("Space", "Enter", "Esc")
    assert said["This hurts"] == ("H", Icon.DOWN)
    assert said["Back"] == (Icon.LEFT,)
    assert said["30 s more"] == ("+", Icon.UP)
    assert said["These keys"] == ("?",)
    assert counting.lines[0].caps == ("Space", "Enter")
    assert [line.caps for line in paused.lines] == [("R",), ("F",), ("Esc",)]
    assert [line.caps for line in hurts.lines] == [("1",), ("2",), ("3",), ("4",)]


def test_it_covers_the_window_also_when_that_grows(window: QWidget, page: KeysPage) -> None:
    assert page.geometry() == window.rect()
    window.resize(1600, 900)
    QApplication.processEvents()
    assert page.geometry() == window.rect()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_a_key_closes_it_and_gives_the_focus_back(
    qtbot: QtBot, window: QWidget, page: KeysPage, key: Qt.Key
) -> None:
    assert page.isAncestorOf(QApplication.focusWidget() or window)
    with qtbot.waitSignal(page.closed, timeout=0):
        QTest.keyClick(QApplication.focusWidget() or page, key)
    assert not page.isVisible()
    assert isinstance(QApplication.focusWidget(), QPushButton)


def test_no_key_reaches_what_lies_below(qtbot: QtBot, window: QWidget, page: KeysPage) -> None:
    (button,) = window.findChildren(QPushButton)
    with qtbot.assertNotEmitted(button.clicked):
        for key in (Qt.Key.Key_H, Qt.Key.Key_O, Qt.Key.Key_Left, Qt.Key.Key_Up):
            QTest.keyClick(QApplication.focusWidget() or page, key)
    assert page.isVisible()


def test_asking_for_it_twice_closes_it(window: QWidget, page: KeysPage) -> None:
    page.open_over(window)
    assert not page.isVisible()


def test_it_can_be_opened_again(window: QWidget, page: KeysPage) -> None:
    page.shut()
    page.open_over(window)
    assert page.isVisible()
    page.close_link.click()
    assert not page.isVisible()
