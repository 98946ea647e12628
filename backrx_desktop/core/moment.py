"""What is true at an instant of a session: all that a screen, an overlay or a terminal shows."""

import math
from dataclasses import dataclass
from enum import Enum

from backrx_desktop.core import marks
from backrx_desktop.core.exercise import DoseKind, Exercise, Side, Sides
from backrx_desktop.core.expansion import reps_within
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.core.session import Session, SessionState, can_have_more
from backrx_desktop.core.timeline import Step, StepKind

_CAN_CHANGE = (SessionState.RUNNING, SessionState.PAUSED)
MOST_SECONDS_SHOWN = 99
"""Above this the digits are whole minutes."""


@dataclass(frozen=True, slots=True)
class Count:
    """Reps done and asked for on one side (None: no sides); sets, for a hold."""

    side: Side | None
    done: int
    total: int


class NextKind(Enum):
    """What comes next."""

    FIRST = "first"
    """The work this setup leads to."""
    SIDE = "side"
    SET = "set"
    """The same side once more."""
    EXERCISE = "exercise"
    END = "end"


@dataclass(frozen=True, slots=True)
class NextUp:
    """What follows the current side or set: `dose` says of what and how much; None at the end."""

    kind: NextKind
    side: Side | None = None
    dose: Prescription | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """The truth at one instant. Seconds are session seconds.

    `digits` is what the countdown shows: whole seconds up to 99, above that whole minutes
    (`in_minutes`); None while a self-paced rep waits. `progress` runs 0 to 1 over the step,
    `segments` holds for each entry its share of the session and how much of it is past, both
    0 to 1. `step` is the last step once the session is over.
    """

    state: SessionState
    step: Step
    dose: Prescription
    remaining: float | None
    elapsed: float
    digits: int | None
    in_minutes: bool
    progress: float
    counts: tuple[Count, ...]
    entry: int
    entries: int
    segments: tuple[tuple[float, float], ...]
    seconds_left: float
    next_up: NextUp
    long_hold: bool
    can_have_more: bool
    interrupted: bool

    @property
    def exercise(self) -> Exercise:
        return self.dose.exercise

    @property
    def running(self) -> bool:
        return self.state is SessionState.RUNNING


def moment(session: Session, now: float) -> Moment:
    """What is true of `session` at `now`."""
    steps = session.timeline.steps
    step = steps[session.cursor]
    dose = session.timeline.entries[step.entry]
    over = session.state is SessionState.OVER
    remaining = session.remaining(now)
    elapsed = session.elapsed(now)
    digits, in_minutes = _digits(remaining)
    left = 0.0 if over else session.timeline.seconds - step.start - min(elapsed, step.expected)
    return Moment(
        state=session.state,
        step=step,
        dose=dose,
        remaining=remaining,
        elapsed=elapsed,
        digits=digits,
        in_minutes=in_minutes,
        progress=1.0 if over else min(1.0, elapsed / step.expected),
        counts=counts(session, step.entry),
        entry=step.entry,
        entries=len(session.timeline.entries),
        segments=_segments(session, left),
        seconds_left=left,
        next_up=_next_up(session),
        long_hold=marks.is_long(session.timeline, step),
        can_have_more=session.state in _CAN_CHANGE and can_have_more(step, dose.exercise.dose.kind),
        interrupted=session.interrupted,
    )


def _digits(remaining: float | None) -> tuple[int | None, bool]:
    if remaining is None:
        return None, False
    seconds = math.ceil(remaining - 1e-6)
    if seconds <= MOST_SECONDS_SHOWN:
        return max(0, seconds), False
    return math.ceil(remaining / 60 - 1e-6), True


def counts(session: Session, entry: int) -> tuple[Count, ...]:
    """Done and asked for of an entry, left before right."""
    dose = session.timeline.entries[entry]
    sides = dose.exercise.working_sides
    return tuple(Count(side, _done(session, entry, side), _asked(dose, side)) for side in sides)


def _is_hold(dose: Prescription) -> bool:
    return dose.exercise.dose.kind is DoseKind.HOLD


def _asked(dose: Prescription, side: Side | None) -> int:
    sets = dose.sets_on(side)
    if _is_hold(dose):
        return sets
    kind = dose.exercise.dose.kind
    return sets * (reps_within(dose) if kind is DoseKind.REPS_FOR else dose.amount)


def _done(session: Session, entry: int, side: Side | None) -> int:
    hold = _is_hold(session.timeline.entries[entry])
    return sum(
        1
        for key, done in session.done.items()
        if key.entry == entry and key.side is side and (done.complete if hold else done.rep)
    )


def _segments(session: Session, left: float) -> tuple[tuple[float, float], ...]:
    total = session.timeline.seconds
    past = total - left
    return tuple(
        (length / total, min(1.0, max(0.0, (past - start) / length)))
        for start, length in session.timeline.spans
    )


def _next_up(session: Session) -> NextUp:
    timeline = session.timeline
    step = timeline.steps[session.cursor]
    dose = timeline.entries[step.entry]
    if not step.work:
        kind = NextKind.SET if step.kind is StepKind.REST else NextKind.FIRST
        return NextUp(kind, step.side, dose)
    index = timeline.after_set(step.entry, step.turn, step.set)
    if index >= len(timeline.steps):
        return NextUp(NextKind.END)
    following = timeline.steps[index]
    coming = timeline.entries[following.entry]
    if following.entry != step.entry:
        return NextUp(NextKind.EXERCISE, following.side, coming)
    if following.turn != step.turn:
        return NextUp(NextKind.SIDE, following.side, coming)
    alternating = dose.exercise.sides is Sides.ALTERNATING
    return NextUp(NextKind.SET, None if alternating else following.side, coming)
