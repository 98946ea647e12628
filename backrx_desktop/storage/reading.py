"""Values taken out of stored documents, each with a DocumentError that names its key."""

import math
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from reprlib import repr as quoted
from typing import Any, TypeVar

from backrx_desktop.core.day import FIRST_YEAR, LAST_YEAR, day_written
from backrx_desktop.storage.errors import DocumentError

T = TypeVar("T")

SCHEMA = 1
"""The schema of a document."""

LONGEST_OFFSET = 24 * 60 - 1


def entry(document: Mapping[str, Any], key: str) -> Any:
    """What stands under a key that must be there."""
    try:
        return document[key]
    except KeyError:
        raise DocumentError(f"{key}: is not there") from None


def schema(document: Mapping[str, Any]) -> None:
    """Refuse a document of another schema."""
    value = entry(document, "schema")
    if type(value) is not int or value != SCHEMA:
        raise DocumentError(f"schema: {quoted(value)} is not {SCHEMA}")


def text(document: Mapping[str, Any], key: str) -> str:
    """A text, which may be empty."""
    value = entry(document, key)
    if type(value) is not str:
        raise DocumentError(f"{key}: must be a text")
    return value


def name(document: Mapping[str, Any], key: str) -> str:
    """A text that is not empty."""
    value = text(document, key)
    if not value:
        raise DocumentError(f"{key}: must not be empty")
    return value


def flag(document: Mapping[str, Any], key: str) -> bool:
    """True or false."""
    value = entry(document, key)
    if type(value) is not bool:
        raise DocumentError(f"{key}: must be true or false")
    return value


def whole(document: Mapping[str, Any], key: str, low: int, high: int) -> int:
    """A whole number from `low` to `high`."""
    value = entry(document, key)
    if type(value) is not int or not low <= value <= high:
        raise DocumentError(f"{key}: must be a whole number from {low} to {high}")
    return value


def whole_or_none(document: Mapping[str, Any], key: str, low: int, high: int) -> int | None:
    """A whole number, or null."""
    return None if entry(document, key) is None else whole(document, key, low, high)


def seconds(document: Mapping[str, Any], key: str) -> float:
    """A finite number that is not negative."""
    value = entry(document, key)
    if type(value) not in (int, float) or not 0 <= value < math.inf:
        raise DocumentError(f"{key}: must be a number, not negative")
    return float(value)


def offset_minutes(document: Mapping[str, Any]) -> int:
    """How far local time leads UTC."""
    return whole(document, "offset_minutes", -LONGEST_OFFSET, LONGEST_OFFSET)


def instant(document: Mapping[str, Any], key: str) -> datetime:
    """An instant in UTC."""
    value = text(document, key)
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        raise DocumentError(f"{key}: {quoted(value)} is no instant") from None
    if read.tzinfo is None or not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise DocumentError(f"{key}: {quoted(value)} is no instant with its offset")
    return read.astimezone(UTC)


def day(document: Mapping[str, Any], key: str) -> date:
    """A day of the calendar."""
    value = text(document, key)
    try:
        return day_written(value)
    except ValueError:
        raise DocumentError(f"{key}: {quoted(value)} is no date") from None


def day_or_none(document: Mapping[str, Any], key: str) -> date | None:
    """A day, or null."""
    return None if entry(document, key) is None else day(document, key)


def rows(document: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    """The tables of a list."""
    value = entry(document, key)
    if type(value) is not list:
        raise DocumentError(f"{key}: must be a list")
    for place, one in enumerate(value):
        if type(one) is not dict:
            raise DocumentError(f"{key}[{place}]: must be a table")
        yield one


def table(document: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """A table."""
    value = entry(document, key)
    if type(value) is not dict:
        raise DocumentError(f"{key}: must be a table")
    return value


def table_or_none(document: Mapping[str, Any], key: str) -> Mapping[str, Any] | None:
    """A table, or null."""
    return None if entry(document, key) is None else table(document, key)


def texts(document: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of texts."""
    value = entry(document, key)
    if type(value) is not list or not all(type(one) is str for one in value):
        raise DocumentError(f"{key}: must be a list of texts")
    return tuple(value)


def one_of(document: Mapping[str, Any], key: str, choices: Mapping[Any, T]) -> T:
    """What a value stands for."""
    value = entry(document, key)
    try:
        return choices[value]
    except (KeyError, TypeError):
        raise DocumentError(f"{key}: {quoted(value)} is none of its values") from None


def write_instant(instant: datetime) -> str:
    """An instant as it is stored: in UTC, to the second, or finer where it is."""
    text = instant.astimezone(UTC).isoformat()
    return f"{text.removesuffix('+00:00')}Z"


def write_text(text: str) -> str:
    """A text that can be stored: half characters, as a broken paste leaves them, become "?"."""
    return text.encode(errors="replace").decode()


def write_texts(value: Any) -> Any:
    """A document with `write_text` done to every text and key in it."""
    if isinstance(value, str):
        return write_text(value)
    if isinstance(value, list):
        return [write_texts(one) for one in value]
    if isinstance(value, dict):
        return {write_text(key): write_texts(one) for key, one in value.items()}
    return value
