"""One session in a few numbers."""

import pytest

from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.summary import summary_of
from tests.core.histories import TODAY, held, reps, session


def test_reps_of_both_sides_and_seconds_without_pauses() -> None:
    record = session(
        TODAY, reps("clamshell", 25, 24), reps("squat", 5), minutes=14, paused=90, pain=(4, 3)
    )
    summary = summary_of(record)
    assert summary.reps == 54
    assert summary.seconds == 14 * 60
    assert summary.held_seconds == 0
    assert (summary.pain_before, summary.pain_after) == (4, 3)
    assert summary.day == TODAY
    assert summary.whole


def test_holds_count_seconds_and_no_reps() -> None:
    summary = summary_of(session(TODAY, held("figure-four", 30.0, 12.5)))
    assert summary.reps == 0
    assert summary.held_seconds == 42.5


def test_the_share_of_a_session_that_ended_early() -> None:
    record = session(
        TODAY,
        held("figure-four", 30.0, 30.0),
        held("figure-four", 0.0, 0.0),
        outcome=Outcome.ENDED_EARLY,
    )
    assert summary_of(record).share == pytest.approx(0.5)
    assert not summary_of(record).whole


def test_more_time_than_planned_is_not_more_than_all() -> None:
    longer = held("static-back", 1260.0, planned=1200.0)
    left_out = held("figure-four", 0.0, 0.0)
    assert summary_of(session(TODAY, longer, left_out)).share == pytest.approx(1200 / 1260)


def test_what_was_entered_by_hand_has_nothing_left_to_do() -> None:
    summary = summary_of(session(TODAY, outcome=Outcome.LOGGED))
    assert summary.share == 1.0
    assert summary.whole
