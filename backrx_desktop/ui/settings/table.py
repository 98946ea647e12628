"""Which preference stands where on the settings page, under what label, with what control.

One entry a preference: a new one is a line here and its descriptor in core/preferences.py.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from backrx_desktop.content.languages import languages
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import Corner, OverlaySize, ScreenPlace, ThemeChoice
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.formats import plain
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.settings.controls import Control, NumberControl, Props, SkinTones
from backrx_desktop.ui.settings.times import Times
from backrx_desktop.ui.settings.voices import VoiceNames
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.switch import Switch

Options = Sequence[tuple[object, str]]


@dataclass(frozen=True, slots=True)
class Setting:
    """One row; `make` builds its control, which is a QWidget, from the look and the label."""

    preference: Preference[Any]
    label: str
    make: Callable[[Look, str], "Control"]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    heading: str
    settings: tuple[Setting, ...]


def _switch(look: Look, label: str) -> Switch:
    return Switch(look, label)


def _choice(options: Options) -> Callable[[Look, str], Choice]:
    return lambda look, label: Choice(look, label, options)


def _number(
    wanted: Preference[float], say: Callable[[float], str]
) -> Callable[[Look, str], NumberControl]:
    return lambda look, label: NumberControl(look, label, wanted, say)


def _percent(value: float) -> str:
    return _("{number} %").format(number=f"{value:.0f}")


def _at_least(value: float) -> str:
    return _("{number} s").format(number=f"{value:.0f}") if value else _("Usual")


def _minutes(value: float) -> str:
    return _("{number} min").format(number=f"{value:.0f}") if value else _("None")


def sound() -> Group:
    """What is heard."""
    levels: Options = (
        (VoiceLevel.FULL, _("All of it")),
        (VoiceLevel.SHORT, _("Short")),
        (VoiceLevel.CHIMES, _("Chimes only")),
    )
    return Group(
        _("Sound and voice"),
        (
            Setting(keys.VOICE_LEVEL, _("Voice"), _choice(levels)),
            Setting(keys.VOICE_VOLUME, _("Voice volume"), _number(keys.VOICE_VOLUME, _percent)),
            Setting(keys.CHIME_VOLUME, _("Chime volume"), _number(keys.CHIME_VOLUME, _percent)),
            Setting(keys.MUTED, _("Mute"), _switch, _("M does the same during a session.")),
        ),
    )


def which_voice() -> Setting:
    """For machines with several."""
    return Setting(keys.VOICE_NAME, _("Which voice"), VoiceNames)


def session() -> Group:
    """How a session runs."""
    factors: Options = tuple((one, f"×{plain(one)}") for one in (1.0, 1.5, 2.0))
    return Group(
        _("Time to move"),
        (
            Setting(
                keys.SETUP_FACTOR,
                _("Time to get into place"),
                _choice(factors),
                _("Makes every setup longer."),
            ),
            Setting(
                keys.READY_SECONDS,
                _("Get ready, at least"),
                _number(keys.READY_SECONDS, _at_least),
            ),
            Setting(
                keys.SWITCH_SECONDS,
                _("Change sides, at least"),
                _number(keys.SWITCH_SECONDS, _at_least),
            ),
        ),
    )


def looks(tones: Sequence[QColor]) -> Group:
    """How it looks; `tones` are the figure's skin tones."""
    themes: Options = (
        (ThemeChoice.DARK, _("Dark")),
        (ThemeChoice.LIGHT, _("Light")),
        (ThemeChoice.EVENING, _("By evening")),
    )
    sizes: Options = tuple((float(size), _percent(size)) for size in (100, 125, 150, 175, 200))
    return Group(
        _("Looks"),
        (
            Setting(keys.THEME, _("Theme"), _choice(themes)),
            Setting(keys.TEXT_SIZE, _("Text size"), _choice(sizes)),
            Setting(
                keys.REDUCED_MOTION,
                _("Less motion"),
                _switch,
                _("No fades; the figure changes between start and end."),
            ),
            Setting(
                keys.MIRROR,
                _("Mirror the figure"),
                _switch,
                _("It shows your sides as a mirror would."),
            ),
            Setting(keys.SKIN_TONE, _("Skin tone"), lambda look, _label: SkinTones(look, tones)),
        ),
    )


def television() -> Group:
    """Where the screen is, and the card over a film."""
    places: Options = (
        (ScreenPlace.THIS_SCREEN, _("On this screen")),
        (ScreenPlace.ELSEWHERE, _("Somewhere else")),
    )
    sizes: Options = (
        (OverlaySize.SMALL, _("Small")),
        (OverlaySize.MEDIUM, _("Medium")),
        (OverlaySize.LARGE, _("Large")),
    )
    corners: Options = (
        (Corner.TOP_LEFT, _("Top left")),
        (Corner.TOP_RIGHT, _("Top right")),
        (Corner.BOTTOM_LEFT, _("Bottom left")),
        (Corner.BOTTOM_RIGHT, _("Bottom right")),
    )
    return Group(
        _("Television"),
        (
            Setting(keys.SCREEN_PLACE, _("The film runs"), _choice(places)),
            Setting(keys.OVERLAY_SIZE, _("Card over the film"), _choice(sizes)),
            Setting(keys.OVERLAY_CORNER, _("Its corner"), _choice(corners)),
        ),
    )


def _languages() -> Options:
    return (("", _("The system's")), *languages().items())


def person() -> Group:
    """What the person wants and has."""
    return Group(
        _("You"),
        (
            Setting(
                keys.LANGUAGE,
                _("Language"),
                _choice(_languages()),
                _("Another one is spoken from the next start on."),
            ),
            Setting(
                keys.WEEKLY_AIM,
                _("Weekly aim"),
                _number(keys.WEEKLY_AIM, _minutes),
                _("A line in the history, nothing more."),
            ),
            Setting(
                keys.PROPS_AT_HOME,
                _("Things at home"),
                lambda look, _label: Props(look),
                _("Sessions made for you use nothing else."),
            ),
        ),
    )


def reminders() -> Group:
    """Whether and when to be reminded of what is due."""
    return Group(
        _("Reminders"),
        (
            Setting(keys.REMINDERS, _("Remind me of what is due"), _switch),
            Setting(keys.REMINDER_TIMES, _("At"), Times),
        ),
    )


def widget_of(control: Control) -> QWidget:
    """The control as what it is put into a layout as."""
    assert isinstance(control, QWidget)
    return control
