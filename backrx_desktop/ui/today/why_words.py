"""Why the routine on the first page is due, or when it is due again."""

from datetime import date
from gettext import gettext as _

from backrx_desktop.core.programme import Due
from backrx_desktop.services.due_words import due_reason
from backrx_desktop.services.programme_words import place_words
from backrx_desktop.ui.day_names import coming_day_name


def why_words(due: Due, today: date) -> str:
    """ "The second of three today · day 1 of 4", "Done for today. Next: Saturday"."""
    reason = due_reason(due)
    if due.due:
        return " · ".join(filter(None, (reason, place_words(due))))
    return _next(reason, due.following, today)


def rest_words(again: date, today: date) -> str:
    """The same of a routine that rests for an experiment, and that no programme is at."""
    return _next(_("A week without it, for your experiment"), again, today)


def _next(reason: str, day: date, today: date) -> str:
    return _("{reason}. Next: {day}").format(reason=reason, day=coming_day_name(day, today))
