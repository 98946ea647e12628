"""One sitting: a timeline, a cursor and stored instants. Every change is a function of `now`.

Nothing is counted down. What remains is derived from the instants, so a late tick changes what
is shown and never what is true. `now` is any steady clock in seconds; it never reads one itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.exercise import DoseKind
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.timeline import Step, StepKey, StepKind, Timeline

GAP_SECONDS = 5.0
"""Real seconds without a tick after which the machine slept or froze, and the session waits."""
BACK_AGAIN_SECONDS = 3.0
"""Real seconds within which a second Back goes on to the exercise before."""
MORE_SECONDS = 30.0
"""What "30 s more" adds."""

PAIN_PART = -1
"""The `part` of steps put in after "this hurts"."""


class SessionState(Enum):
    """Whether time runs in a session."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    """Something hurts: nothing moves until the person chooses."""
    OVER = "over"


class Command(Enum):
    """What a person can ask of a session under way."""

    PAUSE = "pause"
    RESUME = "resume"
    BACK = "back"
    SKIP = "skip"
    MORE = "more"
    COUNT = "count"
    RESTART_SIDE = "restart-side"
    HURT = "hurt"
    REST_A_MINUTE = "rest-a-minute"
    SMALLER = "smaller"
    SKIP_EXERCISE = "skip-exercise"
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Done:
    """What was done of one step: the seconds spent in it, and whether it was done to its end."""

    seconds: float
    complete: bool
    rep: bool = False
    """Whether a rep was done with it."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session under way.

    Instants are in seconds of the clock that `now` comes from: `began` is the start, `origin`
    where session second 0 would lie had there been no pause, `seen` the last instant the session
    was told of, `halted` when it was paused or stopped. `step_at` is in session seconds: when the
    current step began. `scale` says how many clock seconds pass in a real one.
    """

    plan: Timeline
    timeline: Timeline
    began: float
    origin: float
    seen: float
    scale: float = 1.0
    state: SessionState = SessionState.RUNNING
    cursor: int = 0
    step_at: float = 0.0
    halted: float | None = None
    paused_seconds: float = 0.0
    back_at: float | None = None
    interrupted: bool = False
    unannounced: bool = False
    """The minute's rest is over, and the step that follows waits for "carry on"."""
    outcome: Outcome | None = None
    done: Mapping[StepKey, Done] = field(default_factory=dict)
    hurt: frozenset[int] = frozenset()
    skipped: frozenset[int] = frozenset()
    commands: tuple[tuple[float, Command], ...] = ()

    @property
    def step(self) -> Step | None:
        """The current step; None once the session is over."""
        return self.timeline.steps[self.cursor] if self.state is not SessionState.OVER else None

    def at(self, now: float) -> float:
        """Session seconds at `now`, pauses excluded."""
        return (max(now, self.seen) if self.halted is None else self.halted) - self.origin

    def elapsed(self, now: float) -> float:
        """Seconds the current step has run, never more than it has."""
        step = self.step
        if step is None:
            return 0.0
        gone = max(0.0, self.at(now) - self.step_at)
        return gone if step.seconds is None else min(gone, step.seconds)

    def remaining(self, now: float) -> float | None:
        """Seconds left of the current step; None while a self-paced rep waits to be counted."""
        step = self.step
        if step is None:
            return 0.0
        return None if step.seconds is None else step.seconds - self.elapsed(now)


Change = tuple[Session, tuple[Event, ...]]


def start(timeline: Timeline, now: float, scale: float = 1.0) -> Change:
    """Begin a session. The timeline must have at least one step."""
    session = Session(timeline, timeline, began=now, origin=now, seen=now, scale=scale)
    started = Event(EventKind.SESSION_STARTED, 0.0)
    session, events = enter(session, 0, 0.0)
    return session, (started, *events)


