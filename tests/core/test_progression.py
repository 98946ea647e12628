"""What is offered after some sessions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseOverride, Side, Sides
from backrx_desktop.core.exercise_view import alone
from backrx_desktop.core.logged import logged
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.progression import Offer, OfferKind, offers
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SessionStart
from tests.core.exercises import raises
from tests.core.histories import TODAY, held, reps, session

EXERCISES = load_content().library.exercises
Pain = tuple[int | None, int | None]


def after(
    *done: ExerciseRecord,
    own: DoseOverride | None = None,
    pain: Pain = (None, None),
    outcome: Outcome = Outcome.FINISHED,
    days_ago: int = 0,
) -> Offer | None:
    """The offer after sessions on consecutive days, the last of them so long ago."""
    records = [
        session(
            TODAY - timedelta(days=days_ago + len(done) - 1 - n), one, pain=pain, outcome=outcome
        )
        for n, one in enumerate(done)
    ]
    doses = {} if own is None else {done[0].exercise: own}
    found = offers(records[::-1], EXERCISES, doses, TODAY)
    assert len(found) <= 1
    return found[0] if found else None


def test_half_of_the_seconds_that_two_sides_share() -> None:
    raised = raises(120, sides=Sides.ALTERNATING)
    begun = SessionStart("a", "", datetime(2026, 11, 21, 10, tzinfo=UTC), 0)
    record = logged(alone(raised), {raised.id: raised}, Pacing(), begun)
    hurt = replace(record, exercises=(replace(record.exercises[0], hurt=True),))
    [offer] = offers([hurt], {raised.id: raised}, {}, TODAY)
    assert (offer.kind, offer.was, offer.amount) == (OfferKind.LESS, 120, 60)


def test_more_after_three_times_in_full() -> None:
    assert after(*[reps("squat", 5)] * 3) == Offer(
        "squat", OfferKind.MORE, DoseOverride(target=6), amount=6, was=5, sets=1
    )
    assert after(*[reps("squat", 5)] * 2) is None


def test_a_dose_grows_by_a_tenth_at_least_a_step_and_never_past_the_top() -> None:
    def next_after(name: str, amount: int) -> int | None:
        done = (
            held(name, amount, planned=amount)
            if name in ("figure-four", "static-back")
            else reps(name, amount, planned=amount)
        )
        offer = after(done, done, done, own=DoseOverride(target=amount))
        return None if offer is None else offer.amount

    assert [next_after("squat", amount) for amount in (20, 37, 38, 40, 60)] == [
        22,
        40,
        40,
        None,
        None,
    ]
    assert [next_after("figure-four", amount) for amount in (30, 58, 60)] == [35, 60, None]
    assert [next_after("static-back", amount) for amount in (300, 900, 1200)] == [360, 1020, None]


def test_more_keeps_what_else_was_set() -> None:
    own = DoseOverride(target=8, hold_seconds=4.0, pace=1.5)
    done = reps("side-leg-lift-propped", 8, planned=8)
    offer = after(done, done, done, own=own)
    assert offer is not None
    assert offer.dose == replace(own, target=9)


def test_above_the_top_dose_come_sets() -> None:
    own = DoseOverride(target=15)
    ball = replace(reps("squat", 15, planned=15), exercise="adductor-squeeze-ball")
    offer = after(ball, ball, ball, own=own)
    assert offer is not None
    assert (offer.kind, offer.amount, offer.sets) == (OfferKind.MORE, 15, 2)
    assert offer.dose == replace(own, sets=2)
    two = replace(ball, sets=ball.sets * 2)
    offer = after(two, two, two, own=replace(own, sets=2))
    assert offer is not None
    assert offer.sets == 3
    assert after(ball, ball, ball, own=replace(own, sets=2)) is None


@pytest.mark.parametrize(
    "spoilt",
    [
        reps("squat", 4),
        reps("squat", 5, hurt=True),
        reps("squat", 5, eased=True),
        reps("squat", 4, planned=4),
    ],
)
def test_no_more_unless_all_three_were_in_full(spoilt: ExerciseRecord) -> None:
    assert after(reps("squat", 5), spoilt, reps("squat", 5)) is None


def test_no_more_on_days_with_pain() -> None:
    full = [reps("squat", 5)] * 3
    for calm in ((2, 2), (None, 0), (0, None)):
        assert after(*full, pain=calm) is not None
    for sore in ((3, 2), (2, 3), (None, 6)):
        assert after(*full, pain=sore) is None


def test_what_was_not_begun_was_no_time() -> None:
    full, untouched = reps("squat", 5), reps("squat", 0, skipped=True)
    assert after(full, untouched, full, untouched, full, untouched) is not None


def test_nothing_is_offered_for_what_was_done_long_ago() -> None:
    assert after(*[reps("squat", 5)] * 3, days_ago=83) is None
    assert after(*[reps("squat", 5)] * 3, days_ago=70) is not None


def test_less_when_it_hurt_or_was_eased_the_last_time() -> None:
    for last in (reps("clamshell", 9, hurt=True), reps("clamshell", 13, eased=True)):
        found = after(reps("clamshell", 25), last)
        assert found is not None
        assert found.after
        assert replace(found, after="") == Offer(
            "clamshell", OfferKind.LESS, DoseOverride(target=13), amount=13, was=25, sets=1
        )
    assert after(reps("clamshell", 9, hurt=True), reps("clamshell", 25)) is None


def test_hurting_without_any_set_offers_nothing() -> None:
    assert after(ExerciseRecord("clamshell", (), hurt=True)) is None


def test_less_of_a_hold_comes_in_its_own_steps() -> None:
    def half(name: str, seconds: int) -> int | None:
        offer = after(held(name, 9, hurt=True, planned=seconds), own=DoseOverride(target=seconds))
        return None if offer is None else offer.amount

    assert [half("figure-four", n) for n in (45, 30, 10, 5)] == [25, 15, 5, None]
    assert [half("static-back", n) for n in (1200, 300, 120, 60)] == [600, 180, 60, None]


def test_no_less_than_one() -> None:
    one = reps("squat", 1, hurt=True, planned=1)
    assert after(one, own=DoseOverride(target=1)) is None


def test_less_is_not_offered_again_once_it_is_smaller() -> None:
    hurt = reps("clamshell", 9, hurt=True)
    assert after(hurt, own=DoseOverride(target=13)) is None


def test_less_takes_extra_sets_away() -> None:
    own = DoseOverride(target=20, sets=2, extra_side=Side.LEFT)
    offer = after(reps("clamshell", 9, planned=20, hurt=True), own=own)
    assert offer is not None
    assert offer.dose == DoseOverride(target=10, sets=1)


def test_a_set_more_for_the_side_that_does_less() -> None:
    assert after(*[reps("clamshell", 25, 20)] * 3) == Offer(
        "clamshell",
        OfferKind.EXTRA_SET,
        DoseOverride(extra_side=Side.RIGHT),
        amount=25,
        was=25,
        sets=1,
        side=Side.RIGHT,
    )


@pytest.mark.parametrize(
    ("left", "right", "side"),
    [(20, 18, None), (20, 17, Side.RIGHT), (9, 10, None), (5, 4, None), (12, 15, Side.LEFT)],
)
def test_sides_within_a_tenth_or_a_rep_are_close(left: int, right: int, side: Side | None) -> None:
    offer = after(*[reps("clamshell", left, right)] * 3)
    assert (offer.side if offer else None) is side


def test_one_evening_cut_short_says_nothing_about_sides() -> None:
    assert (
        after(reps("clamshell", 25, 8), reps("clamshell", 25), reps("clamshell", 25, 24))
        is not None
    )
    short = [reps("clamshell", 25, 8)] * 3
    assert after(*short, outcome=Outcome.ENDED_EARLY) is None
    assert after(*[reps("clamshell", 25, 0)] * 3) is None
    assert after(*short[:2]) is None


def test_no_extra_set_once_the_sides_are_close() -> None:
    own = DoseOverride(target=20, extra_side=Side.RIGHT)
    offer = after(*[reps("clamshell", 19, 18)] * 3, own=own)
    assert offer is not None
    assert (offer.kind, offer.side) == (OfferKind.NO_EXTRA_SET, Side.RIGHT)
    assert offer.dose == DoseOverride(target=20)
    assert after(*[reps("clamshell", 25, 18)] * 3, own=own) is None


def test_an_exercise_without_sides_one_after_the_other_gets_no_extra_set() -> None:
    assert after(*[reps("knee-wag", 10, 5)] * 3) is None


@st.composite
def times(draw: st.DrawFn) -> tuple[list[SessionRecord], dict[str, DoseOverride]]:
    names = draw(st.lists(st.sampled_from(["squat", "clamshell", "knee-wag"]), max_size=8))
    records = []
    for n, name in enumerate(names):
        planned = draw(st.integers(1, 40))
        left, right = draw(st.integers(0, planned)), draw(st.integers(0, planned))
        hurt, eased = draw(st.booleans()), draw(st.booleans())
        one = reps(name, left, right, planned=planned, hurt=hurt, eased=eased)
        records.append(session(TODAY - timedelta(days=n), one))
    own = st.builds(
        DoseOverride,
        target=st.none() | st.integers(1, 60),
        sets=st.none() | st.integers(1, 3),
        extra_side=st.none() | st.sampled_from(Side),
    )
    return records, {name: draw(own) for name in set(names)}


@given(times())
def test_always_holds(made: tuple[list[SessionRecord], dict[str, DoseOverride]]) -> None:
    records, doses = made
    found = offers(records, EXERCISES, doses, TODAY)
    assert found == offers(records[::-1], EXERCISES, doses, TODAY)
    assert len({one.exercise for one in found}) == len(found)
    for one in found:
        last = _last(records, one.exercise)
        assert (one.kind is OfferKind.LESS) is (last.hurt or last.eased)
        assert one.dose != doses[one.exercise]
        if one.kind is OfferKind.MORE:
            assert one.was < one.amount <= EXERCISES[one.exercise].dose.top
        if one.kind is OfferKind.LESS:
            assert 1 <= one.amount < one.was
        taken = offers(records, EXERCISES, {**doses, one.exercise: one.dose}, TODAY)
        assert (one.exercise, one.kind) not in {(again.exercise, again.kind) for again in taken}


def _last(records: list[SessionRecord], exercise: str) -> ExerciseRecord:
    """The last time it was begun or hurt; records go back from today."""
    return next(
        one
        for record in records
        for one in record.exercises
        if one.exercise == exercise and (one.hurt or any(each.done_seconds for each in one.sets))
    )
