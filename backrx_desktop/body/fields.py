"""Reading values out of a table as TOML gives it, saying of each wrong one where and why."""

import difflib
import math
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeAlias, TypeVar

from backrx_desktop.body.vector import Vec

Path: TypeAlias = tuple[str | int, ...]
Named = TypeVar("Named", bound=StrEnum)

LONGEST = 3.0
"""No length in a figure is greater, in body heights."""
WIDEST = 360.0
"""No angle in a figure is greater, in degrees."""


class FigureError(ValueError):
    """A figure that cannot be read: the keys that lead to the wrong value, and what is wrong."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        keys = (f"[{key}]" if isinstance(key, int) else f".{key}" for key in self.path)
        return f"{''.join(keys).removeprefix('.')}: {self.reason}"


def guess(name: str, known: Iterable[str]) -> str:
    """A bracketed suggestion to follow `name`, or nothing where no known name is close."""
    close = difflib.get_close_matches(name, list(known), n=1)
    return f" (did you mean {close[0]}?)" if close else ""


class Fields:
    """One table and the keys that lead to it. Every reader raises FigureError."""

    def __init__(self, table: object, path: Path) -> None:
        if not isinstance(table, Mapping):
            raise FigureError(path, "must be a table")
        self.path = path
        self.table: Mapping[str, object] = table

    def __contains__(self, key: str) -> bool:
        return key in self.table

    def only(self, known: Iterable[str]) -> None:
        """Refuses keys that nobody reads."""
        names = tuple(known)
        for key in self.table:
            if key not in names:
                raise FigureError((*self.path, key), f"there is no such key{guess(key, names)}")

    def wrong(self, key: str, reason: str) -> FigureError:
        return FigureError((*self.path, key), reason)

    def _value(self, key: str) -> object:
        if key not in self.table:
            raise FigureError(self.path, f"'{key}' is missing")
        return self.table[key]

    def number(self, key: str, limit: float) -> float:
        return _number(self._value(key), (*self.path, key), limit)

    def positive(self, key: str, limit: float) -> float:
        value = self.number(key, limit)
        if value <= 0.0:
            raise self.wrong(key, "must be above 0")
        return value

    def flag(self, key: str) -> bool:
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "must be true or false")
        return value

    def numbers(self, key: str, *limits: float) -> tuple[float, ...]:
        """As many numbers as there are limits, none of them beyond its own."""
        path = (*self.path, key)
        values = _listed(self._value(key), path)
        if len(values) != len(limits):
            raise FigureError(path, f"must be {len(limits)} numbers, not {len(values)}")
        pairs = enumerate(zip(values, limits, strict=True))
        return tuple(_number(value, (*path, i), limit) for i, (value, limit) in pairs)

    def vec(self, key: str, limit: float = LONGEST) -> Vec:
        x, y, z = self.numbers(key, limit, limit, limit)
        return (x, y, z)

    def span(self, key: str) -> tuple[float, float]:
        low, high = self.numbers(key, LONGEST, LONGEST)
        if low >= high:
            raise self.wrong(key, "must rise from the first number to the second")
        return (low, high)

    def named(self, key: str, kind: type[Named]) -> Named:
        return _named(self._value(key), (*self.path, key), kind)

    def text(self, key: str) -> str:
        return _text(self._value(key), (*self.path, key))

    def texts(self, key: str) -> tuple[str, ...]:
        path = (*self.path, key)
        values = _listed(self.table.get(key, []), path)
        return tuple(_text(value, (*path, i)) for i, value in enumerate(values))

    def tables(self, key: str) -> tuple["Fields", ...]:
        path = (*self.path, key)
        values = _listed(self.table.get(key, []), path)
        return tuple(Fields(value, (*path, i)) for i, value in enumerate(values))

    def inner(self, key: str) -> "Fields":
        return Fields(self._value(key), (*self.path, key))


def _number(value: object, path: Path, limit: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise FigureError(path, "must be a number")
    if isinstance(value, float) and not math.isfinite(value):
        raise FigureError(path, "must be a finite number")
    if abs(value) > limit:
        raise FigureError(path, f"must lie between {-limit:g} and {limit:g}")
    return float(value)


def _text(value: object, path: Path) -> str:
    if not isinstance(value, str):
        raise FigureError(path, "must be text in quotes")
    return value


def _listed(value: object, path: Path) -> list[object]:
    if not isinstance(value, list | tuple):
        raise FigureError(path, "must be a list in square brackets")
    return list(value)


def _named(value: object, path: Path, kind: type[Named]) -> Named:
    name = _text(value, path)
    names = [member.value for member in kind]
    if name not in names:
        raise FigureError(path, f"there is no '{name}' here{guess(name, names)}")
    return kind(name)
