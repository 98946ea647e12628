"""The trunk: trousers' seat, shirt and neck."""

from collections.abc import Iterator, Sequence

from backrx_desktop.body.skeleton import ARMS, LEGS, TROUSER_SLICES, Part
from backrx_desktop.ui.figure.hull import hull_of
from backrx_desktop.ui.figure.palette import darker
from backrx_desktop.ui.figure.pile import pile
from backrx_desktop.ui.figure.rounds import Round, disc
from backrx_desktop.ui.figure.sight import EDGE, TONE, Sight
from backrx_desktop.ui.figure.strokes import Fill, Stroke, winding
from backrx_desktop.ui.figure.tube import Spot, Tube

_HIP = 0.0535
_NECK_TONE = 0.12
_LIT, _LIFT = 0.10, -0.006
_RIM = 0.001
_SHOULDER = 0.033
_YOKE = slice(10, 13)
"""The slices from which the shirt falls over the shoulders."""


def paint_torso(sight: Sight) -> Iterator[Stroke]:
    """Seat and shirt; the seat melts into the thighs, and has an edge only above the hips."""
    screen = sight.camera.screen
    rounds = [
        Round(*screen(centre), *screen(wide), *screen(deep))
        for centre, wide, deep in sight.body.slices
    ]
    colours = sight.colours
    hips = [Tube([Spot(*screen(sight.body.joints[leg.hip]), _HIP)]) for leg in LEGS]
    seat = pile(rounds[:TROUSER_SLICES], root=2)
    body, core = winding(), winding()
    seat.add_to(body)
    seat.add_to(core, shrink=_LIT, dy=_LIFT)
    for hip in hips:
        hip.add_to(body)
        hip.add_to(core, grow=_RIM)
    yield Fill(pile(rounds[2:TROUSER_SLICES]).path(grow=EDGE), sight.edge(colours.trousers))
    yield Fill(body, darker(colours.trousers, TONE))
    yield Fill(core, colours.trousers)
    yield from sight.patches_on(Part.PELVIS, body)
    yield from _shirt(sight, rounds)


def _shirt(sight: Sight, rounds: Sequence[Round]) -> Iterator[Stroke]:
    """The shirt, which covers the shoulders: no ball stands out where an arm is near."""
    shirt = pile(rounds[TROUSER_SLICES - 2 :])
    edge, body = shirt.path(grow=EDGE), shirt.path()
    core = shirt.path(shrink=_LIT, dy=_LIFT)
    for arm in ARMS:
        at = sight.camera.screen(sight.body.joints[arm.shoulder])
        shoulder = hull_of([disc(*at, _SHOULDER), *rounds[_YOKE]])
        shoulder.add_to(edge, grow=EDGE)
        shoulder.add_to(body)
        core.addPath(shoulder.path(grow=_LIFT).translated(0.0, _LIFT))
    hue = sight.colours.shirt
    yield Fill(edge, sight.edge(hue))
    yield Fill(body, darker(hue, TONE))
    yield Fill(core, hue)
    yield from sight.patches_on(Part.THORAX, body)


def paint_neck(sight: Sight) -> Iterator[Stroke]:
    """The neck, in the shade of the head."""
    hue = darker(sight.colours.skin, _NECK_TONE)
    neck = Tube(sight.spots(Part.NECK))
    yield Fill(neck.path(grow=EDGE), sight.edge(hue))
    yield Fill(neck.path(), hue)
