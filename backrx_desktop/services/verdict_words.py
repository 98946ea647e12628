"""What a self-experiment came to, said as carefully as it is known."""

from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.experiment import Arm, Experiment, Measure
from backrx_desktop.core.experiment_result import ArmResult, Result, Verdict
from backrx_desktop.services.experiment_words import Compared, arm_name
from backrx_desktop.services.formats import decimal


def verdict_heading(result: Result, measure: Measure, compared: Compared) -> str:
    """What can be said."""
    plain = {
        Verdict.TOO_EARLY: _("Too early to say"),
        Verdict.TOO_FEW_DAYS: _("Too few days to say"),
        Verdict.STOPPED: _("Stopped, too early to say"),
        Verdict.NO_DIFFERENCE: _("No difference to see"),
    }
    if result.verdict in plain:
        return plain[result.verdict]
    better = Arm.ONE if result.verdict is Verdict.ONE_BETTER else Arm.OTHER
    pattern = (
        _("Pain was lower in the weeks {kind}")
        if measure is Measure.PAIN
        else _("Days were more even in the weeks {kind}")
    )
    return pattern.format(kind=arm_name(better, compared))


def verdict_note(result: Result, experiment: Experiment) -> str:
    """What that rests on, and what it does not say."""
    if result.verdict is Verdict.TOO_EARLY:
        return _early(result, experiment)
    days = 7 * experiment.weeks
    if result.verdict is Verdict.TOO_FEW_DAYS:
        text = _("{number} of {days} days were noted, too few in some weeks to compare them.")
        return text.format(number=result.noted, days=days)
    if result.verdict is Verdict.STOPPED:
        text = _("{number} of {days} days were noted. They stay with your history.")
        return text.format(number=result.noted, days=days)
    counted = result.one.days + result.other.days
    rests = ngettext("It rests on {number} day.", "It rests on {number} days.", counted)
    told = rests.format(number=counted)
    if result.verdict is Verdict.NO_DIFFERENCE:
        more = _("There may still be one, too small to tell from chance.")
        return f"{told} {more}"
    return told


def _early(result: Result, experiment: Experiment) -> str:
    text = ngettext(
        "{number} of {days} days noted, {weeks} week to go.",
        "{number} of {days} days noted, {weeks} weeks to go.",
        result.weeks_left,
    )
    days = 7 * experiment.weeks
    return text.format(number=result.noted, days=days, weeks=result.weeks_left)


def difference_words(result: Result, measure: Measure) -> str:
    """ "The averages are 1.9 apart…"; empty before there is a verdict."""
    if result.chance is None or result.difference is None:
        return ""
    apart = decimal(abs(result.difference))
    if measure is Measure.PAIN:
        return _("The averages are {number} apart, on the scale from 0 to 10.").format(number=apart)
    text = _("The averages are {number} apart; green counts 0, yellow 1, red 2.")
    return text.format(number=apart)


def chance_words(result: Result) -> str:
    """What the permutation test says; empty before there is a verdict."""
    if result.chance is None:
        return ""
    of_100 = round(100 * result.chance)
    if of_100 == 0:
        return _(
            "If there were no difference, chance would show as much in fewer than 1 of 100 "
            "experiments."
        )
    text = _(
        "If there were no difference, chance would show as much in {number} of 100 experiments."
    )
    return text.format(number=of_100)


def arm_number(arm: ArmResult) -> str:
    """The average of one kind of week: "3.1"; a dash where there is none yet."""
    return "–" if arm.mean is None else decimal(arm.mean)


def arm_rests(arm: ArmResult) -> str:
    """ "26 days in 4 weeks"."""
    days = ngettext("{number} day", "{number} days", arm.days).format(number=arm.days)
    text = ngettext("{days} in {number} week", "{days} in {number} weeks", arm.weeks)
    return text.format(days=days, number=arm.weeks)


def routine_days(arm: ArmResult, routine: str) -> str:
    """ "Leg lifts on 20 days"."""
    text = ngettext("{routine} on {number} day", "{routine} on {number} days", arm.routine_days)
    return text.format(routine=routine, number=arm.routine_days)
