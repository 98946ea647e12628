"""When a session next has something to tell."""

from backrx_desktop.core.script import script_of
from backrx_desktop.core.session import Session, SessionState
from backrx_desktop.core.voice_level import VoiceLevel


def seconds_to_next(session: Session, now: float, level: VoiceLevel) -> float | None:
    """Session seconds until the next cue or step; None while nothing is due by itself."""
    step = session.step
    if step is None or session.state is not SessionState.RUNNING:
        return None
    elapsed = session.at(now) - session.step_at
    cues = script_of(session.timeline, session.cursor, level)
    due = [cue.offset for cue in cues if cue.offset > elapsed]
    if step.seconds is not None:
        due.append(step.seconds)
    return max(0.0, min(due) - elapsed) if due else None
