"""How limbs are painted: an edge, the body tone, and a lit core."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QColor

from backrx_desktop.ui.figure.palette import darker
from backrx_desktop.ui.figure.sight import EDGE, TONE, Sight
from backrx_desktop.ui.figure.strokes import Fill, winding
from backrx_desktop.ui.figure.tube import Tube

CORE, CORE_X, CORE_Y = 0.20, -0.07, -0.15
"""How far the lit core of a tube is drawn in, and pushed left and up, in radii."""


class Edged(NamedTuple):
    """A tube, and from which of its discs on it has an edge.

    `start` is the share of the edge that shows there; from the next disc on it is whole.
    """

    tube: Tube
    first: int = 0
    start: float = 1.0


def paint_tubes(sight: Sight, hue: QColor, tubes: Iterable[Edged]) -> Iterator[Fill]:
    """Edge, body tone and lit core of some tubes, as one."""
    edge, body, core = winding(), winding(), winding()
    for tube, first, start in tubes:
        tube.add_to(edge, grow=EDGE, first=first, thin=EDGE * (1.0 - start))
        tube.add_to(body)
        tube.add_to(core, shrink=CORE, dx=CORE_X, dy=CORE_Y)
    yield Fill(edge, sight.edge(hue))
    yield Fill(body, darker(hue, TONE))
    yield Fill(core, hue)
