"""What is painted of one instant, in its order: props behind, the body's units, props in front.

    scene = Scene(figure)
    strokes = scene.strokes(sight)

What did not move since the last instant is not built again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

from backrx_desktop.body.camera import prop_depth, unit_depths
from backrx_desktop.body.figure import FigureSpec, Unit
from backrx_desktop.body.props import Layer, Prop
from backrx_desktop.body.skeleton import ARMS, LEGS, LIMB_PARTS, Limb, Part
from backrx_desktop.ui.figure.arm import paint_arm
from backrx_desktop.ui.figure.head import paint_head
from backrx_desktop.ui.figure.leg import paint_leg
from backrx_desktop.ui.figure.palette import FigureColours
from backrx_desktop.ui.figure.props import paint_prop
from backrx_desktop.ui.figure.sight import Sight
from backrx_desktop.ui.figure.strokes import Stroke
from backrx_desktop.ui.figure.trunk import paint_neck, paint_torso

Painting: TypeAlias = Callable[[Sight], Iterator[Stroke]]
Seen: TypeAlias = tuple[object, ...]


def _limbs() -> Mapping[Unit, Limb]:
    chains = [(leg.limb, leg.thigh, leg.shank) for leg in LEGS]
    chains += [(arm.limb, arm.upper, arm.fore) for arm in ARMS]
    return {Unit(part): limb for limb, *halves in chains for part in (limb, *halves)}


def _units() -> Mapping[Unit, Painting]:
    units: dict[Unit, Painting] = {
        Unit.TORSO: paint_torso,
        Unit.NECK: paint_neck,
        Unit.HEAD: paint_head,
    }
    for leg in LEGS:
        units[Unit(leg.limb)] = partial(paint_leg, leg=leg)
        units[Unit(leg.thigh)] = partial(paint_leg, leg=leg, shank=False)
        units[Unit(leg.shank)] = partial(paint_leg, leg=leg, thigh=False)
    for arm in ARMS:
        units[Unit(arm.limb)] = partial(paint_arm, arm=arm)
        units[Unit(arm.upper)] = partial(paint_arm, arm=arm, fore=False)
        units[Unit(arm.fore)] = partial(paint_arm, arm=arm, upper=False)
    return units


_LIMB_OF = _limbs()
_PAINTINGS = _units()
_TORSO_JOINTS = (*(leg.hip for leg in LEGS), *(arm.shoulder for arm in ARMS))


class Scene:
    """The painting of one figure."""

    def __init__(self, figure: FigureSpec) -> None:
        self._figure = figure
        self._colours: FigureColours | None = None
        self._kept: dict[Unit, tuple[Seen, tuple[Stroke, ...]]] = {}

    def strokes(self, sight: Sight) -> tuple[Stroke, ...]:
        """Everything but what stands still behind the body, the farthest first."""
        if sight.colours is not self._colours:
            self._colours = sight.colours
            self._kept.clear()
        body, camera = sight.body, sight.camera
        among: list[tuple[float, Iterable[Stroke]]] = [
            (placed.depth, self._unit(sight, placed.unit))
            for placed in unit_depths(self._figure, body, camera)
        ]
        among += [
            (prop_depth(prop, body, camera), paint_prop(sight, prop))
            for prop in _on(sight, Layer.SORT)
        ]
        among.sort(key=lambda each: each[0])
        return (
            *_props(sight, Layer.BACK),
            *(stroke for _, strokes in among for stroke in strokes),
            *_props(sight, Layer.FRONT),
        )

    def _unit(self, sight: Sight, unit: Unit) -> tuple[Stroke, ...]:
        seen = _seen_of(sight, unit)
        kept = self._kept.get(unit)
        if kept is None or kept[0] != seen:
            kept = self._kept[unit] = seen, tuple(_PAINTINGS[unit](sight))
        return kept[1]


def strokes_behind(sight: Sight) -> Iterator[Stroke]:
    """Props that stand behind the body and do not move with it."""
    return _props(sight, Layer.STATIC)


def _seen_of(sight: Sight, unit: Unit) -> Seen:
    """All of an instant that a unit's strokes depend on, besides the colours."""
    body = sight.body
    limb = _LIMB_OF.get(unit)
    if limb is not None:
        parts = LIMB_PARTS[limb]
        ends = body.discs[parts[0]], body.discs[parts[1]], body.discs[parts[2]]
        return *ends, body.frames[parts[2]], sight.faded[limb], sight.effort_on(parts)
    if unit is Unit.TORSO:
        joints = tuple(body.joints[joint] for joint in _TORSO_JOINTS)
        return body.slices, joints, sight.effort_on((Part.PELVIS, Part.THORAX))
    if unit is Unit.HEAD:
        return body.skull, body.frames[Part.HEAD]
    return (body.discs[Part.NECK],)


def _on(sight: Sight, layer: Layer) -> list[Prop]:
    return [prop for prop in sight.figure.props if prop.layer is layer]


def _props(sight: Sight, layer: Layer) -> Iterator[Stroke]:
    for prop in _on(sight, layer):
        yield from paint_prop(sight, prop)
