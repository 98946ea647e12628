"""A routine under construction: what can be done to it can be taken back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.limits import LONGEST_ROUTINE_NAME, MOST_STEPS
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.routine_draft import (
    DraftProblem,
    Editing,
    RoutineDraft,
    copied,
    routine_id,
)
from tests.core.exercises import lift, raises, squat, stretch, timeline_of, wag

EXERCISES = {one.id: one for one in (squat(), lift(), wag(), stretch(), raises())}
MORNING = Routine(
    "morning", "Morning", (RoutineStep("squat"), RoutineStep("lift", DoseOverride(target=5)))
)

Change = Callable[[Editing], Editing]

_keys = st.integers(0, 8)
_changes: st.SearchStrategy[Change] = st.one_of(
    st.text(max_size=50).map(lambda name: lambda editing: editing.renamed(name)),
    st.sampled_from(list(EXERCISES)).map(lambda one: lambda editing: editing.added(one)),
    _keys.map(lambda key: lambda editing: editing.removed(key)),
    st.tuples(_keys, st.integers(-2, 9)).map(lambda to: lambda editing: editing.moved(*to)),
    st.tuples(_keys, st.builds(DoseOverride, target=st.integers(1, 30))).map(
        lambda dosed: lambda editing: editing.dosed(*dosed)
    ),
    st.just(Editing.undone),
    st.just(Editing.redone),
    st.just(Editing.settled),
)
_histories = st.lists(_changes, max_size=25)


def after(changes: list[Change], start: Routine | None = MORNING) -> Editing:
    editing = Editing.of(start)
    for change in changes:
        editing = change(editing)
    return editing


def order(draft: RoutineDraft) -> list[str]:
    return [step.exercise for step in draft.steps]


@given(_histories)
def test_undoing_everything_leads_to_the_start_and_redoing_back(changes: list[Change]) -> None:
    editing = after(changes)
    back = editing
    while back.past:
        before = back.draft
        back = back.undone()
        assert back.draft != before
    assert back.draft == back.begun
    while back.future:
        back = back.redone()
    assert back.draft == (editing.future[0] if editing.future else editing.draft)


@given(_histories)
def test_keys_stay_unique_and_the_name_fits_a_file(changes: list[Change]) -> None:
    editing = after(changes)
    keys = [step.key for step in editing.draft.steps]
    assert len(set(keys)) == len(keys)
    assert len(editing.draft.name) <= LONGEST_ROUTINE_NAME


@given(_histories, _keys, st.integers(-2, 9))
def test_moving_keeps_every_step_and_the_order_of_the_others(
    changes: list[Change], key: int, to: int
) -> None:
    draft = after(changes).draft
    moved = after(changes).moved(key, to).draft
    assert sorted(step.key for step in moved.steps) == sorted(step.key for step in draft.steps)
    assert [step for step in moved.steps if step.key != key] == [
        step for step in draft.steps if step.key != key
    ]
    if draft.place_of(key) is not None:
        assert moved.place_of(key) == min(max(to, 0), len(draft.steps) - 1)


@given(_histories)
def test_a_draft_is_as_long_as_its_session(changes: list[Change]) -> None:
    draft = after(changes).draft
    steps = draft.routine("mine").steps
    expected = sum(
        timeline_of(EXERCISES[step.exercise], doses={step.exercise: step.dose}).seconds
        for step in steps
    )
    assert draft.seconds(EXERCISES, Pacing()) == pytest.approx(expected)


def test_the_routine_comes_back_as_it_was() -> None:
    assert Editing.of(MORNING).draft.routine("morning") == MORNING
    assert not Editing.of(MORNING).changed


def test_the_letters_of_a_name_are_one_change() -> None:
    editing = Editing.of(MORNING)
    for name in ("E", "Ev", "Eve"):
        editing = editing.renamed(name)
    assert editing.undone().draft.name == "Morning"


def test_a_drag_is_one_change_and_the_next_another() -> None:
    editing = Editing.of(MORNING).added("wag").moved(0, 1).moved(0, 2).settled().moved(0, 1)
    assert order(editing.undone().draft) == ["lift", "wag", "squat"]
    assert order(editing.undone().undone().draft) == ["squat", "lift", "wag"]


def test_a_change_that_leads_back_leaves_nothing_to_undo() -> None:
    editing = Editing.of(MORNING).moved(0, 1).moved(0, 0)
    assert not editing.past
    assert not editing.changed


def test_a_new_change_forgets_what_was_taken_back() -> None:
    editing = Editing.of(MORNING).removed(0).undone().added("wag")
    assert editing.redone() is editing


def test_no_routine_grows_beyond_what_a_file_may_hold() -> None:
    editing = Editing.of()
    for _n in range(MOST_STEPS + 5):
        editing = editing.added("squat")
    assert len(editing.draft.steps) == MOST_STEPS


@pytest.mark.parametrize(
    ("editing", "problem"),
    [
        (Editing.of().added("squat").renamed("  \n"), DraftProblem.NO_NAME),
        (Editing.of().renamed("Morning"), DraftProblem.NO_STEPS),
        (
            Editing.of()
            .renamed("Long")
            .added("squat")
            .dosed(0, DoseOverride(target=1000, sets=10))
            .added("lift")
            .dosed(1, DoseOverride(target=1000, sets=10)),
            DraftProblem.TOO_LONG,
        ),
        (Editing.of(MORNING), None),
    ],
)
def test_what_keeps_a_draft_from_being_a_routine(
    editing: Editing, problem: DraftProblem | None
) -> None:
    assert editing.draft.problem(EXERCISES) is problem


@pytest.mark.parametrize(
    ("name", "taken", "found"),
    [
        ("Früh am Morgen", (), "fruh-am-morgen"),
        ("  Evening!  ", {"evening"}, "evening-2"),
        ("Evening", {"evening", "evening-2"}, "evening-3"),
        ("夜のストレッチ", (), "routine"),
        ("Con", (), "con-2"),
        ("", {"routine"}, "routine-2"),
    ],
)
def test_an_id_is_plain_and_free(name: str, taken: set[str], found: str) -> None:
    assert routine_id(name, taken) == found


def test_a_copy_is_the_persons_own() -> None:
    built_in = Routine("leg-lifts", "Leg lifts", MORNING.steps, built_in=True)
    copy = copied(built_in, "Leg lifts, mine", {"leg-lifts"})
    assert (copy.id, copy.built_in) == ("leg-lifts-mine", False)
    assert copy.steps == built_in.steps
