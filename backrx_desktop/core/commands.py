"""What each command does to a session. Every command is also kept, so that it can be replayed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from backrx_desktop.core import pain
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.expansion import with_entry
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.session import (
    BACK_AGAIN_SECONDS,
    MORE_SECONDS,
    Change,
    Command,
    Session,
    SessionState,
    can_have_more,
    complete,
    enter,
    leave,
    over,
    tick,
)
from backrx_desktop.core.timeline import Step


def apply(session: Session, command: Command, now: float) -> Change:
    """Do `command` at `now`, after all that was due until then.

    A command that makes no sense at the moment changes nothing and tells nothing.
    """
    session, due = tick(session, now)
    session, events = obey(session, command)
    return session, due + events


def obey(session: Session, command: Command) -> Change:
    """Do `command` at the instant the session was last told of."""
    if session.state is SessionState.OVER:
        return session, ()
    changed, events = _ACTIONS[command](session, session.seen)
    if changed is session:
        return session, ()
    return replace(
        changed,
        commands=(*session.commands, (session.seen, command)),
        back_at=changed.back_at if command is Command.BACK else None,
    ), events


def _event(session: Session, kind: EventKind, now: float) -> Event:
    return Event(kind, session.at(now), session.step, session.cursor)


def _pause(session: Session, now: float) -> Change:
    if session.state is not SessionState.RUNNING:
        return session, ()
    event = _event(session, EventKind.PAUSED, now)
    return replace(session, state=SessionState.PAUSED, halted=now, interrupted=False), (event,)


def _resume(session: Session, now: float) -> Change:
    if session.state is not SessionState.PAUSED:
        return session, ()
    waited = session.unannounced
    session, events = _running(session, now)
    if waited:
        session, entered = enter(session, session.cursor, session.step_at)
        events += entered
    return session, events


def _running(session: Session, now: float) -> Change:
    """The session with time running, which is told where it was paused."""
    paused = session.state is SessionState.PAUSED
    session = resumed(session, now)
    return session, (_event(session, EventKind.RESUMED, now),) if paused else ()


def resumed(session: Session, now: float) -> Session:
    """Time runs again; what passed since it halted counts as pause."""
    if session.halted is None:
        return session
    pause = now - session.halted
    return replace(
        session,
        state=SessionState.RUNNING,
        origin=session.origin + pause,
        paused_seconds=session.paused_seconds + pause,
        halted=None,
        interrupted=False,
    )


def _back(session: Session, now: float) -> Change:
    step = session.step
    if step is None or session.state is SessionState.STOPPED:
        return session, ()
    again = session.back_at is not None and (
        now - session.back_at <= BACK_AGAIN_SECONDS * session.scale
    )
    if not again:
        session, events = _restart_side(session, now)
        return replace(session, back_at=now), events
    session, running = _running(session, now)
    before = max(0, step.entry - 1)
    session = _unbroken(session, before, step.entry)
    session, events = _go(session, step, session.timeline.first_of_entry(before), EventKind.BACK)
    return replace(session, back_at=None), running + events


def _restart_side(session: Session, now: float) -> Change:
    step = session.step
    if step is None or session.state is SessionState.STOPPED:
        return session, ()
    session, running = _running(session, now)
    begun = session.cursor >= session.timeline.first_work(step.entry, step.turn)
    session = _unbroken(session, step.entry, step.entry)
    find = session.timeline.first_work if begun else session.timeline.first_of_turn
    session, events = _go(session, step, find(step.entry, step.turn), EventKind.BACK)
    return session, running + events


def _unbroken(session: Session, first: int, last: int) -> Session:
    """These entries as one would begin them: no minute's rest, no hold in pieces.

    What was done of the current step is kept first, since the cursor loses its place.
    """
    session = leave(session)
    timeline = session.timeline
    for entry in range(first, last + 1):
        timeline = with_entry(timeline, entry, timeline.entries[entry])
    return replace(session, timeline=timeline)


def _skip(session: Session, now: float) -> Change:
    step = session.step
    if step is None or session.state is SessionState.STOPPED:
        return session, ()
    session, running = _running(session, now)
    target = session.cursor + 1
    if step.work:
        session = leave(session)
        session = replace(session, skipped=session.skipped | {step.entry})
        target = session.timeline.after_turn(step.entry, step.turn)
    session, events = _go(session, step, target, EventKind.SKIPPED)
    return session, running + events


def _go(session: Session, step: Step, target: int, kind: EventKind) -> Change:
    """Move the cursor away from `step`, whose part done is already kept."""
    at = session.at(session.seen)
    event = Event(kind, at, step, session.cursor)
    session, events = enter(session, target, at)
    return session, (event, *events)


def _more(session: Session, now: float) -> Change:
    step = session.step
    if step is None or step.seconds is None or session.state is SessionState.STOPPED:
        return session, ()
    if not can_have_more(step, session.timeline.exercise_of(step).dose.kind):
        return session, ()
    longer = replace(
        step, seconds=step.seconds + MORE_SECONDS, expected=step.expected + MORE_SECONDS
    )
    steps = session.timeline.steps
    timeline = session.timeline.with_steps(
        (*steps[: session.cursor], longer, *steps[session.cursor + 1 :])
    )
    session = replace(session, timeline=timeline)
    return session, (_event(session, EventKind.EXTENDED, now),)


def _count(session: Session, now: float) -> Change:
    step = session.step
    if step is None or step.seconds is not None or session.state is not SessionState.RUNNING:
        return session, ()
    return complete(session, session.at(now))


def _hurt(session: Session, now: float) -> Change:
    if session.state is SessionState.STOPPED or session.step is None:
        return session, ()
    event = _event(session, EventKind.HURT, now)
    stopped = replace(
        session,
        state=SessionState.STOPPED,
        halted=now if session.halted is None else session.halted,
        hurt=session.hurt | {session.step.entry},
        interrupted=False,
    )
    return stopped, (event,)


def _finish(session: Session, now: float) -> Change:
    session = leave(resumed(session, now))
    return over(session, Outcome.ENDED_EARLY, session.at(now))


def _choice(choose: Callable[[Session], Change]) -> Callable[[Session, float], Change]:
    def chosen(session: Session, now: float) -> Change:
        if session.state is not SessionState.STOPPED:
            return session, ()
        return choose(resumed(session, now))

    return chosen


_ACTIONS: Mapping[Command, Callable[[Session, float], Change]] = {
    Command.PAUSE: _pause,
    Command.RESUME: _resume,
    Command.BACK: _back,
    Command.SKIP: _skip,
    Command.MORE: _more,
    Command.COUNT: _count,
    Command.RESTART_SIDE: _restart_side,
    Command.HURT: _hurt,
    Command.REST_A_MINUTE: _choice(pain.rest_a_minute),
    Command.SMALLER: _choice(pain.smaller),
    Command.SKIP_EXERCISE: _choice(pain.skip_exercise),
    Command.FINISH: _finish,
}
