"""The exercises and routines at hand, looked up by id."""

from collections.abc import Mapping
from dataclasses import dataclass

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.routine import Routine


@dataclass(frozen=True, slots=True)
class Library:
    """Every exercise and routine that loaded well, in reading order."""

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
