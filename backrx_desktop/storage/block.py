"""Some documents of a table with the bytes they take in the file."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Self

import orjson

Document = dict[str, Any]

MOST_DOCUMENTS = 64
"""In one block: what is encoded anew with a document, and written by one call to the disk."""


@dataclass(frozen=True, slots=True)
class Block:
    """Documents that follow each other in a table."""

    numbers: tuple[str, ...]
    raw: bytes
    """A comma, then number and document of each with commas between."""

    @classmethod
    def of(cls, documents: Mapping[str, Document]) -> Self:
        """The block of one document or more. Raises orjson.JSONEncodeError."""
        encoded = memoryview(orjson.dumps(documents))
        return cls(tuple(documents), b"".join((b",", encoded[1:-1])))


def blocks_of(documents: Mapping[str, Document]) -> Iterator[Block]:
    """All these, so many at a time."""
    rest = iter(documents.items())
    while some := dict(islice(rest, MOST_DOCUMENTS)):
        yield Block.of(some)


def anew(
    blocks: Iterable[Block], table: Mapping[str, Document], numbers: Collection[str]
) -> Iterator[Block]:
    """The same blocks, but those with one of these numbers as `table` has their documents now."""
    touched = frozenset(numbers)
    for block in blocks:
        if touched.isdisjoint(block.numbers):
            yield block
        elif left := {number: table[number] for number in block.numbers if number in table}:
            yield Block.of(left)
