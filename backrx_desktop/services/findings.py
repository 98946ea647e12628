"""What the history found, in the words of its headings."""

from gettext import gettext as _
from gettext import ngettext, pgettext

from backrx_desktop.core.exercise import Exercise, Side
from backrx_desktop.core.ladder import LadderRow
from backrx_desktop.core.pain_trend import PainFinding
from backrx_desktop.core.sides import SidesFinding, SidesRow
from backrx_desktop.core.span import Range
from backrx_desktop.services.exercise_words import rep_name
from backrx_desktop.services.formats import decimal


def range_name(chosen: Range) -> str:
    """A range as one chooses it."""
    return {
        Range.FOUR_WEEKS: _("4 weeks"),
        Range.TWELVE_WEEKS: _("12 weeks"),
        Range.YEAR: _("Year"),
        Range.ALL: _("All"),
    }[chosen]


def range_caption(chosen: Range) -> str:
    """What a chart shows of time."""
    return {
        Range.FOUR_WEEKS: _("Last 4 weeks"),
        Range.TWELVE_WEEKS: _("Last 12 weeks"),
        Range.YEAR: _("Last 52 weeks"),
        Range.ALL: _("Since the beginning"),
    }[chosen]


def minutes_heading(minutes: float) -> str:
    """How many minutes the current week has had, rounded."""
    number = round(minutes)
    text = ngettext("{number} minute this week", "{number} minutes this week", number)
    return text.format(number=number)


def aim_caption(aim: float) -> str:
    """What the dotted line is; empty where there is no aim, and so no line."""
    return _("Dotted line is your aim, {number}").format(number=round(aim)) if aim > 0 else ""


def pain_heading(finding: PainFinding) -> str:
    """How pain after sessions compares with pain before them."""
    return {
        PainFinding.TOO_EARLY: _("Too early to say"),
        PainFinding.LOWER: _("Pain is usually lower afterwards"),
        PainFinding.SAME: _("Pain is about the same afterwards"),
        PainFinding.HIGHER: _("Pain is often higher afterwards. Try smaller."),
    }[finding]


def pain_caption(finding: PainFinding) -> str:
    """What the chart of pain shows."""
    if finding is PainFinding.TOO_EARLY:
        return _("Each session, before and after")
    return _("Each session, and the 7-session average")


def mean_label(mean: float, *, before: bool) -> str:
    """What stands at the end of a line: "before 3.9"."""
    text = _("before {number}") if before else _("after {number}")
    return text.format(number=decimal(mean))


def sides_heading(finding: SidesFinding) -> str:
    """How left and right compare."""
    return {
        SidesFinding.TOO_EARLY: _("Too early to say"),
        SidesFinding.CLOSE: _("Left and right are close"),
        SidesFinding.LEFT_AHEAD: _("Left does a little more"),
        SidesFinding.RIGHT_AHEAD: _("Right does a little more"),
        SidesFinding.MIXED: _("Left leads in some, right in others"),
    }[finding]


def sides_caption() -> str:
    """What the bars of left and right show."""
    return _("Best set a side, notch is 12 weeks ago")


def lead_label(row: SidesRow) -> str:
    """Which side leads and by how much: "even", "L +2", "R +8 s"."""
    if row.leads is None:
        return _("even")
    side = pgettext("side", "L") if row.leads is Side.LEFT else pgettext("side", "R")
    pattern = _("{side} +{number} s") if row.seconds else _("{side} +{number}")
    return pattern.format(side=side, number=round(row.by))


def rung_name(row: LadderRow, place: int) -> str:
    """What a rung is called; only ladders of three have names for theirs."""
    names = (_("Good"), _("Better"), _("Best"))
    return names[place] if len(row.rungs) == len(names) else ""


def ladder_label(row: LadderRow, exercise: Exercise) -> str:
    """How far it is to the next rung: "8 more squats to Good"."""
    if row.following is None:
        return _("Top of the ladder")
    left = row.following - row.best
    goal = rung_name(row, row.rungs.index(row.following)) or str(row.following)
    text = _("{number} more {reps} to {goal}")
    return text.format(number=left, reps=rep_name(exercise, left), goal=goal)
