"""What is said during a step, and when.

Speech follows a step's sound, so that neither hides the other, and stays clear of the ticks.
The offsets are ours, not those of a source.
"""

from collections.abc import Iterator

from backrx_desktop.core import marks
from backrx_desktop.core.cues import Cue, Message, Speech
from backrx_desktop.core.exercise import Position, Sides
from backrx_desktop.core.session import PAIN_PART
from backrx_desktop.core.timeline import Step, StepKind, Timeline
from backrx_desktop.core.voice_level import VoiceLevel

SPEECH_DELAY = 0.4
SIDE_SOON_SECONDS = 5.0
CUE_AFTER_SECONDS = 6.6
"""When an announcement goes on in a setup: after the longest."""
EARLY_CUE_SECONDS = 4.4
"""The same in a short setup without a side, whose announcement is short."""
SHORT_SETUP_SECONDS = 15.0
CUE_SECONDS = 2.6
"""What the exercise's own cue takes up at most."""
POSITION_SECONDS = 3.0
"""What it takes to say how to lie or stand, with a pause after it."""
TICKS_SECONDS = 3.0
"""Before a step ends."""
WHEN_READY_SECONDS = 5.0
"""How long before a minute's rest is over one hears that it waits."""
NUMBER_BEFORE_END = 0.7
"""A rep's number is said so long before it ends, where no rest ends it: clear of the last tick."""
WORD_SECONDS = 0.7
"""What a phase's word takes up."""
TAUGHT_REPS = 2
"""Reps in which the phases are named where the screen can be seen."""


def speeches(timeline: Timeline, index: int, level: VoiceLevel) -> Iterator[Cue]:
    """What is said in the step at `index`, where anything is."""
    step = timeline.steps[index]
    full = level is VoiceLevel.FULL
    if level is VoiceLevel.CHIMES:
        return
    if step.part == PAIN_PART:
        yield from _in_pain(step)
    elif step.kind in (StepKind.READY, StepKind.SWITCH):
        yield from _announced(timeline, index, full)
    elif not step.work:
        yield Cue(SPEECH_DELAY, say=Speech(message=Message.REST))
    elif step.rep is not None:
        yield from _in_rep(timeline, index, full)
    elif step.kind is StepKind.HOLD:
        yield from _held(timeline, step, full)


def _in_pain(step: Step) -> Iterator[Cue]:
    if step.kind is StepKind.READY:
        yield Cue(SPEECH_DELAY, say=Speech(message=Message.CARRY_ON))
        return
    yield Cue(SPEECH_DELAY, say=Speech(message=Message.REST))
    last = step.expected - WHEN_READY_SECONDS
    yield Cue(last + SPEECH_DELAY, say=Speech(message=Message.WHEN_READY))


def _announced(timeline: Timeline, index: int, full: bool) -> Iterator[Cue]:
    step = timeline.steps[index]
    exercise = timeline.exercise_of(step)
    seconds = step.expected
    first = Message.FIRST_EXERCISE if index == 0 else Message.NEXT_EXERCISE
    announcement = Speech(
        message=Message.NEXT_SIDE if step.kind is StepKind.SWITCH else first,
        exercise=exercise.name,
        side=step.side,
        limb=exercise.limb,
        position=_position_to_say(timeline, step),
        props=exercise.props,
    )
    yield Cue(SPEECH_DELAY, say=announcement)
    if step.kind is StepKind.READY:
        yield from _settling(timeline, step, announcement.position, full)
    if step.side is not None and seconds >= 2 * SIDE_SOON_SECONDS:
        side = Speech(message=Message.SIDE, side=step.side, limb=exercise.limb)
        yield Cue(seconds - SIDE_SOON_SECONDS, say=side)


def _settling(
    timeline: Timeline, step: Step, position: Position | None, full: bool
) -> Iterator[Cue]:
    """What follows an announcement while there is time: how to lie or stand, then the cue."""
    exercise = timeline.exercise_of(step)
    speeches = [Speech(phrase=exercise.cue)] if full else []
    # The announcement names the props in its place.
    if position is not None and exercise.props:
        speeches.insert(0, Speech(message=Message.POSITION, side=step.side, position=position))
    short = step.side is None and step.expected < SHORT_SETUP_SECONDS
    offset = EARLY_CUE_SECONDS if short else CUE_AFTER_SECONDS
    until = step.expected - (TICKS_SECONDS if step.side is None else SIDE_SOON_SECONDS)
    for speech in speeches:
        if offset + CUE_SECONDS <= until:
            yield Cue(offset, say=speech)
        offset += POSITION_SECONDS


def _position_to_say(timeline: Timeline, step: Step) -> Position | None:
    """The position where it is news; lying on a side it is on every side."""
    position = timeline.exercise_of(step).position
    if step.entry == 0 or position is Position.SIDE_LYING:
        return position
    before = timeline.entries[step.entry - 1].exercise.position
    return None if before is position else position


