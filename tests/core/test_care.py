"""When the see-a-doctor questions are asked, and what their answers mean."""

from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from backrx_desktop.core.care import (
    CareQuestion,
    Urgency,
    acknowledged,
    answered,
    due,
    last_asked,
    standing,
    urgency_of,
)
from backrx_desktop.core.preferences import (
    CARE_ASKED,
    CARE_YES,
    Preferences,
    read_preferences,
    write_preferences,
)
from tests.core.histories import TODAY, reps, session

NOW = datetime(2026, 11, 19, 18, 0, tzinfo=UTC)
ASKED = answered(Preferences(), (), NOW)


def test_they_are_asked_at_the_first_run() -> None:
    assert due(Preferences(), (), NOW)


@pytest.mark.parametrize(("days", "again"), [(0, False), (29, False), (30, True), (400, True)])
def test_they_are_asked_again_after_a_month(days: int, again: bool) -> None:
    assert due(ASKED, (), NOW + timedelta(days=days)) is again


@pytest.mark.parametrize("kept", ["", "yesterday", "2027-01-01"])
def test_they_are_asked_where_the_last_time_makes_no_sense(kept: str) -> None:
    assert due(Preferences().having(CARE_ASKED, kept), (), NOW)


@pytest.mark.parametrize(
    ("before", "after", "again"),
    [(3, 5, True), (3, 4, False), (5, 2, False), (None, 9, False), (1, None, False)],
)
def test_they_are_asked_after_a_session_that_made_it_worse(
    before: int | None, after: int | None, again: bool
) -> None:
    worse = session(
        TODAY, reps("squat", 5), at=time(19, 30), pain=(before, after)
    )  # an hour after they were asked, as local time leads by an hour
    assert due(ASKED, [worse], NOW + timedelta(hours=3)) is again


def test_a_worsening_is_asked_about_once() -> None:
    worse = session(TODAY, reps("squat", 5), pain=(2, 6))
    later = NOW + timedelta(hours=3)
    assert due(ASKED, [worse], later)
    assert not due(answered(ASKED, (), later), [worse], later + timedelta(minutes=1))


def test_the_instant_survives_the_file_and_another_time_zone() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=-5)))
    kept, problems = read_preferences(write_preferences(answered(Preferences(), (), there)))
    assert problems == ()
    assert last_asked(kept) == NOW


def test_any_yes_is_kept_until_acknowledged() -> None:
    said = answered(Preferences(), {CareQuestion.SURGERY}, NOW)
    assert said[CARE_YES]
    assert not acknowledged(said)[CARE_YES]
    assert last_asked(acknowledged(said)) == NOW
    assert not answered(said, (), NOW)[CARE_YES]


@pytest.mark.parametrize(
    ("yes", "stands"),
    [
        ((), None),
        ({CareQuestion.FEVER}, Urgency.FIRST),
        ({CareQuestion.FEVER, CareQuestion.FALL}, Urgency.NOW),
    ],
)
def test_how_urgent_a_yes_was_survives_the_file(
    yes: frozenset[CareQuestion], stands: Urgency | None
) -> None:
    kept, problems = read_preferences(write_preferences(answered(Preferences(), yes, NOW)))
    assert (standing(kept), problems) == (stands, ())
    assert standing(acknowledged(kept)) is None


def test_a_yes_kept_by_an_earlier_version_still_stands() -> None:
    assert standing(Preferences().having(CARE_YES, True)) is Urgency.FIRST


def test_the_more_urgent_answer_counts() -> None:
    assert urgency_of(()) is None
    assert urgency_of({CareQuestion.FEVER}) is Urgency.FIRST
    assert urgency_of({CareQuestion.FEVER, CareQuestion.BLADDER}) is Urgency.NOW


def test_six_ask_for_a_doctor_now_and_seven_for_one_first() -> None:
    found = [question.urgency for question in CareQuestion]
    assert found == [Urgency.NOW] * 6 + [Urgency.FIRST] * 7
