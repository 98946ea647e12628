"""Taking in an exported history: what is not known yet is added, nothing is changed.

    found = read_export(path, history)      raises StorageError for anything that is no export
    added = take_in(history, found)         all of it with one write, or none

Doing it twice is doing it once, since every document has its UUID.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from reprlib import repr as quoted
from typing import Any

import orjson

from backrx_desktop.storage.block import Document
from backrx_desktop.storage.errors import DocumentError, StorageError, telling
from backrx_desktop.storage.export import ROUTINES
from backrx_desktop.storage.files import Files
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.reading import SCHEMA
from backrx_desktop.storage.record_table import Entry, RecordTable
from backrx_desktop.storage.tables import is_dense

MOST_ROUTINES = 1000
MOST_STRANGE = 10
"""Unknown tables that are worth a sentence each."""
_LONGEST_NAME = 40
MOST_BYTES = 40 * 2**20
"""What a history may have, and a quarter for routines."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What a file holds: by table records with their documents, and routines.

    `strange` names what this BackRx knows nothing of.
    """

    path: Path
    tables: Mapping[str, Sequence[Entry[Any]]]
    routines: Sequence[Document]
    strange: tuple[str, ...] = ()


class NoExportError(StorageError):
    """A file that holds no exported history; nothing of it was taken in."""

    def __init__(self, path: Path, reason: str) -> None:
        sentence = _("{file} cannot be taken in: {reason}.")
        super().__init__(sentence.format(file=path.name, reason=reason))


def read_export(path: Path, history: HistoryStore, files: Files | None = None) -> Exported:
    """What an exported file holds. Raises StorageError, and then nothing of it is any good.

    Only the tables' `read` is used of the history, so any thread may do it.
    """
    with telling(_("{file} cannot be read: {reason}."), file=path.name):
        try:
            raw = (files or Files()).read(path, MOST_BYTES)
        except FileNotFoundError:
            raise NoExportError(path, _("there is no such file")) from None
    whole = _parsed(path, raw)
    try:
        tables = {name: _checked(whole, table) for name, table in history.tables.items()}
        routines = _objects(whole, ROUTINES)
        if len(routines) > MOST_ROUTINES:
            raise DocumentError(_("it holds more than {n} routines").format(n=MOST_ROUTINES))
    except DocumentError as error:
        raise NoExportError(path, str(error)) from None
    strange = sorted(whole.keys() - {"schema", ROUTINES, *tables})
    return Exported(path, tables, routines, tuple(map(_shown, strange[:MOST_STRANGE])))


def _shown(name: str) -> str:
    """A name as a sentence can hold it: that of a file's key may be a megabyte long."""
    return name if name.isidentifier() and len(name) <= _LONGEST_NAME else quoted(name)


def _parsed(path: Path, raw: bytes) -> Mapping[str, Any]:
    if is_dense(raw):
        raise NoExportError(path, _("it is no exported history"))
    try:
        whole = orjson.loads(raw)
    except orjson.JSONDecodeError:
        raise NoExportError(path, _("it is no JSON file")) from None
    if not isinstance(whole, dict) or type(whole.get("schema")) is not int:
        raise NoExportError(path, _("it is no exported history"))
    if whole["schema"] > SCHEMA:
        raise NoExportError(path, _("a newer BackRx wrote it"))
    if whole["schema"] != SCHEMA or "sessions" not in whole:
        raise NoExportError(path, _("it is no exported history"))
    return whole


def _checked(whole: Mapping[str, Any], table: RecordTable[Any]) -> Sequence[Entry[Any]]:
    """The entries of a table, each document such as can be read and written."""
    known: dict[str, Entry[Any]] = {}
    for place, document in enumerate(_objects(whole, table.name)):
        where = f"{table.name}[{place}]"
        try:
            record = table.read(document)
            orjson.dumps(document)
        except DocumentError as error:
            raise DocumentError(f"{where}.{error}") from None
        except orjson.JSONEncodeError:
            raise DocumentError(f"{where}: " + _("goes too deep")) from None
        if known.setdefault(record.uuid, (record, document))[1] != document:
            raise DocumentError(f"{where}.uuid: " + _("stands there twice"))
    return tuple(known.values())


def _objects(whole: Mapping[str, Any], name: str) -> Sequence[Document]:
    documents = whole.get(name, [])
    if not isinstance(documents, list) or not all(isinstance(one, dict) for one in documents):
        raise DocumentError(_("{name} is no list of documents").format(name=name))
    return documents


def take_in(history: HistoryStore, found: Exported) -> Mapping[str, int]:
    """Add what is not known yet, and say how many that was, by table.

    Raises StorageError where it could not be kept; then nothing was.
    """
    new = {
        name: [one for one in entries if history.tables[name].get(one[0].uuid) is None]
        for name, entries in found.tables.items()
    }
    if any(new.values()):
        result = history.take_in(new)
        if not result.kept:
            raise StorageError(result.sentence)
    return {name: len(entries) for name, entries in new.items()}
