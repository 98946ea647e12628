"""The key A: an ad break from anywhere but a text, a question and a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backrx_desktop.core.care import CareQuestion, answered
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place
from tests.app.test_visit import page, press, running

A = Qt.Key.Key_A


@pytest.mark.parametrize(
    "name",
    [PageName.TODAY, PageName.EXERCISES, PageName.ROUTINES, PageName.HISTORY, PageName.SETTINGS],
)
def test_from_every_page_beside_the_rail(place: Place, name: PageName) -> None:
    place.window.main.show_page(name)
    press(place, A)
    assert running(place)
    assert place.window.guide.visit.is_break


def test_with_the_focus_in_the_rail(place: Place) -> None:
    place.window.main.rail.items[PageName.HISTORY].setFocus()
    press(place, A)
    assert running(place)


def test_in_a_text_it_is_a_letter(place: Place) -> None:
    place.window.main.show_page(PageName.ROUTINES)
    place.window.rooms.routines.page.new_asked.emit()
    name = place.window.rooms.routines.builder.name
    name.setText("")
    name.setFocus()
    QTest.keyClick(name, A)
    assert name.text() == "a"
    assert not running(place)


def test_during_a_session_and_its_questions_it_does_nothing(place: Place) -> None:
    press(place, Qt.Key.Key_Return, A)
    assert page(place) is PageName.CHECK_IN
    assert not running(place)
    press(place, Qt.Key.Key_S)
    session = place.window.guide.session.driver.session
    press(place, A)
    after = place.window.guide.session.driver.session
    assert session is not None
    assert after is not None
    assert after.plan is session.plan
    place.play(2000, step=2.0)
    press(place, A)
    assert page(place) is PageName.CHECK_IN
    press(place, Qt.Key.Key_S, A)
    assert page(place) is PageName.FINISHED
    assert not running(place)


def test_a_yes_that_stands_is_shown_first(place: Place) -> None:
    stores = place.stores
    stores.save(answered(stores.preferences, {CareQuestion.FALL}, stores.now()))
    press(place, A)
    assert not running(place)
    assert page(place) is PageName.HELP
