"""Typed values out of a TOML table, with everything that is wrong with them at once.

A parser takes a value as `tomllib` yields it and returns what the app works with, or raises
`Faults`.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from backrx_desktop.content.errors import Fault, Faults

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

Parser = Callable[[object], T]
Table = Mapping[str, object]

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")

MOST_UNKNOWN_KEYS = 10
"""How many unknown keys of one table are worth a line each."""


@dataclass(frozen=True, slots=True)
class Key:
    """How one key of a table is read. What is not needed may be left out."""

    parse: Parser[Any]
    needed: bool = False


def shown(value: object) -> str:
    """A value as an error names it, never long."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return repr(value if len(value) <= 40 else f"{value[:40]}…")
        case int():
            return str(value) if abs(value) < 10**12 else "a huge number"
        case float():
            return str(value)
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return "a date or time"


def guess(word: str, known: Iterable[str]) -> str:
    """A bracketed suggestion to follow a word that is none of `known`, if one of them is close."""
    from backrx_desktop.body import fields  # only mistakes pay for it

    return fields.guess(word[:100], known)


def lacking(kind: str, name: str, known: Iterable[str], *path: str) -> Faults:
    """That there is nothing of this name, for who meant one of `known`; told at `path`."""
    return Faults.one(f"there is no {kind} {shown(name)}{guess(name, known)}", *path)


def text(longest: int, *, words: int | None = None, empty: bool = False) -> Parser[str]:
    """One line of at most `longest` characters and, if given, `words` words."""

    def parse(value: object) -> str:
        if not isinstance(value, str):
            raise Faults.one(f"must be text, not {shown(value)}")
        if not empty and not value.strip():
            raise Faults.one("must not be empty")
        if len(value) > longest:
            raise Faults.one(f"has {len(value)} characters; at most {longest} fit")
        if _CONTROL.search(value):
            raise Faults.one("must be one line of plain text")
        if words is not None and len(value.split()) > words:
            raise Faults.one(f"has {len(value.split())} words; at most {words} are said at once")
        return value

    return parse


def whole_number(least: int, most: int) -> Parser[int]:
    """A whole number within bounds; true and false are none."""

    def parse(value: object) -> int:
        # In Python true is an int as well.
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        raise Faults.one(f"must be a whole number from {least} to {most}, not {shown(value)}")

    return parse


def number(least: float, most: float) -> Parser[float]:
    """A finite number within bounds."""

    def parse(value: object) -> float:
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and least <= value <= most
        ):
            return float(value)
        raise Faults.one(f"must be a number from {least:g} to {most:g}, not {shown(value)}")

    return parse


def flag(value: object) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    raise Faults.one(f"must be true or false, not {shown(value)}")


def choice(kinds: type[E]) -> Parser[E]:
    """A member of an enumeration, by its value."""
    known = {str(kind.value): kind for kind in kinds}

    def parse(value: object) -> E:
        if isinstance(value, str) and value in known:
            return known[value]
        close = guess(value, known) if isinstance(value, str) else ""
        raise Faults.one(f"must be one of {', '.join(known)}, not {shown(value)}{close}")

    return parse


def list_of(item: Parser[T], fewest: int, most: int) -> Parser[tuple[T, ...]]:
    """A list whose items are all read by `item`."""

    def parse(value: object) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise Faults.one(f"must be a list, not {shown(value)}")
        if not fewest <= len(value) <= most:
            wanted = f"{fewest}" if fewest == most else f"{fewest} to {most}"
            raise Faults.one(f"must list {wanted}, not {len(value)}")
        return _all_items(value, item)

    return parse


def _all_items(values: Sequence[object], item: Parser[T]) -> tuple[T, ...]:
    read: list[T] = []
    found: list[Fault] = []
    for i, value in enumerate(values):
        try:
            read.append(item(value))
        except Faults as faults:
            found += (fault.under(i) for fault in faults.found)
    if found:
        raise Faults(found)
    return tuple(read)


def table_of(keys: Mapping[str, Key], build: Callable[..., T]) -> Parser[T]:
    """A table with these keys and no others, handed to `build` by name.

    Keys that are left out are not handed over. `build` may raise `Faults` of its own.
    """

    def parse(value: object) -> T:
        if not isinstance(value, dict):
            raise Faults.one(f"must be a table, not {shown(value)}")
        read: dict[str, Any] = {}
        found: list[Fault] = []
        for name, key in keys.items():
            try:
                if name in value:
                    read[name] = key.parse(value[name])
                elif key.needed:
                    raise Faults.one("is missing")
            except Faults as faults:
                found += (fault.under(name) for fault in faults.found)
        found += _unknown(value, keys)
        if found:
            raise Faults(found)
        return build(**read)

    return parse


def _unknown(table: Table, keys: Mapping[str, Key]) -> list[Fault]:
    unknown = [name for name in table if name not in keys][:MOST_UNKNOWN_KEYS]
    return [Fault((name,), f"there is no such key{guess(name, keys)}") for name in unknown]
