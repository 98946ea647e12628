"""What the card shows at a moment, as plain values: the ring, and three short lines beside it.

ring = card_ring(moment)
words = card_words(moment, ends="21:47")
ring, words = done_ring(moment), done_words(summary)     once the session is over
"""

import math
from dataclasses import dataclass, replace
from gettext import gettext as _
from gettext import pgettext

from backrx_desktop.core.exercise import Position, Side
from backrx_desktop.core.moment import Moment, NextKind
from backrx_desktop.core.session import PAIN_PART, SessionState
from backrx_desktop.core.summary import Summary
from backrx_desktop.core.timeline import StepKind
from backrx_desktop.services.amounts import minutes_left
from backrx_desktop.services.names import side_name
from backrx_desktop.services.session_words import whole_duration
from backrx_desktop.services.wording import step_word
from backrx_desktop.ui.player.ring_view import RingView, active_side, ring_view
from backrx_desktop.ui.player.words import side_words
from backrx_desktop.ui.theme import PhaseTone
from backrx_desktop.ui.widgets.side_counts import count_label

MOST_LETTERS = 11
"""Of the middle line, which then is read from afar."""


@dataclass(frozen=True, slots=True)
class CardRing:
    """The player's ring without its hollow dot; `minutes` of a long hold: how many, how many past.

    Without digits there is a check instead.
    """

    ring: RingView
    minutes: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class CardWords:
    """`total` stands small after `main`: "Left 12", "/20"."""

    word: str
    main: str
    total: str
    note: str

    @property
    def spoken(self) -> str:
        """All of it in a row."""
        return ", ".join(one for one in (self.word, self.main + self.total, self.note) if one)


def card_ring(now: Moment, *, reduced_motion: bool = False) -> CardRing:
    """The ring at this moment. Both sides' dots are equally strong: there is room for no more."""
    ring = ring_view(now, reduced_motion=reduced_motion)
    counts = tuple(replace(count, waiting=False) for count in ring.counts)
    ring = replace(ring, underway=False, counts=counts)
    if not now.long_hold:
        return CardRing(ring)
    total = max(1, round(now.step.expected / 60))
    past = total if now.state is SessionState.OVER else math.floor(now.elapsed / 60 + 1e-6)
    return CardRing(replace(ring, counts=()), (total, past))


def done_ring(now: Moment) -> CardRing:
    """The ring of a session that went to its end; `now` is its last moment."""
    card = card_ring(now)
    tones = (PhaseTone.HOLD,)
    ring = replace(
        card.ring, seconds=(1.0,), tones=tones, current=0, progress=1.0, breath=1.0, digits=""
    )
    return replace(card, ring=ring)


def card_words(now: Moment, ends: str) -> CardWords:
    """The lines at this moment; `ends` is the time of day a long hold ends at, as it is shown."""
    paused = now.state is SessionState.PAUSED
    main, total = _main(now, ends, paused)
    if paused:
        return CardWords(_("PAUSED"), main, total, _("Click the ring"))
    word = _("MIN LEFT") if now.in_minutes else step_word(now.step)
    return CardWords(word, main, total, _note(now))


def done_words(summary: Summary) -> CardWords:
    """What a session that went to its end came to."""
    main = " ".join(whole_duration(summary.seconds))
    return CardWords(_("ALL DONE"), main, "", _("Nice and steady"))


def _main(now: Moment, ends: str, paused: bool) -> tuple[str, str]:
    if now.long_hold and not paused:
        return _("Ends {time}").format(time=ends), ""
    side = active_side(now)
    counts = [] if now.long_hold else [one for one in ring_view(now).counts if one.side is side]
    if not counts:
        return _time_left((now.remaining or 0.0) if now.long_hold else now.seconds_left), ""
    (count,) = counts
    if count.sets and count.total == 1:
        whole = side_words(side, now.exercise.limb)
        return whole if len(whole) <= MOST_LETTERS else side_name(side).capitalize(), ""
    return f"{count_label(count)} {count.done}", f"/{count.total}"


def _time_left(seconds: float) -> str:
    # Translators: on the card over a film, at most eleven letters.
    text = pgettext("card", "{minutes} min left")
    return text.format(minutes=minutes_left(seconds))


def _note(now: Moment) -> str:
    """What it is while one gets ready for it, where to turn, what to click, or what comes next."""
    if now.step.kind is StepKind.READY or now.long_hold:
        return now.exercise.name
    if now.step.kind is StepKind.SWITCH:
        return _turn(now)
    if now.step.seconds is None:
        return _("A click counts one")
    if now.step.part == PAIN_PART and now.step.kind is StepKind.REST:
        return _("Then you decide")
    coming = now.next_up
    if coming.kind is NextKind.END or coming.dose is None:
        return _("Last one today")
    if coming.kind is NextKind.SET:
        return _("Then once more")
    exercise = coming.dose.exercise
    if coming.kind is NextKind.EXERCISE:
        what = exercise.name
    else:
        what = side_name(coming.side, exercise.limb or "side")
    return _("Next, {what}").format(what=what)


def _turn(now: Moment) -> str:
    if now.exercise.position is not Position.SIDE_LYING:
        return _("Change sides")
    left_works = active_side(now) is Side.LEFT
    return _("Roll to your right") if left_works else _("Roll to your left")
