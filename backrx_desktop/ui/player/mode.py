"""What the player page is made of at a moment."""

from enum import Enum

from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import SessionState


class Mode(Enum):
    """The four faces of the player."""

    WORK = "work"
    PAUSED = "paused"
    STOPPED = "stopped"
    """Something hurts."""
    LONG_HOLD = "long-hold"


def mode_of(now: Moment) -> Mode:
    """The face a moment shows."""
    if now.state is SessionState.STOPPED:
        return Mode.STOPPED
    if now.state is SessionState.PAUSED:
        return Mode.PAUSED
    return Mode.LONG_HOLD if now.long_hold else Mode.WORK
