"""What became of what is said once a week, and whether the change matters."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from backrx_desktop.core.weekly_log import WeeklyLog

POINTS = 2
SHARE = 0.3
"""A change of two points, or of 30 %, matters (catalogue: what people log weekly)."""


class Asked(Enum):
    """What is asked each week."""

    AVERAGE_PAIN = "average-pain"
    WORST_PAIN = "worst-pain"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class WeekPoint:
    """One week's answer, 0 to 10. `matters`: it has changed since the first one, and noticeably."""

    week: date
    value: int
    matters: bool


@dataclass(frozen=True, slots=True)
class WeeklyLine:
    """All answers to one question, in order; `name` is that of an activity."""

    asked: Asked
    points: tuple[WeekPoint, ...]
    name: str = ""

    @property
    def change(self) -> int:
        """Points that the last answer lies above the first; below 0 it is lower."""
        return self.points[-1].value - self.points[0].value

    @property
    def matters(self) -> bool:
        """Whether the last answer is noticeably another than the first."""
        return self.points[-1].matters

    @property
    def better(self) -> bool:
        """Whether the change is one for the better: less pain, or more that can be done."""
        return self.change > 0 if self.asked is Asked.ACTIVITY else self.change < 0


def weekly_lines(logs: Iterable[WeeklyLog]) -> tuple[WeeklyLine, ...]:
    """Pain, then the activities of the latest log that names any; only what was answered."""
    ordered = sorted(logs, key=lambda log: (log.week, log.logged, log.uuid))
    named = next((log.activities for log in reversed(ordered) if log.activities), ())
    average = [(log.week, log.average_pain) for log in ordered]
    worst = [(log.week, log.worst_pain) for log in ordered]
    lines = [_line(Asked.AVERAGE_PAIN, average), _line(Asked.WORST_PAIN, worst)]
    for activity in named:
        answers: list[tuple[date, int | None]] = [
            (log.week, one.ability)
            for log in ordered
            for one in log.activities
            if one.name == activity.name
        ]
        lines.append(_line(Asked.ACTIVITY, answers, activity.name))
    return tuple(line for line in lines if line.points)


def _line(asked: Asked, answers: Iterable[tuple[date, int | None]], name: str = "") -> WeeklyLine:
    """Of a week with several answers the last one counts."""
    values = {week: value for week, value in answers if value is not None}
    first = next(iter(values.values()), 0)
    points = tuple(WeekPoint(week, value, _matters(first, value)) for week, value in values.items())
    return WeeklyLine(asked, points, name)


def _matters(first: int, value: int) -> bool:
    apart = abs(value - first)
    return apart >= POINTS or (apart > 0 and first > 0 and apart >= SHARE * first)
