"""What was planned and what was done, as it is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from backrx_desktop.core.exercise import DoseKind, Side, Sides
from backrx_desktop.core.expansion import reps_within
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.core.session import Outcome, Session
from backrx_desktop.core.timeline import Timeline


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


def record_of(session: Session, begun: SessionStart, now: float) -> SessionRecord:
    """The record of a session at `now`: as it ended, or interrupted where it has not.

    The end is the start plus the steady clock's seconds, so that a wall clock set anew meanwhile
    changes no duration. Clock seconds count as they are, whatever the time scale.
    """
    pause = 0.0 if session.halted is None else max(now, session.seen) - session.halted
    over = session.outcome is not None
    at = session.step_at if over else session.at(now)
    paused = session.paused_seconds + pause
    return SessionRecord(
        uuid=begun.uuid,
        routine=session.plan.routine,
        app=begun.app,
        started=begun.started.astimezone(UTC),
        offset_minutes=begun.offset_minutes,
        ended=begun.started.astimezone(UTC) + timedelta(seconds=at + paused),
        paused_seconds=round(paused, 3),
        outcome=session.outcome or Outcome.INTERRUPTED,
        exercises=tuple(_exercises(session, now)),
        pain_before=begun.pain_before,
    )


def _exercises(session: Session, now: float) -> Iterator[ExerciseRecord]:
    for entry, planned in enumerate(session.plan.entries):
        sets = tuple(_sets(session, entry, now))
        yield ExerciseRecord(
            exercise=planned.exercise.id,
            sets=sets,
            eased=session.timeline.entries[entry].eased and not planned.eased,
            hurt=entry in session.hurt,
            skipped=entry in session.skipped and any(one.done < one.planned for one in sets),
        )


def planned_reps(dose: Prescription) -> int | None:
    """Reps of one set of one side; None for a hold."""
    if dose.exercise.dose.kind is DoseKind.REPS:
        return dose.amount
    timed = dose.exercise.dose.kind is DoseKind.REPS_FOR
    return reps_within(dose) if timed and dose.rep_seconds else None


def planned_seconds(plan: Timeline, entry: int) -> Mapping[tuple[Side | None, int], float]:
    """Seconds of each set of an entry, by its side and number, in the order they are done in."""
    planned: dict[tuple[Side | None, int], float] = {}
    for step in plan.steps:
        if step.entry == entry and step.work:
            key = (step.side, step.set)
            planned[key] = planned.get(key, 0.0) + step.expected
    if plan.entries[entry].exercise.sides is Sides.ALTERNATING:
        return {key: seconds for key, seconds in planned.items() if key[0] is not None}
    return planned


def _sets(session: Session, entry: int, now: float) -> Iterator[SetRecord]:
    reps = planned_reps(session.plan.entries[entry])
    for (side, number), seconds in planned_seconds(session.plan, entry).items():
        mine = [
            done
            for key, done in session.done.items()
            if (key.entry, key.side, key.set) == (entry, side, number)
        ]
        gone = sum(done.seconds for done in mine) + _under_way(session, entry, side, number, now)
        yield SetRecord(
            side=side,
            planned_reps=reps,
            done_reps=None if reps is None else sum(done.rep for done in mine),
            planned_seconds=round(seconds, 3),
            done_seconds=round(gone, 3),
        )


def _under_way(session: Session, entry: int, side: Side | None, number: int, now: float) -> float:
    """Seconds of the step that is running, if it belongs to this set and is not kept yet."""
    step = session.step
    if step is None or not step.work or step.key in session.done:
        return 0.0
    here = (step.entry, step.side, step.set) == (entry, side, number)
    return session.elapsed(now) if here else 0.0


def with_answers(
    record: SessionRecord, pain_after: int | None, note: str | None = None
) -> SessionRecord:
    """The record with what was answered after the session."""
    return replace(record, pain_after=pain_after, note=record.note if note is None else note)
