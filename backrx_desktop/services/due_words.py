"""Why something is due, or in a session made for the minutes at hand, or not in it."""

from datetime import date
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.composition import Chosen, LeftOut, Omission, Reason
from backrx_desktop.core.programme import Due, DueReason, Per
from backrx_desktop.services.exercise_words import listed
from backrx_desktop.services.wording import prop_name


def due_reason(due: Due) -> str:
    """Why a programme's routine is due, or why it is not: "The second of three today"."""
    if due.planned > 1 and due.reason in _ONE_OF_SEVERAL:
        by_day = due.per is Per.DAY
        text = (
            _("The {which} of {planned} today")
            if by_day
            else _("The {which} of {planned} this week")
        )
        return _which(due, text)
    if due.reason is DueReason.AFTER_WALK:
        minutes = due.walked_minutes
        text = ngettext(
            "After your walk of {number} minute", "After your walk of {number} minutes", minutes
        )
        return text.format(number=minutes)
    return {
        DueReason.FIRST: _("Your first session"),
        DueReason.TODAY: _("For today"),
        DueReason.AGAIN_TODAY: _("For today"),
        DueReason.THIS_WEEK: _("For this week"),
        DueReason.WALK_FIRST: _("A walk first, if you like"),
        DueReason.DONE_TODAY: _("Done for today"),
        DueReason.REST_DAY: _("A day to rest"),
        DueReason.DONE_THIS_WEEK: _("Done for this week"),
        DueReason.EXPERIMENT: _("A week without it, for your experiment"),
    }[due.reason]


_ONE_OF_SEVERAL = (
    DueReason.FIRST,
    DueReason.TODAY,
    DueReason.AGAIN_TODAY,
    DueReason.THIS_WEEK,
)


def _which(due: Due, text: str) -> str:
    """`text` with the place of the session among those planned, both in words."""
    ordinals = (
        _("first"), _("second"), _("third"), _("fourth"), _("fifth"), _("sixth"), _("seventh")
    )  # fmt: skip
    numbers = ("", "", _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"))
    if due.planned >= len(numbers):
        return text.format(which=due.done + 1, planned=due.planned)
    return text.format(which=ordinals[due.done], planned=numbers[due.planned])


def chosen_reason(chosen: Chosen, today: date) -> str:
    """Why an exercise is in a composed session; said shortly."""
    if chosen.reason is Reason.NOT_LATELY and chosen.last is not None:
        return _last_done(chosen.last, today)
    if chosen.small:
        return _("smaller, so that it fits")
    return {
        Reason.DUE: _("due"),
        Reason.NOT_LATELY: _("not done lately"),
        Reason.NEW: _("for a change"),
        Reason.TIME_LEFT: _("once more, there is time"),
        Reason.SMALLEST: _("short enough to fit"),
    }[chosen.reason]


def _last_done(last: date, today: date) -> str:
    days = max(1, (today - last).days)
    text = ngettext("last done {number} day ago", "last done {number} days ago", days)
    return text.format(number=days)


def left_out_reason(left: LeftOut, today: date) -> str:
    """Why an exercise is not in it."""
    if left.omission is Omission.HURT and left.day is not None:
        days = (today - left.day).days
        if days <= 0:
            return _("left out, it hurt today")
        text = ngettext(
            "left out, it hurt {number} day ago", "left out, it hurt {number} days ago", days
        )
        return text.format(number=days)
    if left.omission is Omission.NO_PROP and left.props:
        return _("needs {things}").format(things=listed([prop_name(prop) for prop in left.props]))
    return {
        Omission.HURT: _("left out, it hurt lately"),
        Omission.LOCKED: _("read its note first"),
        Omission.NOT_SWITCHED_ON: _("switched off"),
        Omission.NO_PROP: _("needs something that is not at home"),
        Omission.RESTS: _("rests this week, for your experiment"),
        Omission.TOO_LONG: _("no time left for it"),
    }[left.omission]
