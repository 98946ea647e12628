"""An arm: sleeve, upper arm, forearm, hand."""

from collections.abc import Iterator

from backrx_desktop.body.skeleton import Arm
from backrx_desktop.ui.figure.limb import paint_tubes
from backrx_desktop.ui.figure.sight import Sight
from backrx_desktop.ui.figure.strokes import Stroke
from backrx_desktop.ui.figure.tube import Spot, rooted, tube

_SLEEVE_DISCS = 4
_SLEEVE_WIDTH = 1.08
_BEFORE_SHOULDER = 0.03


def paint_arm(sight: Sight, arm: Arm, *, upper: bool = True, fore: bool = True) -> Iterator[Stroke]:
    """The arm, or one half of it."""
    camera, joints = sight.camera, sight.body.joints
    depth = camera.depth
    front = depth(joints[arm.wrist]) > depth(joints[arm.shoulder]) - _BEFORE_SHOULDER
    bare = sight.spots(arm.upper) if upper else []
    if upper and fore and front:
        yield from _skin(sight, arm, bare, fore=False)
        yield from _sleeve(sight, arm, bare)
        yield from _skin(sight, arm, bare[4:], fore=True)
        return
    yield from _skin(sight, arm, bare, fore=fore)
    if upper:
        yield from _sleeve(sight, arm, bare)


def _sleeve(sight: Sight, arm: Arm, bare: list[Spot]) -> Iterator[Stroke]:
    spots = [s._replace(r=s.r * _SLEEVE_WIDTH) for s in bare[:_SLEEVE_DISCS]]
    spots = rooted(spots, 2)
    hue = sight.tinted(sight.colours.shirt, sight.faded(arm.limb))
    whole = tube(spots)
    yield from paint_tubes(sight, hue, [(whole, tube(spots[2:]))])
    yield from sight.patches(arm.upper, whole.path())


def _skin(sight: Sight, arm: Arm, bare: list[Spot], *, fore: bool) -> Iterator[Stroke]:
    working = sight.working(arm.limb)
    hue = sight.colours.working if working else sight.colours.skin
    loops = []
    if bare:
        loops.append((tube(bare), tube(bare[1:])))
    if fore:
        spots = sight.spots(arm.fore)
        spots = spots if bare else rooted(spots, 2)
        whole = tube(spots)
        loops.append((whole, whole if bare else tube(spots[1:])))
        hand = tube([spots[-1], *sight.spots(arm.hand)[1:]])
        thumb = tube(sight.spots(arm.thumb))
        loops += [(hand, hand), (thumb, thumb)]
    yield from paint_tubes(sight, sight.tinted(hue, sight.faded(arm.limb)), loops)
