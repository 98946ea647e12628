"""Names of months and years along a chart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QDate, QLocale, QPointF
from PySide6.QtGui import QPainter

from backrx_desktop.ui.charts.drawing import Sheet
from backrx_desktop.ui.lettering import Anchor, draw_text, text_width

_GAP = 14.0
"""Design pixels between two names at least."""
_YEARS_FROM = 550
"""Days from which on years are named instead of months."""


@dataclass(frozen=True, slots=True)
class AxisMark:
    """A name, and which of the days it stands at."""

    place: int
    name: str


def month_name(day: date) -> str:
    """ "Mar"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "MMM")


def marks_of(days: Sequence[date]) -> tuple[AxisMark, ...]:
    """The first of all days, and those with which another month begins, or another year."""
    if not days:
        return ()
    if (days[-1] - days[0]).days >= _YEARS_FROM:
        turns = [n for n, (one, other) in enumerate(pairwise(days), 1) if one.year != other.year]
        return tuple(AxisMark(n, str(days[n].year)) for n in (0, *turns))
    turns = [n for n, (one, other) in enumerate(pairwise(days), 1) if one.month != other.month]
    return tuple(AxisMark(n, month_name(days[n])) for n in (0, *turns))


def month_starts(first: date, last: date) -> tuple[date, ...]:
    """The first day, and the first of every month after it."""
    starts = [first]
    while True:
        following = (starts[-1].replace(day=1) + timedelta(days=32)).replace(day=1)
        if following > last:
            return tuple(starts)
        starts.append(following)


def paint_marks(
    painter: QPainter,
    sheet: Sheet,
    marks: Iterable[tuple[float, str]],
    baseline: float,
    anchor: Anchor = Anchor.LEFT,
    *,
    until: float | None = None,
) -> None:
    """Paint names at their x, every one or every second and so on, so that none touch.

    None reaches beyond `until`. The first one gives way to the second: it names what is left of
    a month.
    """
    font = sheet.font()
    end = sheet.area.right() if until is None else until
    texts = []
    for x, name in marks:
        width = text_width(name, font)
        left = max(sheet.area.left(), x - width * anchor.value)
        if left + width <= end:
            texts.append((left, left + width + sheet.px(_GAP), name))
    if len(texts) > 2 and texts[0][1] > texts[1][0]:
        del texts[0]
    step = 1
    while any(one[1] > other[0] for one, other in pairwise(texts[::step])):
        step += 1
    for left, _right, name in texts[::step]:
        draw_text(painter, QPointF(left, baseline), name, font, sheet.theme.text2)
