"""The thickness of limbs, feet and hands: discs along each part.

Limb knots are (share of the length, radius, offset forward) in body heights, resampled to evenly
spaced discs so that outlines stay smooth.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from backrx_desktop.body.vector import Vec


class Ring(NamedTuple):
    """One disc of a limb: where along its length, how thick, how far forward."""

    share: float
    radius: float
    forward: float


def _slopes(at: Sequence[float], values: Sequence[float]) -> tuple[list[float], list[float]]:
    steps = [(values[i + 1] - values[i]) / (at[i + 1] - at[i]) for i in range(len(values) - 1)]
    inner = [0.0 if a * b <= 0 else 2 * a * b / (a + b) for a, b in pairwise(steps)]
    return steps, [steps[0], *inner, steps[-1]]


def _monotone(at: Sequence[float], values: Sequence[float], t: float) -> float:
    """Monotone cubic interpolation: smooth, and never thicker than its knots."""
    steps, slopes = _slopes(at, values)
    i = next((j for j in range(len(steps)) if t <= at[j + 1]), len(steps) - 1)
    h = at[i + 1] - at[i]
    x = (t - at[i]) / h
    return (
        values[i] * (1 + 2 * x) * (1 - x) ** 2
        + slopes[i] * h * x * (1 - x) ** 2
        + values[i + 1] * x * x * (3 - 2 * x)
        + slopes[i + 1] * h * x * x * (x - 1)
    )


def _resampled(knots: Sequence[Ring], discs: int) -> tuple[Ring, ...]:
    at = [ring.share for ring in knots]
    radii = [ring.radius for ring in knots]
    offsets = [ring.forward for ring in knots]
    shares = [i / (discs - 1) for i in range(discs)]
    return tuple(Ring(t, _monotone(at, radii, t), _monotone(at, offsets, t)) for t in shares)


THIGH_RINGS = _resampled(
    (
        Ring(0.0, 0.0545, -0.002),
        Ring(0.12, 0.0570, -0.004),
        Ring(0.28, 0.0555, 0.002),
        Ring(0.5, 0.0505, 0.006),
        Ring(0.8, 0.0405, 0.004),
        Ring(1.0, 0.0365, 0.003),
    ),
    8,
)
SHANK_RINGS = _resampled(
    (
        Ring(0.0, 0.0365, 0.003),
        Ring(0.14, 0.0365, -0.002),
        Ring(0.32, 0.0390, -0.009),
        Ring(0.55, 0.0325, -0.007),
        Ring(0.82, 0.0230, -0.001),
        Ring(1.0, 0.0215, 0.0),
    ),
    9,
)
UPPER_RINGS = _resampled(
    (
        Ring(0.0, 0.0310, 0.0),
        Ring(0.2, 0.0345, 0.001),
        Ring(0.45, 0.0320, 0.002),
        Ring(0.8, 0.0255, 0.0),
        Ring(1.0, 0.0245, 0.0),
    ),
    7,
)
FORE_RINGS = _resampled(
    (
        Ring(0.0, 0.0245, 0.0),
        Ring(0.22, 0.0270, 0.001),
        Ring(0.5, 0.0235, 0.0),
        Ring(0.85, 0.0170, 0.0),
        Ring(1.0, 0.0165, 0.0),
    ),
    6,
)


class Bead(NamedTuple):
    """One disc of a foot or hand, in its frame; `z` is mirrored on the left."""

    at: Vec
    radius: float


FOOT_BEADS: tuple[Bead, ...] = (
    Bead((-0.030, -0.0200, 0.0), 0.0215),
    Bead((0.004, -0.0040, 0.0), 0.0245),
    Bead((0.052, -0.0150, 0.0), 0.0205),
    Bead((0.090, -0.0275, 0.019), 0.0140),
    Bead((0.094, -0.0275, -0.019), 0.0140),
    Bead((0.118, -0.0300, 0.01425), 0.0115),
    Bead((0.128, -0.0300, -0.01425), 0.0115),
)
"""Heel, ankle, middle, then ball and toes, each doubled: little-toe side, big-toe side."""

HAND_BEADS: tuple[Bead, ...] = (
    Bead((0.0, 0.0, 0.0), 0.0165),
    Bead((0.0, -0.0378, 0.0), 0.0195),
    Bead((0.006, -0.074, 0.0), 0.0120),
)
"""Wrist, palm, fingers."""

THUMB_BEADS: tuple[Bead, ...] = (
    Bead((0.004, -0.014, -0.006), 0.0095),
    Bead((0.022, -0.048, -0.012), 0.0075),
)
