"""A session that was, in the words of lists: what it was called, how long, how it ended."""

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from backrx_desktop.core.library import Library
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.routine import COMPOSED

if TYPE_CHECKING:
    from backrx_desktop.core.summary import Summary


def session_name(routine: str, library: Library) -> str:
    """The name of what was done, by the id in its record; that may be gone by now."""
    if routine == COMPOSED:
        return _("Mixed session")
    known = library.routines.get(routine) or library.exercises.get(routine)
    return known.name if known is not None else _("A session")


def whole_duration(seconds: float) -> tuple[str, str]:
    """Whole minutes, or seconds where it was less than one: the number and its unit."""
    if seconds < 60:
        return str(round(seconds)), _("s")
    return str(round(seconds / 60)), _("min")


def length_and_reps(summary: "Summary") -> tuple[str, ...]:
    """How long it took and how many reps: "14 min", "98 reps"."""
    texts = [" ".join(whole_duration(summary.seconds))]
    if summary.reps:
        reps = ngettext("{number} rep", "{number} reps", summary.reps)
        texts.append(reps.format(number=summary.reps))
    return tuple(texts)


def week_words(sessions: int) -> str:
    """How many sessions the current week has had."""
    if not sessions:
        return _("A new week")
    text = ngettext("{number} session this week", "{number} sessions this week", sessions)
    return text.format(number=sessions)


def outcome_words(outcome: Outcome) -> str:
    """How it ended."""
    return {
        Outcome.FINISHED: _("all of it"),
        Outcome.ENDED_EARLY: _("part of it"),
        Outcome.INTERRUPTED: _("part of it"),
        Outcome.LOGGED: _("added by hand"),
    }[outcome]


def pain_words(summary: "Summary") -> str:
    """What was said of pain, to be read aloud: "4, then 3"; empty where nothing was."""
    before, after = summary.pain_before, summary.pain_after
    if before is not None and after is not None:
        return _("{before}, then {after}").format(before=before, after=after)
    if before is not None:
        return _("{number} before").format(number=before)
    return "" if after is None else _("{number} afterwards").format(number=after)
