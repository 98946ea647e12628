"""The script of a step: every cue that is due while it runs. Every step starts with a sound."""

from collections.abc import Iterator

from backrx_desktop.core import marks
from backrx_desktop.core.cues import Cue, Message, Sound, Speech
from backrx_desktop.core.session import PAIN_PART
from backrx_desktop.core.speeches import WHEN_READY_SECONDS, speeches
from backrx_desktop.core.timeline import Step, StepKind, Timeline
from backrx_desktop.core.voice_level import VoiceLevel

COUNTDOWN_SECONDS = 10.0
"""Steps this long end with three ticks."""

_PHASE_SOUND = {
    StepKind.MOVE: Sound.MOVE,
    StepKind.HOLD: Sound.HOLD,
    StepKind.RETURN: Sound.RETURN,
    StepKind.REST: Sound.EASE,
}


def script_of(timeline: Timeline, index: int, level: VoiceLevel) -> tuple[Cue, ...]:
    """The cues of the step at `index`, by offset; `level` says how much is spoken."""
    cues = [Cue(0.0, play=_sound_of(timeline, index))]
    cues += (Cue(offset, play=Sound.TICK) for offset in _ticks(timeline.steps[index], level))
    cues += (Cue(offset, play=Sound.BELL) for offset in _bells(timeline, index, level))
    cues += speeches(timeline, index, level)
    return tuple(sorted(cues, key=lambda cue: cue.offset))


def closing(level: VoiceLevel) -> tuple[Cue, ...]:
    """What stands before the end of a session."""
    spoken = (Cue(0.0, say=Speech(message=Message.ALL_DONE)),)
    return (Cue(0.0, play=Sound.END), *(spoken if level is not VoiceLevel.CHIMES else ()))


def _sound_of(timeline: Timeline, index: int) -> Sound:
    step = timeline.steps[index]
    if step.kind in (StepKind.READY, StepKind.SWITCH):
        return Sound.SWITCH
    if not step.work:
        return Sound.REST
    if index == 0 or not timeline.steps[index - 1].work:
        return Sound.GO
    return _PHASE_SOUND[step.kind]


def _ticks(step: Step, level: VoiceLevel) -> Iterator[float]:
    """Three, two, one before something begins, and the seconds of a hold nobody counts aloud."""
    if step.seconds is None:
        return
    if step.seconds >= COUNTDOWN_SECONDS and not _waits(step):
        yield from (step.seconds - left for left in (3, 2, 1))
    aloud = level is VoiceLevel.FULL and not step.ends_rep
    if step.rep is not None and marks.is_counted(step.kind, step.seconds) and not aloud:
        yield from (offset for _, offset in marks.count_of(step.seconds) if offset > 0)


def _bells(timeline: Timeline, index: int, level: VoiceLevel) -> Iterator[float]:
    """The marks of a hold; half of a stretch only where nobody says so."""
    step = timeline.steps[index]
    yield from marks.minute_marks(timeline, step)
    last = marks.last_minute(timeline, step)
    if last is not None:
        yield last
    half = marks.halfway(timeline, step)
    if half is not None and level is VoiceLevel.CHIMES:
        yield half
    if _waits(step):
        yield step.expected - WHEN_READY_SECONDS


def _waits(step: Step) -> bool:
    """Whether nothing begins by itself after this step: the minute's rest."""
    return step.part == PAIN_PART and step.kind is StepKind.REST
