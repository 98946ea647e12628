"""Self-experiments, tried on made-up people of whom we know what helps them."""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from backrx_desktop.core.experiment import (
    Arm,
    Experiment,
    Mark,
    Measure,
    Reading,
    draw,
    is_fair,
)
from backrx_desktop.core.experiment_result import Result, Verdict, difference_in, result
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

    def live(self, arms: tuple[Arm, ...], seed: int) -> list[Reading]:
        chance = random.Random(seed)
        mood, readings = chance.gauss(0, self.spread), []
        for number in range(7 * len(arms)):
            fresh = chance.gauss(0, self.spread) * (1 - self.memory**2) ** 0.5
            mood = self.memory * mood + fresh
            helped = self.effect if arms[number // 7] is ONE else 0.0
            pain = round(self.usual + mood + self.drift * number / 7 - helped)
            if chance.random() >= self.silent:
                readings.append(Reading(day(number), max(0, min(10, pain))))
        return readings


def verdicts(person: Person, runs: int, weeks: int = 8) -> Counter[Verdict]:
    found: Counter[Verdict] = Counter()
    for seed in range(runs):
        experiment = an_experiment(draw(weeks, seed))
        readings = person.live(experiment.arms, 10_000 + seed)
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


@pytest.mark.long
@pytest.mark.parametrize(("weeks", "runs"), [(8, 2000), (12, 1000), (20, 300)])
@pytest.mark.parametrize("person", MORE_UNHELPED)
def test_no_difference_over_many_runs(person: Person, weeks: int, runs: int) -> None:
    found = verdicts(person, runs, weeks)
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
    assert (found.one.days, found.other.days) == (0, 4)


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
    assert difference_in(experiment, readings, Measure.EVENNESS) == -2.0
    pain = difference_in(experiment, readings, Measure.PAIN)
    assert pain is not None
    assert abs(pain) < 0.5


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


def test_pain_lies_between_0_and_10() -> None:
    with pytest.raises(ValueError, match="between 0 and 10"):
        Reading(MONDAY, 11)
