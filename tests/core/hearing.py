"""A script as one would hear it, a short line a cue."""

from backrx_desktop.core.cues import Cue, Message, Speech
from backrx_desktop.core.script import script_of
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel


def in_words(cue: Cue) -> str:
    """ "0 (go)", "0.4 lift", "1.3 number 2", "0.4 next-side right"."""
    offset = f"{round(cue.offset, 3):g}"
    if cue.say is None:
        return f"{offset} ({cue.play.value})" if cue.play else offset
    return f"{offset} {_said(cue.say)}"


def _said(speech: Speech) -> str:
    if speech.message is None:
        return speech.phrase
    facts = [speech.message.value]
    if speech.message is Message.FIRST_EXERCISE or speech.message is Message.NEXT_EXERCISE:
        facts.append(speech.exercise)
    if speech.side is not None:
        facts.append(speech.side.value)
    if speech.number:
        facts.append(str(speech.number))
    return " ".join(facts)


def heard(timeline: Timeline, index: int, level: VoiceLevel = VoiceLevel.FULL) -> list[str]:
    """The cues of one step."""
    return [in_words(cue) for cue in script_of(timeline, index, level)]


def said(timeline: Timeline, index: int, level: VoiceLevel = VoiceLevel.FULL) -> list[str]:
    """The same, speech only."""
    return [in_words(cue) for cue in script_of(timeline, index, level) if cue.say is not None]


def said_in_all(timeline: Timeline, level: VoiceLevel = VoiceLevel.FULL) -> list[str]:
    """Everything said in the working steps, without the offsets."""
    steps = (i for i, step in enumerate(timeline.steps) if step.work)
    return [line.split(" ", 1)[1] for i in steps for line in said(timeline, i, level)]
