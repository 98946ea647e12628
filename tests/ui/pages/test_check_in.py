"""The question before and after a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.check_in import CheckInPage
from backrx_desktop.ui.theme import DARK
from tests.fake_clock import FakeClock


@pytest.fixture
def page(qtbot: QtBot, look: Look, clock: FakeClock) -> CheckInPage:
    page = CheckInPage(look, clock)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.show()
    page.ask_before()
    page.setFocus()
    return page


@pytest.fixture
def told(page: CheckInPage) -> list[object]:
    """What the page told, in order."""
    told: list[object] = []
    page.answered.connect(told.append)
    page.skipped.connect(lambda: told.append("skipped"))
    page.rest_chosen.connect(lambda: told.append("rest"))
    page.not_today.connect(lambda: told.append("not today"))
    page.cancelled.connect(lambda: told.append("cancelled"))
    return told


def press(page: CheckInPage, *keys: Qt.Key) -> None:
    for key in keys:
        focused: QWidget | None = page.focusWidget()
        QTest.keyClick(focused or page, key)


def test_a_number_and_enter(page: CheckInPage, told: list[object]) -> None:
    press(page, Qt.Key.Key_4)
    assert page.chosen == 4
    assert [target.number for target in page.targets if target.isChecked()] == [4]
    assert told == []
    press(page, Qt.Key.Key_Return)
    assert told == [4]


def test_one_and_nought_make_ten(page: CheckInPage, clock: FakeClock) -> None:
    press(page, Qt.Key.Key_1, Qt.Key.Key_0)
    assert page.chosen == 10
    press(page, Qt.Key.Key_1)
    clock.advance(2)
    press(page, Qt.Key.Key_0)
    assert page.chosen == 0


def test_arrows_begin_at_the_number_said_last_and_show_the_focus(
    page: CheckInPage, look: Look
) -> None:
    page.ask_before(last=5)
    press(page, Qt.Key.Key_Right)
    assert page.chosen == 5
    press(page, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert page.chosen == 3
    assert page.focusWidget() is page.targets[3]
    assert look.focus_shown


def test_a_click_chooses_and_start_goes_on(page: CheckInPage, told: list[object]) -> None:
    QTest.mouseClick(page.targets[2], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.targets[2], Qt.MouseButton.LeftButton)
    assert page.targets[2].isChecked()
    QTest.mouseClick(page.go_on, Qt.MouseButton.LeftButton)
    assert told == [2]


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Return])
def test_skipped_by_s_and_by_start_without_a_number(
    page: CheckInPage, told: list[object], key: Qt.Key
) -> None:
    press(page, key)
    assert told == ["skipped"]


def test_s_skips_also_with_a_number_chosen(page: CheckInPage, told: list[object]) -> None:
    press(page, Qt.Key.Key_4, Qt.Key.Key_S)
    assert told == ["skipped"]


def test_unanswered_for_twenty_seconds_counts_as_skipped(
    page: CheckInPage, told: list[object], clock: FakeClock
) -> None:
    clock.advance(19.9)
    page.tick()
    assert told == []
    clock.advance(0.1)
    page.tick()
    page.tick()
    assert told == ["skipped"]


def test_a_number_that_nobody_confirmed_is_the_answer(
    page: CheckInPage, told: list[object], clock: FakeClock
) -> None:
    clock.advance(15)
    press(page, Qt.Key.Key_3)
    clock.advance(15)
    page.tick()
    assert told == []
    clock.advance(5)
    page.tick()
    assert told == [3]


def test_escape_goes_back_before_a_session_and_skips_after_it(
    page: CheckInPage, told: list[object]
) -> None:
    press(page, Qt.Key.Key_Escape)
    page.ask_after(before=4)
    press(page, Qt.Key.Key_Escape)
    assert told == ["cancelled", "skipped"]


def test_keys_after_the_answer_say_nothing_more(page: CheckInPage, told: list[object]) -> None:
    press(page, Qt.Key.Key_4, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_S, Qt.Key.Key_7)
    page.skip.click()
    assert told == [4]


def test_another_page_covers_it_and_nothing_is_asked_any_more(
    page: CheckInPage, told: list[object], clock: FakeClock
) -> None:
    page.hide()
    clock.advance(60)
    page.tick()
    assert told == []


def offers_rest(page: CheckInPage) -> bool:
    return page.offer.isVisible()


def test_six_before_a_session_offers_rest_instead(page: CheckInPage, told: list[object]) -> None:
    press(page, Qt.Key.Key_6, Qt.Key.Key_Return)
    assert offers_rest(page)
    assert told == []
    said = " ".join(label.text() for label in page.offer.findChildren(QLabel))
    assert "convention" in said
    press(page, Qt.Key.Key_1)
    assert told == ["rest"]


def test_or_not_today(page: CheckInPage, told: list[object]) -> None:
    press(page, Qt.Key.Key_9, Qt.Key.Key_Return, Qt.Key.Key_2)
    assert told == ["not today"]


def test_nothing_starts_from_the_offer_however_long_it_stands(
    page: CheckInPage, told: list[object], clock: FakeClock
) -> None:
    press(page, Qt.Key.Key_8)
    clock.advance(20)
    page.tick()
    clock.advance(3600)
    page.tick()
    assert offers_rest(page)
    assert told == []


def test_the_number_can_be_taken_back(page: CheckInPage, told: list[object]) -> None:
    press(page, Qt.Key.Key_6, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not offers_rest(page)
    assert page.chosen is None
    press(page, Qt.Key.Key_5, Qt.Key.Key_Return)
    assert told == [5]


def test_after_a_session_every_number_is_saved(page: CheckInPage, told: list[object]) -> None:
    page.ask_after(before=4)
    assert page.go_on.text() == "Save"
    assert page.targets[4].accessibleDescription() == "Before"
    press(page, Qt.Key.Key_8, Qt.Key.Key_Return)
    assert told == [8]
    assert not offers_rest(page)


def test_arrows_after_a_session_begin_where_it_was_before(page: CheckInPage) -> None:
    page.ask_after(before=4)
    press(page, Qt.Key.Key_Left)
    assert page.chosen == 4


def test_the_colour_says_what_to_do_and_is_not_the_only_sign(page: CheckInPage) -> None:
    colours = [target.fill() for target in page.targets]
    expected: list[QColor] = [DARK.hold.disc] * 3 + [DARK.move.disc] * 3 + [DARK.easing.disc] * 5
    assert colours == expected
    tops = [target.y() for target in page.targets]
    assert tops == sorted(tops, reverse=True)


def test_targets_can_be_told_apart_by_ear(page: CheckInPage) -> None:
    names = [target.accessibleName() for target in page.targets]
    assert names[0] == "0, None"
    assert names[10] == "10, Worst"
    assert len(set(names)) == 11
    press(page, Qt.Key.Key_7)
    seen = QAccessible.queryAccessibleInterface(page.targets[7])
    assert seen.state().checked


@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
def test_nothing_overlaps_at_any_text_size(page: CheckInPage, look: Look, text_size: float) -> None:
    look.set_text_size(text_size)
    assert page.skip.geometry().right() < page.go_on.x()
    assert page.skip.height() >= look.px(64)
    assert page.rect().contains(page.go_on.geometry())


def note(page: CheckInPage) -> str:
    return next(text.text() for text in page.findChildren(QLabel) if "oday" in text.text())


def test_at_three_to_five_it_says_what_will_be_done_and_offers_the_usual_amount(
    page: CheckInPage,
) -> None:
    assert page.amount.isHidden()
    press(page, Qt.Key.Key_3)
    assert not page.amount.isHidden()
    assert note(page) == "Half of everything today, and only as far as is easy."
    assert page.smaller
    press(page, Qt.Key.Key_U)
    assert note(page).startswith("The usual amount today.")
    assert page.amount.text() == "Half of it"
    assert page.amount.usual
    press(page, Qt.Key.Key_2)
    assert page.amount.isHidden()
    page.ask_before()
    press(page, Qt.Key.Key_4)
    assert page.smaller


def test_pressing_it_gives_as_much_time_again(
    page: CheckInPage, told: list[object], clock: FakeClock
) -> None:
    press(page, Qt.Key.Key_4)
    clock.advance(15)
    press(page, Qt.Key.Key_U)
    clock.advance(15)
    page.tick()
    assert told == []
    clock.advance(6)
    page.tick()
    assert told == [4]


def test_afterwards_nothing_of_the_kind_is_asked(page: CheckInPage) -> None:
    page.ask_after(before=4)
    press(page, Qt.Key.Key_4, Qt.Key.Key_U)
    assert page.amount.isHidden()
    assert page.chosen == 4
