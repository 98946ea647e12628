"""Follows a session and tells its cues, each at its due instant, between the events it came by."""

from collections.abc import Iterator, Sequence

from backrx_desktop.core import commands, script
from backrx_desktop.core import session as sessions
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.session import Change, Command, Session
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel


def start(timeline: Timeline, now: float, level: VoiceLevel, scale: float = 1.0) -> Change:
    """Begin a session, its first cues included."""
    session, events = sessions.start(timeline, now, scale)
    return session, tuple(_with_cues(None, session, events, level))


def tick(session: Session, now: float, level: VoiceLevel) -> Change:
    """Let time pass up to `now`, with the cues that were due."""
    after, events = sessions.tick(session, now)
    return after, tuple(_with_cues(session, after, events, level))


def apply(session: Session, command: Command, now: float, level: VoiceLevel) -> Change:
    """Do `command` at `now`, with the cues that were due before and those it brings."""
    ticked, due = tick(session, now, level)
    after, events = commands.apply(ticked, command, now)
    return after, due + tuple(_with_cues(ticked, after, events, level))


def _with_cues(
    before: Session | None, after: Session, events: Sequence[Event], level: VoiceLevel
) -> Iterator[Event]:
    index: int | None = None
    began = since = 0.0
    if before is not None and before.step is not None:
        index, began, since = before.cursor, before.step_at, before.at(before.seen)
    for event in events:
        if index is not None:
            yield from _due(after.timeline, index, began, since, event.at, level)
        since = event.at
        if event.kind is EventKind.SESSION_FINISHED:
            if after.outcome is Outcome.FINISHED:
                for cue in script.closing(level):
                    yield Event(EventKind.CUE, event.at, cue=cue)
            index = None
        yield event
        if event.kind is EventKind.STEP_STARTED and event.index is not None:
            index, began = event.index, event.at
            yield from _due(after.timeline, index, began, began - 1.0, began, level)
    if index is not None and after.step is not None:
        yield from _due(after.timeline, index, began, since, after.at(after.seen), level)


def _due(
    timeline: Timeline, index: int, began: float, since: float, until: float, level: VoiceLevel
) -> Iterator[Event]:
    """The cues of a step after `since` up to `until`, both session seconds."""
    if index >= len(timeline.steps):
        return
    step = timeline.steps[index]
    for cue in script.script_of(timeline, index, level):
        if since < began + cue.offset <= until:
            yield Event(EventKind.CUE, began + cue.offset, step, index, cue)
