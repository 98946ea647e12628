"""What is offered after some sessions: a question, never a push."""

from gettext import gettext as _

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.progression import TIMES, Offer, OfferKind
from backrx_desktop.services.dose_words import measured
from backrx_desktop.services.names import side_name


def offer_heading(offer: Offer, exercise: Exercise) -> str:
    """What the offer is about: "Clamshell: a little more?"."""
    question = {
        OfferKind.MORE: _("{exercise}: a little more?"),
        OfferKind.LESS: _("{exercise}: smaller next time?"),
        OfferKind.EXTRA_SET: _("{exercise}: a set more on one side?"),
        OfferKind.NO_EXTRA_SET: _("{exercise}: both sides alike again?"),
    }[offer.kind]
    return question.format(exercise=exercise.name)


def offer_reason(offer: Offer, exercise: Exercise) -> str:
    """What the offer rests on."""
    if offer.kind is OfferKind.LESS:
        return _("It hurt the last time, or you made it smaller.")
    if offer.kind is OfferKind.MORE:
        return _("You did all of it {number} times in a row, without pain.").format(number=TIMES)
    if offer.kind is OfferKind.NO_EXTRA_SET:
        return _("Left and right have come close.")
    text = _("Your {side} did less, {number} times in a row.")
    side = side_name(offer.side, exercise.limb or "side")
    return text.format(side=side, number=TIMES)


def offer_change(offer: Offer, exercise: Exercise) -> str:
    """What would change: "20 → 22", "2 sets", "one set more, right leg"."""
    if offer.kind is OfferKind.EXTRA_SET:
        side = side_name(offer.side, exercise.limb)
        return _("One set more, {side}").format(side=side)
    if offer.kind is OfferKind.NO_EXTRA_SET:
        return _("The same sets on both sides")
    if offer.amount == offer.was:
        return _("{number} sets").format(number=offer.sets)
    was, amount = measured(exercise, offer.was), measured(exercise, offer.amount)
    return _("{amount} instead of {was}").format(amount=amount, was=was)


def taken_words(offer: Offer, exercise: Exercise) -> str:
    """What is said when it was taken: "Clamshell from now on: 27 instead of 25."."""
    text = _("{exercise} from now on: {change}.")
    change = offer_change(offer, exercise)
    return text.format(exercise=exercise.name, change=change[:1].lower() + change[1:])
