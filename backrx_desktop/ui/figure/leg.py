"""A leg: thigh, shank and shoe, without a seam at the knee."""

from collections.abc import Iterator

from backrx_desktop.body.skeleton import Leg, Part
from backrx_desktop.body.vector import Vec, add, apply, dot
from backrx_desktop.ui.figure.hull import hull_of
from backrx_desktop.ui.figure.limb import Edged, paint_tubes
from backrx_desktop.ui.figure.palette import darker
from backrx_desktop.ui.figure.rounds import disc
from backrx_desktop.ui.figure.sight import EDGE, Sight
from backrx_desktop.ui.figure.strokes import Fill, Stroke, winding
from backrx_desktop.ui.figure.tube import Spot, Tube, rooted

_SHOE_TONE = 0.20
_TOES_NEAR = 0.02
_SOLE_SEEN = -0.12
_SOLE = (
    (-0.046, 0.010), (-0.030, 0.018), (0.0, 0.018), (0.040, 0.019), (0.085, 0.029),
    (0.112, 0.026), (0.128, 0.012),
)  # fmt: skip
_SOLE_DEPTH = -0.040


def paint_leg(
    sight: Sight, leg: Leg, *, thigh: bool = True, shank: bool = True
) -> Iterator[Stroke]:
    """The leg, or one half of it."""
    fade = sight.faded[leg.limb]
    colours = sight.colours
    hue = sight.tinted(colours.working if sight.working(leg.limb) else colours.trousers, fade)
    camera, joints = sight.camera, sight.body.joints
    foot_behind = camera.depth(joints[leg.toe]) - camera.depth(joints[leg.ankle]) < _TOES_NEAR
    if shank and foot_behind:
        yield from _foot(sight, leg, fade)
    tubes: dict[Part, Edged] = {}
    if thigh:
        tubes[leg.thigh] = Edged(Tube(rooted(sight.spots(leg.thigh), 3)), 1, 0.0)
    if shank:
        spots = sight.spots(leg.shank)
        tubes[leg.shank] = Edged(Tube(spots)) if thigh else Edged(Tube(rooted(spots, 2)), 0, 0.0)
    yield from paint_tubes(sight, hue, tubes.values())
    for part, (tube, *_) in tubes.items():
        yield from sight.patches(part, tube)
    if shank and not foot_behind:
        yield from _foot(sight, leg, fade)


def _foot(sight: Sight, leg: Leg, fade: float) -> Iterator[Stroke]:
    colours = sight.colours
    hue = sight.tinted(colours.shoe, fade)
    spots = sight.spots(leg.foot)
    x, y, r, _ = sight.spots(leg.shank)[-1]
    ankle = spots[1]
    shoe = hull_of([disc(s.x, s.y, s.r) for s in spots])
    cuff = Tube([Spot(x, y, r * 1.05), ankle])
    edge, body, core = winding(), winding(), winding()
    for outline in (shoe, cuff):
        outline.add_to(edge, grow=EDGE)
        outline.add_to(body)
        outline.add_to(core, shrink=0.18, dx=-0.063, dy=-0.135)
    yield Fill(edge, sight.edge(hue))
    yield Fill(body, darker(hue, _SHOE_TONE))
    yield Fill(core, hue)
    frame = sight.body.frames[leg.foot]
    if dot(frame[1], sight.camera.toward) < _SOLE_SEEN:
        at = sight.body.joints[leg.ankle]
        rim: list[Vec] = [(x, _SOLE_DEPTH, w) for x, w in _SOLE]
        rim += [(x, _SOLE_DEPTH, -w) for x, w in reversed(_SOLE)]
        points = [sight.camera.screen(add(at, apply(frame, point))) for point in rim]
        yield Fill(
            hull_of([disc(x, y, 1e-4) for x, y in points]).path(), sight.tinted(colours.sole, fade)
        )
