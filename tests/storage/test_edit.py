"""What was there before an edit is kept with it."""

from copy import deepcopy
from typing import Any

from backrx_desktop.storage.edit import edited
from backrx_desktop.storage.session_document import write_session
from tests.storage.samples import FIRST, session

OLD = write_session(session(pain_after=3, note="stiff")) | {"mood": "fine"}


def test_what_was_there_before_is_kept_with_the_instant_of_the_edit() -> None:
    new = edited(OLD, write_session(session(pain_after=5, note="stiff")), FIRST)
    assert new == OLD | {
        "pain_after": 5,
        "before": [{"at": "2026-11-21T19:02:11Z", "pain_after": 3}],
    }


def test_a_second_edit_keeps_both() -> None:
    once = edited(OLD, write_session(session(pain_after=5, note="stiff")), FIRST)
    twice = edited(once, write_session(session(pain_after=5, note="")), FIRST)
    assert [sorted(one) for one in twice["before"]] == [["at", "pain_after"], ["at", "note"]]


def test_an_answer_that_was_not_given_yet_was_nothing() -> None:
    unanswered = write_session(session())
    answered = write_session(session(pain_after=5, note="stiff"))
    assert edited(unanswered, answered, FIRST) == answered


def test_no_change_is_no_edit() -> None:
    assert edited(OLD, write_session(session(pain_after=3, note="stiff")), FIRST) == OLD


def sets(document: dict[str, Any]) -> Any:
    return document["exercises"][0]["sets"]


def test_keys_of_other_versions_stay_within_exercises_and_sets() -> None:
    old = deepcopy(OLD)
    sets(old)[0]["weight"] = 3
    new = write_session(session(pain_after=3, note="stiff"))
    sets(new)[0]["done_reps"] = 12
    changed = edited(old, new, FIRST)
    assert sets(changed)[0] == {**sets(new)[0], "weight": 3}
    assert changed["before"][0]["exercises"] == old["exercises"]


def test_they_do_not_stay_with_another_side() -> None:
    old = deepcopy(OLD)
    sets(old)[0]["weight"] = 3
    new = write_session(session(pain_after=3, note="stiff"))
    sets(new).reverse()
    assert sets(edited(old, new, FIRST)) == sets(new)


def test_the_old_document_is_left_alone() -> None:
    before = deepcopy(OLD)
    edited(OLD, write_session(session(pain_after=0)), FIRST)
    assert before == OLD
