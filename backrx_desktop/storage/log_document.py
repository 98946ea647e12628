"""A weekly log and a walk as the documents that are kept of them, and back."""

from collections.abc import Mapping
from typing import Any

from backrx_desktop.core.walk import LONGEST_MINUTES, Walk
from backrx_desktop.core.weekly_log import Activity, WeeklyLog
from backrx_desktop.storage import reading
from backrx_desktop.storage.block import Document
from backrx_desktop.storage.errors import DocumentError


def read_weekly_log(document: Mapping[str, Any]) -> WeeklyLog:
    """The weekly log in a document; raises DocumentError."""
    reading.schema(document)
    try:
        return WeeklyLog(
            uuid=reading.name(document, "uuid"),
            week=reading.day(document, "week"),
            logged=reading.instant(document, "logged"),
            offset_minutes=reading.offset_minutes(document),
            average_pain=reading.whole_or_none(document, "average_pain", 0, 10),
            worst_pain=reading.whole_or_none(document, "worst_pain", 0, 10),
            activities=tuple(
                Activity(reading.text(row, "name"), reading.whole(row, "ability", 0, 10))
                for row in reading.rows(document, "activities")
            ),
        )
    except ValueError as error:
        raise DocumentError(str(error)) from None


def write_weekly_log(log: WeeklyLog) -> Document:
    """The document of a weekly log."""
    return {
        "schema": reading.SCHEMA,
        "uuid": log.uuid,
        "week": log.week.isoformat(),
        "logged": reading.write_instant(log.logged),
        "offset_minutes": log.offset_minutes,
        "average_pain": log.average_pain,
        "worst_pain": log.worst_pain,
        "activities": [
            {"name": reading.write_text(activity.name), "ability": activity.ability}
            for activity in log.activities
        ],
    }


def read_walk(document: Mapping[str, Any]) -> Walk:
    """The walk in a document; raises DocumentError."""
    reading.schema(document)
    return Walk(
        uuid=reading.name(document, "uuid"),
        started=reading.instant(document, "started"),
        offset_minutes=reading.offset_minutes(document),
        minutes=reading.whole(document, "minutes", 1, LONGEST_MINUTES),
    )


def write_walk(walk: Walk) -> Document:
    """The document of a walk."""
    return {
        "schema": reading.SCHEMA,
        "uuid": walk.uuid,
        "started": reading.write_instant(walk.started),
        "offset_minutes": walk.offset_minutes,
        "minutes": walk.minutes,
    }
