"""Ordinary records to keep, and a calendar to keep them by."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

from tinydb import TinyDB

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.experiment import Arm, Experiment, Mark, Measure, Reading
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SetRecord
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_log import Activity, WeeklyLog
from backrx_desktop.storage.paths import DataFolder

FIRST = datetime(2026, 11, 21, 19, 2, 11, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
ARMS = (Arm.ONE, Arm.OTHER, Arm.OTHER, Arm.ONE) * 2
EXPERIMENT = ExperimentRecord(
    "experiment-1", FIRST, 60, Experiment(MONDAY, ARMS, Measure.PAIN, "leg-lifts")
)
READING = ReadingRecord("reading-1", FIRST, 60, Reading(MONDAY, 3, Mark.YELLOW))


def session(number: int = 1, **changes: Any) -> SessionRecord:
    """An ordinary session, the first of 21 November, each next one eight hours later."""
    sets = tuple(SetRecord(side, 20, 20, 200.0, 200.0) for side in Side)
    started = FIRST + timedelta(hours=8 * (number - 1))
    ordinary: dict[str, Any] = {
        "uuid": str(UUID(int=number, version=4)),
        "routine": "leg-lifts",
        "app": "1.0.0",
        "started": started,
        "offset_minutes": 60,
        "ended": started + timedelta(seconds=467),
        "paused_seconds": 14.0,
        "outcome": Outcome.FINISHED,
        "exercises": (ExerciseRecord("side-leg-lift-twist", sets),),
        "pain_before": 4,
    }
    return SessionRecord(**ordinary | changes)


def walk(number: int = 1, minutes: int = 20) -> Walk:
    return Walk(f"walk-{number}", FIRST + timedelta(days=number), 60, minutes)


def weekly_log(number: int = 1) -> WeeklyLog:
    week = date(2026, 11, 16) + timedelta(weeks=number - 1)
    return WeeklyLog(f"week-{number}", week, FIRST, 60, 3, 6, (Activity("sitting at work", 7),))


class Calendar:
    """A wall clock that shows the same instant until it is set."""

    def __init__(self, now: datetime = FIRST) -> None:
        self.set(now)

    def set(self, now: datetime) -> None:
        self._now = now.astimezone(timezone(timedelta(hours=1)))

    def next_day(self) -> date:
        """Set it a day on, and say what day that is."""
        self._now += timedelta(days=1)
        return self._now.date()

    def __call__(self) -> datetime:
        return self._now


def stock_uuids(folder: DataFolder | Path, table: str = "sessions") -> list[str]:
    """The UUIDs that TinyDB as it comes finds in a history."""
    path = folder.history if isinstance(folder, DataFolder) else folder
    with TinyDB(path, access_mode="r") as database:
        return [document["uuid"] for document in database.table(table)]