def _held(timeline: Timeline, step: Step, full: bool) -> Iterator[Cue]:
    exercise = timeline.exercise_of(step)
    if marks.is_long(timeline, step):
        message = Message.MINUTES_LEFT if step.part else Message.MINUTES
        number = max(1, round(step.expected / 60))
        yield Cue(SPEECH_DELAY, say=Speech(message=message, number=number))
    elif full and exercise.phases[0].say:
        yield Cue(SPEECH_DELAY, say=Speech(phrase=exercise.phases[0].say))
    half = marks.halfway(timeline, step)
    if half is not None:
        yield Cue(half, say=Speech(message=Message.HALFWAY))
    for count, mark in enumerate(marks.minute_marks(timeline, step)):
        left = round((step.expected - mark) / 60)
        yield Cue(mark + SPEECH_DELAY, say=Speech(message=Message.MINUTES_LEFT, number=left))
        if full and exercise.stillness_words:
            words = exercise.stillness_words[count % len(exercise.stillness_words)]
            yield Cue(mark + CUE_AFTER_SECONDS, say=Speech(phrase=words))
    last = marks.last_minute(timeline, step)
    if last is not None:
        yield Cue(last + SPEECH_DELAY, say=Speech(message=Message.LAST_MINUTE))


def _in_rep(timeline: Timeline, index: int, full: bool) -> Iterator[Cue]:
    step = timeline.steps[index]
    number = _number(timeline, index)
    word = _word(timeline, step, full)
    if number is not None and number.offset < SPEECH_DELAY + WORD_SECONDS:
        # There is no room for both: a closing word is said in the first rep, then the number.
        if word is not None and step.ends_rep and step.rep == 1 and not _second(timeline, step):
            number = None
        else:
            word = None
    counted = marks.is_counted(step.kind, step.seconds)
    if full and counted and not step.ends_rep:
        for left, offset in marks.count_of(step.expected):
            said = Speech(message=Message.NUMBER, number=left)
            yield Cue(offset + SPEECH_DELAY, say=said)
    elif word is not None and not counted:
        yield Cue(SPEECH_DELAY, say=word)
    if number is not None:
        yield number


def _word(timeline: Timeline, step: Step, full: bool) -> Speech | None:
    """The phase's word, or at the start of an alternating rep the side it goes to."""
    dose = timeline.entries[step.entry]
    taught = step.rep is not None and step.rep <= TAUGHT_REPS
    if taught and step.phase == 0 and dose.exercise.sides is Sides.ALTERNATING:
        # The limb was announced; a rep leaves time for a word.
        return Speech(message=Message.SIDE, side=step.side)
    # A word at the start of each rep keeps its number apart from the seconds counted in it.
    counts = any(marks.is_counted(phase.kind, phase.seconds) for phase in dose.phases)
    named = dose.exercise.eyes_free or taught or (counts and step.phase == 0)
    words = dose.phases[step.phase or 0].say
    return Speech(phrase=words) if full and named and words else None


def _number(timeline: Timeline, index: int) -> Cue | None:
    """The number of the rep that ends: in the rest it ends with, else just before it does.

    A self-paced rep is told once it was counted.
    """
    step = timeline.steps[index]
    before = timeline.steps[index - 1] if index else None
    if step.ends_rep and step.seconds is not None and not _rests(timeline, index):
        return _numbered(timeline, step, max(SPEECH_DELAY, step.seconds - NUMBER_BEFORE_END))
    if before is None or not before.ends_rep:
        return None
    waited = before.seconds is None and (before.entry, before.turn) == (step.entry, step.turn)
    return (
        _numbered(timeline, before, SPEECH_DELAY) if waited or _rests(timeline, index - 1) else None
    )


def _numbered(timeline: Timeline, step: Step, offset: float) -> Cue | None:
    """The number of a rep; where sides alternate, once both have done it."""
    if timeline.exercise_of(step).sides is Sides.ALTERNATING and not _second(timeline, step):
        return None
    return Cue(offset, say=Speech(message=Message.NUMBER, number=step.rep or 0))


def _second(timeline: Timeline, step: Step) -> bool:
    """Whether this is the second half of a rep that both sides share."""
    dose = timeline.entries[step.entry]
    return dose.exercise.sides is Sides.ALTERNATING and step.side is dose.side_order[-1]


def _rests(timeline: Timeline, index: int) -> bool:
    """Whether the rep that ends with the step at `index` has a rest of its own after it."""
    if index + 1 >= len(timeline.steps):
        return False
    step, after = timeline.steps[index], timeline.steps[index + 1]
    here = (step.entry, step.turn, step.set, step.rep, step.side)
    return (after.entry, after.turn, after.set, after.rep, after.side) == here
