"""Sessions entered by hand."""

from datetime import UTC, datetime

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.log_draft import LogDraft
from backrx_desktop.core.logged import logged
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import SessionStart
from backrx_desktop.core.routine import COMPOSED, Routine
from tests.core.histories import TODAY

LIBRARY = load_content().library
BEGUN = SessionStart("logged", "1.0.0", datetime(2026, 11, 19, 11, tzinfo=UTC), 60, 4)


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=lambda one: one.id)
def test_all_of_a_routine_was_done(routine: Routine) -> None:
    draft = LogDraft(TODAY).of_routine(routine)
    record = logged(draft.whole, LIBRARY.exercises, Pacing(), BEGUN)
    assert record.outcome is Outcome.LOGGED
    assert record.pain_before == 4
    plan = expand(draft.whole, LIBRARY.exercises, Pacing())
    assert (record.ended - record.started).total_seconds() == pytest.approx(plan.seconds)
    assert [one.exercise for one in record.exercises] == [step.exercise for step in draft.steps]
    for one in record.exercises:
        sides = LIBRARY.exercises[one.exercise].working_sides
        assert {done.side for done in one.sets} == set(sides)
        for done in one.sets:
            assert done.done_reps == done.planned_reps
            assert done.done_seconds == done.planned_seconds > 0


def test_the_minutes_the_person_says() -> None:
    draft = LogDraft(TODAY).of_routine(LIBRARY.routines["leg-lifts"])
    record = logged(draft.whole, LIBRARY.exercises, Pacing(), BEGUN, 7)
    assert record.active_seconds == 420


def test_exercises_one_by_one() -> None:
    draft = LogDraft(TODAY).toggled("squat")
    assert draft.whole.id == "squat"
    both = draft.toggled("clamshell")
    assert both.whole.id == COMPOSED
    assert [step.exercise for step in both.steps] == ["squat", "clamshell"]
    assert both.toggled("squat").whole.id == "clamshell"


def test_a_changed_routine_is_no_longer_that_routine() -> None:
    draft = LogDraft(TODAY).of_routine(LIBRARY.routines["leg-lifts"]).toggled("squat")
    assert draft.whole.id == COMPOSED
    assert draft.usual_minutes(LIBRARY.exercises, Pacing()) > 5
    assert LogDraft(TODAY).usual_minutes(LIBRARY.exercises, Pacing()) == 1
