"""The choices after "this hurts": rest a minute, make it smaller, skip the exercise.

After the minute's rest the session waits, paused, for the person to decide.

The session given has just been set running again at its last true moment.
"""

from dataclasses import replace

from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.expansion import rest_step, with_entry
from backrx_desktop.core.session import PAIN_PART, Change, Done, Session, enter, leave
from backrx_desktop.core.timeline import Step, StepKey, StepKind, Timeline

REST_SECONDS = 60.0
"""How long "rest a minute" rests."""
SETTLE_SECONDS = 5.0
"""Time to settle again before the smaller dose runs."""


def rest_a_minute(session: Session) -> Change:
    """Rest, then take the exercise up again: the rep from its start, a hold where it was."""
    at = session.at(session.seen)
    session = _settled(session, at)
    step = session.timeline.steps[session.cursor]
    rest = replace(rest_step(step, REST_SECONDS, step.set), part=PAIN_PART)
    session, target = _take_up(session, at)
    return _enter_after(session, rest, target, at)


def smaller(session: Session) -> Change:
    """This exercise at half the dose and range on both sides; a side past that moves on."""
    at = session.at(session.seen)
    session = _settled(session, at)
    step = session.timeline.steps[session.cursor]
    eased = Event(EventKind.EASED, at, step, session.cursor)
    dose = session.timeline.entries[step.entry]
    if dose.eased:
        session, target = _take_up(session, at)
    else:
        smaller_dose = dose.smaller()
        session, gone = _joined(leave(session), step, float(smaller_dose.amount))
        timeline = with_entry(session.timeline, step.entry, smaller_dose)
        timeline, target = _place_in(timeline, session.timeline, session.cursor, gone)
        session = replace(session, timeline=timeline)
    if target >= len(session.timeline.steps) or not session.timeline.steps[target].work:
        session, events = enter(session, target, at)
    else:
        ready = rest_step(step, SETTLE_SECONDS, step.set)
        ready = replace(ready, kind=StepKind.READY, part=PAIN_PART)
        session, events = _enter_after(session, ready, target, at)
    return session, (eased, *events)


def skip_exercise(session: Session) -> Change:
    """On to the next exercise, both sides of this one left as they are."""
    at = session.at(session.seen)
    step = session.timeline.steps[session.cursor]
    skipped = Event(EventKind.SKIPPED, at, step, session.cursor)
    session = replace(leave(session), skipped=session.skipped | {step.entry})
    session, events = enter(session, session.timeline.first_of_entry(step.entry + 1), at)
    return session, (skipped, *events)


def _settled(session: Session, at: float) -> Session:
    """At the step that waits behind the minute's rest, if it hurts in that; else as it is."""
    steps = session.timeline.steps
    if steps[session.cursor].part != PAIN_PART:
        return session
    others = (*steps[: session.cursor], *steps[session.cursor + 1 :])
    return replace(session, timeline=session.timeline.with_steps(others), step_at=at)


def _enter_after(session: Session, lead: Step, target: int, at: float) -> Change:
    """Put `lead` before the step at `target`, and begin it."""
    steps = session.timeline.steps
    timeline = session.timeline.with_steps((*steps[:target], lead, *steps[target:]))
    return enter(replace(session, timeline=timeline), target, at)


def _take_up(session: Session, at: float) -> tuple[Session, int]:
    """Where an exercise that was broken off goes on: a rep from its start, a hold with its rest."""
    step = session.timeline.steps[session.cursor]
    if not step.work:
        return session, session.cursor
    if step.rep is None:
        session = leave(session)
        timeline, target = _split(session.timeline, session.cursor, at - session.step_at)
        return replace(session, timeline=timeline), target
    return session, _start_of_rep(session.timeline, session.cursor)


def _split(timeline: Timeline, index: int, gone: float) -> tuple[Timeline, int]:
    """The step at `index` in two pieces, what was done and what is left; the second's index."""
    step = timeline.steps[index]
    seconds = step.expected
    if not 0.0 < gone < seconds:
        return timeline, index
    first = replace(step, seconds=gone, expected=gone)
    left = seconds - gone
    second = replace(step, seconds=left, expected=left, part=step.part + 1)
    steps = (*timeline.steps[:index], first, second, *timeline.steps[index + 1 :])
    return timeline.with_steps(steps), index + 1


def _start_of_rep(timeline: Timeline, index: int) -> int:
    """The first phase of the rep at `index`; the step itself once the rep is counted."""
    steps = timeline.steps
    first = index
    while first > 0 and _rep_of(steps[first - 1]) == _rep_of(steps[index]):
        first -= 1
    counted = any(step.ends_rep for step in steps[first:index])
    return index if counted else first


def _rep_of(step: Step) -> StepKey:
    return replace(step.key, phase=None, part=0)


def _joined(session: Session, step: Step, enough: float) -> tuple[Session, float]:
    """The pieces of a broken-off hold counted as one, and the seconds held so far."""
    if not step.work or step.kind is not StepKind.HOLD or step.rep is not None:
        return session, 0.0
    pieces = [key for key in session.done if replace(key, part=0) == replace(step.key, part=0)]
    gone = sum(session.done[key].seconds for key in pieces)
    others = {key: done for key, done in session.done.items() if key not in pieces}
    whole = {replace(step.key, part=0): Done(gone, complete=gone >= enough)}
    return replace(session, done={**others, **whole}), gone


def _place_in(timeline: Timeline, old: Timeline, index: int, gone: float) -> tuple[Timeline, int]:
    """Where the step at `index` of the old timeline goes on in one made smaller."""
    step = old.steps[index]
    end = len(timeline.steps)
    if not step.work:
        return timeline, timeline.find(step.key)
    past = timeline.after_set(step.entry, step.turn, step.set)
    if step.rep is not None:
        same = timeline.find(old.steps[_start_of_rep(old, index)].key)
        return timeline, same if same < end else past
    hold = timeline.find(replace(step.key, part=0))
    # Seconds left over behind the reps of a set come after half of it, as a hold past its half.
    if step.kind is not StepKind.HOLD or gone >= timeline.steps[hold].expected:
        return timeline, past
    return _split(timeline, hold, gone)
