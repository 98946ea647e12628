"""Everything a person can set, one descriptor each, and the values they set."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import Enum
from typing import Any, TypeVar, cast

from backrx_desktop.core import preference
from backrx_desktop.core.exercise import DoseOverride, Prop, Side
from backrx_desktop.core.limits import MOST_SECONDS, MOST_SETS
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.voice_level import VoiceLevel

T = TypeVar("T")

LONGEST_PROBLEM = 200
"""Characters: a reason may quote what a file says, and that may be a megabyte."""


class ThemeChoice(Enum):
    """When the screen is dark."""

    DARK = "dark"
    LIGHT = "light"
    EVENING = "evening"
    """Light by day, dark in the evening."""


class ScreenPlace(Enum):
    """Where the television runs."""

    THIS_SCREEN = "this-screen"
    ELSEWHERE = "elsewhere"


class OverlaySize(Enum):
    """How large the card over a film is."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Corner(Enum):
    """Where the card over a film stands."""

    TOP_LEFT = "top-left"
    TOP_RIGHT = "top-right"
    BOTTOM_LEFT = "bottom-left"
    BOTTOM_RIGHT = "bottom-right"


def _whole_number(low: int, high: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if type(value) is not int or not low <= value <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return value

    return read


_DOSE: Mapping[str, Callable[[object], object]] = {
    "target": _whole_number(1, MOST_SECONDS),
    "sets": _whole_number(1, MOST_SETS),
    "hold_seconds": preference.number("hold_seconds", 1.0, 0.1, 3600.0, 1.0).read,
    "pace": preference.number("pace", 1.0, 0.1, 10.0, 0.1).read,
    "self_paced": preference.switch("self_paced", False).read,
    "first_side": Side,
    "extra_side": Side,
}
"""The limits keep a broken file from making a timeline that fills the memory."""


def read_dose(value: object) -> DoseOverride:
    """A dose from a stored document; raises ValueError for what no session can be made of."""
    if not isinstance(value, dict):
        raise ValueError("must be a table")
    read: dict[str, Any] = {}
    for name, reader in _DOSE.items():
        if value.get(name) is not None:
            try:
                read[name] = reader(value[name])
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
    return DoseOverride(**read)


def write_dose(dose: DoseOverride) -> dict[str, object]:
    """The document of a dose: only what was set."""
    values: dict[str, object] = {name: getattr(dose, name) for name in DoseOverride.__slots__}
    sides = {name: side.value for name, side in values.items() if isinstance(side, Side)}
    return {name: value for name, value in {**values, **sides}.items() if value is not None}


VOICE_LEVEL = preference.one_of("voice_level", VoiceLevel.FULL)
VOICE_NAME = preference.text("voice_name")
VOICE_VOLUME = preference.number("voice_volume", 80.0, 0.0, 100.0, 5.0)
CHIME_VOLUME = preference.number("chime_volume", 80.0, 0.0, 100.0, 5.0)
MUTED = preference.switch("muted", False)
READY_SECONDS = preference.number("ready_seconds", 0.0, 0.0, 60.0, 5.0)
SWITCH_SECONDS = preference.number("switch_seconds", 0.0, 0.0, 60.0, 5.0)
SETUP_FACTOR = preference.number("setup_factor", 1.0, 1.0, 2.0, 0.5)
THEME = preference.one_of("theme", ThemeChoice.DARK)
TEXT_SIZE = preference.number("text_size", 100.0, 100.0, 200.0, 25.0)
REDUCED_MOTION = preference.switch("reduced_motion", False)
SKIN_TONE = preference.number("skin_tone", 2.0, 1.0, 4.0, 1.0)
MIRROR = preference.switch("mirror", True)
LANGUAGE = preference.text("language", longest=20)
WEEKLY_AIM = preference.number("weekly_aim_minutes", 45.0, 0.0, 600.0, 5.0)
SCREEN_PLACE = preference.one_of("screen_place", ScreenPlace.THIS_SCREEN)
PROPS_AT_HOME = preference.names("props_at_home", frozenset(prop.value for prop in Prop))
ACKNOWLEDGED = preference.names("acknowledged")
"""Exercises whose caution was read."""
OPTED_IN = preference.names("opted_in")
DOSES = preference.table("doses", read_dose, write_dose)
"""The person's own dose by exercise."""
FIRST_RUN_DONE = preference.switch("first_run_done", False)
CARE_ASKED = preference.text("care_asked")
"""When the see-a-doctor questions were last answered, as an ISO instant in UTC."""
CARE_YES = preference.switch("care_yes", False)
"""One of them was answered with yes, and the page about getting help not acknowledged yet."""
CARE_NOW = preference.switch("care_now", False)
"""That yes was one a doctor should look at now."""
WINDOW = preference.text("window", longest=4000)
"""Size, place and screen of the window, as the toolkit writes them."""
OVERLAY_SIZE = preference.one_of("overlay_size", OverlaySize.LARGE)
OVERLAY_CORNER = preference.one_of("overlay_corner", Corner.BOTTOM_RIGHT)
REMINDERS = preference.switch("reminders", False)
REMINDER_TIMES = preference.times("reminder_times", (time(18, 0),), most=4)
"""The local times of day to be reminded at."""
PROGRAMMES = preference.table("programmes", preference.day, date.isoformat)
"""The day each programme was chosen that is followed, by its id."""
PROGRAMME_OFFERED = preference.switch("programme_offered", False)
"""It was offered once to follow one."""
DECLINED = preference.table("declined", preference.text("declined").read, str)
"""By exercise the offer that was left, as `Offer.key` writes it, while it stands."""

ALL: tuple[Preference[Any], ...] = (
    VOICE_LEVEL,
    VOICE_NAME,
    VOICE_VOLUME,
    CHIME_VOLUME,
    MUTED,
    READY_SECONDS,
    SWITCH_SECONDS,
    SETUP_FACTOR,
    THEME,
    TEXT_SIZE,
    REDUCED_MOTION,
    SKIN_TONE,
    MIRROR,
    LANGUAGE,
    WEEKLY_AIM,
    SCREEN_PLACE,
    PROPS_AT_HOME,
    ACKNOWLEDGED,
    OPTED_IN,
    DOSES,
    FIRST_RUN_DONE,
    CARE_ASKED,
    CARE_YES,
    CARE_NOW,
    WINDOW,
    OVERLAY_SIZE,
    OVERLAY_CORNER,
    REMINDERS,
    REMINDER_TIMES,
    PROGRAMMES,
    PROGRAMME_OFFERED,
    DECLINED,
)


@dataclass(frozen=True, slots=True)
class Preferences:
    """The values a person set; what was never set has its default."""

    values: Mapping[str, object] = field(default_factory=dict)

    def __getitem__(self, wanted: Preference[T]) -> T:
        return cast(T, self.values.get(wanted.key, wanted.default))

    def having(self, changed: Preference[T], value: T) -> "Preferences":
        """The same preferences with one changed."""
        return Preferences({**self.values, changed.key: value})


def read_preferences(document: Mapping[str, object]) -> tuple[Preferences, tuple[str, ...]]:
    """Preferences from a stored document, and a sentence for every value that made no sense.

    Such a value is left at its default, of a table only what makes no sense is left out; keys of
    a newer version are passed over.
    """
    values: dict[str, object] = {}
    problems: list[str] = []
    for one in ALL:
        if one.key not in document:
            continue
        try:
            values[one.key] = one.read(document[one.key])
        except (ValueError, TypeError) as error:
            if isinstance(error, preference.PartlyReadError) and error.good:
                values[one.key] = error.good
            problems.append(f"{one.key}: {error}"[:LONGEST_PROBLEM])
    return Preferences(values), tuple(problems)


def write_preferences(preferences: Preferences) -> dict[str, object]:
    """The document to store: only what was set."""
    return {one.key: one.write(preferences[one]) for one in ALL if one.key in preferences.values}
