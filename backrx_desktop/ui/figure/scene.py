"""What is painted of one instant, in its order: props behind, the body's units, props in front."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

from backrx_desktop.body.camera import prop_depth, unit_depths
from backrx_desktop.body.figure import Unit
from backrx_desktop.body.props import Layer, Prop
from backrx_desktop.body.skeleton import ARMS, LEGS
from backrx_desktop.ui.figure.arm import paint_arm
from backrx_desktop.ui.figure.head import paint_head
from backrx_desktop.ui.figure.leg import paint_leg
from backrx_desktop.ui.figure.props import paint_prop
from backrx_desktop.ui.figure.sight import Sight
from backrx_desktop.ui.figure.strokes import Stroke
from backrx_desktop.ui.figure.trunk import paint_neck, paint_torso

Painting: TypeAlias = Callable[[Sight], Iterator[Stroke]]


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


_PAINTINGS = _units()


def strokes_behind(sight: Sight) -> Iterator[Stroke]:
    """Props that stand behind the body and do not move with it."""
    return _props(sight, Layer.STATIC)


def strokes_of(sight: Sight) -> tuple[Stroke, ...]:
    """Everything else, the farthest first."""
    body, camera = sight.body, sight.camera
    among: list[tuple[float, Iterable[Stroke]]] = [
        (placed.depth, _PAINTINGS[placed.unit](sight))
        for placed in unit_depths(sight.figure, body, camera)
    ]
    among += [
        (prop_depth(prop, body, camera), paint_prop(sight, prop)) for prop in _on(sight, Layer.SORT)
    ]
    among.sort(key=lambda each: each[0])
    return (
        *_props(sight, Layer.BACK),
        *(stroke for _, strokes in among for stroke in strokes),
        *_props(sight, Layer.FRONT),
    )


def _on(sight: Sight, layer: Layer) -> list[Prop]:
    return [prop for prop in sight.figure.props if prop.layer is layer]


def _props(sight: Sight, layer: Layer) -> Iterator[Stroke]:
    for prop in _on(sight, layer):
        yield from paint_prop(sight, prop)
