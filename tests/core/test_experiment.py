"""Self-experiments, tried on made-up people of whom we know what helps them."""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from backrx_desktop.core.experiment import (
    BLOCK_WEEKS,
    Arm,
    Experiment,
    Mark,
    Measure,
    Reading,
    draw,
    is_fair,
    possible_weeks,
)
from backrx_desktop.core.experiment_result import Result, Verdict, result
from tests.core.histories import reps, session

MONDAY = date(2026, 3, 2)
ONE, OTHER = Arm.ONE, Arm.OTHER
EIGHT = (ONE, OTHER, OTHER, ONE, OTHER, ONE, ONE, OTHER)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def an_experiment(arms: tuple[Arm, ...] = EIGHT, measure: Measure = Measure.PAIN) -> Experiment:
    return Experiment(MONDAY, arms, measure, "leg-lifts")


@dataclass(frozen=True)
class Person:
    """Pain about `usual`, each day like the one before by `memory`, drifting by `drift` a week.

    In weeks with the routine it is lower by `effect`; some days nothing is said.
    """

    effect: float = 0.0
    usual: float = 5.0
    spread: float = 1.2
    memory: float = 0.4
    drift: float = 0.0
    silent: float = 0.1

    def live(self, arms: tuple[Arm, ...], seed: int, block_weeks: int = 1) -> list[Reading]:
        chance = random.Random(seed)
        mood, readings = chance.gauss(0, self.spread), []
        for number in range(7 * len(arms) * block_weeks):
            fresh = chance.gauss(0, self.spread) * (1 - self.memory**2) ** 0.5
            mood = self.memory * mood + fresh
            helped = self.effect if arms[number // (7 * block_weeks)] is ONE else 0.0
            pain = round(self.usual + mood + self.drift * number / 7 - helped)
            if chance.random() >= self.silent:
                readings.append(Reading(day(number), max(0, min(10, pain))))
        return readings


def verdicts(person: Person, runs: int, blocks: int = 8, block_weeks: int = 1) -> Counter[Verdict]:
    found: Counter[Verdict] = Counter()
    for seed in range(runs):
        arms = draw(blocks, seed)
        experiment = Experiment(MONDAY, arms, Measure.PAIN, "leg-lifts", block_weeks=block_weeks)
        readings = person.live(experiment.arms, 10_000 + seed, block_weeks)
        found[result(experiment, readings, (), experiment.last + timedelta(days=1)).verdict] += 1
    return found


UNHELPED = [
    Person(),
    Person(memory=0.95, spread=2.0, drift=-0.4),
    Person(usual=1.0, spread=1.0),
]
MORE_UNHELPED = [
    *UNHELPED,
    Person(memory=0.0, spread=2.0),
    Person(memory=0.9, spread=1.8),
    Person(drift=0.5, silent=0.2),
]
HELPED = Person(effect=2.0, spread=1.0)
DIFFERENT = (Verdict.ONE_BETTER, Verdict.OTHER_BETTER)


@pytest.mark.parametrize("person", UNHELPED)
def test_who_is_not_helped_is_told_that_there_is_no_difference_to_see(person: Person) -> None:
    found = verdicts(person, 400)
    assert found[Verdict.NO_DIFFERENCE] >= 0.95 * 400


def test_who_is_helped_by_two_points_is_told_so() -> None:
    found = verdicts(HELPED, 200)
    assert found[Verdict.ONE_BETTER] >= 0.8 * 200
    assert found[Verdict.OTHER_BETTER] == 0


def test_who_is_worse_with_it_is_told_so_as_well() -> None:
    found = verdicts(Person(effect=-2.0, spread=1.0), 100)
    assert found[Verdict.OTHER_BETTER] >= 80
    assert found[Verdict.ONE_BETTER] == 0


def test_blocks_of_two_weeks_find_no_more_and_no_less() -> None:
    unhelped = verdicts(UNHELPED[0], 200, block_weeks=2)
    assert unhelped[Verdict.NO_DIFFERENCE] >= 0.95 * 200
    helped = verdicts(HELPED, 100, block_weeks=2)
    assert helped[Verdict.ONE_BETTER] >= 0.8 * 100


@pytest.mark.long
@pytest.mark.parametrize(
    ("blocks", "block_weeks", "runs"), [(8, 1, 2000), (12, 1, 1000), (20, 1, 300), (8, 2, 1000)]
)
@pytest.mark.parametrize("person", MORE_UNHELPED)
def test_no_difference_over_many_runs(
    person: Person, blocks: int, block_weeks: int, runs: int
) -> None:
    found = verdicts(person, runs, blocks, block_weeks)
    assert sum(found[one] for one in DIFFERENT) <= 0.05 * runs


@pytest.mark.long
@pytest.mark.parametrize(
    ("person", "weeks"),
    [
        (HELPED, 8),
        (Person(effect=2.0, memory=0.0, spread=1.5), 8),
        (Person(effect=2.0, memory=0.5, spread=1.5), 12),
        (Person(effect=2.0, memory=0.7, spread=1.5), 20),
    ],
)
def test_two_points_are_found_over_many_runs(person: Person, weeks: int) -> None:
    assert verdicts(person, 1000, weeks)[Verdict.ONE_BETTER] >= 800


def a_result(pains: dict[int, int], today: int = 56) -> Result:
    """Of a whole week's days at one pain, by week."""
    readings = [Reading(day(7 * week + n), pain) for week, pain in pains.items() for n in range(7)]
    return result(an_experiment(), readings, (), day(today))


CLEAR = {0: 2, 1: 5, 2: 6, 3: 3, 4: 5, 5: 2, 6: 3, 7: 6}


def test_a_clear_difference() -> None:
    found = a_result(CLEAR)
    assert found.verdict is Verdict.ONE_BETTER
    assert (found.one.mean, found.other.mean, found.difference) == (2.5, 5.5, -3.0)
    assert (found.one.days, found.one.weeks, found.other.days) == (28, 4, 28)
    # Of the 62 fair orders of eight weeks only this one and its mirror image are as clear.
    assert found.chance == pytest.approx(2 / 62)


def test_it_is_too_early_until_the_last_week_is_over() -> None:
    for today, left in ((-3, 8), (0, 8), (6, 8), (7, 7), (55, 1)):
        found = a_result(CLEAR, today)
        assert (found.verdict, found.weeks_left, found.chance) == (Verdict.TOO_EARLY, left, None)
        assert found.difference == -3.0
    assert a_result(CLEAR, 56).weeks_left == 0


def test_what_was_stopped_says_nothing_and_its_days_still_count() -> None:
    readings = [Reading(day(n), 2 if EIGHT[n // 7] is ONE else 7) for n in range(56)]
    for stopped in (20, 55):
        found = result(an_experiment(), readings, (), day(90), day(stopped))
        assert (found.verdict, found.chance, found.weeks_left) == (Verdict.STOPPED, None, 0)
        assert found.noted == stopped + 1
    assert result(an_experiment(), readings, (), day(90)).verdict is Verdict.ONE_BETTER


def test_nothing_said_at_all() -> None:
    found = a_result({})
    assert (found.verdict, found.difference) == (Verdict.TOO_FEW_DAYS, None)
    assert (found.one.mean, found.one.days) == (None, 0)


def test_a_quarter_of_the_weeks_may_be_missing() -> None:
    without = {week: pain for week, pain in CLEAR.items() if week not in (0, 1)}
    assert a_result(without).verdict is not Verdict.TOO_FEW_DAYS
    without = {week: pain for week, pain in CLEAR.items() if week not in (0, 3)}
    assert a_result(without).verdict is Verdict.TOO_FEW_DAYS


def test_a_week_counts_from_four_days_on() -> None:
    readings = [Reading(day(n), 4) for n in (0, 2, 4)] + [Reading(day(n), 4) for n in range(7, 11)]
    found = result(an_experiment(), readings, (), day(56))
    assert (found.one.days, found.other.days, found.noted) == (0, 4, 7)


def test_a_block_of_two_weeks_counts_from_eight_days_on() -> None:
    experiment = Experiment(MONDAY, EIGHT, Measure.PAIN, "leg-lifts", block_weeks=2)
    assert (experiment.weeks, experiment.last) == (16, day(111))
    kinds = [experiment.arm_on(day(n)) for n in (0, 13, 14, 41, 42, 111, 112)]
    assert kinds == [ONE, ONE, OTHER, OTHER, ONE, OTHER, None]
    readings = [Reading(day(n), 4) for n in (*range(7), *range(14, 22))]
    found = result(experiment, readings, (), day(30))
    assert (found.one.days, found.other.days, found.other.weeks) == (0, 8, 2)


def test_days_outside_do_not_count_and_the_last_reading_of_a_day_does() -> None:
    readings = [Reading(day(-1), 9), Reading(day(56), 9)]
    readings += [one for n in range(7) for one in (Reading(day(n), 9), Reading(day(n), 1))]
    found = result(an_experiment(), readings, (), day(57))
    assert (found.one.mean, found.one.days) == (1.0, 7)


def test_the_days_with_the_routine_are_told_for_either_kind_of_week() -> None:
    lifts = [session(day(n), reps("clamshell", 5)) for n in (0, 0, 1, 8, 56)]
    other = session(day(2), reps("clamshell", 5), routine="hip-reset")
    left = session(day(3), reps("clamshell", 0))
    found = result(an_experiment(), (), [*lifts, other, left], day(56))
    assert (found.one.routine_days, found.other.routine_days) == (2, 1)


def test_evenness_is_compared_by_its_marks() -> None:
    marks = {ONE: Mark.GREEN, OTHER: Mark.RED}
    readings = [Reading(day(n), n % 3, marks[EIGHT[n // 7]]) for n in range(56)]
    experiment = an_experiment(measure=Measure.EVENNESS)
    found = result(experiment, readings, (), day(56))
    assert (found.verdict, found.difference) == (Verdict.ONE_BETTER, -2.0)
    pain = result(an_experiment(), readings, (), day(56))
    assert pain.verdict is Verdict.NO_DIFFERENCE


def test_the_same_data_give_the_same_result() -> None:
    experiment = an_experiment(draw(20, 3))
    readings = Person(effect=1.0).live(experiment.arms, 7)
    after = experiment.last + timedelta(days=1)
    assert result(experiment, readings, (), after) == result(experiment, readings[::-1], (), after)


def test_lots_are_fair_and_all_of_them_are_drawn() -> None:
    drawn = Counter(draw(8, seed) for seed in range(2000))
    assert len(drawn) == 62
    assert all(is_fair(arms) for arms in drawn)
    assert max(drawn.values()) < 3 * min(drawn.values())


def test_weeks_know_their_kind() -> None:
    experiment = an_experiment()
    assert experiment.last == day(55)
    assert [experiment.arm_on(day(n)) for n in (-1, 0, 6, 7, 55, 56)] == [
        None, ONE, ONE, OTHER, OTHER, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "arms"),
    [
        (MONDAY + timedelta(days=1), EIGHT),
        (MONDAY, EIGHT[:4]),
        (MONDAY, (*EIGHT[:-1], ONE)),
        (MONDAY, (ONE,) * 4 + (OTHER,) * 4),
        (MONDAY, EIGHT * 4),
    ],
)
def test_an_experiment_that_was_not_drawn(first: date, arms: tuple[Arm, ...]) -> None:
    with pytest.raises(ValueError, match=r"Monday|by lot"):
        Experiment(first, arms, Measure.PAIN, "leg-lifts")


def test_a_block_has_one_week_or_two_and_a_routine_is_not_its_own_other() -> None:
    with pytest.raises(ValueError, match="one week or two"):
        Experiment(MONDAY, EIGHT, Measure.PAIN, "leg-lifts", block_weeks=3)
    with pytest.raises(ValueError, match="drawn by lot"):
        Experiment(MONDAY, EIGHT * 2, Measure.PAIN, "leg-lifts", block_weeks=2)
    with pytest.raises(ValueError, match="with itself"):
        Experiment(MONDAY, EIGHT, Measure.PAIN, "leg-lifts", "leg-lifts")


@pytest.mark.parametrize("block_weeks", BLOCK_WEEKS)
def test_every_length_on_offer_can_be_drawn(block_weeks: int) -> None:
    offered = possible_weeks(block_weeks)
    assert (offered[0], offered[-1]) == {1: (8, 26), 2: (16, 24)}[block_weeks]
    for weeks in offered:
        arms = draw(weeks // block_weeks, 5)
        made = Experiment(MONDAY, arms, Measure.PAIN, "leg-lifts", block_weeks=block_weeks)
        assert made.weeks == weeks


def test_pain_lies_between_0_and_10() -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        Reading(MONDAY, 11)
