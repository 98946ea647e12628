"""A session rebuilt from the commands it was given, to carry on after the program died."""

from dataclasses import replace

from backrx_desktop.core.commands import obey
from backrx_desktop.core.session import Command, Session, advance, start
from backrx_desktop.core.timeline import Timeline

Log = tuple[tuple[float, Command], ...]
"""Commands, each with its instant in seconds from the session's start."""


def log_of(session: Session) -> Log:
    """The commands of a session, counted from its start, so that they mean the same anywhere."""
    return tuple((instant - session.began, command) for instant, command in session.commands)


def replay(
    timeline: Timeline,
    commands: Log,
    until: float,
    scale: float = 1.0,
) -> Session:
    """The session that began `timeline` at instant 0, was given `commands`, and ran to `until`.

    Equal to the one they were taken from, but for `interrupted`: a gap is no gap here, and stands
    in the log as a pause. No event is told, since all was told once.
    """
    session, _ = start(timeline, 0.0, scale)
    for instant, command in commands:
        session, _ = advance(session, instant)
        session, _ = obey(session, command)
    session, _ = advance(session, until)
    return session


def rebase(session: Session, delta: float) -> Session:
    """The same session on a clock that shows `delta` seconds more."""

    def moved(instant: float | None) -> float | None:
        return None if instant is None else instant + delta

    return replace(
        session,
        began=session.began + delta,
        origin=session.origin + delta,
        seen=session.seen + delta,
        halted=moved(session.halted),
        back_at=moved(session.back_at),
        commands=tuple((instant + delta, command) for instant, command in session.commands),
    )
