"""What a self-experiment came to, and how sure one can be of it."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from itertools import combinations

from backrx_desktop.core.day import local_day
from backrx_desktop.core.experiment import Arm, Experiment, Measure, Reading, draw_with, is_fair
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.week import counts

DAYS_NEEDED = 4
"""Days with a reading that make a week count. Ours."""
WEEKS_NEEDED = 0.75
"""The part of the weeks of either kind that must count. Ours."""
CHANCE = 0.04
"""How often chance may give such a difference for it to be told. The convention is 0.05; ours is
less, so that who is not helped is told so in more than 95 of 100 experiments."""

_ALL_DRAWS_UP_TO = 14
"""Weeks up to which every draw is gone through; of more weeks some are drawn, always the same."""
_DRAWS = 2000
_ROUNDING = 1e-9


class Verdict(Enum):
    """What can be said."""

    TOO_EARLY = "too-early"
    """The last week is not over."""
    TOO_FEW_DAYS = "too-few-days"
    """It is over, and too many days have no reading."""
    NO_DIFFERENCE = "no-difference"
    """None to see, which is not to say that there is none."""
    ONE_BETTER = "one-better"
    OTHER_BETTER = "other-better"


@dataclass(frozen=True, slots=True)
class ArmResult:
    """One kind of week: the mean of its weeks' means (None: no week counts), and what it rests on.

    `routine_days` are the days on which the experiment's routine was done.
    """

    mean: float | None
    days: int
    weeks: int
    routine_days: int


@dataclass(frozen=True, slots=True)
class Result:
    """What an experiment came to.

    `difference` is the mean of the weeks with the routine less that of the others: below 0 they
    were better. `chance` is the part of all possible draws that would give as large a difference
    either way; None before there is a verdict. `weeks_left` counts weeks that are not over.
    """

    verdict: Verdict
    one: ArmResult
    other: ArmResult
    difference: float | None
    chance: float | None
    weeks_left: int


def result(
    experiment: Experiment,
    readings: Iterable[Reading],
    records: Iterable[SessionRecord],
    today: date,
) -> Result:
    """The result as of today. Of a day with several readings the last in order counts."""
    weeks = _weeks(experiment, readings, experiment.measure)
    done = _routine_days(experiment, records)
    means = {number: sum(days) / len(days) for number, days in weeks.items()}
    one, other = (_arm(arm, experiment, weeks, means, done) for arm in (Arm.ONE, Arm.OTHER))
    difference = _difference(means, experiment.arms)
    over = today > experiment.last
    left = 0 if over else len(experiment.arms) - max(0, experiment.week(today))
    verdict, chance = Verdict.TOO_EARLY, None
    if over:
        verdict = Verdict.TOO_FEW_DAYS
        wanted = WEEKS_NEEDED * len(experiment.arms) / 2
        if difference is not None and min(one.weeks, other.weeks) >= wanted:
            chance = _chance(means, experiment.arms, difference)
            verdict = _verdict(difference, chance)
    return Result(verdict, one, other, difference, chance, left)


def difference_in(
    experiment: Experiment, readings: Iterable[Reading], measure: Measure
) -> float | None:
    """The difference in a measure, also one the experiment was not about: a figure, no verdict."""
    weeks = _weeks(experiment, readings, measure)
    return _difference(
        {number: sum(days) / len(days) for number, days in weeks.items()}, experiment.arms
    )


def _weeks(
    experiment: Experiment, readings: Iterable[Reading], measure: Measure
) -> Mapping[int, Sequence[int]]:
    """The values of each week that counts."""
    by_day = {
        one.day: value
        for one in readings
        if experiment.arm_on(one.day) is not None and (value := one.value(measure)) is not None
    }
    weeks: dict[int, list[int]] = {}
    for day, value in by_day.items():
        weeks.setdefault(experiment.week(day), []).append(value)
    return {number: days for number, days in weeks.items() if len(days) >= DAYS_NEEDED}


def _routine_days(experiment: Experiment, records: Iterable[SessionRecord]) -> set[date]:
    return {
        local_day(record.started, record.offset_minutes)
        for record in records
        if record.routine == experiment.routine and counts(record)
    }


def _arm(
    arm: Arm,
    experiment: Experiment,
    weeks: Mapping[int, Sequence[int]],
    means: Mapping[int, float],
    done: Iterable[date],
) -> ArmResult:
    mine = [number for number in weeks if experiment.arms[number] is arm]
    return ArmResult(
        mean=_mean(means[number] for number in mine),
        days=sum(len(weeks[number]) for number in mine),
        weeks=len(mine),
        routine_days=sum(experiment.arm_on(day) is arm for day in done),
    )


def _mean(values: Iterable[float]) -> float | None:
    known = list(values)
    return sum(known) / len(known) if known else None


def _difference(means: Mapping[int, float], arms: Sequence[Arm]) -> float | None:
    one = [mean for number, mean in means.items() if arms[number] is Arm.ONE]
    others = len(means) - len(one)
    if not one or not others:
        return None
    return sum(one) / len(one) - (sum(means.values()) - sum(one)) / others


def _verdict(difference: float, chance: float) -> Verdict:
    if chance > CHANCE:
        return Verdict.NO_DIFFERENCE
    return Verdict.ONE_BETTER if difference < 0 else Verdict.OTHER_BETTER


def _chance(means: Mapping[int, float], arms: Sequence[Arm], found: float) -> float:
    """A permutation test over the draws there could have been, the actual one among them."""
    weeks = len(arms)
    draws = _every_draw(weeks) if weeks <= _ALL_DRAWS_UP_TO else (tuple(arms), *_some_draws(weeks))
    others = (_difference(means, one) for one in draws)
    as_large = sum(one is not None and abs(one) >= abs(found) - _ROUNDING for one in others)
    return as_large / len(draws)


@lru_cache
def _every_draw(weeks: int) -> tuple[tuple[Arm, ...], ...]:
    halves = combinations(range(weeks), weeks // 2)
    orders = (tuple(Arm.ONE if n in half else Arm.OTHER for n in range(weeks)) for half in halves)
    return tuple(arms for arms in orders if is_fair(arms))


@lru_cache
def _some_draws(weeks: int) -> tuple[tuple[Arm, ...], ...]:
    chance = random.Random(weeks)
    return tuple(draw_with(chance, weeks) for _ in range(_DRAWS - 1))
