"""A session that was done elsewhere and is entered by hand."""

from collections.abc import Mapping
from datetime import UTC, timedelta

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SessionStart, SetRecord
from backrx_desktop.core.recording import planned_reps, planned_seconds
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.timeline import Timeline


def logged(
    routine: Routine,
    exercises: Mapping[str, Exercise],
    pacing: Pacing,
    begun: SessionStart,
    minutes: float | None = None,
) -> SessionRecord:
    """The record of a routine that was done in full: what was not can be put right afterwards.

    It took so many `minutes`, or as long as the routine takes here. Raises KeyError for an
    exercise that `exercises` lacks.
    """
    plan = expand(routine, exercises, pacing)
    seconds = plan.seconds if minutes is None else minutes * 60
    started = begun.started.astimezone(UTC)
    return SessionRecord(
        uuid=begun.uuid,
        routine=routine.id,
        app=begun.app,
        started=started,
        offset_minutes=begun.offset_minutes,
        ended=started + timedelta(seconds=seconds),
        paused_seconds=0.0,
        outcome=Outcome.LOGGED,
        exercises=tuple(_done(plan, entry) for entry in range(len(plan.entries))),
        pain_before=begun.pain_before,
    )


def _done(plan: Timeline, entry: int) -> ExerciseRecord:
    dose = plan.entries[entry]
    reps = planned_reps(dose)
    sets = tuple(
        SetRecord(side, reps, reps, round(seconds, 3), round(seconds, 3))
        for (side, _number), seconds in planned_seconds(plan, entry).items()
    )
    return ExerciseRecord(dose.exercise.id, sets)
