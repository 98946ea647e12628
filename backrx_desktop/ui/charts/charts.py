"""From the insights to what stands on each card: drawing, heading, caption, readings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.insights import Insights
from backrx_desktop.core.ladder import LadderRow
from backrx_desktop.core.span import Range
from backrx_desktop.core.week_groups import Unit, WeekGroup, each, grouped
from backrx_desktop.core.weekly_trend import WeeklyLine
from backrx_desktop.services import chart_words as words
from backrx_desktop.services import findings
from backrx_desktop.services import weekly_words as weekly
from backrx_desktop.services.dose_words import measured
from backrx_desktop.services.session_words import week_words
from backrx_desktop.ui.charts.drawing import Chart
from backrx_desktop.ui.charts.heat_map import HeatMap
from backrx_desktop.ui.charts.ladder_bars import LadderBars, LadderLabels
from backrx_desktop.ui.charts.minute_bars import MinuteBars
from backrx_desktop.ui.charts.pain_lines import PainLines
from backrx_desktop.ui.charts.side_bars import SideBars, SideLabels
from backrx_desktop.ui.charts.time_axis import month_name
from backrx_desktop.ui.charts.weekly_lines import LineLabels, WeeklyLines
from backrx_desktop.ui.charts.year_map import YearMap
from backrx_desktop.ui.day_names import date_name

MOST_WEEKS = 53
"""Weeks up to which the calendar shows days."""
MOST_ROWS = 5
"""Exercises that left and right show at first."""


@dataclass(frozen=True, slots=True)
class ShownHistory:
    """What the charts are made of. `aim` in minutes a week, 0 for none."""

    insights: Insights
    chosen: Range
    today: date
    exercises: Mapping[str, Exercise]
    aim: float
    weekly: tuple[WeeklyLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Charts:
    """All there is to show; made of plain values, so that any thread may do it.

    `sides` has the exercises done most often, `all_sides` every one. `ladder` is None while
    nobody climbs, `weekly` while no week was answered.
    """

    days: Chart
    minutes: Chart
    pain: Chart
    sides: Chart
    all_sides: Chart
    ladder: Chart | None
    weekly: Chart | None


def charts_of(shown: ShownHistory) -> Charts:
    """Everything for one range."""
    return Charts(
        days=days_chart(shown),
        minutes=minutes_chart(shown),
        pain=pain_chart(shown),
        sides=sides_chart(shown),
        all_sides=sides_chart(shown, whole=True),
        ladder=ladder_chart(shown),
        weekly=weekly_chart(shown),
    )


def days_chart(shown: ShownHistory) -> Chart:
    """The calendar: a cell a day, or a week where there are years of them."""
    one, today = shown.insights, shown.today
    heading = week_words(one.this_week.sessions)
    caption = findings.range_caption(shown.chosen)
    told = words.days_told(caption, one.days)
    if len(one.weeks) <= MOST_WEEKS:
        return Chart(
            heading,
            caption,
            HeatMap(one.days),
            told,
            lambda spot: words.day_reading(date_name(one.days[spot].day, today), one.days[spot]),
        )
    weeks = each(one.weeks)
    return Chart(
        heading,
        _("A row a year, a cell a week"),
        YearMap(one.weeks),
        told,
        lambda spot: _group_reading(weeks[spot], Unit.WEEK, today),
    )


def minutes_chart(shown: ShownHistory) -> Chart:
    """Minutes a week, or of the average week of a month or a year."""
    unit, groups = grouped(shown.insights.weeks)
    captions = (words.group_caption(unit), findings.aim_caption(shown.aim))
    caption = ". ".join(filter(None, captions)) or findings.range_caption(shown.chosen)
    now = _("now") if unit is Unit.WEEK else ""
    return Chart(
        findings.minutes_heading(shown.insights.this_week.minutes),
        caption,
        MinuteBars(groups, shown.aim, now),
        words.groups_told(groups, shown.aim),
        lambda spot: _group_reading(groups[spot], unit, shown.today),
    )


def _group_reading(group: WeekGroup, unit: Unit, today: date) -> str:
    if unit is Unit.WEEK:
        return words.group_reading(date_name(group.first, today), unit, group)
    name = str(group.midweek.year)
    if unit is Unit.MONTH:
        name = f"{month_name(group.midweek)} {name}"
    return words.group_reading(name, unit, group)


def pain_chart(shown: ShownHistory) -> Chart:
    """Pain before and after."""
    pain, today = shown.insights.pain, shown.today
    drawing = PainLines(pain, shown.insights.span, _("now"))
    return Chart(
        findings.pain_heading(pain.finding),
        findings.pain_caption(pain.finding) if drawing.dotted else words.pain_lines_caption(),
        drawing,
        words.pain_told(pain),
        lambda spot: words.pain_reading(date_name(pain.points[spot].day, today), pain.points[spot]),
    )


def sides_chart(shown: ShownHistory, whole: bool = False) -> Chart:
    """Left and right: the exercises done most often, or all of them."""
    sides = shown.insights.sides
    more = len(sides.rows) > MOST_ROWS
    rows = sides.rows if whole or not more else sides.rows[: MOST_ROWS - 1]
    known = [shown.exercises[row.exercise] for row in rows]
    pairs = list(zip(rows, known, strict=True))
    names = [exercise.name for exercise in known]
    labels = [
        SideLabels(
            name=exercise.name,
            left=measured(exercise, row.left),
            right=measured(exercise, row.right),
            target=words.of_target(row, exercise),
            lead=findings.lead_label(row),
        )
        for row, exercise in pairs
    ]
    readings = [words.sides_reading(row, exercise) for row, exercise in pairs]
    return Chart(
        findings.sides_heading(sides.finding),
        findings.sides_caption(),
        SideBars(rows, labels, _("target"), button=more),
        words.sides_told(names, rows, readings),
        lambda spot: readings[spot],
        names,
    )


def ladder_chart(shown: ShownHistory) -> Chart | None:
    """The rungs that were climbed; None while nobody climbs."""
    rows = shown.insights.ladder
    if not any(row.best or row.then for row in rows):
        return None
    known = [shown.exercises[row.exercise] for row in rows]
    names = [exercise.name for exercise in known]
    readings = [words.ladder_reading(*pair) for pair in zip(rows, known, strict=True)]
    labels = [
        LadderLabels(name, str(row.best), findings.ladder_label(row, exercise))
        for name, row, exercise in zip(names, rows, known, strict=True)
    ]
    return Chart(
        words.ladder_heading(rows, known),
        words.ladder_caption(),
        LadderBars(rows, labels, _rungs(rows)),
        words.rows_told(names, readings),
        lambda spot: readings[spot],
        names,
    )


def weekly_chart(shown: ShownHistory) -> Chart | None:
    """What was answered week by week, from the first answer on."""
    lines = shown.weekly
    if not lines:
        return None
    labels = [LineLabels(weekly.line_name(line), weekly.change_words(line)) for line in lines]
    drawing = WeeklyLines(lines, labels, shown.today)

    def reading(spot: int) -> str:
        row, place = drawing.where(spot)
        point = lines[row].points[place]
        return weekly.point_reading(date_name(point.week, shown.today), lines[row], point)

    return Chart(
        weekly.weekly_heading(lines),
        weekly.weekly_caption(),
        drawing,
        weekly.weekly_told(lines),
        reading,
    )


def _rungs(rows: Sequence[LadderRow]) -> list[tuple[int, str]]:
    """Every amount that is a rung of one of them, by the name it has first."""
    named = {
        rung: findings.rung_name(row, place)
        for row in reversed(rows)
        for place, rung in enumerate(row.rungs)
    }
    return sorted(named.items())
