"""The script of a step: every cue that is due while it runs.

Every step starts with a sound; speech follows 0.4 s later, so that neither hides the other, and
never falls on a tick. Numbers are † defaults of the session's rules, not of a source.
"""

from collections.abc import Iterator

from backrx_desktop.core.cues import Cue, Message, Sound, Speech, VoiceLevel
from backrx_desktop.core.exercise import DoseKind, Exercise, Sides
from backrx_desktop.core.session import PAIN_PART
from backrx_desktop.core.timeline import Step, StepKind, Timeline

SPEECH_DELAY = 0.4
COUNTED_HOLD_SECONDS = 5.0
"""Holds up to this long are counted aloud."""
HALFWAY_SECONDS = 30.0
COUNTDOWN_SECONDS = 10.0
"""Steps this long end with three ticks."""
SIDE_SOON_SECONDS = 5.0
LONG_HOLD_SECONDS = 600.0
MARK_SECONDS = 300.0
CUE_AFTER_SECONDS = 6.0
"""When the exercise's own cue is said in a setup: after the longest announcement."""
TAUGHT_REPS = 2
"""Reps in which the phases are named where the screen can be seen."""

_PHASE_SOUND = {
    StepKind.MOVE: Sound.MOVE,
    StepKind.HOLD: Sound.HOLD,
    StepKind.RETURN: Sound.RETURN,
    StepKind.REST: Sound.EASE,
}
_LEADS = (StepKind.READY, StepKind.SWITCH)


def script_of(timeline: Timeline, index: int, level: VoiceLevel) -> tuple[Cue, ...]:
    """The cues of the step at `index`, by offset; `level` says how much is spoken."""
    step = timeline.steps[index]
    exercise = timeline.exercise_of(step)
    cues = [Cue(0.0, play=_sound_of(timeline, index))]
    cues += _marks(step, exercise)
    if step.seconds is not None and step.seconds >= COUNTDOWN_SECONDS:
        cues += [Cue(step.seconds - left, play=Sound.TICK) for left in (3, 2, 1)]
    if level is not VoiceLevel.CHIMES:
        cues += _spoken(timeline, index, level)
    if _is_counted(step) and level is not VoiceLevel.FULL:
        cues += [Cue(float(gone), play=Sound.TICK) for gone in range(1, int(step.expected))]
    return tuple(sorted(cues, key=lambda cue: cue.offset))


def closing(level: VoiceLevel) -> tuple[Cue, ...]:
    """What stands before the end of a session."""
    spoken = (Cue(0.0, say=Speech(message=Message.ALL_DONE)),)
    return (Cue(0.0, play=Sound.END), *(spoken if level is not VoiceLevel.CHIMES else ()))


def _sound_of(timeline: Timeline, index: int) -> Sound:
    step = timeline.steps[index]
    if step.kind in _LEADS:
        return Sound.SWITCH
    if not step.work:
        return Sound.REST
    if index == 0 or not timeline.steps[index - 1].work:
        return Sound.GO
    return _PHASE_SOUND[step.kind]


def _is_counted(step: Step) -> bool:
    return (
        step.kind is StepKind.HOLD
        and step.rep is not None
        and step.seconds is not None
        and 2 <= step.seconds <= COUNTED_HOLD_SECONDS
    )


def _marks(step: Step, exercise: Exercise) -> Iterator[Cue]:
    if step.seconds is None or not _is_long(step, exercise):
        return
    for mark in _mark_offsets(step.seconds):
        yield Cue(mark, play=Sound.BELL)


def _is_long(step: Step, exercise: Exercise) -> bool:
    is_hold = step.kind is StepKind.HOLD and exercise.dose.kind is DoseKind.HOLD
    return is_hold and step.expected >= LONG_HOLD_SECONDS


