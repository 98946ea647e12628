"""What a self-experiment came to, and how sure one can be of it."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from itertools import combinations

from backrx_desktop.core.day import local_day
from backrx_desktop.core.experiment import Arm, Experiment, Reading, draw_with, is_fair
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.week import counts

DAYS_NEEDED = 4
"""Days a week with a reading that make a block count. Ours."""
BLOCKS_NEEDED = 0.75
"""The part of the blocks of either kind that must count. Ours."""
CHANCE = 0.04
"""How often chance may give such a difference for it to be told. The convention is 0.05; ours is
less, so that who is not helped is told so in more than 95 of 100 experiments."""

_ALL_DRAWS_UP_TO = 14
"""Blocks up to which every draw is gone through; of more some are drawn, always the same."""
_DRAWS = 1000
"""Enough: drawn at random, any number of them keeps what `CHANCE` promises."""
_ROUNDING = 1e-9
_A_DAY = timedelta(days=1)


class Verdict(Enum):
    """What can be said."""

    TOO_EARLY = "too-early"
    """The last week is not over."""
    TOO_FEW_DAYS = "too-few-days"
    """It is over, and too many days have no reading."""
    STOPPED = "stopped"
    """It was stopped before its last day, and so says nothing."""
    NO_DIFFERENCE = "no-difference"
    """None to see, which is not to say that there is none."""
    ONE_BETTER = "one-better"
    OTHER_BETTER = "other-better"


@dataclass(frozen=True, slots=True)
class ArmResult:
    """One kind of week: the mean of its blocks' means (None: none counts), and what it rests on.

    `days` and `weeks` are those of the blocks that count, `routine_days` those on which the
    experiment's routine was done.
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
    either way; None before there is a verdict. `noted` are the days with a reading, `weeks_left`
    the weeks that are not over.
    """

    verdict: Verdict
    one: ArmResult
    other: ArmResult
    difference: float | None
    chance: float | None
    noted: int
    weeks_left: int


def result(
    experiment: Experiment,
    readings: Iterable[Reading],
    records: Iterable[SessionRecord],
    today: date,
    stopped: date | None = None,
) -> Result:
    """The result as of today. Of a day with several readings the last in order counts.

    `stopped` is the day on which the person ended it; what is said of later days is left out.
    """
    values = _values(experiment, readings, stopped)
    blocks = _blocks(experiment, values)
    done = _routine_days(experiment, records)
    means = {number: sum(days) / len(days) for number, days in blocks.items()}
    one, other = (_arm(arm, experiment, blocks, means, done) for arm in (Arm.ONE, Arm.OTHER))
    difference = _difference(means, experiment.arms)
    over = today > experiment.last or stopped is not None
    left = 0 if over else experiment.weeks - max(0, experiment.week(today))
    verdict, chance = Verdict.TOO_EARLY, None
    if stopped is not None and stopped <= experiment.last:
        verdict = Verdict.STOPPED
    elif over:
        verdict = Verdict.TOO_FEW_DAYS
        if difference is not None and _enough(experiment, means):
            chance = _chance(means, experiment.arms, difference)
            verdict = _verdict(difference, chance)
    return Result(verdict, one, other, difference, chance, len(values), left)


def _values(
    experiment: Experiment,
    readings: Iterable[Reading],
    stopped: date | None,
) -> Mapping[date, int]:
    """What was said of each day of the experiment, in what it compares."""
    last = {one.day: one.value(experiment.measure) for one in readings}
    return {
        day: value
        for day, value in last.items()
        if value is not None
        and experiment.arm_on(day) is not None
        and (stopped is None or day <= stopped)
    }


def _blocks(experiment: Experiment, values: Mapping[date, int]) -> Mapping[int, Sequence[int]]:
    """The values of each block that counts."""
    blocks: dict[int, list[int]] = {}
    for day, value in values.items():
        blocks.setdefault(experiment.block(day), []).append(value)
    needed = DAYS_NEEDED * experiment.block_weeks
    return {number: days for number, days in blocks.items() if len(days) >= needed}


def _enough(experiment: Experiment, counted: Iterable[int]) -> bool:
    """Whether enough blocks of either kind count."""
    arms = [experiment.arms[number] for number in counted]
    return min(arms.count(arm) for arm in Arm) >= BLOCKS_NEEDED * len(experiment.arms) / 2


def _routine_days(experiment: Experiment, records: Iterable[SessionRecord]) -> set[date]:
    """The days of the experiment on which its routine was done, wherever the person was."""
    first, last = experiment.first - _A_DAY, experiment.last + 2 * _A_DAY
    return {
        local_day(record.started, record.offset_minutes)
        for record in records
        if first <= record.started.date() <= last
        and record.routine == experiment.routine
        and counts(record)
    }


def _arm(
    arm: Arm,
    experiment: Experiment,
    blocks: Mapping[int, Sequence[int]],
    means: Mapping[int, float],
    done: Iterable[date],
) -> ArmResult:
    mine = [number for number in blocks if experiment.arms[number] is arm]
    return ArmResult(
        mean=_mean(means[number] for number in mine),
        days=sum(len(blocks[number]) for number in mine),
        weeks=len(mine) * experiment.block_weeks,
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
    number = len(arms)
    every = number <= _ALL_DRAWS_UP_TO
    draws = _every_draw(number) if every else (tuple(arms), *_some_draws(number))
    others = (_difference(means, one) for one in draws)
    as_large = sum(one is not None and abs(one) >= abs(found) - _ROUNDING for one in others)
    return as_large / len(draws)


@lru_cache
def _every_draw(blocks: int) -> tuple[tuple[Arm, ...], ...]:
    halves = combinations(range(blocks), blocks // 2)
    orders = (tuple(Arm.ONE if n in half else Arm.OTHER for n in range(blocks)) for half in halves)
    return tuple(arms for arms in orders if is_fair(arms))


@lru_cache
def _some_draws(blocks: int) -> tuple[tuple[Arm, ...], ...]:
    chance = random.Random(blocks)
    return tuple(draw_with(chance, blocks) for _ in range(_DRAWS - 1))
