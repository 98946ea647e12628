"""The geometry of the ring and the rep dots."""

import math

import pytest

from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.widgets.arcs import arcs_of
from backrx_desktop.ui.widgets.rep_dots import DotRow, full_row, side_row
from backrx_desktop.ui.widgets.ring import SHAPE


def test_one_turn_is_one_rep_shared_out_by_seconds() -> None:
    lift, hold, lower = arcs_of((2.0, 3.0, 2.0), SHAPE)
    for arc, share in ((lift, 2 / 7), (hold, 3 / 7), (lower, 2 / 7)):
        assert arc.span + 2 * SHAPE.cap + 3.0 == pytest.approx(360 * share)
    assert lift.start - SHAPE.cap == pytest.approx(1.5)


def test_three_degrees_of_ground_show_between_arcs() -> None:
    arcs = arcs_of((2, 1, 3, 1, 2, 1), SHAPE)
    ends = [arc.start + arc.span + SHAPE.cap for arc in arcs]
    starts = [arc.start - SHAPE.cap for arc in (*arcs[1:], arcs[0])]
    starts[-1] += 360
    assert [start - end for end, start in zip(ends, starts, strict=True)] == pytest.approx(
        [3.0] * 6
    )


def test_the_shortest_phase_still_takes_forty_degrees() -> None:
    arcs = arcs_of((0.5, 20.0, 0.5), SHAPE)
    taken = [arc.span + 2 * SHAPE.cap + 3.0 for arc in arcs]
    assert taken == pytest.approx([40, 280, 40])


def test_a_hold_is_the_whole_circle() -> None:
    (arc,) = arcs_of((30.0,), SHAPE)
    assert (arc.start, arc.span) == (0.0, 360.0)


def test_left_runs_up_the_left_and_right_up_the_right() -> None:
    left, right = side_row(20, Side.LEFT, 400), side_row(20, Side.RIGHT, 400)
    assert (left.angles[0], left.angles[-1]) == pytest.approx((194, 346))
    assert (right.angles[0], right.angles[-1]) == pytest.approx((166, 14))
    assert [a + b for a, b in zip(left.angles, right.angles, strict=True)] == pytest.approx(
        [360] * 20
    )


def test_more_than_twelve_stand_in_fives_and_above_thirty_in_tens() -> None:
    gaps = gaps_of(side_row(20, Side.LEFT, 400))
    pitch = gaps[0]
    assert [round(gap / pitch, 2) for gap in gaps] == ([1.0] * 4 + [1.5]) * 3 + [1.0] * 4
    wide = gaps_of(side_row(40, Side.LEFT, 400))
    assert [i for i, gap in enumerate(wide) if gap > wide[0] * 1.2] == [9, 19, 29]


def test_nine_to_twelve_are_even_and_up_to_eight_stand_together() -> None:
    assert gaps_of(side_row(10, Side.LEFT, 400)) == pytest.approx([152 / 9] * 9)
    cluster = side_row(2, Side.LEFT, 400)
    assert (cluster.angles, cluster.radius) == ((264.0, 276.0), 19.0)
    assert side_row(2, Side.RIGHT, 400).angles == (96.0, 84.0)


def test_without_sides_they_go_all_round_from_twelve() -> None:
    row = full_row(15, 400)
    assert 0 < row.angles[0] < 20
    assert row.angles[0] == pytest.approx(360 - row.angles[-1])
    assert list(row.angles) == sorted(row.angles)
    minutes = full_row(20, 396, grouped=False)
    assert minutes.angles[0] == pytest.approx(9.0)
    assert gaps_of(minutes) == pytest.approx([18.0] * 19)


@pytest.mark.parametrize("count", [1, 2, 5, 8, 9, 12, 13, 20, 25, 30, 31, 40, 60])
def test_dots_never_touch(count: int) -> None:
    for row in (side_row(count, Side.LEFT, 400), full_row(count, 400)):
        assert len(row.angles) == count
        if count > 1:
            apart = 2 * 400 * math.sin(math.radians(min(gaps_of(row))) / 2)
            assert apart >= 2 * row.radius + 4


def gaps_of(row: DotRow) -> list[float]:
    return [abs(b - a) for a, b in zip(row.angles, row.angles[1:], strict=False)]
