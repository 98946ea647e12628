"""When to remind: at the times of day that were chosen, each once, and never long afterwards."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

LATE = timedelta(hours=1)
"""After this a reminder is not made up for: the computer was asleep. Ours."""


def reached(times: Sequence[time], since: datetime, now: datetime) -> datetime | None:
    """The latest of the `times` that came after `since`, up to `now`; None for none.

    Both are local and without a zone, so that 18:00 is 18:00 on the clock, also on the days the
    clocks change. Give back what this gave as the next `since`: an hour lived twice reminds once.
    """
    days = {since.date(), now.date()}
    moments = (datetime.combine(day, one) for day in days for one in times)
    return max((one for one in moments if since < one <= now and now - one <= LATE), default=None)
