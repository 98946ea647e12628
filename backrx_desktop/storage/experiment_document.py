"""A self-experiment and a day's reading as the documents that are kept of them, and back."""

from collections.abc import Mapping
from typing import Any

from backrx_desktop.core.experiment import BLOCK_WEEKS, Arm, Experiment, Mark, Measure, Reading
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.storage import reading
from backrx_desktop.storage.block import Document
from backrx_desktop.storage.errors import DocumentError

_ARMS = {arm.value: arm for arm in Arm}
_MEASURES = {measure.value: measure for measure in Measure}
_MARKS: Mapping[str | None, Mark | None] = {None: None, **{mark.value: mark for mark in Mark}}


def read_experiment(document: Mapping[str, Any]) -> ExperimentRecord:
    """The experiment in a document; raises DocumentError."""
    reading.schema(document)
    arms = ({"arms": arm} for arm in reading.texts(document, "arms"))
    try:
        experiment = Experiment(
            first=reading.day(document, "first"),
            arms=tuple(reading.one_of(arm, "arms", _ARMS) for arm in arms),
            measure=reading.one_of(document, "measure", _MEASURES),
            routine=reading.name(document, "routine"),
            other=reading.text(document, "other"),
            block_weeks=reading.whole(document, "block_weeks", min(BLOCK_WEEKS), max(BLOCK_WEEKS)),
        )
    except ValueError as error:
        raise DocumentError(str(error)) from None
    return ExperimentRecord(
        uuid=reading.name(document, "uuid"),
        begun=reading.instant(document, "begun"),
        offset_minutes=reading.offset_minutes(document),
        experiment=experiment,
        stopped=reading.day_or_none(document, "stopped"),
    )


def write_experiment(record: ExperimentRecord) -> Document:
    """The document of an experiment."""
    plan = record.experiment
    return {
        "schema": reading.SCHEMA,
        "uuid": record.uuid,
        "begun": reading.write_instant(record.begun),
        "offset_minutes": record.offset_minutes,
        "first": plan.first.isoformat(),
        "block_weeks": plan.block_weeks,
        "arms": [arm.value for arm in plan.arms],
        "measure": plan.measure.value,
        "routine": reading.write_text(plan.routine),
        "other": reading.write_text(plan.other),
        "stopped": None if record.stopped is None else record.stopped.isoformat(),
    }


def read_reading(document: Mapping[str, Any]) -> ReadingRecord:
    """The day's reading in a document; raises DocumentError."""
    reading.schema(document)
    return ReadingRecord(
        uuid=reading.name(document, "uuid"),
        logged=reading.instant(document, "logged"),
        offset_minutes=reading.offset_minutes(document),
        reading=Reading(
            day=reading.day(document, "day"),
            pain=reading.whole_or_none(document, "pain", 0, 10),
            mark=reading.one_of(document, "mark", _MARKS),
        ),
    )


def write_reading(record: ReadingRecord) -> Document:
    """The document of a day's reading."""
    said = record.reading
    return {
        "schema": reading.SCHEMA,
        "uuid": record.uuid,
        "day": said.day.isoformat(),
        "logged": reading.write_instant(record.logged),
        "offset_minutes": record.offset_minutes,
        "pain": said.pain,
        "mark": None if said.mark is None else said.mark.value,
    }
