"""The see-a-doctor questions, and the page about getting help."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core.care import CareQuestion, Urgency
from backrx_desktop.services.care_questions import question, sign
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.care_questions import CareQuestionsPage
from backrx_desktop.ui.pages.help import HelpPage
from backrx_desktop.ui.widgets.care_form import CareForm


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> CareQuestionsPage:
    page = CareQuestionsPage(look)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.ask()
    page.show()
    return page


@pytest.fixture
def form(page: CareQuestionsPage) -> CareForm:
    return page.form


@pytest.fixture
def get_help(qtbot: QtBot, look: Look) -> HelpPage:
    page = HelpPage(look)
    qtbot.addWidget(page)
    page.resize(1648, 1080)
    page.show()
    return page


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def answers_of(qtbot: QtBot, page: CareQuestionsPage) -> object:
    with qtbot.waitSignal(page.answered, timeout=0) as told:
        page.form.done.click()
    return told.args[0]


def test_every_question_is_asked_with_no_answer_chosen(form: CareForm) -> None:
    assert set(form.rows) == set(CareQuestion)
    assert {question(one) for one in CareQuestion} <= set(texts(form))
    assert [row.answer for row in form.rows.values()] == [None] * len(CareQuestion)


def test_one_press_says_no_to_all(qtbot: QtBot, page: CareQuestionsPage) -> None:
    assert page.form.done.text() == "No to all of these"
    assert answers_of(qtbot, page) == frozenset()


def test_a_yes_is_told_and_the_rest_is_no(qtbot: QtBot, page: CareQuestionsPage) -> None:
    page.form.rows[CareQuestion.CHEST_PAIN].yes.click()
    assert page.form.done.text() == "No to the rest"
    assert answers_of(qtbot, page) == frozenset({CareQuestion.CHEST_PAIN})


def test_an_answer_can_be_changed(qtbot: QtBot, page: CareQuestionsPage) -> None:
    row = page.form.rows[CareQuestion.FALL]
    row.yes.click()
    row.yes.click()
    assert row.answer is True
    row.no.click()
    assert (row.answer, row.yes.isChecked()) == (False, False)
    assert answers_of(qtbot, page) == frozenset()


def test_when_all_are_answered_the_button_only_carries_on(
    qtbot: QtBot, page: CareQuestionsPage
) -> None:
    for row in page.form.rows.values():
        row.no.click()
    page.form.rows[CareQuestion.SURGERY].yes.click()
    assert page.form.done.text() == "Carry on"
    assert answers_of(qtbot, page) == frozenset({CareQuestion.SURGERY})


def test_asked_again_nothing_is_answered(page: CareQuestionsPage) -> None:
    page.form.rows[CareQuestion.FALL].yes.click()
    page.ask()
    assert page.form.rows[CareQuestion.FALL].answer is None
    assert page.form.done.text() == "No to all of these"


def test_one_may_leave_without_an_answer(qtbot: QtBot, page: CareQuestionsPage) -> None:
    with qtbot.assertNotEmitted(page.answered), qtbot.waitSignal(page.left, timeout=0):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_help_lists_every_sign_under_what_it_asks_for(get_help: HelpPage) -> None:
    said = texts(get_help)
    assert [one for one in CareQuestion if sign(one) not in said] == []
    now = said.index("See a doctor now, and do not exercise")
    first = said.index("See a doctor before you exercise")
    for one in CareQuestion:
        before = said.index(sign(one)) < first
        assert before is (one.urgency is Urgency.NOW)
        assert said.index(sign(one)) > now


def test_help_tells_the_pain_rule_as_a_convention(get_help: HelpPage) -> None:
    said = " ".join(texts(get_help))
    for part in ("0 to 2: Carry on.", "3 to 5:", "6 or more: Stop", "convention", "next morning"):
        assert part in said


def test_who_only_reads_has_nothing_to_acknowledge(qtbot: QtBot, get_help: HelpPage) -> None:
    assert not get_help.acknowledge.isVisibleTo(get_help)
    with qtbot.waitSignal(get_help.left, timeout=0):
        QTest.keyClick(get_help, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("urgency", "label"),
    [(Urgency.NOW, "A doctor has looked at it"), (Urgency.FIRST, "I have read this")],
)
def test_after_a_yes_it_is_acknowledged(
    qtbot: QtBot, get_help: HelpPage, urgency: Urgency, label: str
) -> None:
    get_help.present(urgency)
    assert get_help.acknowledge.text() == label
    with qtbot.waitSignal(get_help.acknowledged, timeout=0):
        get_help.acknowledge.click()
    get_help.present(None)
    assert not get_help.acknowledge.isVisibleTo(get_help)


def test_leaving_acknowledges_nothing(qtbot: QtBot, get_help: HelpPage) -> None:
    get_help.present(Urgency.NOW)
    with qtbot.assertNotEmitted(get_help.acknowledged), qtbot.waitSignal(get_help.left, timeout=0):
        get_help.back.click()
