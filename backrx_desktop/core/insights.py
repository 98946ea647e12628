"""All that the history shows, for one range."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from backrx_desktop.core.bests import NOTCH, bests_of
from backrx_desktop.core.dated import dated
from backrx_desktop.core.exercise import DoseOverride, Exercise
from backrx_desktop.core.heat import HeatDay, heat_days
from backrx_desktop.core.ladder import LadderRow, ladder
from backrx_desktop.core.pain_trend import PainTrend, answers_before, pain_trend
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.sides import LeftAndRight, left_and_right
from backrx_desktop.core.span import Range, Span, span_of, start_of
from backrx_desktop.core.weeks import CountedWeek, weeks_of

_MARGIN = timedelta(days=2)
"""By how much an instant's day may lie before the same day in UTC, and more."""


@dataclass(frozen=True, slots=True)
class Insights:
    """What the history shows of the days of `span`.

    `days` and `weeks` have no gaps: days without a session are there with no minutes. The last
    week is the current one, unless somebody flew west on a Sunday.
    """

    span: Span
    days: tuple[HeatDay, ...]
    weeks: tuple[CountedWeek, ...]
    pain: PainTrend
    sides: LeftAndRight
    ladder: tuple[LadderRow, ...]

    @property
    def this_week(self) -> CountedWeek:
        """The week that still runs."""
        return next(week for week in self.weeks if week.now)


def insights(
    records: Iterable[SessionRecord],
    chosen: Range,
    exercises: Mapping[str, Exercise],
    doses: Mapping[str, DoseOverride],
    today: date,
) -> Insights:
    """Everything for one range. Records may come in any order; `doses` are the person's own."""
    records = list(records)
    start = start_of(chosen, today)
    since = None if start is None else datetime.combine(start - NOTCH - _MARGIN, time(), UTC)
    sessions = dated(records, since)
    span = span_of(chosen, sessions, today)
    days = heat_days(sessions, span, today)
    bests = bests_of(sessions, span, exercises)
    often = Counter(
        done.exercise for one in sessions if one.day in span for done in one.record.exercises
    )
    return Insights(
        span=span,
        days=days,
        weeks=weeks_of(days, today),
        pain=pain_trend(sessions, span, () if since is None else answers_before(records, since)),
        sides=left_and_right(bests, often, exercises, doses),
        ladder=ladder(bests, exercises),
    )
