"""The outlines of chains of discs, of hulls and of piles, as paths."""

import math
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from backrx_desktop.ui.figure.hull import hull_of
from backrx_desktop.ui.figure.pile import pile
from backrx_desktop.ui.figure.rounds import Round, disc, reaches
from backrx_desktop.ui.figure.tube import Spot, Tube, rooted

LIMB = [Spot(0.0, 0.0, 0.05), Spot(0.1, 0.02, 0.05), Spot(0.2, 0.03, 0.03), Spot(0.3, 0.05, 0.02)]


def close(box: QRectF, left: float, top: float, right: float, bottom: float) -> bool:
    sides = (box.left(), box.top(), box.right(), box.bottom())
    wanted = (left, top, right, bottom)
    return all(math.isclose(a, b, abs_tol=2e-3) for a, b in zip(sides, wanted, strict=True))


def rim(x: float, y: float, r: float, count: int = 24) -> list[QPointF]:
    """Points just inside a disc's edge."""
    angles = (2 * math.pi * i / count for i in range(count))
    return [QPointF(x + r * 0.98 * math.cos(a), y + r * 0.98 * math.sin(a)) for a in angles]


def points(path: QPainterPath) -> list[QPointF]:
    """The outline as Qt cuts it into straight pieces."""
    return path.toFillPolygon().toList()


def bounds(path: QPainterPath) -> QRectF:
    """The box of the outline itself; the path's own counts the ends of its handles too."""
    return path.toFillPolygon().boundingRect()


@pytest.mark.parametrize("turn", [0.0, 0.7, 2.0, math.pi, 4.5])
def test_a_tube_holds_its_discs_whichever_way_it_points(turn: float) -> None:
    c, s = math.cos(turn), math.sin(turn)
    spots = [Spot(x * c - y * s, x * s + y * c, r) for x, y, r, _ in LIMB]
    path = Tube(spots).path()
    for x, y, r, _ in spots:
        assert all(path.contains(point) for point in rim(x, y, r * 0.97))


def test_a_tube_is_no_larger_than_its_discs() -> None:
    box = bounds(Tube(LIMB).path())
    assert close(box, -0.05, -0.05, 0.32, 0.07)


def test_an_edge_goes_all_round_and_a_core_lies_inside() -> None:
    tube = Tube(LIMB)
    body, edge = bounds(tube.path()), bounds(tube.path(grow=0.01))
    core = bounds(tube.path(shrink=0.2))
    assert close(edge, body.left() - 0.01, body.top() - 0.01, body.right() + 0.01,
                 body.bottom() + 0.01)  # fmt: skip
    assert body.contains(core)


def test_an_edge_may_begin_further_on_and_thin() -> None:
    path = QPainterPath()
    Tube(LIMB).add_to(path, grow=0.01, first=1, thin=0.01)
    assert bounds(path).left() > 0.09
    assert bounds(path).top() == pytest.approx(-0.03, abs=3e-3)


def test_a_root_covers_its_own_rim() -> None:
    body = bounds(Tube(LIMB).path())
    core = bounds(Tube(rooted(LIMB, 2)).path(shrink=0.2))
    assert core.left() < body.left()
    assert core.right() < body.right()


def test_seen_from_its_end_a_tube_is_its_widest_disc() -> None:
    spots = [Spot(0.0, 0.0, 0.02), Spot(0.001, 0.0, 0.05), Spot(0.002, 0.0, 0.03)]
    assert close(bounds(Tube(spots).path()), -0.049, -0.05, 0.051, 0.05)


def test_turning_away_a_tube_changes_little_by_little() -> None:
    areas = []
    for i in range(200):
        k = math.cos(i / 199 * math.pi / 2)
        box = bounds(Tube([Spot(x * k, y, r) for x, y, r, _ in LIMB]).path())
        areas.append(box.width() * box.height())
    assert max(abs(a - b) for a, b in pairwise(areas)) < 4e-4


def test_a_hull_is_convex_and_holds_its_rounds() -> None:
    rounds = [disc(0.0, 0.0, 0.05), disc(0.2, 0.01, 0.02), Round(0.1, 0.1, 0.04, 0.01, -0.01, 0.02)]
    path = hull_of(rounds).path()
    for i in range(60):
        angle = 2 * math.pi * i / 60
        n = (math.cos(angle), math.sin(angle))
        furthest = max(p.x() * n[0] + p.y() * n[1] for p in points(path))
        wanted = max(
            one.x * n[0] + one.y * n[1]
            + math.hypot(one.ax * n[0] + one.ay * n[1], one.bx * n[0] + one.by * n[1])
            for one in rounds
        )  # fmt: skip
        assert furthest == pytest.approx(wanted, abs=1.5e-3)
    assert path.contains(QPointF(0.1, 0.0))


def test_a_disc_as_a_hull_is_round_to_a_thousandth() -> None:
    polygon = points(hull_of([disc(0.0, 0.0, 1.0)]).path())
    assert all(math.hypot(p.x(), p.y()) == pytest.approx(1.0, abs=1e-3) for p in polygon)


def test_a_pile_holds_its_slices_and_flows_between_them() -> None:
    slices = [Round(0.0, -0.05 * i, 0.08 - 0.01 * (i == 2), 0.0, 0.0, 0.02) for i in range(5)]
    path = pile(slices).path()
    for one in slices:
        assert path.contains(QPointF(one.x + one.ax * 0.97, one.y))
        assert path.contains(QPointF(one.x - one.ax * 0.97, one.y))
    assert close(bounds(path), -0.08, -0.22, 0.08, 0.02)


def test_a_pile_seen_from_its_end_is_its_widest_slice() -> None:
    slices = [Round(0.0, 0.001 * i, r, 0.0, 0.0, r) for i, r in enumerate((0.03, 0.08, 0.05))]
    assert close(bounds(pile(slices).path()), -0.08, -0.079, 0.08, 0.081)


def test_what_overlaps_in_one_path_fills_as_one() -> None:
    path = Tube(LIMB).path()
    hull_of([disc(0.1, 0.02, 0.06)]).add_to(path)
    pile([Round(0.1, 0.02, 0.03, 0.0, 0.0, 0.03), Round(0.1, 0.05, 0.03, 0.0, 0.0, 0.03)]).add_to(
        path
    )
    assert path.contains(QPointF(0.1, 0.03))


def test_a_round_reaches_as_far_as_its_half_axes() -> None:
    assert max(reaches(Round(0.1, 0.0, 0.2, 0.0, 0.0, 0.05))) == pytest.approx(0.3)
