"""A self-experiment: some weeks with a routine, some without it or with another one.

Source A's author compared weeks of training with weeks without by a daily reading of evenness.
Ours does the same so that chance and drift cannot pass for an effect: which weeks are which is
drawn by lot, as many of one kind as of the other and never more than three alike in a row, and
the result asks how often another draw would have given as large a difference. Whole weeks are
drawn, because one day is much like the day before. It answers one question, chosen beforehand,
and only once the last week is over: looking every day for a difference would find one by chance.

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

FEWEST_WEEKS = 8
"""With fewer, no difference could ever be told from chance."""
MOST_WEEKS = 26
LONGEST_RUN = 3
"""Weeks of one kind in a row, at most."""


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
    """Weeks from the Monday `first` on, each of a kind that was drawn by `draw`.

    `routine` is done in the weeks of `Arm.ONE`; in the others `other`, or none where that is
    empty. Raises ValueError for weeks that cannot have been drawn.
    """

    first: date
    arms: tuple[Arm, ...]
    measure: Measure
    routine: str
    other: str = ""

    def __post_init__(self) -> None:
        if self.first.weekday() != 0:
            raise ValueError("an experiment starts on a Monday")
        if not is_fair(self.arms) or not FEWEST_WEEKS <= len(self.arms) <= MOST_WEEKS:
            raise ValueError("these weeks were not drawn by lot")

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + timedelta(weeks=len(self.arms), days=-1)

    def arm_on(self, day: date) -> Arm | None:
        """The kind of the week a day lies in; None before and after the experiment."""
        return self.arms[self.week(day)] if self.first <= day <= self.last else None

    def week(self, day: date) -> int:
        """Which week a day lies in, from 0."""
        return (first_day(day) - self.first).days // 7


def draw(weeks: int, seed: int) -> tuple[Arm, ...]:
    """A lot for so many weeks, an even number from 8 to 26; the same seed draws the same."""
    return draw_with(random.Random(seed), weeks)


def draw_with(chance: random.Random, weeks: int) -> tuple[Arm, ...]:
    """One of all fair orders, each as likely as any other."""
    arms = [Arm.ONE, Arm.OTHER] * (weeks // 2)
    while True:
        chance.shuffle(arms)
        if is_fair(arms):
            return tuple(arms)


def is_fair(arms: Sequence[Arm]) -> bool:
    """Whether there are as many weeks of one kind as of the other, not too many in a row."""
    balanced = 2 * sum(arm is Arm.ONE for arm in arms) == len(arms)
    return balanced and all(len(list(run)) <= LONGEST_RUN for _arm, run in groupby(arms))
