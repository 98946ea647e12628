"""The first minute."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.care import CareQuestion
from backrx_desktop.core.exercise import Prop
from backrx_desktop.core.preferences import Preferences, ScreenPlace
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.first_run import FirstRunPage
from backrx_desktop.ui.settings.controls import Props
from backrx_desktop.ui.widgets.choice import Choice


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> FirstRunPage:
    page = FirstRunPage(look)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.present(Preferences())
    page.show()
    return page


def shown(page: FirstRunPage) -> list[int]:
    return [place for place, card in enumerate(page.cards) if card.isVisibleTo(page)]


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_enter_alone_leads_through_to_the_questions(page: FirstRunPage) -> None:
    page.setFocus()
    for card in range(3):
        assert shown(page) == [card]
        press(Qt.Key.Key_Return)
    assert shown(page) == [3]


def test_what_is_chosen_is_told_at_once(page: FirstRunPage) -> None:
    told: list[tuple[object, object]] = []
    page.changed.connect(lambda one, value: told.append((one, value)))
    screen, voice, props = (card.control for card in page.cards[:3])
    assert isinstance(screen, Choice)
    assert isinstance(voice, Choice)
    assert isinstance(props, Props)
    screen.chips[ScreenPlace.ELSEWHERE].click()
    page.next[0].click()
    voice.chips[VoiceLevel.CHIMES].click()
    page.next[1].click()
    props.chips[Prop.BALL].click()
    without_ball = frozenset(prop.value for prop in Prop if prop is not Prop.BALL)
    assert told == [
        (keys.SCREEN_PLACE, ScreenPlace.ELSEWHERE),
        (keys.VOICE_LEVEL, VoiceLevel.CHIMES),
        (keys.PROPS_AT_HOME, without_ball),
    ]


def test_the_sound_can_be_heard(qtbot: QtBot, page: FirstRunPage) -> None:
    with qtbot.waitSignal(page.sound_test_asked, timeout=0):
        page.voice.test.click()


@pytest.mark.parametrize("card", range(4))
def test_the_rest_can_be_skipped_anywhere_and_answers_nothing(
    qtbot: QtBot, page: FirstRunPage, card: int
) -> None:
    for place in range(card):
        page.next[place].click()
    with qtbot.assertNotEmitted(page.care_answered), qtbot.waitSignal(page.finished, timeout=0):
        page.skip.click()


def test_back_leads_to_the_card_before(page: FirstRunPage) -> None:
    assert not page.back.isVisibleTo(page)
    page.next[0].click()
    page.back.click()
    assert shown(page) == [0]
    page.next[0].click()
    press(Qt.Key.Key_Escape)
    assert shown(page) == [0]


def test_escape_on_the_first_card_skips_the_rest(qtbot: QtBot, page: FirstRunPage) -> None:
    with qtbot.waitSignal(page.finished, timeout=0):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_answers_are_told_before_the_end(page: FirstRunPage) -> None:
    told: list[object] = []
    page.care_answered.connect(told.append)
    page.finished.connect(lambda: told.append("finished"))
    for place in range(3):
        page.next[place].click()
    page.care.form.rows[CareQuestion.FEVER].yes.click()
    page.care.form.done.click()
    assert told == [frozenset({CareQuestion.FEVER}), "finished"]


def test_it_begins_anew_with_what_is_set(page: FirstRunPage) -> None:
    page.next[0].click()
    page.care.form.rows[CareQuestion.FEVER].yes.click()
    page.present(Preferences().having(keys.SCREEN_PLACE, ScreenPlace.ELSEWHERE))
    assert shown(page) == [0]
    screen = page.cards[0].control
    assert isinstance(screen, Choice)
    assert screen.value is ScreenPlace.ELSEWHERE
    assert page.care.form.rows[CareQuestion.FEVER].answer is None
