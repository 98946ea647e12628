"""The record of a session, and what was planned of it."""

from collections.abc import Iterator, Mapping
from datetime import UTC, timedelta

from backrx_desktop.core.exercise import DoseKind, Side, Sides
from backrx_desktop.core.expansion import reps_within
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SessionStart, SetRecord
from backrx_desktop.core.session import Session
from backrx_desktop.core.timeline import Timeline


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
