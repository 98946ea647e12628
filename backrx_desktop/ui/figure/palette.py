"""The figure's colours on a ground, for a theme and a skin tone.

    colours = colours_of(DARK, ground=DARK.surface, mat=DARK.raised, skin_tone=2)
    colours.working_in(DARK.move.colour)       the working limb, and the patch on it

What means something takes the theme's tones; the person's clothes are the same everywhere.
"""

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QColor

from backrx_desktop.ui.theme import Theme
from backrx_desktop.ui.widgets.pressable import mixed

SKIN_TONES = 4
"""From light to dark; each stands out from ground and mat by 3:1 in either theme."""
_SKIN_DARK = ("#F1CFB2", "#E3B48F", "#BC865E", "#996340")
_SKIN_LIGHT = ("#C4855B", "#B4764C", "#87563A", "#5A3725")
_CLOTHES = (
    "shirt", "trousers", "hair", "shoe", "sole", "prop", "prop_top", "prop_line", "soft", "band",
)  # fmt: skip
_CLOTHES_DARK = (
    "#9DB4C4", "#5F7F99", "#86634F", "#E9EDF0", "#B4BEC7", "#3B4D5D", "#52687B", "#7690A4",
    "#8C86B8", "#3FC1A5",
)  # fmt: skip
_CLOTHES_LIGHT = (
    "#5C8299", "#3F5D74", "#4A3228", "#1F2C36", "#56646F", "#B3AA9C", "#CFC8BC", "#857C6E",
    "#7C74B0", "#0F8F78",
)  # fmt: skip
_PATCH = 0.5
_BLACK, _WHITE = 0xFF000000, 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class FigureColours:
    """All that is painted; `edge` is the share of black in a part's own edge.

    `ground` is what lies behind the figure, to which a far limb fades.
    """

    ground: QColor
    mat: QColor
    mat_edge: QColor
    skin: QColor
    shirt: QColor
    trousers: QColor
    hair: QColor
    shoe: QColor
    sole: QColor
    prop: QColor
    prop_top: QColor
    prop_line: QColor
    soft: QColor
    band: QColor
    shadow: QColor
    arrow: QColor
    working: QColor
    patch: QColor
    edge: float

    def working_in(self, colour: QColor) -> "FigureColours":
        """The same with the working limb in `colour` and the muscle patch in a lighter tone."""
        return replace(self, working=colour, patch=lighter(colour, _PATCH))

    def dimmed(self, ground: QColor, share: float) -> "FigureColours":
        """The same, `share` (0 to 1) of the way to a ground."""
        if share <= 0.0:
            return self
        dim: dict[str, Any] = {
            one.name: mixed(getattr(self, one.name), ground, share)
            for one in fields(self)
            if one.name not in ("edge", "shadow")
        }
        return replace(self, **dim)


@lru_cache(maxsize=512)
def _blended(colour: int, other: int, share: float) -> QColor:
    """`mixed`, of which a frame asks forty times, most of them for what it asked before."""
    return mixed(QColor.fromRgb(colour), QColor.fromRgb(other), share)


def blended(colour: QColor, other: QColor, share: float) -> QColor:
    """`colour` with `share` (0 to 1) of `other` in it, opaque; not to be changed."""
    return _blended(colour.rgb(), other.rgb(), share)


def darker(colour: QColor, share: float) -> QColor:
    """`colour` with a share of black."""
    return _blended(colour.rgb(), _BLACK, share)


def lighter(colour: QColor, share: float) -> QColor:
    """`colour` with a share of white."""
    return _blended(colour.rgb(), _WHITE, share)


def colours_of(theme: Theme, ground: QColor, mat: QColor, skin_tone: int = 2) -> FigureColours:
    """The colours on `ground`; `skin_tone` from 1 (light) to `SKIN_TONES`, else clamped."""
    tones = _SKIN_DARK if theme.dark else _SKIN_LIGHT
    skin = QColor(tones[min(max(skin_tone, 1), SKIN_TONES) - 1])
    clothes = _CLOTHES_DARK if theme.dark else _CLOTHES_LIGHT
    shadow = QColor(0, 0, 0, 130) if theme.dark else QColor(0x22, 0x32, 0x3E, 76)
    colours = FigureColours(
        ground=ground,
        mat=mat,
        mat_edge=theme.line if theme.dark else mixed(mat, theme.text3, 0.35),
        skin=skin,
        shadow=shadow,
        arrow=theme.text2,
        working=theme.hold.colour,
        patch=theme.hold.colour,
        edge=0.45 if theme.dark else 0.42,
        **dict(zip(_CLOTHES, map(QColor, clothes), strict=True)),
    )
    return colours.working_in(theme.hold.colour)
