"""An arm: sleeve, upper arm, forearm, hand."""

import math
from collections.abc import Iterator, Sequence

from backrx_desktop.body.skeleton import UPPER_ARM, Arm
from backrx_desktop.ui.figure.limb import Edged, paint_tubes
from backrx_desktop.ui.figure.sight import Sight
from backrx_desktop.ui.figure.strokes import Stroke
from backrx_desktop.ui.figure.tube import Spot, Tube, rooted

_SLEEVE_DISCS = 4
_SLEEVE_WIDTH = 1.08
_BEFORE_SHOULDER = 0.03
_SHORTENED, _SHORTENING = 0.8, 0.3


def paint_arm(sight: Sight, arm: Arm, *, upper: bool = True, fore: bool = True) -> Iterator[Stroke]:
    """The arm, or one half of it; a forearm that is nearer lies over the sleeve."""
    depth, joints = sight.camera.depth, sight.body.joints
    nearer = depth(joints[arm.wrist]) > depth(joints[arm.shoulder]) - _BEFORE_SHOULDER
    if not upper:
        yield from _skin(sight, arm, _fore(sight, arm))
        return
    spots = sight.spots(arm.upper)
    bare = Edged(Tube(spots), 2, 0.0)
    over = fore and nearer
    yield from _skin(sight, arm, [bare, *(_fore(sight, arm) if fore and not over else ())])
    yield from _sleeve(sight, arm, spots)
    if over:
        yield from _skin(sight, arm, _fore(sight, arm, elbow=_foreshortened(spots)))


def paint_hand(sight: Sight, arm: Arm) -> Iterator[Stroke]:
    """The hand alone, round what it holds; it goes on from the forearm without an edge."""
    palm = rooted([sight.spots(arm.fore)[-1], *sight.spots(arm.hand)[1:]], 1)
    thumb = Tube(sight.spots(arm.thumb))
    return _skin(sight, arm, [Edged(Tube(palm), 1, 0.0), Edged(thumb)])


def _foreshortened(spots: Sequence[Spot]) -> float:
    """How far an upper arm points at the viewer: 0 where it does not, 1 where its elbow has to
    stand out from the sleeve behind it."""
    long = math.hypot(spots[-1].x - spots[0].x, spots[-1].y - spots[0].y) / UPPER_ARM
    return min(1.0, max(0.0, (_SHORTENED - long) / _SHORTENING))


def _sleeve(sight: Sight, arm: Arm, bare: Sequence[Spot]) -> Iterator[Stroke]:
    spots = rooted([s._replace(r=s.r * _SLEEVE_WIDTH) for s in bare[:_SLEEVE_DISCS]], 2)
    hue = sight.tinted(sight.colours.shirt, sight.faded[arm.limb])
    whole = Tube(spots)
    yield from paint_tubes(sight, hue, [Edged(whole, 2, 0.0)])
    yield from sight.patches(arm.upper, whole)


def _skin(sight: Sight, arm: Arm, tubes: Sequence[Edged]) -> Iterator[Stroke]:
    working = sight.working(arm.limb)
    hue = sight.colours.working if working else sight.colours.skin
    return paint_tubes(sight, sight.tinted(hue, sight.faded[arm.limb]), tubes)


def _fore(sight: Sight, arm: Arm, elbow: float = 1.0) -> list[Edged]:
    """Forearm and hand; `elbow` is the share of the edge that shows round the elbow."""
    spots = sight.spots(arm.fore)
    root = Edged(Tube(rooted(spots, 2)), start=elbow)
    palm = Tube([spots[-1], *sight.spots(arm.hand)[1:]])
    return [root, Edged(palm), Edged(Tube(sight.spots(arm.thumb)))]
