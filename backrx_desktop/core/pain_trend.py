"""Pain before and after sessions: each session, the running mean, and what it comes to."""

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from enum import Enum
from itertools import islice
from operator import attrgetter

from backrx_desktop.core.dated import Dated
from backrx_desktop.core.day import DAY_TURNS
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Span
from backrx_desktop.core.week import counts

MEAN_OF = 7
"""Sessions a mean is taken over."""
PAIRS_NEEDED = 4
"""Sessions with both answers below which nothing is said but the dots."""
NOTICEABLE = 0.5
"""Points between the two means from which on they differ."""


Pair = tuple[int, int]
"""Pain before and after the same session."""


class PainFinding(Enum):
    """How pain after sessions compares with pain before them."""

    TOO_EARLY = "too-early"
    LOWER = "lower"
    SAME = "same"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class PainPoint:
    """One session. `at` counts days from the span's first, which turned at four in the morning.

    `before` and `after` are 0 to 10, None where it was not said. The means are those of the last
    seven sessions with both answers, this one included; None until there are four.
    """

    day: date
    at: float
    before: int | None
    after: int | None
    mean_before: float | None = None
    mean_after: float | None = None


@dataclass(frozen=True, slots=True)
class PainTrend:
    """The sessions of a span that have an answer, and the finding."""

    points: tuple[PainPoint, ...]
    finding: PainFinding
    mean_before: float | None = None
    mean_after: float | None = None


def answers_before(records: Sequence[SessionRecord], instant: datetime) -> Sequence[Pair]:
    """The last pairs of answers before `instant`, in order of time, as many as a mean takes."""
    earlier = [
        record
        for record in records
        if record.started < instant
        and record.pain_before is not None
        and record.pain_after is not None
    ]
    earlier.sort(key=attrgetter("started", "uuid"), reverse=True)
    # Few of twenty years are looked at: in most sessions something was done.
    last = list(islice(filter(counts, earlier), MEAN_OF))
    return [
        (one.pain_before, one.pain_after)
        for one in reversed(last)
        if one.pain_before is not None and one.pain_after is not None
    ]


def pain_trend(sessions: Iterable[Dated], span: Span, earlier: Sequence[Pair] = ()) -> PainTrend:
    """The trend of sessions as far as it falls into the span. They come in order of time.

    The means look back past the span's first day, to sessions and to pairs `earlier` than those,
    so that they do not jump when another range is chosen; but for a mean and a finding the span
    itself must hold four sessions with both answers.
    """
    pairs = deque(earlier, maxlen=MEAN_OF)
    points: list[PainPoint] = []
    shown = 0
    for one in sessions:
        before, after = one.record.pain_before, one.record.pain_after
        if one.day > span.last or (before is None and after is None):
            continue
        both = before is not None and after is not None
        if before is not None and after is not None:
            pairs.append((before, after))
        if one.day not in span:
            continue
        shown += both
        means = _means(pairs) if both and len(pairs) >= PAIRS_NEEDED else (None, None)
        points.append(PainPoint(one.day, _at(one, span), before, after, *means))
    if shown < PAIRS_NEEDED:
        dots = tuple(replace(one, mean_before=None, mean_after=None) for one in points)
        return PainTrend(dots, PainFinding.TOO_EARLY)
    return PainTrend(tuple(points), _finding(pairs), *_means(pairs))


def _means(pairs: Collection[Pair]) -> tuple[float, float]:
    befores, afters = zip(*pairs, strict=True)
    return sum(befores) / len(pairs), sum(afters) / len(pairs)


def _finding(pairs: Collection[Pair]) -> PainFinding:
    eased = sum(before - after for before, after in pairs)
    if abs(eased) < NOTICEABLE * len(pairs):
        return PainFinding.SAME
    return PainFinding.LOWER if eased > 0 else PainFinding.HIGHER


def _at(one: Dated, span: Span) -> float:
    offset = timezone(timedelta(minutes=one.record.offset_minutes))
    turned = one.record.started.astimezone(offset).replace(tzinfo=None) - DAY_TURNS
    return (turned - datetime.combine(span.first, time())) / timedelta(days=1)
