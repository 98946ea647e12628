"""Offers and reasons in words."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.composition import Chosen, LeftOut, Omission, Reason
from backrx_desktop.core.exercise import DoseOverride, Prop, Side
from backrx_desktop.core.programme import Due, DueReason, Per, Period
from backrx_desktop.core.progression import Offer, OfferKind
from backrx_desktop.core.routine import RoutineStep
from backrx_desktop.services import due_words, made_words, offer_words, programme_words
from tests.content.claims import NEVER

TODAY = date(2026, 11, 19)
EXERCISES = load_content().library.exercises
DUE = Due("leg-lifts", True, DueReason.TODAY, Per.DAY, 1, 3, 0, 3, 4, TODAY)


def offer(kind: OfferKind, amount: int = 22, was: int = 20, sets: int = 1) -> Offer:
    side = Side.RIGHT if "SET" in kind.name else None
    return Offer("side-leg-lift-twist", kind, DoseOverride(), amount, was, sets, side)


def test_offers() -> None:
    lift = EXERCISES["side-leg-lift-twist"]
    more = offer(OfferKind.MORE)
    assert offer_words.offer_heading(more, lift) == "Side-lying leg lift: a little more?"
    assert offer_words.offer_reason(more, lift) == (
        "You did all of it 3 times in a row, without pain."
    )
    assert offer_words.offer_change(more, lift) == "22 instead of 20"
    assert offer_words.offer_change(offer(OfferKind.MORE, 20, 20, 2), lift) == "2 sets"
    extra = offer(OfferKind.EXTRA_SET, 20)
    assert offer_words.offer_reason(extra, lift) == "Your right leg did less, 3 times in a row."
    assert offer_words.offer_change(extra, lift) == "One set more, right leg"
    less = offer(OfferKind.LESS, 600, 1200)
    assert offer_words.offer_change(less, EXERCISES["static-back"]) == "10 min instead of 20 min"


def test_programmes() -> None:
    again = replace(DUE, reason=DueReason.AGAIN_TODAY)
    assert due_words.due_reason(again) == "The second of three today"
    assert due_words.due_reason(replace(again, done=0, planned=9)) == "The 1 of 9 today"
    assert due_words.due_reason(replace(DUE, reason=DueReason.TODAY, planned=1)) == "For today"
    weekly = replace(DUE, reason=DueReason.THIS_WEEK, per=Per.WEEK, planned=2, days=None)
    assert due_words.due_reason(weekly) == "The second of two this week"
    assert programme_words.place_words(weekly) == ""
    assert programme_words.place_words(DUE) == "day 3 of 4"
    lifts = programme_words.period_line(Period("leg-lifts", 3, Per.DAY, 4), "Leg lifts")
    assert lifts == "Leg lifts 3 times a day, on 4 days"
    goes_on = programme_words.period_line(Period("leg-lifts", 2, Per.WEEK), "Leg lifts")
    assert goes_on == "Leg lifts twice a week, for as long as you like"
    walked = replace(DUE, reason=DueReason.AFTER_WALK, walked_minutes=25)
    assert due_words.due_reason(walked) == "After your walk of 25 minutes"


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (LeftOut("squat", Omission.HURT, TODAY), "left out, it hurt today"),
        (LeftOut("squat", Omission.HURT, TODAY - timedelta(days=1)), "left out, it hurt 1 day ago"),
        (LeftOut("squat", Omission.NO_PROP, props=(Prop.BALL,)), "needs a small soft ball"),
        (LeftOut("squat", Omission.TOO_LONG), "no time left for it"),
    ],
)
def test_left_out(left: LeftOut, words: str) -> None:
    assert made_words.left_out_reason(left, TODAY) == words


def test_chosen() -> None:
    due = Chosen(RoutineStep("squat"), Reason.DUE, 45.0, TODAY)
    assert made_words.chosen_reason(due, TODAY) == "due"
    assert made_words.chosen_reason(replace(due, small=True), TODAY) == "smaller, so that it fits"
    last = replace(due, reason=Reason.NOT_LATELY, last=TODAY - timedelta(days=9))
    assert made_words.chosen_reason(last, TODAY) == "last done 9 days ago"


def everything() -> Iterator[str]:
    for kind, one in itertools.product(OfferKind, ("side-leg-lift-twist", "static-back")):
        made, exercise = offer(kind), EXERCISES[one]
        yield offer_words.offer_heading(made, exercise)
        yield offer_words.offer_reason(made, exercise)
        yield offer_words.offer_change(made, exercise)
        yield offer_words.taken_words(made, exercise)
    for reason, per, planned in itertools.product(DueReason, Per, (1, 2, 3)):
        due = replace(DUE, reason=reason, per=per, planned=planned)
        yield from (due_words.due_reason(due), programme_words.often_words(planned, per))
    for why in Reason:
        yield made_words.chosen_reason(Chosen(RoutineStep("squat"), why, 45.0), TODAY)
    yield from (made_words.left_out_reason(LeftOut("squat", why), TODAY) for why in Omission)


def test_all_of_it_is_calm_and_claims_nothing() -> None:
    for text in everything():
        assert text
        assert "!" not in text
        assert not NEVER.search(text), text
