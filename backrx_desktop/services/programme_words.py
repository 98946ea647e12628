"""A programme told plainly: its periods one after the other, and where one is."""

from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.programme import Due, Per, Period


def period_line(period: Period, routine: str) -> str:
    """ "Leg lifts 3 times a day, on 4 days"; the last one goes on."""
    often = often_words(period.sessions, period.per)
    if period.days is None:
        text = _("{routine} {often}, for as long as you like")
        return text.format(routine=routine, often=often)
    text = ngettext(
        "{routine} {often}, on {days} day", "{routine} {often}, on {days} days", period.days
    )
    return text.format(routine=routine, often=often, days=period.days)


def often_words(sessions: int, per: Per) -> str:
    """How often, within a sentence: "once a day", "3 times a week"."""
    by_day = per is Per.DAY
    if sessions == 1:
        return _("once a day") if by_day else _("once a week")
    if sessions == 2:
        return _("twice a day") if by_day else _("twice a week")
    text = _("{number} times a day") if by_day else _("{number} times a week")
    return text.format(number=sessions)


def place_words(due: Due) -> str:
    """Where one is in the period: "day 3 of 4"; "" in the last one, which goes on."""
    if due.days is None:
        return ""
    return _("day {day} of {days}").format(day=due.day, days=due.days)
