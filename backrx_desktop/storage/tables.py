"""What a TinyDB file holds, in memory, with the bytes it takes in the file."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import orjson

from backrx_desktop.storage.block import MOST_DOCUMENTS, Block, Document, anew, blocks_of
from backrx_desktop.storage.errors import DamagedFileError

Tables = dict[str, dict[str, Document]]
"""Documents by number by table."""


MOST_CONTAINERS = 1_000_000
"""Three times those of the largest history that is kept; an empty one takes 64 bytes of memory."""


@dataclass(frozen=True, slots=True)
class Content:
    """Tables, and the blocks of each of them as they stand in the file.

    So a save only encodes what changed: at 10,000 sessions all of them take as long as the disk.
    Its documents are not to be changed; those that are go in by `having`.
    """

    tables: Tables
    blocks: dict[str, tuple[Block, ...]]

    @classmethod
    def of(cls, tables: Tables) -> Self:
        """The content that these tables make. Raises orjson.JSONEncodeError."""
        return cls(tables, {name: tuple(blocks_of(table)) for name, table in tables.items()})

    def slices(self) -> Iterator[bytes]:
        """The bytes of the file, a block at a time.

        All of a long one would take fresh memory as large as the file, and 60 ms.
        """
        waiting = b"{"
        comma = b""
        for name, blocks in self.blocks.items():
            waiting += comma + orjson.dumps(name) + b":{"
            for block in blocks[:1]:
                yield waiting + block.raw[1:]
                waiting = b""
            for block in blocks[1:]:
                yield block.raw
            waiting += b"}"
            comma = b","
        yield waiting + b"}"

    def having(self, name: str, documents: Mapping[str, Document]) -> "Content":
        """With documents added to a table, or put in the place of those with their numbers."""
        before = self.tables.get(name, {})
        table = {**before, **documents}
        blocks = list(self.blocks.get(name, ()))
        if changed := before.keys() & documents.keys():
            blocks = list(anew(blocks, table, changed))
        if new := [number for number in documents if number not in before]:
            if blocks and len(blocks[-1].numbers) < MOST_DOCUMENTS:
                new = [*blocks.pop().numbers, *new]
            blocks += blocks_of({number: table[number] for number in new})
        return self._with(name, table, blocks)

    def without(self, name: str, numbers: Collection[str]) -> "Content":
        """With documents taken out of a table."""
        gone = frozenset(numbers)
        before = self.tables.get(name, {})
        table = {number: one for number, one in before.items() if number not in gone}
        return self._with(name, table, anew(self.blocks.get(name, ()), table, gone))

    def become(self, tables: Tables) -> "Content":
        """The content of other tables, encoded anew only where they are not the same objects."""
        same = {name for name in tables if tables[name] is self.tables.get(name)}
        blocks = {
            name: self.blocks[name] if name in same else tuple(blocks_of(table))
            for name, table in tables.items()
        }
        return Content(tables, blocks)

    def _with(self, name: str, table: dict[str, Document], blocks: Iterable[Block]) -> "Content":
        return Content({**self.tables, name: table}, {**self.blocks, name: tuple(blocks)})


EMPTY = Content({}, {})

SLICE = 2**16
"""Bytes: a few milliseconds to read."""
_BETWEEN = re.compile(rb'\},"\d{1,15}":\{')
"""Between two documents of a table, or of something like it deeper down. It is in no text, where a
quotation mark follows a backslash, nor at the end of one, where no digit follows it."""


def parse(path: Path, raw: bytes) -> Content:
    """The content of a file; raises DamagedFileError unless TinyDB could read and write it.

    `path` is for the sentence.
    """
    if is_dense(raw):
        raise DamagedFileError(path, "more lists and tables than there is anything to say in")
    try:
        data = loads_in_slices(raw)
    except orjson.JSONDecodeError as error:
        raise DamagedFileError(path, str(error)) from None
    if not isinstance(data, dict):
        raise DamagedFileError(path, "no tables")
    for name, table in data.items():
        if not isinstance(table, dict):
            raise DamagedFileError(path, f"{name}: no table")
        for number, document in table.items():
            if not (_is_number(number) and isinstance(document, dict)):
                raise DamagedFileError(path, f"{name}.{number}: no document")
    try:
        content = Content.of(data)
    except orjson.JSONEncodeError as error:
        raise DamagedFileError(path, str(error)) from None
    if not _is_as_written(content, raw):
        _refuse_twins(path, raw)
    return content


def _is_as_written(content: Content, raw: bytes) -> bool:
    at = 0
    for part in content.slices():
        if not raw.startswith(part, at):
            return False
        at += len(part)
    return at == len(raw)


def is_dense(raw: bytes) -> bool:
    """Whether JSON holds so many lists and tables that it was made to fill the memory."""
    slices = range(0, len(raw), SLICE)
    found = (raw.count(one, at, at + SLICE) for one in (b"[", b"{") for at in slices)
    return sum(found) > MOST_CONTAINERS


def loads_in_slices(raw: bytes, size: int = SLICE) -> Any:
    """What `orjson.loads` makes of raw; of a file of ours in slices of `size` bytes.

    So another thread has its turn every few milliseconds: a long history takes orjson a tenth
    of a second, and it lets nobody else do anything meanwhile.
    """
    cuts: list[int] = []
    while match := _BETWEEN.search(raw, (cuts[-1] if cuts else 0) + size):
        cuts.append(match.start() + 1)
    try:
        return _merged(raw, cuts) if cuts else orjson.loads(raw)
    except (orjson.JSONDecodeError, _NotSoError):
        return orjson.loads(raw)


class _NotSoError(Exception):
    """The cuts are not between the documents of tables."""


def _merged(raw: bytes, cuts: Sequence[int]) -> Tables:
    """What the slices between commas hold; each begins and ends within a table."""
    tables: Tables = {}
    name = b""
    starts, ends = [0, *(cut + 1 for cut in cuts)], [*cuts, len(raw)]
    for start, end in zip(starts, ends, strict=True):
        head, tail = b"{%s:{" % name if start else b"", b"}}" if end < len(raw) else b""
        part = orjson.loads(head + raw[start:end] + tail)
        for table, documents in part.items():
            if not isinstance(documents, dict):
                raise _NotSoError
            tables.setdefault(table, {}).update(documents)
        name = orjson.dumps(next(reversed(part)))
    return tables


def _is_number(key: str) -> bool:
    """Whether a key is a number as TinyDB writes it, so that no two keys are the same number."""
    return key.isascii() and key.isdigit() and len(key) < 16 and (key[0] != "0" or key == "0")


def _refuse_twins(path: Path, raw: bytes) -> None:
    """Raise DamagedFileError where a key stands twice, of which readers silently keep the last.

    That is slow, and only needed for what somebody else wrote: in a file of ours there would be
    bytes that do not come back when it is written again.
    """

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        mapping = dict(pairs)
        if len(mapping) != len(pairs):
            raise DamagedFileError(path, "a key stands twice")
        return mapping

    try:
        json.loads(raw, object_pairs_hook=once)
    except (ValueError, RecursionError) as error:
        raise DamagedFileError(path, str(error)) from None
