"""A session as the document that is kept of it, and back."""

from collections.abc import Mapping
from typing import Any

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SetRecord
from backrx_desktop.storage import reading
from backrx_desktop.storage.block import Document

MOST_REPS = 1_000_000
_SIDES: dict[str | None, Side | None] = {None: None, **{side.value: side for side in Side}}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}


def read_session(document: Mapping[str, Any]) -> SessionRecord:
    """The record in a document; raises DocumentError. Keys it does not know are passed over."""
    reading.schema(document)
    return SessionRecord(
        uuid=reading.name(document, "uuid"),
        routine=reading.name(document, "routine"),
        app=reading.text(document, "app"),
        started=reading.instant(document, "started"),
        offset_minutes=reading.offset_minutes(document),
        ended=reading.instant(document, "ended"),
        paused_seconds=reading.seconds(document, "paused_seconds"),
        outcome=reading.one_of(document, "outcome", _OUTCOMES),
        pain_before=reading.whole_or_none(document, "pain_before", 0, 10),
        pain_after=reading.whole_or_none(document, "pain_after", 0, 10),
        note=reading.text(document, "note"),
        exercises=tuple(_read_exercise(row) for row in reading.rows(document, "exercises")),
    )


def _read_exercise(document: Mapping[str, Any]) -> ExerciseRecord:
    return ExerciseRecord(
        exercise=reading.name(document, "exercise"),
        eased=reading.flag(document, "eased"),
        hurt=reading.flag(document, "hurt"),
        skipped=reading.flag(document, "skipped"),
        sets=tuple(_read_set(row) for row in reading.rows(document, "sets")),
    )


def _read_set(document: Mapping[str, Any]) -> SetRecord:
    return SetRecord(
        side=reading.one_of(document, "side", _SIDES),
        planned_reps=reading.whole_or_none(document, "planned_reps", 0, MOST_REPS),
        done_reps=reading.whole_or_none(document, "done_reps", 0, MOST_REPS),
        planned_seconds=reading.seconds(document, "planned_seconds"),
        done_seconds=reading.seconds(document, "done_seconds"),
    )


def write_session(record: SessionRecord) -> Document:
    """The document of a record."""
    return {
        "schema": reading.SCHEMA,
        "uuid": record.uuid,
        "routine": reading.write_text(record.routine),
        "app": record.app,
        "started": reading.write_instant(record.started),
        "offset_minutes": record.offset_minutes,
        "ended": reading.write_instant(record.ended),
        "paused_seconds": float(record.paused_seconds),
        "outcome": record.outcome.value,
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "note": reading.write_text(record.note),
        "exercises": [_write_exercise(exercise) for exercise in record.exercises],
    }


def _write_exercise(record: ExerciseRecord) -> Document:
    return {
        "exercise": reading.write_text(record.exercise),
        "eased": record.eased,
        "hurt": record.hurt,
        "skipped": record.skipped,
        "sets": [
            {
                "side": None if one.side is None else one.side.value,
                "planned_reps": one.planned_reps,
                "done_reps": one.done_reps,
                "planned_seconds": float(one.planned_seconds),
                "done_seconds": float(one.done_seconds),
            }
            for one in record.sets
        ],
    }
