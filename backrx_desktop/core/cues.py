"""What is said and played during a step, and when: a pure function of the timeline.

A cue names a content phrase or a message; wording and language belong to whoever speaks it.
"""

from dataclasses import dataclass
from enum import Enum

from backrx_desktop.core.exercise import Position, Prop, Side


class Sound(Enum):
    """The sounds of a session."""

    TICK = "tick"
    """Three, two, one before a step ends; also the count of a short hold."""
    GO = "go"
    """Work begins."""
    SWITCH = "switch"
    """Change position: setup, or the other side."""
    REST = "rest"
    """A rest between sets begins."""
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    EASE = "ease"
    """The four soft tones of a rep's phases; the last for its rest."""
    BELL = "bell"
    """Soft, for the marks of a long hold."""
    END = "end"


class Message(Enum):
    """What the app itself says, as opposed to the words of an exercise."""

    FIRST_EXERCISE = "first-exercise"
    NEXT_EXERCISE = "next-exercise"
    NEXT_SIDE = "next-side"
    POSITION = "position"
    """How to lie, sit or stand, where the announcement named the props instead."""
    SIDE = "side"
    NUMBER = "number"
    REST = "rest"
    HALFWAY = "halfway"
    MINUTES = "minutes"
    """How long the hold is that begins."""
    MINUTES_LEFT = "minutes-left"
    LAST_MINUTE = "last-minute"
    ALL_DONE = "all-done"
    CARRY_ON = "carry-on"
    """The exercise goes on, smaller."""
    WHEN_READY = "when-ready"
    """The minute's rest is over, and the session waits."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Something to say: a `phrase` of the content as it stands, or a message with its facts.

    `number` counts reps, seconds or minutes, as the message says.
    """

    phrase: str = ""
    message: Message | None = None
    exercise: str = ""
    side: Side | None = None
    limb: str = ""
    position: Position | None = None
    props: tuple[Prop, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound or something said, `offset` seconds into its step."""

    offset: float
    play: Sound | None = None
    say: Speech | None = None
