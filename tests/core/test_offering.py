"""One offer at a time, and none again that was left."""

from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.offering import next_offer, still_declined
from backrx_desktop.core.progression import Offer, OfferKind


def offer(exercise: str, kind: OfferKind, amount: int = 22, after: str = "") -> Offer:
    side = Side.LEFT if kind is OfferKind.EXTRA_SET else None
    return Offer(exercise, kind, DoseOverride(target=amount), amount, 20, 1, side, after)


MORE = offer("clamshell", OfferKind.MORE)
LESS = offer("squat", OfferKind.LESS, 10, after="one")
EXTRA = offer("figure-four", OfferKind.EXTRA_SET, 20)


def test_less_comes_before_an_extra_set_before_more() -> None:
    assert next_offer([], {}) is None
    assert next_offer([MORE, EXTRA, LESS], {}) is LESS
    assert next_offer([MORE, EXTRA], {}) is EXTRA
    assert next_offer([MORE], {}) is MORE


def test_what_was_left_gives_way_to_the_next() -> None:
    left = {"squat": LESS.key}
    assert next_offer([MORE, LESS], left) is MORE
    assert next_offer([LESS], left) is None


def test_another_dose_is_another_offer() -> None:
    left = {"clamshell": MORE.key}
    assert next_offer([offer("clamshell", OfferKind.MORE, 24)], left) is not None


def test_when_it_hurts_again_it_is_offered_again() -> None:
    left = {"squat": LESS.key}
    assert next_offer([offer("squat", OfferKind.LESS, 10, after="two")], left) is not None


def test_an_offer_that_comes_back_is_made_again() -> None:
    left = {"clamshell": MORE.key, "squat": LESS.key}
    assert still_declined([MORE, LESS], left) == left
    assert still_declined([LESS], left) == {"squat": LESS.key}
    assert next_offer([MORE], still_declined([], left)) is MORE
