"""Puts what the core says into sentences of the person's language; none is over 12 words."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.cues import Message, Speech
from backrx_desktop.core.exercise import Position, Side
from backrx_desktop.core.timeline import Step, StepKind
from backrx_desktop.core.voice_level import MOST_WORDS_SAID
from backrx_desktop.services.names import capital, prop_name, side_name


def spoken(speech: Speech) -> str:
    """The sentence for `speech`."""
    if speech.message is None:
        return speech.phrase
    return _SENTENCES[speech.message](speech)


def step_word(step: Step) -> str:
    """The word on the screen: the exercise's own, or ours between its reps and sides."""
    if step.word:  # first, since a session asks at every look, and a catalogue is slow to ask
        return step.word
    return {
        StepKind.READY: _("READY"),
        StepKind.SWITCH: _("SWITCH"),
        StepKind.REST: _("REST"),
    }[step.kind]


def posture(position: Position | None, side: Side | None) -> str:
    """How to lie for a side that is worked on top; empty where nothing needs saying."""
    if position is not Position.SIDE_LYING or side is None:
        return ""
    if side is Side.LEFT:
        return _("Lie on your right side.")
    return _("Lie on your left side.")


def into_place(position: Position | None, side: Side | None) -> str:
    """How to get into a position, the working side on top; empty without one."""
    if position is None:
        return ""
    return (
        posture(position, side)
        or {
            Position.SUPINE: _("Lie on your back."),
            Position.SIDE_LYING: _("Lie on your side."),
            Position.PRONE: _("Lie on your front."),
            Position.SITTING: _("Sit down comfortably."),
            Position.KNEELING: _("Kneel down softly."),
            Position.STANDING: _("Stand easy."),
        }[position]
    )


def number_name(number: int) -> str:
    """A number as it is counted aloud; in figures above twenty, which voices read as well."""
    names = (
        _("zero"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"),
        _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"), _("thirteen"), _("fourteen"),
        _("fifteen"), _("sixteen"), _("seventeen"), _("eighteen"), _("nineteen"), _("twenty"),
    )  # fmt: skip
    return names[number] if 0 <= number < len(names) else str(number)


def _sentence(text: str) -> str:
    return f"{capital(text)}."


def _exercise(speech: Speech) -> str:
    side = side_name(speech.side, speech.limb)
    return f"{speech.exercise}, {side}." if side else f"{speech.exercise}."


def _needs(speech: Speech) -> str:
    if not speech.props:
        return into_place(speech.position, speech.side)
    things = _(" and ").join(prop_name(prop) for prop in speech.props)
    return _("You need {things}.").format(things=things)


def _first(speech: Speech) -> str:
    return _in_brief(_exercise(speech), _needs(speech))


def _next(speech: Speech) -> str:
    return _in_brief(_("Next: {exercise}").format(exercise=_exercise(speech)), _needs(speech))


def _in_brief(announcement: str, needs: str) -> str:
    """Both sentences, unless that is more than one takes in at a time."""
    both = f"{announcement} {needs}".strip()
    return both if len(both.split()) <= MOST_WORDS_SAID else announcement


def _next_side(speech: Speech) -> str:
    side = _sentence(side_name(speech.side, speech.limb))
    if speech.position is not Position.SIDE_LYING:
        return _("Change sides. {side}").format(side=side)
    if speech.side is Side.LEFT:
        return _("Roll to your right side. {side}").format(side=side)
    return _("Roll to your left side. {side}").format(side=side)


def _minutes(speech: Speech) -> str:
    length = ngettext("{number} minute.", "{number} minutes.", speech.number)
    return length.format(number=number_name(speech.number)).capitalize()


def _minutes_left(speech: Speech) -> str:
    left = ngettext("{number} minute left.", "{number} minutes left.", speech.number)
    return left.format(number=number_name(speech.number)).capitalize()


_SENTENCES: Mapping[Message, Callable[[Speech], str]] = {
    Message.FIRST_EXERCISE: _first,
    Message.NEXT_EXERCISE: _next,
    Message.NEXT_SIDE: _next_side,
    Message.POSITION: lambda speech: into_place(speech.position, speech.side),
    Message.SIDE: lambda speech: _sentence(side_name(speech.side, speech.limb)),
    Message.NUMBER: lambda speech: number_name(speech.number),
    Message.REST: lambda _speech: _("Rest."),
    Message.HALFWAY: lambda _speech: _("Halfway."),
    Message.MINUTES: _minutes,
    Message.MINUTES_LEFT: _minutes_left,
    Message.LAST_MINUTE: lambda _speech: _("Last minute."),
    Message.ALL_DONE: lambda _speech: _("All done. Take your time getting up."),
    Message.CARRY_ON: lambda _speech: _("Smaller this time. Only as far as is easy."),
    Message.WHEN_READY: lambda _speech: _("Carry on when you are ready."),
}
