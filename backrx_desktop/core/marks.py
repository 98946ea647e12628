"""The marks of a hold: the count of a short one, half of a stretch, the minutes of a long one."""

from backrx_desktop.core.exercise import DoseKind, PhaseKind
from backrx_desktop.core.timeline import Step, StepKind, Timeline

SHORTEST_COUNTED_SECONDS = 1.0
LONGEST_COUNTED_SECONDS = 5.0
"""Holds within a rep are counted aloud from the one up to the other."""
HALFWAY_SECONDS = 30.0
"""Stretches from this on are told when half is past."""
LONG_HOLD_SECONDS = 600.0
MARK_SECONDS = 300.0
SETTLED_SECONDS = 10.0
"""No mark falls into so many seconds at the start of a hold."""


def is_counted(kind: StepKind | PhaseKind, seconds: float | None) -> bool:
    """Whether this is a hold within a rep, short enough to count its seconds."""
    if kind not in (StepKind.HOLD, PhaseKind.HOLD) or seconds is None:
        return False
    return SHORTEST_COUNTED_SECONDS <= seconds <= LONGEST_COUNTED_SECONDS


def count_of(seconds: float) -> tuple[tuple[int, float], ...]:
    """The count of a short hold: each number with the offset at which so much is left."""
    return tuple((left, seconds - left) for left in range(int(seconds), 0, -1))


def is_long(timeline: Timeline, step: Step) -> bool:
    """Whether this is (a piece of) a hold of ten minutes or more."""
    if not _is_stretch(timeline, step):
        return False
    return max(step.expected, timeline.entries[step.entry].amount) >= LONG_HOLD_SECONDS


def minute_marks(timeline: Timeline, step: Step) -> tuple[float, ...]:
    """Offsets in a long hold at which a multiple of five minutes is left."""
    if step.seconds is None or not is_long(timeline, step):
        return ()
    count = int(step.seconds // MARK_SECONDS)
    marks = (step.seconds - MARK_SECONDS * left for left in range(count, 0, -1))
    return tuple(mark for mark in marks if mark >= SETTLED_SECONDS)


def last_minute(timeline: Timeline, step: Step) -> float | None:
    """Offset in a long hold at which a minute is left."""
    if step.seconds is None or not is_long(timeline, step):
        return None
    offset = step.seconds - 60.0
    return offset if offset >= SETTLED_SECONDS else None


def halfway(timeline: Timeline, step: Step) -> float | None:
    """Offset at which half of a stretch is past, the pieces before a break-off included."""
    if step.seconds is None or not _is_stretch(timeline, step) or is_long(timeline, step):
        return None
    gone = _seconds_before(timeline, step)
    offset = (gone + step.seconds) / 2 - gone
    early = SETTLED_SECONDS if gone else 0.0
    return offset if gone + step.seconds >= HALFWAY_SECONDS and offset > early else None


def _is_stretch(timeline: Timeline, step: Step) -> bool:
    kind = timeline.exercise_of(step).dose.kind
    return step.kind is StepKind.HOLD and kind is DoseKind.HOLD


def _seconds_before(timeline: Timeline, step: Step) -> float:
    """Seconds of the pieces of this hold that lie before this one."""
    if step.part <= 0:
        return 0.0
    here = (step.entry, step.turn, step.set)
    return sum(
        one.expected
        for one in timeline.steps
        if one.work and (one.entry, one.turn, one.set) == here and 0 <= one.part < step.part
    )
