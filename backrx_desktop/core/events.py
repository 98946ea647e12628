"""What happened in a session, in order: the one thing sound, record and screen follow."""

from dataclasses import dataclass
from enum import Enum

from backrx_desktop.core.cues import Cue
from backrx_desktop.core.timeline import Step


class EventKind(Enum):
    """The kinds of event; the values are the words of the event file."""

    SESSION_STARTED = "session_started"
    STEP_STARTED = "step_started"
    CUE = "cue"
    REP_DONE = "rep_done"
    PAUSED = "paused"
    RESUMED = "resumed"
    SKIPPED = "skipped"
    BACK = "back"
    EXTENDED = "extended"
    EASED = "eased"
    HURT = "hurt"
    INTERRUPTED = "interrupted"
    SESSION_FINISHED = "session_finished"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at `at`, its due instant in session seconds, pauses excluded.

    `step` is the step it concerns and `index` that step's place in the timeline of the moment.
    """

    kind: EventKind
    at: float
    step: Step | None = None
    index: int | None = None
    cue: Cue | None = None
