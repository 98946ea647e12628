"""What a session came to."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.summary import Ending, summary_of
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.finished import FinishedPage
from backrx_desktop.ui.widgets.line import Line
from tests.core.histories import TODAY, held, reps, session
from tests.ui.labels import texts

LIFTS = session(TODAY, reps("side-leg-lift-twist", 20), minutes=14, pain=(4, 3))
WHOLE = Ending(
    summary=summary_of(LIFTS),
    name="Leg lifts",
    this_week=4,
    today=TODAY,
    next_name="Short hip reset",
    next_day=TODAY + timedelta(days=1),
)
HALF = replace(
    WHOLE,
    summary=summary_of(
        session(
            TODAY,
            held("figure-four", 15.0, 15.0),
            minutes=0.75,
            outcome=Outcome.ENDED_EARLY,
            pain=(4, None),
        )
    ),
    next_day=None,
)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> FinishedPage:
    page = FinishedPage(look)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.present(WHOLE)
    page.show()
    return page


def coming(page: FinishedPage) -> str:
    return page.findChildren(Line)[0].accessibleName()


def test_says_all_of_it(page: FinishedPage) -> None:
    assert {"Nice and steady.", "Leg lifts", "All done"} <= texts(page)
    assert {"Time: 14 min", "Reps: 40", "Pain: 4, then 3"} <= texts(page)
    assert "This week: 4 sessions" in texts(page)
    assert coming(page) == "Next Tomorrow, Short hip reset"


def test_part_of_a_session_counts(page: FinishedPage) -> None:
    page.present(HALF)
    assert {"What you did counts.", "Ended early"} <= texts(page)
    assert {"Time: 45 s", "Held: 30 s", "Pain: 4"} <= texts(page)
    assert coming(page) == "Next Short hip reset"


def test_the_ring_is_as_full_as_the_session_was(page: FinishedPage, look: Look) -> None:
    def colour_at(degrees_left_of_twelve: int) -> str:
        image = page.ring.grab().toImage()
        x = 420 + (328 if degrees_left_of_twelve == 270 else -328)
        return image.pixelColor(x, 420).name().upper()

    accent = look.theme.accent.name().upper()
    assert (colour_at(270), colour_at(90)) == (accent, accent)
    page.present(HALF)
    assert colour_at(270) == accent
    assert colour_at(90) == look.theme.track.name().upper()


def test_pain_that_was_not_said_is_left_open(page: FinishedPage) -> None:
    record = session(TODAY, reps("squat", 5))
    page.present(replace(WHOLE, summary=summary_of(record), this_week=1))
    assert {"Pain: –", "This week: 1 session"} <= texts(page)


def test_nothing_next_is_not_mentioned(page: FinishedPage) -> None:
    page.present(replace(WHOLE, next_name=""))
    assert not page.findChildren(Line)[0].isVisible()
    page.present(WHOLE)
    assert page.findChildren(Line)[0].isVisible()


def test_enter_is_done(qtbot: QtBot, page: FinishedPage) -> None:
    page.setFocus()
    with qtbot.waitSignal(page.done, timeout=0):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_arrows_reach_five_minutes_more(qtbot: QtBot, page: FinishedPage) -> None:
    page.setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    with qtbot.waitSignal(page.more_minutes, timeout=0) as asked:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert asked.args == [5]
