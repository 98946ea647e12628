"""What a self-experiment came to, said as carefully as it is known."""

from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.experiment import Arm, Experiment, Mark, Measure
from backrx_desktop.core.experiment_result import Result, Verdict


def arm_name(arm: Arm, experiment: Experiment) -> str:
    """A kind of week: "with it", "without it", or "the other one"."""
    if arm is Arm.ONE:
        return _("with it")
    return _("with the other") if experiment.other else _("without it")


def mark_name(mark: Mark) -> str:
    """How even a day felt; the colour's name stands with its meaning."""
    return {
        Mark.GREEN: _("Green: even and easy"),
        Mark.YELLOW: _("Yellow: a little uneven"),
        Mark.RED: _("Red: uneven"),
    }[mark]


def verdict_heading(result: Result, experiment: Experiment) -> str:
    """What can be said."""
    if result.verdict in (Verdict.TOO_EARLY, Verdict.TOO_FEW_DAYS):
        return _("Too early to say")
    if result.verdict is Verdict.NO_DIFFERENCE:
        return _("No difference to see")
    better = Arm.ONE if result.verdict is Verdict.ONE_BETTER else Arm.OTHER
    pattern = (
        _("Pain was lower in the weeks {kind}")
        if experiment.measure is Measure.PAIN
        else _("Days were more even in the weeks {kind}")
    )
    return pattern.format(kind=arm_name(better, experiment))


def verdict_note(result: Result) -> str:
    """What that rests on, and what it does not say."""
    if result.verdict is Verdict.TOO_EARLY:
        left = result.weeks_left
        text = ngettext("{number} week to go.", "{number} weeks to go.", left)
        return text.format(number=left)
    if result.verdict is Verdict.TOO_FEW_DAYS:
        return _("Too many days have no answer to compare the weeks.")
    days = result.one.days + result.other.days
    rests = ngettext("It rests on {number} day.", "It rests on {number} days.", days)
    if result.verdict is Verdict.NO_DIFFERENCE:
        more = _("There may still be one, too small to tell from chance.")
    else:
        more = _("Chance alone would rarely show this. It is about you, in these weeks.")
    return f"{rests.format(number=days)} {more}"


def difference_words(result: Result) -> str:
    """The two means and their difference: "3.1 and 5.0, 1.9 apart"; empty before there are two."""
    one, other = result.one.mean, result.other.mean
    if one is None or other is None or result.difference is None:
        return ""
    return _("{one} and {other}, {apart} apart").format(
        one=f"{one:.1f}", other=f"{other:.1f}", apart=f"{abs(result.difference):.1f}"
    )
