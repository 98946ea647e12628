"""What a physiotherapist may want to see at one glance: twelve weeks on one page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from backrx_desktop.core.bests import Bests, bests_of
from backrx_desktop.core.dated import Dated, dated
from backrx_desktop.core.exercise import DoseOverride, Exercise, Side
from backrx_desktop.core.lately import was_done
from backrx_desktop.core.prescription import Pacing, Prescription, prescribe
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range, Span, span_of


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One exercise: its dose now, sessions it was done in, the best set, sessions it hurt in.

    `left` and `right` are reps or seconds, 0 where nothing was done; without sides `left` is all.
    """

    exercise: Exercise
    dose: Prescription
    sessions: int
    left: float
    right: float | None
    hurt: int
    last: date


@dataclass(frozen=True, slots=True)
class ReportNote:
    """What the person wrote of a session."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """Twelve weeks. `rows` begin with what was done most, `notes` with the latest.

    `weeks` are those since the first session ever, where that lies within them; at least one.
    """

    span: Span
    weeks: float
    sessions: int
    minutes: float
    days: int
    rows: tuple[ReportRow, ...]
    notes: tuple[ReportNote, ...]

    @property
    def weekly_minutes(self) -> float:
        """Minutes of the average one of `weeks`."""
        return self.minutes / self.weeks


def report(
    records: Iterable[SessionRecord],
    exercises: Mapping[str, Exercise],
    doses: Mapping[str, DoseOverride],
    today: date,
) -> Report:
    """The last twelve weeks up to today, at the person's own `doses`."""
    sessions = dated(records)
    span = span_of(Range.TWELVE_WEEKS, sessions, today)
    shown = [one for one in sessions if one.day in span]
    since = max(span.first, sessions[0].day) if sessions else span.first
    notes = [ReportNote(one.day, one.record.note) for one in shown if one.record.note.strip()]
    return Report(
        span=span,
        weeks=max(1.0, ((span.last - since).days + 1) / 7),
        sessions=len(shown),
        minutes=sum(one.record.active_seconds for one in shown) / 60,
        days=len({one.day for one in shown}),
        rows=tuple(_rows(shown, exercises, doses, bests_of(sessions, span, exercises))),
        notes=tuple(reversed(notes)),
    )


def _rows(
    shown: Sequence[Dated],
    exercises: Mapping[str, Exercise],
    doses: Mapping[str, DoseOverride],
    bests: Bests,
) -> list[ReportRow]:
    rows = []
    for name, exercise in exercises.items():
        parts = [
            (one.day, done)
            for one in shown
            for done in one.record.exercises
            if done.exercise == name
        ]
        did = [day for day, done in parts if was_done(done)]
        if not did:
            continue
        best = bests.now.get(name, {})
        sided = None not in exercise.working_sides
        rows.append(
            ReportRow(
                exercise=exercise,
                dose=prescribe(exercise, DoseOverride(), Pacing(doses=doses)),
                sessions=len(did),
                left=best.get(Side.LEFT if sided else None, 0.0),
                right=best.get(Side.RIGHT, 0.0) if sided else None,
                hurt=sum(done.hurt for _day, done in parts),
                last=did[-1],
            )
        )
    return sorted(rows, key=lambda row: -row.sessions)
