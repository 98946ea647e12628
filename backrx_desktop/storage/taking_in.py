"""Taking in an exported history: what is not known yet is added, nothing is changed.

    found = read_export(path)               raises StorageError for anything that is no export
    taken = take_in(history, found)

Doing it twice is doing it once, since every document has its UUID.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import Any

import orjson

from backrx_desktop.storage.errors import DocumentError, StorageError, telling
from backrx_desktop.storage.export import ROUTINES
from backrx_desktop.storage.files import Files
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.reading import SCHEMA
from backrx_desktop.storage.record_table import Record
from backrx_desktop.storage.tables import Document

MOST_BYTES = 64 * 2**20
"""Twice what a history may have."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The documents of a file, by table, each one that a record can be made of; and routines."""

    tables: Mapping[str, Sequence[Document]]
    routines: Sequence[Document]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many documents were new, by table."""

    added: Mapping[str, int]

    @property
    def anything(self) -> bool:
        return any(self.added.values())


class NoExportError(StorageError):
    """A file that holds no exported history; nothing of it was taken in."""

    def __init__(self, path: Path, reason: str) -> None:
        sentence = _("{file} cannot be taken in: {reason}.")
        super().__init__(sentence.format(file=path.name, reason=reason))


def read_export(path: Path, history: HistoryStore, files: Files | None = None) -> Exported:
    """What an exported file holds. Raises StorageError, and then nothing of it is any good."""
    with telling(_("{file} cannot be read: {reason}."), file=path.name):
        try:
            raw = (files or Files()).read(path, MOST_BYTES)
        except FileNotFoundError:
            raise NoExportError(path, _("there is no such file")) from None
    try:
        whole = orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise NoExportError(path, _("it is no JSON file")) from None
    if not isinstance(whole, dict) or "sessions" not in whole:
        raise NoExportError(path, _("it is no exported history"))
    schema = whole.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        raise NoExportError(path, _("a newer BackRx wrote it"))
    if schema != SCHEMA:
        raise NoExportError(path, _("it is no exported history"))
    try:
        tables = {name: _checked(whole, name, read) for name, read in history.readers().items()}
        routines = _objects(whole, ROUTINES)
    except DocumentError as error:
        raise NoExportError(path, str(error)) from None
    return Exported(tables, routines)


def _checked(
    whole: Mapping[str, Any], name: str, read: Callable[[Mapping[str, Any]], Record]
) -> Sequence[Document]:
    """The documents of a table, each read once to see that it can be."""
    documents = _objects(whole, name)
    known: dict[str, Document] = {}
    for place, document in enumerate(documents):
        try:
            uuid = read(document).uuid
        except DocumentError as error:
            raise DocumentError(f"{name}[{place}].{error}") from None
        if known.setdefault(uuid, document) != document:
            raise DocumentError(f"{name}[{place}].uuid: " + _("stands there twice"))
    return tuple(known.values())


def _objects(whole: Mapping[str, Any], name: str) -> Sequence[Document]:
    documents = whole.get(name, [])
    if not isinstance(documents, list) or not all(isinstance(one, dict) for one in documents):
        raise DocumentError(_("{name} is no list of documents").format(name=name))
    return documents


def take_in(history: HistoryStore, found: Exported) -> TakenIn:
    """Add what is not known yet. Raises StorageError where it could not be kept."""
    added = {}
    for name, documents in found.tables.items():
        added[name], result = history.take_in(name, documents)
        if not result.kept:
            raise StorageError(result.sentence)
    return TakenIn(added)
