"""A self-experiment in words: what is compared, what this week is, what a day was."""

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.experiment import Arm, Mark, Measure
from backrx_desktop.core.experiment_weeks import ExperimentWeek
from backrx_desktop.services.formats import decimal


@dataclass(frozen=True, slots=True)
class Compared:
    """The names of the routines that are compared; `other` is empty for weeks without."""

    routine: str
    other: str = ""


def page_title() -> str:
    """What the page and the way to it are called."""
    return _("Does it help?")


def invitation() -> str:
    """Beside the way to the page, before the first experiment."""
    return _("Compare weeks with a routine with weeks without it, or with another one.")


def introduction() -> tuple[str, ...]:
    """What this is, a paragraph each."""
    return (
        _(
            "You choose a routine and a number of weeks. In half of them you do it, in the others "
            "you leave it off, or do another one."
        ),
        _("Which weeks are which is drawn by lot. Each day you say in two taps how it was."),
        _(
            "After the last week they are compared. The answer may be a difference, none to see, "
            "or too early to say."
        ),
        no_medical_test(),
    )


def no_medical_test() -> str:
    """How far a result goes."""
    return _("This is no medical test. It tells of you, in these weeks, and of nobody else.")


def compared_name(compared: Compared) -> str:
    """ "Leg lifts, with and without", "Leg lifts or Short hip reset"."""
    if compared.other:
        text = _("{routine} or {other}")
        return text.format(routine=compared.routine, other=compared.other)
    return _("{routine}, with and without").format(routine=compared.routine)


def arm_name(arm: Arm, compared: Compared) -> str:
    """A kind of week: "with Leg lifts", "without Leg lifts"."""
    if arm is Arm.OTHER and not compared.other:
        return _("without {routine}").format(routine=compared.routine)
    name = compared.routine if arm is Arm.ONE else compared.other
    return _("with {routine}").format(routine=name)


def week_heading(arm: Arm, compared: Compared) -> str:
    """ "This week: without Leg lifts"."""
    return _("This week: {kind}").format(kind=arm_name(arm, compared))


def week_note(arm: Arm, compared: Compared) -> str:
    """What that asks for; a week without never forbids anything."""
    if arm is Arm.OTHER and not compared.other:
        return _("Live as you usually do. You can train whenever you want to, that is fine.")
    return _("As often as suits you. Nothing depends on any single day.")


def week_place(number: int, weeks: int, until: str) -> str:
    """ "Week 3 of 8, until Sun 6 Dec"."""
    text = _("Week {number} of {weeks}, until {day}")
    return text.format(number=number, weeks=weeks, day=until)


def starts_on(day: str) -> str:
    """Before the first week."""
    return _("It starts on {day}. Until then there is nothing to do.").format(day=day)


def schedule_words(weeks: int, compared: Compared, first: str, last: str) -> str:
    """What is told before it starts."""
    text = _("From {first} to {last}: {half} weeks {one}, {half} weeks {other}.").format(
        first=first,
        last=last,
        half=weeks // 2,
        one=arm_name(Arm.ONE, compared),
        other=arm_name(Arm.OTHER, compared),
    )
    lot = _("Which are which is drawn by lot when you start, so that hoping cannot steer it.")
    return f"{text} {lot}"


def start_label(day: str, is_today: bool) -> str:
    """On the button that draws the lot."""
    return _("Start today") if is_today else _("Start on {day}").format(day=day)


def number_of_weeks(number: int) -> str:
    """ "8 weeks"."""
    return ngettext("{number} week", "{number} weeks", number).format(number=number)


def measure_name(measure: Measure) -> str:
    """What is compared."""
    return {Measure.PAIN: _("Pain"), Measure.EVENNESS: _("Evenness")}[measure]


def mark_name(mark: Mark) -> str:
    """How even a day felt; the colour's name stands with its meaning."""
    return {
        Mark.GREEN: _("Green: even and easy"),
        Mark.YELLOW: _("Yellow: a little uneven"),
        Mark.RED: _("Red: uneven"),
    }[mark]


def mark_short(mark: Mark) -> str:
    """Its name alone, beside a line of marks."""
    return {Mark.GREEN: _("Green"), Mark.YELLOW: _("Yellow"), Mark.RED: _("Red")}[mark]


def reading_question(is_today: bool) -> str:
    """What is asked of a day."""
    return _("How is today?") if is_today else _("How was that day?")


def reading_state(pain: int | None, mark: Mark | None) -> str:
    """What is known of a day so far."""
    if pain is None and mark is None:
        return _("Two taps, or one, or none.")
    return _("Noted.")


def days_heading() -> str:
    """Above the chart."""
    return _("Your days, week by week")


def days_caption() -> str:
    """What the chart shows."""
    return _("Pain and marks by day, averages by week")


def days_told(weeks: tuple[ExperimentWeek, ...], readings: list[str]) -> str:
    """The chart in sentences: the weeks of which anything is known."""
    known = [
        reading
        for week, reading in zip(weeks, readings, strict=True)
        if any(week.values(measure) for measure in Measure)
    ]
    if not known:
        return _("No day has a reading yet.")
    return " ".join(f"{reading}." for reading in known)


def week_reading(number: int, week: ExperimentWeek, compared: Compared) -> str:
    """ "Week 3, with Leg lifts: pain 3.4 on 6 days; 4 green, 1 yellow, 1 red"."""
    text = _("Week {number}, {kind}: {said}")
    said = "; ".join(filter(None, (_pain_said(week), _marks_said(week)))) or _("nothing noted")
    return text.format(number=number, kind=arm_name(week.arm, compared), said=said)


def _pain_said(week: ExperimentWeek) -> str:
    pains = week.values(Measure.PAIN)
    if not pains:
        return ""
    text = ngettext("pain {mean} on {number} day", "pain {mean} on {number} days", len(pains))
    return text.format(mean=decimal(sum(pains) / len(pains)), number=len(pains))


def _marks_said(week: ExperimentWeek) -> str:
    marks = [one.mark for one in week.readings if one is not None]
    patterns = {
        Mark.GREEN: _("{number} green"),
        Mark.YELLOW: _("{number} yellow"),
        Mark.RED: _("{number} red"),
    }
    counted = {mark: marks.count(mark) for mark in Mark}
    return ", ".join(
        patterns[mark].format(number=number) for mark, number in counted.items() if number
    )
