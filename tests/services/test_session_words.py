"""A session that was, in words."""

from dataclasses import replace

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.summary import summary_of
from backrx_desktop.services.session_words import (
    length_and_reps,
    outcome_words,
    pain_words,
    session_name,
    whole_duration,
)
from tests.core.histories import TODAY, held, reps, session


@pytest.mark.parametrize(
    ("routine", "name"),
    [
        ("leg-lifts", "Leg lifts"),
        ("static-back", "Static back"),
        ("composed", "Mixed session"),
        ("gone-by-now", "A session"),
    ],
)
def test_what_it_was_called(routine: str, name: str) -> None:
    assert session_name(routine, load_content().library) == name


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.0, ("0", "s")), (59.4, ("59", "s")), (60.0, ("1", "min")), (869.0, ("14", "min"))],
)
def test_minutes_from_one_on(seconds: float, said: tuple[str, str]) -> None:
    assert whole_duration(seconds) == said


def test_reps_only_where_there_were_any() -> None:
    assert length_and_reps(summary_of(session(TODAY, reps("squat", 1)))) == ("10 min", "1 rep")
    assert length_and_reps(summary_of(session(TODAY, held("static-back", 300)))) == ("10 min",)


def test_every_end_has_a_word_and_none_blames() -> None:
    words = {outcome_words(outcome) for outcome in Outcome}
    assert words == {"all of it", "part of it", "added by hand"}


def test_pain_as_far_as_it_was_said() -> None:
    summary = summary_of(session(TODAY, reps("squat", 1), pain=(4, 3)))
    assert pain_words(summary) == "4, then 3"
    assert pain_words(replace(summary, pain_after=None)) == "4 before"
    assert pain_words(replace(summary, pain_before=None)) == "3 afterwards"
    assert pain_words(replace(summary, pain_before=None, pain_after=None)) == ""
