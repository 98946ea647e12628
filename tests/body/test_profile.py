"""The thickness of limbs."""

import pytest

from backrx_desktop.body.profile import FORE_RINGS, SHANK_RINGS, THIGH_RINGS, UPPER_RINGS, Ring


@pytest.mark.parametrize(
    ("rings", "count", "top", "end"),
    [
        (THIGH_RINGS, 8, 0.0545, 0.0365),
        (SHANK_RINGS, 9, 0.0365, 0.0215),
        (UPPER_RINGS, 7, 0.0310, 0.0245),
        (FORE_RINGS, 6, 0.0245, 0.0165),
    ],
)
def test_limbs_begin_and_end_as_thick_as_their_knots(
    rings: tuple[Ring, ...], count: int, top: float, end: float
) -> None:
    assert len(rings) == count
    assert (rings[0].radius, rings[-1].radius) == pytest.approx((top, end))
    assert [ring.share for ring in rings] == pytest.approx([i / (count - 1) for i in range(count)])


def test_between_knots_a_limb_is_never_thicker_than_its_thickest_knot() -> None:
    assert max(ring.radius for ring in THIGH_RINGS) <= 0.0570
    assert max(ring.radius for ring in SHANK_RINGS) <= 0.0390


def test_the_knee_is_as_thick_from_above_as_from_below() -> None:
    assert THIGH_RINGS[-1].radius == SHANK_RINGS[0].radius
    assert THIGH_RINGS[-1].forward == SHANK_RINGS[0].forward
