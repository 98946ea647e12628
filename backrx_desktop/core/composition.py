"""A session made for the minutes at hand: what is in it and why, and what is not."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from backrx_desktop.core.exercise import Prop
from backrx_desktop.core.routine import Routine, RoutineStep


class Reason(Enum):
    """Why an exercise is in."""

    DUE = "due"
    NOT_LATELY = "not-lately"
    """Not yet today; its last day is known."""
    NEW = "new"
    """Not within twelve weeks, or never."""
    TIME_LEFT = "time-left"
    """Done today already, and there is still time."""
    SMALLEST = "smallest"
    """The minutes hold nothing larger."""


class Omission(Enum):
    """Why an exercise is not."""

    HURT = "hurt"
    LOCKED = "locked"
    """Its caution was not read yet."""
    NOT_SWITCHED_ON = "not-switched-on"
    NO_PROP = "no-prop"
    RESTS = "rests"
    """Not this week, for an experiment."""
    TOO_LONG = "too-long"


@dataclass(frozen=True, slots=True)
class Chosen:
    """An exercise of the session, `last` done on that day (None: not within twelve weeks).

    `seconds` has its setup, both sides and the switch. `small`: at the dose to start with, since
    the usual one does not fit.
    """

    step: RoutineStep
    reason: Reason
    seconds: float
    last: date | None = None
    small: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise that is due or hurt lately, and is not in; `day` is when it hurt."""

    exercise: str
    omission: Omission
    day: date | None = None
    props: tuple[Prop, ...] = ()


@dataclass(frozen=True, slots=True)
class Composition:
    """A session for so many minutes. `chosen` stands in the order of the routine's steps."""

    routine: Routine
    chosen: tuple[Chosen, ...]
    left_out: tuple[LeftOut, ...]
