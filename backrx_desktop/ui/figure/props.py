"""Ottoman, wall, pillow, ball, towel, band, strap and dumbbells."""

import math
from collections.abc import Iterator, Sequence

from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainterPath

from backrx_desktop.body.props import (
    DUMBBELL_RADIUS,
    Band,
    Block,
    Dumbbell,
    KneeBall,
    KneeTowel,
    Pillow,
    Prop,
    Strap,
    block_top,
    dumbbell_bar,
    hooked,
    squeezed_ball,
    towel_roll,
)
from backrx_desktop.body.skeleton import ARMS
from backrx_desktop.body.vector import Vec, across, cross, lerp, scale, sub, unit
from backrx_desktop.ui.figure.arm import paint_hand
from backrx_desktop.ui.figure.hull import hull_of
from backrx_desktop.ui.figure.loop import Loop
from backrx_desktop.ui.figure.palette import darker, lighter
from backrx_desktop.ui.figure.rounds import Round, disc
from backrx_desktop.ui.figure.sight import EDGE, Sight
from backrx_desktop.ui.figure.strokes import Fill, Line, Stroke, through

_THIN = 0.003
_BAND_WIDTH = 0.013
_BAR, _WEIGHT = 0.009, 0.2
_ROLL_END, _ROLL_EDGE = 0.8, 0.1


def paint_prop(sight: Sight, prop: Prop) -> Iterator[Stroke]:
    """A prop as it looks from the camera."""
    match prop:
        case Block():
            return _block(sight, prop)
        case Pillow():
            return _pillow(sight, prop)
        case KneeBall():
            ball = hull_of([sight.outline(squeezed_ball(prop, sight.body))])
            return _soft(sight, ball)
        case KneeTowel():
            return _towel(sight, prop)
        case Band():
            return _band(sight, prop)
        case Strap():
            return _strap(sight, prop)
        case Dumbbell():
            return _dumbbell(sight, prop)


def _soft(sight: Sight, loop: Loop) -> Iterator[Stroke]:
    """Something soft: lit from above."""
    hue = sight.colours.soft
    path = loop.path()
    box = path.boundingRect()
    gradient = QLinearGradient(box.topLeft(), box.bottomLeft())
    gradient.setColorAt(0.0, lighter(hue, 0.12))
    gradient.setColorAt(1.0, darker(hue, 0.18))
    yield Fill(loop.path(grow=EDGE), sight.edge(hue))
    yield Fill(path, QBrush(gradient))


def _block(sight: Sight, block: Block) -> Iterator[Stroke]:
    """A box with round edges: the hull of its corners' balls, its top a little lighter."""
    colours, r = sight.colours, block.rounding
    top = block_top(block, sight.body)
    xs = (block.x[0] + r, block.x[1] - r)
    zs = (block.z[0] + r, block.z[1] - r)
    balls = _balls(
        sight, [(x, y, z) for x in xs for y in (block.bottom + r, top - r) for z in zs], r
    )
    whole = hull_of(balls)
    yield Fill(whole.path(grow=_THIN), colours.prop_line)
    yield Fill(whole.path(), colours.prop)
    flat = [_flat(sight, (x, top, z), r) for x in xs for z in zs]
    yield Fill(hull_of(flat).path(), colours.prop_top)


def _balls(sight: Sight, centres: Sequence[Vec], radius: float) -> list[Round]:
    return [disc(*sight.camera.screen(at), radius) for at in centres]


def _flat(sight: Sight, at: Vec, radius: float) -> Round:
    """A disc that lies flat."""
    screen = sight.camera.screen
    return Round(*screen(at), *screen((radius, 0.0, 0.0)), *screen((0.0, 0.0, radius)))


def _pillow(sight: Sight, pillow: Pillow) -> Iterator[Stroke]:
    (x, y, z), (wide, high, deep) = pillow.at, pillow.size
    r = high / 2.0
    corners = [
        (x + i * (wide / 2.0 - r), y + r, z + k * (deep / 2.0 - r))
        for i in (-1.0, 1.0)
        for k in (-1.0, 1.0)
    ]
    return _soft(sight, hull_of(_balls(sight, corners, r)))


def _towel(sight: Sight, towel: KneeTowel) -> Iterator[Stroke]:
    """A rolled towel with its spiral at the end that faces the viewer."""
    first, last = towel_roll(towel, sight.body)
    depth = sight.camera.depth
    near, far = (first, last) if depth(first.centre) > depth(last.centre) else (last, first)
    axis = unit(sub(near.centre, far.centre))
    one = across((0.3, 1.0, 0.2), axis)
    two = cross(axis, one)
    screen = sight.camera.screen

    def end(at: Vec, radius: float) -> Round:
        return Round(*screen(at), *screen(scale(one, radius)), *screen(scale(two, radius)))

    hue, r = sight.colours.soft, near.radius
    inner = [lerp(near.centre, far.centre, share) for share in (_ROLL_EDGE, 1.0 - _ROLL_EDGE)]
    face = end(near.centre, r * _ROLL_END)
    roll = [face, *(end(at, r) for at in inner), end(far.centre, r * _ROLL_END)]
    yield from _soft(sight, hull_of(roll))
    yield Fill(hull_of([face]).path(), lighter(hue, 0.15))
    turns = [(0.85 * (1.0 - i / 30.0), i * 0.5) for i in range(28)]
    spiral = through(
        [
            (
                face.x + k * (face.ax * math.cos(a) + face.bx * math.sin(a)),
                face.y + k * (face.ay * math.cos(a) + face.by * math.sin(a)),
            )
            for k, a in turns
        ]
    )
    yield Line(spiral, sight.edge(hue), 0.004)


def _band(sight: Sight, band: Band) -> Iterator[Stroke]:
    points = hooked(band.around, sight.body)
    loop = hull_of(_balls(sight, points, band.radius)).path()
    yield from _webbing(sight, loop, _BAND_WIDTH)


def _strap(sight: Sight, strap: Strap) -> Iterator[Stroke]:
    """A strap, and the nearer of the hands that hold it, round it."""
    points = [sight.camera.screen(at) for at in hooked(strap.via, sight.body)]
    yield from _webbing(sight, through(points), strap.width)
    held = {part for part, _ in strap.via}
    hands = [arm for arm in ARMS if arm.hand in held]
    if hands:
        depth, joints = sight.camera.depth, sight.body.joints
        yield from paint_hand(sight, max(hands, key=lambda arm: depth(joints[arm.wrist])))


def _webbing(sight: Sight, path: QPainterPath, width: float) -> Iterator[Stroke]:
    hue: QColor = sight.colours.band
    yield Line(path, sight.edge(hue), width + 0.007)
    yield Line(path, hue, width)


def _dumbbell(sight: Sight, dumbbell: Dumbbell) -> Iterator[Stroke]:
    """A bar with two weights, and the hand that holds it between them."""
    ends = sorted(dumbbell_bar(dumbbell, sight.body), key=sight.camera.depth)
    hue = sight.colours.soft
    far, near = (
        hull_of(_balls(sight, [outer, lerp(outer, inner, _WEIGHT)], DUMBBELL_RADIUS))
        for outer, inner in (ends, ends[::-1])
    )
    bar = _balls(sight, [lerp(ends[0], ends[1], 0.1), lerp(ends[0], ends[1], 0.9)], _BAR)
    yield from _soft(sight, far)
    yield Fill(hull_of(bar).path(), darker(hue, 0.30))
    yield from paint_hand(sight, next(arm for arm in ARMS if arm.hand is dumbbell.hand))
    yield from _soft(sight, near)
