"""Which offer to make now: one at a time, and none again that was left, until something changes."""

from collections.abc import Iterable, Mapping, Sequence

from backrx_desktop.core.progression import Offer, OfferKind

_FIRST = (OfferKind.LESS, OfferKind.EXTRA_SET, OfferKind.NO_EXTRA_SET, OfferKind.MORE)


def next_offer(found: Iterable[Offer], declined: Mapping[str, str]) -> Offer | None:
    """The offer to make: less before more; `declined` as `Offer.key` by exercise."""
    still = [one for one in found if declined.get(one.exercise) != one.key]
    return min(still, key=lambda one: _FIRST.index(one.kind), default=None)


def still_declined(found: Sequence[Offer], declined: Mapping[str, str]) -> Mapping[str, str]:
    """What stays declined: an offer that no longer stands may be made again when it comes back."""
    standing = {one.exercise: one.key for one in found}
    return {name: key for name, key in declined.items() if standing.get(name) == key}