def _mark_offsets(seconds: float) -> list[float]:
    """Every five minutes from the end backwards, then the last minute."""
    count = int((seconds - 1) // MARK_SECONDS)
    return [seconds - MARK_SECONDS * left for left in range(count, 0, -1)] + [seconds - 60.0]


def _spoken(timeline: Timeline, index: int, level: VoiceLevel) -> Iterator[Cue]:
    step = timeline.steps[index]
    if step.kind in _LEADS:
        yield from _announced(timeline, step)
    elif not step.work:
        yield Cue(SPEECH_DELAY, say=Speech(message=Message.REST))
    elif step.rep is None:
        yield from _held(step, timeline.exercise_of(step))
    else:
        yield from _in_rep(timeline, index, level)


def _announced(timeline: Timeline, step: Step) -> Iterator[Cue]:
    exercise = timeline.exercise_of(step)
    seconds = step.expected
    side = Speech(message=Message.SIDE, side=step.side, limb=exercise.limb)
    if step.part == PAIN_PART:
        yield Cue(SPEECH_DELAY, say=Speech(message=Message.CARRY_ON))
        return
    if step.kind is StepKind.SWITCH:
        message = Message.NEXT_SIDE
    else:
        message = Message.FIRST_EXERCISE if step.start == 0 else Message.NEXT_EXERCISE
    yield Cue(
        SPEECH_DELAY,
        say=Speech(
            message=message,
            exercise=exercise.name,
            side=step.side,
            limb=exercise.limb,
            position=exercise.position,
            props=exercise.props,
        ),
    )
    if step.kind is StepKind.READY and seconds >= CUE_AFTER_SECONDS + SIDE_SOON_SECONDS + 4:
        yield Cue(CUE_AFTER_SECONDS, say=Speech(phrase=exercise.cue))
    if step.side is not None and seconds >= SIDE_SOON_SECONDS + 5:
        yield Cue(seconds - SIDE_SOON_SECONDS, say=side)


def _held(step: Step, exercise: Exercise) -> Iterator[Cue]:
    if step.kind is not StepKind.HOLD or step.seconds is None:
        return
    yield Cue(SPEECH_DELAY, say=Speech(phrase=exercise.phases[0].say))
    if not _is_long(step, exercise):
        if step.seconds >= HALFWAY_SECONDS:
            yield Cue(step.seconds / 2, say=Speech(message=Message.HALFWAY))
        return
    *marks, last = _mark_offsets(step.seconds)
    for count, mark in enumerate(marks):
        left = round((step.seconds - mark) / 60)
        yield Cue(mark + SPEECH_DELAY, say=Speech(message=Message.MINUTES_LEFT, number=left))
        if exercise.stillness_words:
            words = exercise.stillness_words[count % len(exercise.stillness_words)]
            yield Cue(mark + CUE_AFTER_SECONDS, say=Speech(phrase=words))
    yield Cue(last + SPEECH_DELAY, say=Speech(message=Message.LAST_MINUTE))


def _in_rep(timeline: Timeline, index: int, level: VoiceLevel) -> Iterator[Cue]:
    step = timeline.steps[index]
    exercise = timeline.exercise_of(step)
    finished = _rep_just_done(timeline, index)
    if finished is not None:
        number = Speech(message=Message.NUMBER, number=finished)
        yield Cue(SPEECH_DELAY, say=number)
    elif level is VoiceLevel.FULL and _is_counted(step):
        for gone in range(int(step.expected)):
            number = Speech(message=Message.NUMBER, number=int(step.expected) - gone)
            yield Cue(gone + SPEECH_DELAY, say=number)
    elif level is VoiceLevel.FULL and _is_named(step, exercise) and step.phase is not None:
        words = exercise.phases[step.phase].say
        if words:
            yield Cue(SPEECH_DELAY, say=Speech(phrase=words))


def _is_named(step: Step, exercise: Exercise) -> bool:
    return exercise.eyes_free or (step.rep is not None and step.rep <= TAUGHT_REPS)


def _rep_just_done(timeline: Timeline, index: int) -> int | None:
    """The rep that ended as this step began, if it is to be said; alternating: both sides'."""
    if index == 0:
        return None
    before, step = timeline.steps[index - 1], timeline.steps[index]
    if not before.ends_rep or (before.entry, before.turn) != (step.entry, step.turn):
        return None
    exercise = timeline.exercise_of(step)
    if exercise.sides is Sides.ALTERNATING and before.rep == step.rep:
        return None
    return before.rep
