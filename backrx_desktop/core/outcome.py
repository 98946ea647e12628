"""How a session came to its end, as its record tells it."""

from enum import Enum


class Outcome(Enum):
    """How a session came to its end."""

    FINISHED = "finished"
    ENDED_EARLY = "ended-early"
    INTERRUPTED = "interrupted"
    LOGGED = "logged"
    """Entered by hand."""
