"""The question before and after a session, as it is being answered: pain from 0 to 10.

What is unanswered for 20 seconds counts as skipped. The rule of what to do at which number is a
convention for numeric scales of pain (catalogue: pain rule), and the app says so.
"""

from dataclasses import dataclass, replace
from enum import Enum

WORST = 10
"""The highest number of the scale; the lowest is 0."""
UNANSWERED_SECONDS = 20.0
"""Seconds without any answer after which the question goes away."""
TEN_SECONDS = 1.5
"""Seconds within which a 0 after a 1 makes a ten of it. The number is ours."""


class Advice(Enum):
    """What to do at a number, before a session."""

    CARRY_ON = "carry-on"
    SMALLER = "smaller"
    """A smaller range and half the reps."""
    REST = "rest"
    """No exercise now."""


def advice(pain: int) -> Advice:
    """0 to 2 carry on, 3 to 5 smaller, from 6 on rest."""
    if pain <= 2:
        return Advice.CARRY_ON
    return Advice.SMALLER if pain <= 5 else Advice.REST


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A question since it was asked; instants are of the clock that `now` comes from.

    `chosen` is the number so far, `since` when it was asked or last touched, `one_at` when a 1
    was typed that may become a ten.
    """

    since: float
    chosen: int | None = None
    one_at: float | None = None

    def having(self, number: int, now: float) -> "CheckIn":
        """`number` (0 to 10) was chosen."""
        return CheckIn(since=now, chosen=min(max(number, 0), WORST))

    def typed(self, digit: int, now: float) -> "CheckIn":
        """A digit was typed: it is the answer, but a 0 soon after a 1 makes ten."""
        ten = digit == 0 and self.one_at is not None and now - self.one_at <= TEN_SECONDS
        answered = self.having(WORST if ten else digit, now)
        return replace(answered, one_at=now) if digit == 1 else answered

    def moved(self, by: int, now: float, first: int = 0) -> "CheckIn":
        """One up or down from what is chosen; `first` where nothing is."""
        return self.having(first if self.chosen is None else self.chosen + by, now)

    def over(self, now: float) -> bool:
        """Whether it stood untouched for so long that what is chosen, or nothing, is the answer."""
        return now - self.since >= UNANSWERED_SECONDS