def tick(session: Session, now: float) -> Change:
    """Let time pass up to `now`, and tell of every boundary that was due, each when it was due.

    A gap of more than 5 real seconds pauses the session where it was last seen.
    """
    running = session.state is SessionState.RUNNING
    if not running or now - session.seen <= GAP_SECONDS * session.scale:
        return advance(session, now)
    at = session.at(session.seen)
    waiting = replace(
        session,
        state=SessionState.PAUSED,
        halted=session.seen,
        seen=now,
        back_at=None,
        interrupted=True,
        commands=(*session.commands, (session.seen, Command.PAUSE)),
    )
    return waiting, (Event(EventKind.INTERRUPTED, at, session.step, session.cursor),)


def advance(session: Session, now: float) -> Change:
    """Let time pass up to `now`, however long that is."""
    if session.state is SessionState.OVER:
        return session, ()
    now = max(now, session.seen)
    session = replace(session, seen=now)
    if session.state is not SessionState.RUNNING:
        return session, ()
    events: list[Event] = []
    while (step := session.step) is not None and step.seconds is not None:
        end = session.step_at + step.seconds
        if session.at(now) < end:
            break
        if step.part == PAIN_PART and step.kind is StepKind.REST:
            session, more = _wait_after_rest(session, end)
            return session, (*events, *more)
        session, more = complete(session, end)
        events += more
    return session, tuple(events)


def _wait_after_rest(session: Session, end: float) -> Change:
    waiting = replace(
        session,
        state=SessionState.PAUSED,
        halted=session.origin + end,
        cursor=session.cursor + 1,
        step_at=end,
        unannounced=True,
    )
    return waiting, (Event(EventKind.PAUSED, end, waiting.step, waiting.cursor),)


def complete(session: Session, at: float) -> Change:
    """The current step is done at session second `at`; the next begins there."""
    step = session.timeline.steps[session.cursor]
    events: tuple[Event, ...] = ()
    if step.work:
        seconds = at - session.step_at if step.seconds is None else step.seconds
        done = Done(seconds, complete=True, rep=step.ends_rep)
        session = replace(session, done={**session.done, step.key: done})
        if step.ends_rep:
            events = (Event(EventKind.REP_DONE, at, step, session.cursor),)
    session, more = enter(session, session.cursor + 1, at)
    return session, events + more


def enter(session: Session, index: int, at: float) -> Change:
    """Go to a step, or to the end. A side that begins anew counts its last pass only."""
    steps = session.timeline.steps
    if index >= len(steps):
        return over(replace(session, cursor=len(steps) - 1), Outcome.FINISHED, at)
    step = steps[index]
    if step.work and index == session.timeline.first_work(step.entry, step.turn):
        kept = {
            key: done
            for key, done in session.done.items()
            if (key.entry, key.turn) != (step.entry, step.turn)
        }
        session = replace(session, done=kept)
    session = replace(session, cursor=index, step_at=at, unannounced=False)
    return session, (Event(EventKind.STEP_STARTED, at, step, index),)


def over(session: Session, outcome: Outcome, at: float) -> Change:
    """End the session at session second `at`."""
    ended = replace(session, state=SessionState.OVER, outcome=outcome, step_at=at)
    return ended, (Event(EventKind.SESSION_FINISHED, at),)


def leave(session: Session) -> Session:
    """Keep the part of the current step that was done, before the cursor moves away from it.

    What a rep had already when it was taken up again stays.
    """
    step = session.step
    if step is None or not step.work:
        return session
    known = session.done.get(step.key)
    if known is not None and known.complete:
        return session
    gone = session.elapsed(session.seen)
    return replace(session, done={**session.done, step.key: Done(gone, complete=False)})


def can_have_more(step: Step, kind: DoseKind) -> bool:
    """Whether "30 s more" makes sense: a stretch, or a wait; not a hold within a rep."""
    return not step.work or (step.kind is StepKind.HOLD and kind is DoseKind.HOLD)
