"""Why something is in a session made for the minutes at hand, or is not."""

from datetime import date
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.composition import Chosen, LeftOut, Omission, Reason
from backrx_desktop.services.exercise_words import listed
from backrx_desktop.services.names import prop_name


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
