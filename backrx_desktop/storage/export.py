"""A whole history as one file to take along: JSON with all of it, CSV with what was done.

The same history gives the same bytes: documents are sorted, keys too, and no instant of the
export stands in it.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta, timezone
from gettext import gettext as _
from pathlib import Path
from typing import Any

import orjson

from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SetRecord
from backrx_desktop.storage.errors import telling
from backrx_desktop.storage.files import Files, write_whole
from backrx_desktop.storage.reading import SCHEMA

ROUTINES = "routines"
COLUMNS = (
    "session",
    "started",
    "routine",
    "outcome",
    "minutes",
    "pain_before",
    "pain_after",
    "exercise",
    "eased",
    "hurt",
    "skipped",
    "side",
    "set",
    "planned_reps",
    "done_reps",
    "planned_seconds",
    "done_seconds",
    "note",
)
"""Of the CSV file; names of columns are for programs, and so are not translated."""


def history_json(
    documents: Mapping[str, Sequence[Mapping[str, Any]]], routines: Iterable[Mapping[str, Any]]
) -> bytes:
    """All of the history by table, and the person's own routines by id; a document a line."""
    tables = {**documents, ROUTINES: sorted(routines, key=lambda routine: str(routine["id"]))}
    parts = [b'{"schema": %d' % SCHEMA]
    parts += [
        b'"%s": [%s]' % (name.encode(), b",".join(_lines(documents)))
        for name, documents in tables.items()
    ]
    return b",\n".join(parts) + b"}\n"


def _lines(documents: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    for document in documents:
        yield b"\n" + orjson.dumps(document, option=orjson.OPT_SORT_KEYS)


def history_csv(records: Iterable[SessionRecord]) -> bytes:
    """A row for each session, exercise, set and side; a session without exercises has one."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for record in sorted(records, key=lambda one: (one.started, one.uuid)):
        writer.writerows(_rows(record))
    return text.getvalue().encode()


def _rows(record: SessionRecord) -> Iterator[dict[str, object]]:
    offset = timezone(timedelta(minutes=record.offset_minutes))
    session: dict[str, object] = {
        "session": record.uuid,
        "started": record.started.astimezone(offset).isoformat(timespec="seconds"),
        "routine": record.routine,
        "outcome": record.outcome.value,
        "minutes": round(record.active_seconds / 60, 2),
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "note": record.note,
    }
    rows = [
        {**session, **_exercise(done), **_set(done, number)}
        for done in record.exercises
        for number in range(len(done.sets))
    ]
    yield from rows or [session]


def _exercise(done: ExerciseRecord) -> dict[str, object]:
    return {
        "exercise": done.exercise,
        "eased": int(done.eased),
        "hurt": int(done.hurt),
        "skipped": int(done.skipped),
    }


def _set(done: ExerciseRecord, place: int) -> dict[str, object]:
    """One set; they are numbered by side."""
    one: SetRecord = done.sets[place]
    return {
        "side": "" if one.side is None else one.side.value,
        "set": sum(other.side is one.side for other in done.sets[: place + 1]),
        "planned_reps": one.planned_reps,
        "done_reps": one.done_reps,
        "planned_seconds": one.planned_seconds,
        "done_seconds": one.done_seconds,
    }


def write_export(path: Path, data: bytes, files: Files | None = None) -> None:
    """Write a file a person asked for. Raises StorageError where that cannot be."""
    with telling(_("{file} could not be saved: {reason}."), file=path.name):
        write_whole(files or Files(), path, data)
