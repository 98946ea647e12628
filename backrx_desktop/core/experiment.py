"""A self-experiment: some weeks with a routine, some without it or with another one.

Source A's author compared weeks of training with weeks without by a daily reading of evenness.
Ours does the same so that chance and drift cannot pass for an effect: which weeks are which is
drawn by lot, as many of one kind as of the other and never more than three alike in a row, and
the result asks how often another draw would have given as large a difference. Whole weeks are
drawn, or fortnights as source A's were, because one day is much like the day before: such a
stretch is a block. It answers one question, chosen beforehand, and only once the last week is
over: looking every day for a difference would find one by chance.

Eight weeks find two points of pain in nine of ten people whose days differ by about one point;
where they differ by more, it takes more weeks.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from itertools import groupby

from backrx_desktop.core.week import first_day

FEWEST_BLOCKS = 8
"""With fewer, no difference could ever be told from chance."""
MOST_WEEKS = 26
BLOCK_WEEKS = (1, 2)
"""Weeks that a block may have."""
LONGEST_RUN = 3
"""Blocks of one kind in a row, at most."""


class Arm(Enum):
    """The two kinds of weeks."""

    ONE = "one"
    """With the routine."""
    OTHER = "other"
    """Without it, or with the other routine."""


class Mark(Enum):
    """How even the body felt on a day: source A's reading."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Measure(Enum):
    """What the experiment compares; lower is better in either."""

    PAIN = "pain"
    """0 to 10 (NRS)."""
    EVENNESS = "evenness"
    """Green 0, yellow 1, red 2."""


_VALUES = {Mark.GREEN: 0, Mark.YELLOW: 1, Mark.RED: 2}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was said of one day; `pain` is 0 to 10. None where nothing was said.

    Raises ValueError for a pain outside that.
    """

    day: date
    pain: int | None = None
    mark: Mark | None = None

    def __post_init__(self) -> None:
        if self.pain is not None and not 0 <= self.pain <= 10:
            raise ValueError("pain must lie between 0 and 10")

    def value(self, measure: Measure) -> int | None:
        """This day's number for a measure."""
        if measure is Measure.PAIN:
            return self.pain
        return None if self.mark is None else _VALUES[self.mark]


@dataclass(frozen=True, slots=True)
class Experiment:
    """Blocks of `block_weeks` from the Monday `first` on, each of a kind drawn by `draw`.

    `routine` is done in the weeks of `Arm.ONE`; in the others `other`, or none where that is
    empty. Raises ValueError for weeks that cannot have been drawn, and for two routines alike.
    """

    first: date
    arms: tuple[Arm, ...]
    measure: Measure
    routine: str
    other: str = ""
    block_weeks: int = 1

    def __post_init__(self) -> None:
        if self.first.weekday() != 0:
            raise ValueError("an experiment starts on a Monday")
        if self.block_weeks not in BLOCK_WEEKS:
            raise ValueError("a block has one week or two")
        if len(self.arms) < FEWEST_BLOCKS or self.weeks > MOST_WEEKS or not is_fair(self.arms):
            raise ValueError("these weeks were not drawn by lot")
        if self.routine == self.other:
            raise ValueError("a routine cannot be compared with itself")

    @property
    def weeks(self) -> int:
        """How many weeks it takes."""
        return len(self.arms) * self.block_weeks

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + timedelta(weeks=self.weeks, days=-1)

    def arm_on(self, day: date) -> Arm | None:
        """The kind of the week a day lies in; None before and after the experiment."""
        return self.arms[self.block(day)] if self.first <= day <= self.last else None

    def week(self, day: date) -> int:
        """Which week a day lies in, from 0."""
        return (first_day(day) - self.first).days // 7

    def block(self, day: date) -> int:
        """Which block a day lies in, from 0."""
        return self.week(day) // self.block_weeks


def next_monday(day: date) -> date:
    """The Monday an experiment set up on this day starts on: the same day, if it is one."""
    return day + timedelta(days=-day.weekday() % 7)


def possible_weeks(block_weeks: int) -> range:
    """How many weeks an experiment of such blocks may take."""
    step = 2 * block_weeks
    return range(FEWEST_BLOCKS * block_weeks, MOST_WEEKS + 1, step)


def draw(blocks: int, seed: int) -> tuple[Arm, ...]:
    """A lot for so many blocks, an even number from 8 on; the same seed draws the same."""
    return draw_with(random.Random(seed), blocks)


def draw_with(chance: random.Random, blocks: int) -> tuple[Arm, ...]:
    """One of all fair orders, each as likely as any other."""
    arms = [Arm.ONE, Arm.OTHER] * (blocks // 2)
    while True:
        chance.shuffle(arms)
        if is_fair(arms):
            return tuple(arms)


def is_fair(arms: Sequence[Arm]) -> bool:
    """Whether there are as many of one kind as of the other, not too many in a row."""
    balanced = 2 * sum(arm is Arm.ONE for arm in arms) == len(arms)
    return balanced and all(len(list(run)) <= LONGEST_RUN for _arm, run in groupby(arms))
