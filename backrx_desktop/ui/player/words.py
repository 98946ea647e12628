"""The sentences beside the ring at a moment: title, cue, what comes next, time left.

    words = player_words(moment, ends="21:12")

At most twenty words a state, numbers and controls not counted: what is too much is not said.
"""

import math
from dataclasses import dataclass, replace
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.exercise import Position, Side, Sides
from backrx_desktop.core.moment import Moment, NextKind
from backrx_desktop.core.session import PAIN_PART, SessionState
from backrx_desktop.core.timeline import StepKind
from backrx_desktop.services.amounts import all_sets, time_left
from backrx_desktop.services.names import capital, side_name
from backrx_desktop.services.wording import into_place
from backrx_desktop.ui.player.ring_view import active_side

MOST_WORDS = 20
"""What is taken in at a glance from the floor, the words in the ring and its corners included."""


@dataclass(frozen=True, slots=True)
class PlayerWords:
    """Every text of the player; an empty one is not shown.

    `lead` stands before `cue` in bold, `next_label` before `next_text`. `short_lead` is for where
    lead and cue are too long for a line.
    """

    place: str
    left: str
    ends: str
    title: str
    lead: str
    short_lead: str
    cue: str
    next_label: str
    next_text: str
    hint: str


def player_words(now: Moment, ends: str) -> PlayerWords:
    """The texts at this moment; `ends` is the time of day the session ends at, as it is shown."""
    paused = now.state is SessionState.PAUSED
    title, lead, cue = _heading(now)
    label, text = next_words(now)
    words = PlayerWords(
        place=_("{number} of {total}").format(number=now.entry + 1, total=now.entries),
        left=time_left(now.seconds_left),
        ends="" if paused else _("ends {time}").format(time=ends),
        title=title,
        lead=lead,
        short_lead=_short(lead, now),
        cue=cue,
        next_label=label,
        next_text=text,
        hint=_pause_hint(now) if paused else "",
    )
    return _within_budget(words, now)


def _within_budget(words: PlayerWords, now: Moment) -> PlayerWords:
    """These texts, saying less of what comes next where they would be too many to take in."""
    ring = 1 + len(now.counts)
    if ring + word_count(words) > MOST_WORDS:
        words = replace(words, next_text=next_words(now, short=True)[1])
    if ring + word_count(words) > MOST_WORDS:
        words = replace(words, next_label="", next_text="")
    return words


def word_count(words: PlayerWords) -> int:
    """How many words there are, numbers not counted; of the time of day only "ends"."""
    texts = (
        words.place, words.left, words.title, words.lead, words.cue, words.next_label,
        words.next_text, words.hint,
    )  # fmt: skip
    tokens = (token for text in texts for token in text.split())
    return sum(any(sign.isalpha() for sign in token) for token in tokens) + bool(words.ends)


def words_key(now: Moment, ends: str) -> tuple[object, ...]:
    """What the texts depend on: while it stays the same, so do they.

    Looking a text up in a catalogue is too slow for every frame.
    """
    left = math.ceil(now.seconds_left / 60 - 1e-6)
    running = now.state is SessionState.RUNNING
    remaining = None if running or now.remaining is None else math.ceil(now.remaining)
    return (
        now.state, now.step, now.entry, now.counts, now.next_up.kind, now.dose.eased,
        left, ends, remaining, now.interrupted, now.can_have_more,
    )  # fmt: skip


def stopped_words(words: PlayerWords) -> PlayerWords:
    """The texts beside "Stopped.": nothing about time, one question."""
    return replace(
        words,
        left="",
        ends="",
        title=_("What would help?"),
        lead="",
        short_lead="",
        cue=_("Nothing moves until you choose."),
    )


def side_words(side: Side | None, limb: str, *, alternating: bool = False) -> str:
    """ "Left leg", "Left side", or "To the left" where the sides take turns; may be empty."""
    if side is None:
        return ""
    if alternating and not limb:
        return _("To the left") if side is Side.LEFT else _("To the right")
    return capital(side_name(side, limb or "side"))


def _side_of(now: Moment) -> str:
    alternating = now.exercise.sides is Sides.ALTERNATING
    return side_words(active_side(now), now.exercise.limb, alternating=alternating)


def _short(lead: str, now: Moment) -> str:
    """ "Left." for "Left leg."; whatever does not end a sentence stays as it is."""
    side = active_side(now)
    if not lead.endswith(".") or side is None or not now.exercise.limb:
        return lead
    return _stop(capital(side_name(side)))


def _heading(now: Moment) -> tuple[str, str, str]:
    """Title, bold lead and cue."""
    name = now.exercise.name
    if now.state is SessionState.PAUSED:
        return name, _stop(_side_of(now)), _done(now)
    kind = now.step.kind
    if kind is StepKind.SWITCH:
        return _switch(now)
    if now.step.part == PAIN_PART and not now.step.work:
        if kind is StepKind.REST:
            return _("Rest a minute"), "", _("Breathe out slowly.")
        return name, _stop(_side_of(now)), _("Smaller this time.")
    if kind is StepKind.READY:
        return name, "", into_place(now.exercise.position, active_side(now))
    if kind is StepKind.REST and not now.step.work:
        return name, _stop(_side_of(now)), _("Let it rest a little.")
    cue = _("Only as far as is easy.") if now.dose.eased else now.exercise.cue
    if now.step.seconds is None:
        cue = _("Space or a click counts one.")
    return name, _stop(_side_of(now)), cue


def _switch(now: Moment) -> tuple[str, str, str]:
    side = active_side(now)
    if now.exercise.position is not Position.SIDE_LYING:
        return _("Change sides"), _stop(_side_of(now)), _("Take your time.")
    lie = _("Roll to your right side") if side is Side.LEFT else _("Roll to your left side")
    return lie, _side_of(now), _("on top.")


def _done(now: Moment) -> str:
    """How much of this side is done."""
    side = active_side(now)
    count = next((count for count in now.counts if count.side is side), None)
    if now.step.work and now.step.rep is None and now.remaining is not None:
        seconds = math.ceil(now.remaining - 1e-6)
        if seconds < 100:
            text = ngettext("{seconds} s to go.", "{seconds} s to go.", seconds)
            return text.format(seconds=seconds)
        return _("{minutes} min to go.").format(minutes=math.ceil(seconds / 60))
    if count is None:
        return ""
    return _("{done} of {total} done.").format(done=count.done, total=count.total)


def _pause_hint(now: Moment) -> str:
    if now.interrupted:
        return _("The computer slept. Your place is kept.")
    return _("No rush. Your place is kept.")


def next_words(now: Moment, *, short: bool = False) -> tuple[str, str]:
    """What comes next: a label, and what; `short` without how much of it."""
    coming = now.next_up
    if now.step.part == PAIN_PART and now.step.kind is StepKind.REST:
        return _("Then"), _("You decide")
    if coming.kind is NextKind.END or coming.dose is None:
        return _("Last one today"), ""
    label = _("First") if now.step.kind is StepKind.READY else _("Next")
    amount = all_sets(coming.dose)
    side = side_words(coming.side, coming.dose.exercise.limb)
    if coming.kind is NextKind.EXERCISE:
        name = coming.dose.exercise.name
        return label, name if short else f"{name}, {amount}"
    if coming.kind is NextKind.SET:
        once_more = _("{side} once more").format(side=side) if side else _("Once more")
        return label, once_more
    if short and side:
        return label, side
    return label, f"{side}, {amount}" if side else capital(amount)


def _stop(text: str) -> str:
    return f"{text}." if text else ""
