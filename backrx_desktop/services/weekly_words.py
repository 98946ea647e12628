"""What is asked once a week, and what became of the answers, in words."""

from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.weekly_trend import Asked, WeeklyLine, WeekPoint


def suggested_activities() -> tuple[str, ...]:
    """Activities that may be hard now (catalogue: what people log weekly)."""
    return (
        _("Put on socks"),
        _("Lean over a basin"),
        _("Cough or sneeze"),
        _("Sit for an hour"),
        _("Lift a bag"),
    )


def line_name(line: WeeklyLine) -> str:
    """What a line is of."""
    return {
        Asked.AVERAGE_PAIN: _("Average pain"),
        Asked.WORST_PAIN: _("Worst pain"),
        Asked.ACTIVITY: line.name or "",
    }[line.asked]


def change_words(line: WeeklyLine) -> str:
    """ "2 lower", "1 higher", "the same"; empty of a single answer."""
    if len(line.points) < 2:
        return ""
    if not line.change:
        return _("the same")
    pattern = _("{number} higher") if line.change > 0 else _("{number} lower")
    return pattern.format(number=abs(line.change))


def weekly_heading(lines: tuple[WeeklyLine, ...]) -> str:
    """What the weeks say, as far as it matters."""
    compared = [line for line in lines if len(line.points) > 1]
    if not compared:
        return _("Your first week's answers")
    better = sum(line.matters and line.better for line in compared)
    worse = sum(line.matters and not line.better for line in compared)
    if better and worse:
        return _("Some of it is better, some is not")
    if better:
        return _("Better than at the start")
    if worse:
        return _("Harder than at the start")
    return _("About as at the start")


def weekly_caption() -> str:
    """What the marks mean."""
    return _("0 to 10 each week; a ring marks a change that matters: 2 points or 30 %")


def point_reading(day: str, line: WeeklyLine, point: WeekPoint) -> str:
    """ "Week of 9 Nov: average pain 3, a change that matters"."""
    name = line_name(line)
    text = _("Week of {day}: {name}, {number}")
    told = text.format(day=day, name=name, number=point.value)
    return _("{told}; a change that matters").format(told=told) if point.matters else told


def weekly_told(lines: tuple[WeeklyLine, ...]) -> str:
    """All lines in sentences."""
    return " ".join(_line_told(line) for line in lines)


def _line_told(line: WeeklyLine) -> str:
    weeks = len(line.points)
    text = ngettext(
        "{name}: {number} in {weeks} week", "{name}: {number} after {weeks} weeks", weeks
    )
    told = text.format(name=line_name(line), number=line.points[-1].value, weeks=weeks)
    change = change_words(line)
    if change:
        told = f"{told}, {change}"
    return _("{told}, a change that matters.").format(told=told) if line.matters else f"{told}."
