"""What one preference is: its key, its default, and how it stands in a file."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from datetime import time as time_of_day
from enum import Enum
from typing import Any, Generic, TypeVar

from backrx_desktop.core.day import day_written

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
Times = tuple[time_of_day, ...]


class PartlyReadError(ValueError):
    """A value of which only `good` makes sense."""

    def __init__(self, reason: str, good: Any) -> None:
        super().__init__(reason)
        self.good = good


@dataclass(frozen=True, slots=True)
class Preference(Generic[T]):
    """One descriptor a preference; `low` and `high` bound a number, which goes by `step`.

    `read` makes a value of what a file holds and raises ValueError for what it cannot use;
    `write` is its inverse.
    """

    key: str
    default: T
    read: Callable[[object], T]
    write: Callable[[T], object]
    low: float = 0.0
    high: float = 0.0
    step: float = 1.0


def switch(key: str, default: bool) -> Preference[bool]:
    """Yes or no."""

    def read(value: object) -> bool:
        if not isinstance(value, bool):
            raise ValueError("must be true or false")
        return value

    return Preference(key, default, read, bool)


def number(key: str, default: float, low: float, high: float, step: float) -> Preference[float]:
    """A number from `low` to `high`."""

    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError("must be a number")
        if not (math.isfinite(value) and low <= value <= high):
            raise ValueError(f"must lie between {low:g} and {high:g}")
        return float(value)

    return Preference(key, default, read, float, low=low, high=high, step=step)


def one_of(key: str, default: E) -> Preference[E]:
    """One member of an enum, written as its value."""
    kind = type(default)
    return Preference(key, default, member(kind), lambda chosen: chosen.value)


def member(kind: type[E]) -> Callable[[object], E]:
    """What reads a member of an enum by its value."""

    def read(value: object) -> E:
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(str(one.value) for one in kind)
            raise ValueError(f"must be one of {known}") from None

    return read


def text(key: str, longest: int = 200) -> Preference[str]:
    """A text of at most so many characters, empty by default."""

    def read(value: object) -> str:
        if not isinstance(value, str) or len(value) > longest:
            raise ValueError(f"must be a text of at most {longest} characters")
        return value

    return Preference(key, "", read, str)


def names(key: str, default: frozenset[str] = frozenset()) -> Preference[frozenset[str]]:
    """A set of ids."""

    def read(value: object) -> frozenset[str]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ValueError("must be a list of names")
        return frozenset(value)

    return Preference(key, default, read, sorted)


def table(
    key: str,
    read_entry: Callable[[object], T],
    write_entry: Callable[[T], object],
) -> Preference[Mapping[str, T]]:
    """Values by id. `read` raises PartlyReadError where some of them make no sense."""

    def read(value: object) -> Mapping[str, T]:
        if not isinstance(value, dict):
            raise ValueError("must be a table")
        entries: dict[str, T] = {}
        wrong: dict[str, ValueError] = {}
        for name, entry in value.items():
            try:
                entries[str(name)] = read_entry(entry)
            except ValueError as error:
                wrong[str(name)] = error
        for name, why in wrong.items():
            raise PartlyReadError(f"{name}: {why}", entries) from why
        return entries

    def write(entries: Mapping[str, T]) -> object:
        return {name: write_entry(entry) for name, entry in sorted(entries.items())}

    empty: Mapping[str, T] = {}
    return Preference(key, empty, read, write)


def times(key: str, default: Times, most: int) -> Preference[Times]:
    """Times of day to the minute, one at least and `most` at most, in order."""

    def read(value: object) -> Times:
        if not isinstance(value, list) or not 1 <= len(value) <= most:
            raise ValueError(f"must be a list of 1 to {most} times")
        return tuple(sorted({_minute(one) for one in value}))

    def write(chosen: Times) -> object:
        return [one.isoformat("minutes") for one in chosen]

    return Preference(key, default, read, write, high=most)


def day(value: object) -> date:
    """A day from a file; raises ValueError for what is none."""
    if not isinstance(value, str):
        raise ValueError("must be a day, as 2026-11-21")
    return day_written(value)


def _minute(value: object) -> time_of_day:
    if not isinstance(value, str):
        raise ValueError("must be times, as 18:00")
    return time_of_day.fromisoformat(value).replace(second=0, microsecond=0, tzinfo=None)
