"""Sharing out a length in proportion, with a least size for each part."""

from collections.abc import Sequence


def shares(weights: Sequence[float], total: float, least: float) -> tuple[float, ...]:
    """`total` shared out by `weights`, no part below `least` (or all alike, where that fails).

    What the small parts are given comes off the others, again in proportion.
    """
    count = len(weights)
    if count == 0:
        return ()
    if least * count >= total or sum(weights) <= 0:
        return (total / count,) * count
    small: set[int] = set()
    while True:
        room = total - least * len(small)
        weight = sum(weights[i] for i in range(count) if i not in small)
        parts = tuple(least if i in small else room * weights[i] / weight for i in range(count))
        below = {i for i in range(count) if i not in small and parts[i] < least}
        if not below:
            return parts
        small |= below
