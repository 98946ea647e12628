"""What is painted over what: no part jumps over another while they overlap.

Where the order of two parts changes between neighbouring instants, the picture must look the
same in either order.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest

from backrx_desktop.body.camera import Placed, camera_for, prop_depth, unit_depths
from backrx_desktop.body.figure import FigureSpec, Unit
from backrx_desktop.body.motion import sample
from backrx_desktop.body.props import Layer
from backrx_desktop.body.solved import SolvedBody
from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.figure import scene
from backrx_desktop.ui.figure.picture import Picture
from tests.ui.figure.content import FIGURES, colours, figure, greys, painted, picture

pytestmark = pytest.mark.usefixtures("qapp")

SAMPLES = 37
SIZE = (360, 240)
MOST_PIXELS = 12
LEVELS = 24

Order = tuple[Unit | int, ...]
"""Units, and props by their place in the figure, the farthest first."""


def order_of(spec: FigureSpec, body: SolvedBody) -> Order:
    camera = camera_for(spec.view)
    depths: dict[Unit | int, float] = {
        placed.unit: placed.depth for placed in unit_depths(spec, body, camera)
    }
    for i, prop in enumerate(spec.props):
        if prop.layer is Layer.SORT:
            depths[i] = prop_depth(prop, body, camera)
    return tuple(sorted(depths, key=lambda each: depths[each]))


def instants(spec: FigureSpec) -> Iterator[list[SolvedBody]]:
    """Every movement of a rep, whole and made smaller; a way back only if it is another way."""
    for eased in (False, True):
        seen: set[frozenset[str]] = set()
        for phase, pair in enumerate(spec.phases):
            if (pair[0] != pair[1] or spec.rock) and frozenset(pair) not in seen:
                seen.add(frozenset(pair))
                shares = [i / (SAMPLES - 1) for i in range(SAMPLES)]
                rocks = shares if pair[0] == pair[1] else [0.0] * SAMPLES
                yield [
                    sample(spec, phase, share, eased=eased, rock=rock)
                    for share, rock in zip(shares, rocks, strict=True)
                ]


def painted_in(
    order: Order, of: Picture, body: SolvedBody, monkeypatch: pytest.MonkeyPatch
) -> Sequence[int]:
    """The picture with its parts in this order."""
    depths = {each: float(i) for i, each in enumerate(order)}
    units = tuple(Placed(depths[each], each) for each in order if isinstance(each, Unit))
    props = list(of.figure.props)
    with monkeypatch.context() as patch:
        patch.setattr(scene, "unit_depths", lambda *_: units)
        patch.setattr(scene, "prop_depth", lambda prop, *_: depths[props.index(prop)])
        return greys(painted(of, body, colours(), SIZE))


BOTH_SIDES = [name for name in FIGURES if figure(name).alternating]


@pytest.mark.parametrize(
    ("name", "side"),
    [*((name, Side.RIGHT) for name in FIGURES), *((name, Side.LEFT) for name in BOTH_SIDES)],
)
def test_nothing_jumps_over_what_it_overlaps(
    name: str, side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = picture(name, side)
    for bodies in instants(of.figure):
        ordered = [(order_of(of.figure, body), body) for body in bodies]
        for (before, _), (after, body) in pairwise(ordered):
            if before == after:
                continue
            one, other = (painted_in(order, of, body, monkeypatch) for order in (before, after))
            off = sum(abs(a - b) > LEVELS for a, b in zip(one, other, strict=True))
            moved = [x for x, y in zip(before, after, strict=True) if x != y]
            assert off <= MOST_PIXELS, moved


def test_an_order_that_matters_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    of = picture("side-leg-lift-twist", Side.RIGHT)
    body = sample(of.figure, 0, 0.5)
    order = order_of(of.figure, body)
    one, other = (painted_in(each, of, body, monkeypatch) for each in (order, order[::-1]))
    assert sum(abs(a - b) > LEVELS for a, b in zip(one, other, strict=True)) > 20 * MOST_PIXELS
