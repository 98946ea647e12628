"""What a chart shows, in sentences: of one spot, and of all of it for those who cannot see it."""

from collections.abc import Iterable, Sequence
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.heat import HeatDay
from backrx_desktop.core.ladder import LadderRow
from backrx_desktop.core.pain_trend import PainPoint, PainTrend
from backrx_desktop.core.sides import SidesRow
from backrx_desktop.core.week_groups import Unit, WeekGroup
from backrx_desktop.services.dose_words import measured
from backrx_desktop.services.findings import ladder_label, lead_label
from backrx_desktop.services.formats import decimal


def number_of_sessions(number: int) -> str:
    """ "3 sessions"."""
    return ngettext("{number} session", "{number} sessions", number).format(number=number)


def day_reading(day: str, one: HeatDay) -> str:
    """ "Thu 12 Nov: 14 min, 2 sessions"."""
    if not one.sessions:
        return _("{day}: nothing logged").format(day=day)
    text = _("{day}: {minutes} min, {sessions}")
    return text.format(
        day=day, minutes=round(one.minutes), sessions=number_of_sessions(one.sessions)
    )


def group_reading(first: str, unit: Unit, one: WeekGroup) -> str:
    """ "Week of 9 Nov: 38 min, 3 sessions"; of a longer time the average week."""
    sessions = number_of_sessions(one.sessions)
    if unit is Unit.WEEK:
        text = _("Week of {day}: {minutes} min, {sessions}")
    else:
        text = _("{day}: {minutes} min a week, {sessions}")
    return text.format(day=first, minutes=round(one.minutes), sessions=sessions)


def group_caption(unit: Unit) -> str:
    """What a bar is, where it is more than a week."""
    return {
        Unit.WEEK: "",
        Unit.MONTH: _("Average week of each month"),
        Unit.YEAR: _("Average week of each year"),
    }[unit]


def pain_reading(day: str, one: PainPoint) -> str:
    """ "Thu 12 Nov: 4 before, 3 after; average 3.9, then 2.7"."""
    if one.before is None:
        said = _("{number} after").format(number=one.after)
    elif one.after is None:
        said = _("{number} before").format(number=one.before)
    else:
        said = _("{before} before, {after} after").format(before=one.before, after=one.after)
    text = _("{day}: {said}").format(day=day, said=said)
    if one.mean_before is None or one.mean_after is None:
        return text
    means = _("average {before}, then {after}")
    told = means.format(before=decimal(one.mean_before), after=decimal(one.mean_after))
    return f"{text}; {told}"


def sides_reading(row: SidesRow, exercise: Exercise) -> str:
    """ "Left 24, right 22 of 20; 12 weeks ago 14 and 13"."""
    text = _("Left {left}, right {right} of {target}").format(
        left=measured(exercise, row.left),
        right=measured(exercise, row.right),
        target=measured(exercise, row.target),
    )
    if row.left_then is None and row.right_then is None:
        return text
    then = _("12 weeks ago {left} and {right}").format(
        left=measured(exercise, row.left_then or 0.0),
        right=measured(exercise, row.right_then or 0.0),
    )
    return f"{text}; {then}"


def of_target(row: SidesRow, exercise: Exercise) -> str:
    """ "of 20", "of 45 s"."""
    return _("of {amount}").format(amount=measured(exercise, row.target))


def ladder_reading(row: LadderRow, exercise: Exercise) -> str:
    """ "12 at best, 8 more squats to Good; 12 weeks ago 9"."""
    best = _("{number} at best").format(number=row.best) if row.best else _("not yet")
    text = f"{best}, {ladder_label(row, exercise)}"
    if row.then is None:
        return text
    return _("{text}; 12 weeks ago {number}").format(text=text, number=row.then)


def ladder_heading(rows: Sequence[LadderRow], exercises: Sequence[Exercise]) -> str:
    """The rung that is nearest: "3 more squats to Good"; of what was begun, if anything was."""
    begun = any(row.best for row in rows)
    left = [
        (row.following - row.best, place)
        for place, row in enumerate(rows)
        if row.following is not None and bool(row.best) is begun
    ]
    if not left:
        return _("Top of the ladder")
    place = min(left)[1]
    return ladder_label(rows[place], exercises[place])


def ladder_caption() -> str:
    """What the bars of the ladder show."""
    return _("Best set, notch is 12 weeks ago")


def days_told(caption: str, days: Iterable[HeatDay]) -> str:
    """The calendar in a sentence."""
    used = [one for one in days if one.sessions]
    sessions = number_of_sessions(sum(one.sessions for one in used))
    text = ngettext(
        "{caption}: {sessions} on {number} day.",
        "{caption}: {sessions} on {number} days.",
        len(used),
    )
    return text.format(caption=caption, sessions=sessions, number=len(used))


def groups_told(groups: Sequence[WeekGroup], aim: float) -> str:
    """The bars in a sentence."""
    minutes = [one.minutes for one in groups]
    weeks = sum(one.weeks for one in groups)
    mean = sum(one.minutes * one.weeks for one in groups) / weeks if weeks else 0.0
    text = _("From {least} to {most} minutes a week, {mean} on average.").format(
        least=round(min(minutes, default=0)), most=round(max(minutes, default=0)), mean=round(mean)
    )
    if aim <= 0:
        return text
    return text + " " + _("Your aim is {number}.").format(number=round(aim))


def pain_lines_caption() -> str:
    """What the chart of pain shows, where there are too many sessions for a dot each."""
    return _("The average before and after sessions")


def pain_told(trend: PainTrend) -> str:
    """The trend of pain in a sentence."""
    number = len(trend.points)
    if trend.mean_before is None or trend.mean_after is None:
        return ngettext(
            "{number} session with an answer.", "{number} sessions with an answer.", number
        ).format(number=number)
    text = _("On average {before} before and {after} after the last 7 sessions.")
    return text.format(before=decimal(trend.mean_before), after=decimal(trend.mean_after))


def rows_told(names: Iterable[str], readings: Iterable[str]) -> str:
    """Row after row: "Clamshell: left 24, right 22 of 20."."""
    return " ".join(f"{name}: {reading}." for name, reading in zip(names, readings, strict=True))


def sides_told(names: Sequence[str], rows: Sequence[SidesRow], readings: Sequence[str]) -> str:
    """Left and right in sentences, who leads included."""
    leads = (f"{reading}; {lead_label(row)}" for row, reading in zip(rows, readings, strict=True))
    return rows_told(names, leads)
