"""A self-experiment in words: kind, short, and no claim beyond the days it rests on."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from backrx_desktop.core.experiment import Arm, Experiment, Mark, Measure, Reading
from backrx_desktop.core.experiment_result import ArmResult, Result, Verdict, result
from backrx_desktop.core.experiment_weeks import experiment_weeks
from backrx_desktop.services import experiment_words as words
from backrx_desktop.services import verdict_words as verdicts
from backrx_desktop.services.experiment_words import Compared
from tests.content.claims import NEVER

MONDAY = date(2026, 9, 21)
ARMS = (Arm.ONE, Arm.OTHER, Arm.OTHER, Arm.ONE) * 2
EXPERIMENT = Experiment(MONDAY, ARMS, Measure.PAIN, "leg-lifts")
LIFTS = Compared("Leg lifts")
TWO = Compared("Leg lifts", "Short hip reset")
RESULT = Result(
    Verdict.ONE_BETTER,
    ArmResult(3.1, 26, 4, 20),
    ArmResult(5.0, 27, 4, 1),
    -1.9,
    2 / 62,
    noted=55,
    weeks_left=0,
)


def test_a_difference() -> None:
    heading = verdicts.verdict_heading(RESULT, Measure.PAIN, LIFTS)
    assert heading == "Pain was lower in the weeks with Leg lifts"
    worse = replace(RESULT, verdict=Verdict.OTHER_BETTER)
    heading = verdicts.verdict_heading(worse, Measure.EVENNESS, TWO)
    assert heading == "Days were more even in the weeks with Short hip reset"
    heading = verdicts.verdict_heading(worse, Measure.PAIN, LIFTS)
    assert heading == "Pain was lower in the weeks without Leg lifts"
    assert verdicts.verdict_note(RESULT, EXPERIMENT) == "It rests on 53 days."
    told = verdicts.difference_words(RESULT, Measure.PAIN)
    assert told == "The averages are 1.9 apart, on the scale from 0 to 10."
    chance = "If there were no difference, chance would show as much in 3 of 100 experiments."
    assert verdicts.chance_words(RESULT) == chance
    assert "fewer than 1 of 100" in verdicts.chance_words(replace(RESULT, chance=0.001))
    assert verdicts.arm_number(RESULT.one) == "3.1"
    assert verdicts.arm_rests(RESULT.other) == "27 days in 4 weeks"
    assert verdicts.routine_days(RESULT.other, "Leg lifts") == "Leg lifts on 1 day"


def test_too_early_with_nothing_one_and_a_few_days() -> None:
    for days, told in (
        (0, "0 of 56 days noted, 8 weeks to go."),
        (1, "1 of 56 days noted, 8 weeks to go."),
        (6, "6 of 56 days noted, 8 weeks to go."),
    ):
        said = [Reading(date.fromordinal(MONDAY.toordinal() + n), 4) for n in range(days)]
        early = result(EXPERIMENT, said, (), MONDAY)
        heading = verdicts.verdict_heading(early, Measure.PAIN, LIFTS)
        assert heading == "Too early to say"
        assert verdicts.verdict_note(early, EXPERIMENT) == told
        assert verdicts.difference_words(early, Measure.PAIN) == ""
        assert verdicts.chance_words(early) == ""
    last = replace(RESULT, verdict=Verdict.TOO_EARLY, weeks_left=1, chance=None)
    assert verdicts.verdict_note(last, EXPERIMENT) == "55 of 56 days noted, 1 week to go."


def test_stopped_and_too_few() -> None:
    stopped = replace(RESULT, verdict=Verdict.STOPPED, chance=None, noted=19)
    assert verdicts.verdict_heading(stopped, Measure.PAIN, LIFTS) == "Stopped, too early to say"
    assert verdicts.verdict_note(stopped, EXPERIMENT).startswith("19 of 56 days were noted.")
    few = replace(stopped, verdict=Verdict.TOO_FEW_DAYS)
    assert verdicts.verdict_heading(few, Measure.PAIN, LIFTS) == "Too few days to say"


@pytest.mark.parametrize("compared", [LIFTS, TWO])
def test_a_week_never_scolds_and_one_may_always_train(compared: Compared) -> None:
    assert words.week_heading(Arm.ONE, compared) == "This week: with Leg lifts"
    note = words.week_note(Arm.OTHER, LIFTS)
    assert "You can train whenever you want to" in note
    for arm in Arm:
        text = words.week_note(arm, compared)
        assert not re.search(r"\b(must|should|do not|don't|never|avoid|only)\b", text.lower())


def test_what_a_week_was() -> None:
    said = [
        Reading(MONDAY, 3, Mark.GREEN),
        Reading(date(2026, 9, 22), 4, Mark.RED),
        Reading(date(2026, 9, 29), None, Mark.YELLOW),
    ]
    weeks = experiment_weeks(EXPERIMENT, said, MONDAY)
    told = [words.week_reading(n, week, LIFTS) for n, week in enumerate(weeks, 1)]
    assert told[0] == "Week 1, with Leg lifts: pain 3.5 on 2 days; 1 green, 1 red"
    assert told[1] == "Week 2, without Leg lifts: 1 yellow"
    assert told[2] == "Week 3, without Leg lifts: nothing noted"
    assert words.days_told(weeks, told) == f"{told[0]}. {told[1]}."
    none = experiment_weeks(EXPERIMENT, (), MONDAY)
    assert words.days_told(none, told) == "No day has a reading yet."


def everything() -> Iterator[str]:
    yield from words.introduction()
    yield words.page_title()
    for compared, arm in itertools.product((LIFTS, TWO), Arm):
        yield words.compared_name(compared)
        yield words.arm_name(arm, compared)
        yield words.week_heading(arm, compared)
        yield words.week_note(arm, compared)
        yield words.schedule_words(8, compared, "Mon 21 Sep", "Sun 15 Nov")
    yield words.week_place(3, 8, "Sun 6 Dec")
    yield words.starts_on("Mon 21 Sep")
    yield from (words.measure_name(one) for one in Measure)
    yield from (words.mark_name(mark) for mark in Mark)
    yield from (words.mark_short(mark) for mark in Mark)
    yield from (words.reading_question(one) for one in (True, False))
    yield from (words.reading_state(one, None) for one in (None, 3))
    yield from (words.days_heading(), words.days_caption())
    for verdict, measure, compared in itertools.product(Verdict, Measure, (LIFTS, TWO)):
        found = replace(RESULT, verdict=verdict)
        yield verdicts.verdict_heading(found, measure, compared)
        yield verdicts.verdict_note(found, EXPERIMENT)
        yield verdicts.difference_words(found, measure)
        yield verdicts.chance_words(found)


def test_all_of_it_is_calm_and_claims_nothing() -> None:
    for text in everything():
        assert text
        assert "!" not in text
        assert not NEVER.search(text), text
        lowered = text.lower()
        for claim in ("proof", "proves", "significant", "cure", "works", "helps you", "because of"):
            assert claim not in lowered, text
