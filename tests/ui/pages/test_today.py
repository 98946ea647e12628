"""The first page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core.overview import ReadyRoutine
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.today import TodayPage
from tests.core.histories import TODAY, reps, session
from tests.ui.labels import texts
from tests.ui.overviews import overview_of


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> TodayPage:
    page = TodayPage(look)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.present(overview_of())
    page.show()
    return page


def test_greets_names_what_is_due_and_says_what_it_is_for(page: TodayPage) -> None:
    assert {"Good evening", "Leg lifts", "2 exercises for hips and glutes"} <= texts(page)
    assert page.start.accessibleName() == "Start Leg lifts"


def test_a_first_evening_and_a_week_with_a_session(page: TodayPage) -> None:
    assert "Start small. Three minutes is plenty." in texts(page)
    page.present(overview_of(session(TODAY, reps("clamshell", 25)), hour=9))
    assert {"Good morning", "1 session this week"} <= texts(page)


def test_a_new_week_is_not_counted_from_nought(page: TodayPage) -> None:
    new_week = replace(overview_of(), new=False)
    page.present(new_week)
    assert "A new week" in texts(page)


def test_start_asks_for_the_routine_on_the_card(qtbot: QtBot, page: TodayPage) -> None:
    page.start.setFocus()
    with qtbot.waitSignal(page.start_routine, timeout=0) as asked:
        QTest.keyClick(page.start, Qt.Key.Key_Return)
    assert asked.args == ["leg-lifts"]


def test_minutes_are_chosen_and_taken_back(qtbot: QtBot, page: TodayPage) -> None:
    asked: list[int] = []
    page.minutes_chosen.connect(asked.append)
    for number in (3, 20, 20):
        QTest.mouseClick(page.minutes[number], Qt.MouseButton.LeftButton)
    assert asked == [3, 20, 0]
    assert not any(chip.isChecked() for chip in page.minutes.values())


def test_a_session_for_the_minutes_has_a_name_of_its_own(page: TodayPage) -> None:
    shown = overview_of()
    card = ReadyRoutine("composed", "", 4, shown.card.areas, minutes=10)
    page.present(replace(shown, card=card))
    assert "Your 10 minutes" in texts(page)
    assert page.minutes[10].isChecked()
    page.present(shown)
    assert not page.minutes[10].isChecked()


def test_an_exercise_is_opened(qtbot: QtBot, page: TodayPage) -> None:
    row = page.exercises.rows["static-back"]
    with qtbot.waitSignal(page.exercise_chosen, timeout=0) as asked:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert asked.args == ["static-back"]


def test_tab_goes_from_the_minutes_to_start_to_the_chips_to_the_rows(page: TodayPage) -> None:
    page.minutes[3].setFocus()
    names = ["3 min"]
    for _ in range(14):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        names.append(page.focusWidget().accessibleName())
    assert names[:5] == ["3 min", "5 min", "10 min", "20 min", "Start Leg lifts"]
    assert names[5:8] == ["All", "Hips", "Hamstrings"]
    assert names[13:] == ["Side-lying leg lift", "Clamshell"]


def test_the_figure_on_the_card_is_replaced(page: TodayPage) -> None:
    first, second = QWidget(), QWidget()
    page.set_picture(first)
    page.set_picture(second)
    assert page.isAncestorOf(second)
    assert second.isVisibleTo(page)
    assert page.start.isVisibleTo(page)


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("size", [(528, 500), (1648, 1080)])
def test_nothing_is_wider_than_the_page(
    page: TodayPage, look: Look, text_size: float, size: tuple[int, int]
) -> None:
    """Sizes are those of the window without the rail."""
    look.set_text_size(text_size)
    look.set_unit(min(size[0] / 1648, size[1] / 1080))
    page.resize(*size)
    view = page.scroller.viewport()
    content = page.scroller.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= view.width()
    for child in content.findChildren(QWidget):
        right = child.mapTo(content, child.rect().topRight()).x()
        assert not child.isVisibleTo(content) or right < content.width()
