"""What was planned and what was done, as it is kept."""

from dataclasses import dataclass, replace
from datetime import datetime

from backrx_desktop.core.exercise import Side
from backrx_desktop.core.outcome import Outcome


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set of one side (None: no sides); reps are None for a hold, seconds per set."""

    side: Side | None
    planned_reps: int | None
    done_reps: int | None
    planned_seconds: float
    done_seconds: float

    @property
    def counts_reps(self) -> bool:
        """Whether it is measured in reps, rather than in seconds."""
        return self.planned_reps is not None

    @property
    def done(self) -> float:
        """Reps done, or seconds where it counts none."""
        return float(self.done_reps or 0) if self.counts_reps else self.done_seconds

    @property
    def planned(self) -> float:
        """What was planned, in the same measure."""
        return float(self.planned_reps or 0) if self.counts_reps else self.planned_seconds


@dataclass(frozen=True, slots=True)
class ExerciseRecord:
    """One exercise of a session; `eased`: it was made smaller under way."""

    exercise: str
    sets: tuple[SetRecord, ...]
    eased: bool = False
    hurt: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One sitting. Instants are aware and in UTC; `offset_minutes` is local time's lead on UTC.

    `pain_before` and `pain_after` are 0 to 10 (NRS), None where it was not said.
    """

    uuid: str
    routine: str
    app: str
    started: datetime
    offset_minutes: int
    ended: datetime
    paused_seconds: float
    outcome: Outcome
    exercises: tuple[ExerciseRecord, ...]
    pain_before: int | None = None
    pain_after: int | None = None
    note: str = ""

    @property
    def active_seconds(self) -> float:
        """Seconds from start to end without the pauses."""
        return max(0.0, (self.ended - self.started).total_seconds() - self.paused_seconds)


@dataclass(frozen=True, slots=True)
class SessionStart:
    """What only the outside knows of a session as it begins."""

    uuid: str
    app: str
    started: datetime
    offset_minutes: int
    pain_before: int | None = None


def with_answers(
    record: SessionRecord, pain_after: int | None, note: str | None = None
) -> SessionRecord:
    """The record with what was answered after the session."""
    return replace(record, pain_after=pain_after, note=record.note if note is None else note)
