"""Why something is due, or is not."""

from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.programme import Due, DueReason, Per


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
