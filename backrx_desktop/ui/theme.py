"""The colours of BackRx: every tone of the dark, light, ambient and overlay sets.

    theme = DARK
    painter.setPen(theme.of(Tone.TEXT2))
    theme.phase(PhaseTone.MOVE).disc

Widgets do not keep a Theme: they read `look.theme` while painting (see look.py), so a change of
theme is one repaint. Tonal steps only; nothing here is translucent but the overlay's ground.
"""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtGui import QColor, QPalette


class Tone(Enum):
    """A colour by its duty; the value is the name of its field in Theme."""

    BG = "bg"
    SURFACE = "surface"
    RAISED = "raised"
    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    ACCENT = "accent"


class PhaseTone(Enum):
    """What the body is doing, as far as colour goes; the value is the field's name in Theme."""

    HOLD = "hold"
    MOVE = "move"
    """Lift, twist."""
    RETURN = "ret"
    """Lower."""
    REST = "rest"
    """Ready, switch, the rest between sets."""
    EASE = "easing"
    """Pain-stop and what follows it."""


@dataclass(frozen=True, slots=True)
class PhaseColours:
    """`colour` for word and current arc, `disc` behind the digits, `waiting` for a resting arc."""

    colour: QColor
    disc: QColor
    waiting: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """One complete set of colours. `heat` are the five levels of the calendar, none to most."""

    name: str
    dark: bool
    bg: QColor
    surface: QColor
    raised: QColor
    hover: QColor
    pressed: QColor
    line: QColor
    text: QColor
    text2: QColor
    text3: QColor
    dot: QColor
    dot_waiting: QColor
    """Pending dots of the side whose turn it is not."""
    track: QColor
    on_accent: QColor
    hold: PhaseColours
    move: PhaseColours
    ret: PhaseColours
    rest: PhaseColours
    easing: PhaseColours
    heat: tuple[QColor, QColor, QColor, QColor, QColor]

    @property
    def accent(self) -> QColor:
        return self.hold.colour

    @property
    def ease(self) -> QColor:
        return self.easing.colour

    def of(self, tone: Tone) -> QColor:
        colour: QColor = getattr(self, tone.value)
        return colour

    def phase(self, tone: PhaseTone) -> PhaseColours:
        colours: PhaseColours = getattr(self, tone.value)
        return colours


@dataclass(frozen=True, slots=True)
class AmbientColours:
    """The quiet set of long holds, dark in either theme."""

    bg: QColor
    digits: QColor
    disc: QColor
    label: QColor
    hint: QColor
    ring: QColor
    track: QColor
    dot: QColor


def _phase(colour: str, disc: str, waiting: str) -> PhaseColours:
    return PhaseColours(QColor(colour), QColor(disc), QColor(waiting))


def _heat(*levels: str) -> tuple[QColor, QColor, QColor, QColor, QColor]:
    first, second, third, fourth, fifth = (QColor(level) for level in levels)
    return first, second, third, fourth, fifth


DARK = Theme(
    name="dark",
    dark=True,
    bg=QColor("#0C1211"),
    surface=QColor("#141C1A"),
    raised=QColor("#1D2725"),
    hover=QColor("#26322F"),
    pressed=QColor("#2F3D39"),
    line=QColor("#2C3835"),
    text=QColor("#F1F4F0"),
    text2=QColor("#BAC6C1"),
    text3=QColor("#8E9C96"),
    dot=QColor("#5A6964"),
    dot_waiting=QColor("#46534F"),
    track=QColor("#2A3532"),
    on_accent=QColor("#0B1513"),
    hold=_phase("#86E3C6", "#15302A", "#2B584B"),
    move=_phase("#F7C982", "#33291A", "#614D2B"),
    ret=_phase("#9CCBF8", "#182B3D", "#34516D"),
    rest=_phase("#CDBDF7", "#2A253D", "#4C4468"),
    easing=_phase("#F5B7A2", "#2E2521", "#7D5E50"),
    heat=_heat("#1D2725", "#24483E", "#3A7A68", "#5FB69C", "#86E3C6"),
)

LIGHT = Theme(
    name="light",
    dark=False,
    bg=QColor("#F6F4EE"),
    surface=QColor("#FFFFFF"),
    raised=QColor("#ECE9E0"),
    hover=QColor("#E2DED3"),
    pressed=QColor("#D8D4C8"),
    line=QColor("#D8D4C8"),
    text=QColor("#14201C"),
    text2=QColor("#42504B"),
    text3=QColor("#5A6762"),
    dot=QColor("#7E8984"),
    dot_waiting=QColor("#9CA39E"),
    track=QColor("#DEDACF"),
    on_accent=QColor("#FFFFFF"),
    hold=_phase("#055543", "#DBEAE1", "#A5C9BA"),
    move=_phase("#6A3F00", "#F3E5CD", "#DDC398"),
    ret=_phase("#17477A", "#DBE7F2", "#AFC6DE"),
    rest=_phase("#4A3691", "#E6E1F4", "#C3B8E2"),
    easing=_phase("#8A3320", "#F6E5DC", "#E2B49F"),
    heat=_heat("#ECE9E0", "#BFDACD", "#84B8A3", "#3F8A72", "#055543"),
)

AMBIENT = AmbientColours(
    bg=QColor("#060A09"),
    digits=QColor("#B9C6C0"),
    disc=QColor("#0B1B17"),
    label=QColor("#8FA098"),
    hint=QColor("#72827B"),
    ring=QColor("#5FB89D"),
    track=QColor("#18211E"),
    dot=QColor("#3C4A45"),
)

OVERLAY = replace(DARK, name="overlay", bg=QColor(0x0C, 0x12, 0x11, round(0.93 * 255)))
OVERLAY_EDGE = QColor(255, 255, 255, round(0.14 * 255))


def palette(theme: Theme) -> QPalette:
    """The Qt palette for what Qt paints itself: text fields, dialogs, menus, tool tips."""
    colours = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, theme.bg),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.PlaceholderText, theme.text3),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.Mid, theme.line),
    ):
        colours.setColor(target, colour)
    for target in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, target, theme.text3)
    return colours
