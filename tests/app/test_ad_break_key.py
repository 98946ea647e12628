"""The key A: an ad break from anywhere but a text, a question and a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backrx_desktop.core.care import CareQuestion, answered
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place

A = Qt.Key.Key_A


@pytest.mark.parametrize(
    "name",
    [PageName.TODAY, PageName.EXERCISES, PageName.ROUTINES, PageName.HISTORY, PageName.SETTINGS],
)
def test_from_every_page_beside_the_rail(place: Place, name: PageName) -> None:
    place.window.main.show_page(name)
    place.press(A)
    assert place.running()
    assert place.window.guide.visit.is_break


def test_with_the_focus_in_the_rail(place: Place) -> None:
    place.window.main.rail.items[PageName.HISTORY].setFocus()
    place.press(A)
    assert place.running()


def test_in_a_text_it_is_a_letter(place: Place) -> None:
    place.window.main.show_page(PageName.ROUTINES)
    place.window.rooms.routines.page.new_asked.emit()
    name = place.window.rooms.routines.builder.name
    name.setText("")
    name.setFocus()
    QTest.keyClick(name, A)
    assert name.text() == "a"
    assert not place.running()


def test_during_a_session_and_its_questions_it_does_nothing(place: Place) -> None:
    place.press(Qt.Key.Key_Return, A)
    assert place.page() is PageName.CHECK_IN
    assert not place.running()
    place.press(Qt.Key.Key_S)
    session = place.window.guide.session.driver.session
    place.press(A)
    after = place.window.guide.session.driver.session
    assert session is not None
    assert after is not None
    assert after.plan is session.plan
    place.play(2000, step=2.0)
    place.press(A)
    assert place.page() is PageName.CHECK_IN
    place.press(Qt.Key.Key_S, A)
    assert place.page() is PageName.FINISHED
    assert not place.running()


def test_a_yes_that_stands_is_shown_first(place: Place) -> None:
    stores = place.stores
    stores.save(answered(stores.preferences, {CareQuestion.FALL}, stores.now()))
    place.press(A)
    assert not place.running()
    assert place.page() is PageName.HELP
