"""How limbs are painted: an edge, the body tone, and a lit core."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QColor

from backrx_desktop.ui.figure.loop import Loop
from backrx_desktop.ui.figure.palette import darker
from backrx_desktop.ui.figure.sight import EDGE, TONE, Sight
from backrx_desktop.ui.figure.strokes import Fill, winding

CORE, CORE_X, CORE_Y = 0.20, -0.07, -0.15
"""How far the lit core of a tube is drawn in, and pushed left and up, in radii."""


def paint_tubes(sight: Sight, hue: QColor, loops: Iterable[tuple[Loop, Loop]]) -> Iterator[Fill]:
    """Edge, body tone and lit core of some tubes; each comes with the tube that has the edge."""
    edge, body, core = (winding() for _ in range(3))
    for whole, edged in loops:
        edged.add_to(edge, grow=EDGE)
        whole.add_to(body)
        whole.add_to(core, shrink=CORE, dx=CORE_X, dy=CORE_Y)
    yield Fill(edge, sight.edge(hue))
    yield Fill(body, darker(hue, TONE))
    yield Fill(core, hue)
