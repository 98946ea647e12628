"""One session in a few numbers, as it is told when it ends and in the history."""

from dataclasses import dataclass
from datetime import date

from backrx_desktop.core.day import local_day
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.record import SessionRecord


@dataclass(frozen=True, slots=True)
class Summary:
    """A session told shortly.

    `seconds` are without pauses, `held_seconds` those spent in holds that count no reps; `share`
    is the part of the plan that was done, 0 to 1. Pain is 0 to 10, None where it was not said.
    """

    day: date
    outcome: Outcome
    seconds: float
    reps: int
    held_seconds: float
    share: float
    pain_before: int | None
    pain_after: int | None

    @property
    def whole(self) -> bool:
        """Whether it went to its end, or was entered by hand, which asks for nothing more."""
        return self.outcome in (Outcome.FINISHED, Outcome.LOGGED)


def summary_of(record: SessionRecord) -> Summary:
    """`record` in a few numbers; reps of both sides count."""
    sets = [one for exercise in record.exercises for one in exercise.sets]
    planned = sum(one.planned_seconds for one in sets)
    done = sum(min(one.done_seconds, one.planned_seconds) for one in sets)
    return Summary(
        day=local_day(record.started, record.offset_minutes),
        outcome=record.outcome,
        seconds=record.active_seconds,
        reps=sum(one.done_reps or 0 for one in sets),
        held_seconds=sum(one.done_seconds for one in sets if one.done_reps is None),
        share=done / planned if planned > 0 else 1.0,
        pain_before=record.pain_before,
        pain_after=record.pain_after,
    )


@dataclass(frozen=True, slots=True)
class Ending:
    """What is told when a session is over, on the day `today`.

    `name` is the routine's, `this_week` counts the sessions since Monday. `next_name` is the
    routine that is due then, empty where none is, `next_day` the day it is due, None where nobody
    set one.
    """

    summary: Summary
    name: str
    this_week: int
    today: date
    next_name: str = ""
    next_day: date | None = None
