"""Reading the props of a figure."""

from collections.abc import Callable, Mapping

from backrx_desktop.body.fields import LONGEST, Fields, FigureError, guess
from backrx_desktop.body.props import (
    Band,
    Block,
    Dumbbell,
    Furniture,
    Hook,
    KneeBall,
    KneeTowel,
    Layer,
    Pillow,
    Prop,
    Strap,
)
from backrx_desktop.body.reading_pose import read_parts
from backrx_desktop.body.skeleton import ARMS, Part

_COMMON = ("kind", "layer", "bias")


def read_hook(fields: Fields) -> Hook:
    """A point fixed to a part."""
    fields.only(("part", "at"))
    return Hook(fields.named("part", Part), fields.vec("at"))


def read_prop(fields: Fields) -> Prop:
    """One prop, as its `kind` says."""
    kind = fields.text("kind")
    if kind not in _READERS:
        raise fields.wrong("kind", f"there is no prop '{kind}'{guess(kind, _READERS)}")
    return _READERS[kind](fields)


def _layer(fields: Fields, usual: Layer) -> Layer:
    return fields.named("layer", Layer) if "layer" in fields else usual


def _bias(fields: Fields, usual: float = 0.0) -> float:
    return fields.number("bias", LONGEST) if "bias" in fields else usual


def _length(fields: Fields, key: str, usual: float) -> float:
    return fields.positive(key, LONGEST) if key in fields else usual


def _block(fields: Fields) -> Block:
    fields.only((*_COMMON, "x", "z", "top", "under", "bottom", "rounding"))
    under = read_parts(fields, "under")
    if bool(under) == ("top" in fields):
        raise FigureError(fields.path, "needs either 'top' or 'under'")
    kind = fields.named("kind", Furniture)
    return Block(
        kind=kind,
        x=fields.span("x"),
        z=fields.span("z"),
        top=fields.positive("top", LONGEST) if "top" in fields else None,
        under=under,
        bottom=fields.number("bottom", LONGEST) if "bottom" in fields else 0.0,
        rounding=_length(fields, "rounding", 0.025),
        layer=_layer(fields, Layer.STATIC if kind is Furniture.WALL else Layer.BACK),
        bias=_bias(fields),
    )


def _pillow(fields: Fields) -> Pillow:
    fields.only((*_COMMON, "at", "size"))
    size = fields.vec("size")
    if min(size) <= 0.0:
        raise fields.wrong("size", "must be above 0 every way")
    return Pillow(fields.vec("at"), size, _layer(fields, Layer.BACK), _bias(fields))


def _ball(fields: Fields) -> KneeBall:
    fields.only((*_COMMON, "r"))
    return KneeBall(fields.positive("r", LONGEST), _layer(fields, Layer.SORT), _bias(fields))


def _towel(fields: Fields) -> KneeTowel:
    fields.only((*_COMMON, "r", "length"))
    radius, length = fields.positive("r", LONGEST), fields.positive("length", LONGEST)
    return KneeTowel(radius, length, _layer(fields, Layer.SORT), _bias(fields))


def _hooks(fields: Fields, key: str) -> tuple[Hook, ...]:
    hooks = tuple(read_hook(hook) for hook in fields.tables(key))
    if len(hooks) < 2:
        raise fields.wrong(key, "needs at least two points")
    return hooks


def _band(fields: Fields) -> Band:
    fields.only((*_COMMON, "around", "r"))
    radius = fields.positive("r", LONGEST)
    return Band(_hooks(fields, "around"), radius, _layer(fields, Layer.SORT), _bias(fields, 0.01))


def _strap(fields: Fields) -> Strap:
    fields.only((*_COMMON, "via", "width"))
    width = _length(fields, "width", 0.013)
    return Strap(_hooks(fields, "via"), width, _layer(fields, Layer.SORT), _bias(fields, 0.01))


def _dumbbell(fields: Fields) -> Dumbbell:
    fields.only((*_COMMON, "hand"))
    hand = fields.named("hand", Part)
    if hand not in {arm.hand for arm in ARMS}:
        raise fields.wrong("hand", "must be hand_r or hand_l")
    return Dumbbell(hand, _layer(fields, Layer.SORT), _bias(fields, 0.01))


_READERS: Mapping[str, Callable[[Fields], Prop]] = {
    **dict.fromkeys((kind.value for kind in Furniture), _block),
    "pillow": _pillow,
    "ball": _ball,
    "towel": _towel,
    "band": _band,
    "strap": _strap,
    "dumbbell": _dumbbell,
}
