"""An experiment and a day's reading as they are kept."""

from dataclasses import dataclass
from datetime import date, datetime

from backrx_desktop.core.experiment import Experiment, Reading


@dataclass(frozen=True, slots=True)
class ExperimentRecord:
    """An experiment, when it was set up, and the day on which the person ended it, if they did.

    `begun` is aware and in UTC; `offset_minutes` is local time's lead on UTC.
    """

    uuid: str
    begun: datetime
    offset_minutes: int
    experiment: Experiment
    stopped: date | None = None

    def is_over(self, day: date) -> bool:
        """Whether nothing is to come of it any more on this day."""
        return self.stopped is not None or day > self.experiment.last

    def asks_on(self, day: date) -> bool:
        """Whether a reading of this day belongs to it."""
        return self.experiment.arm_on(day) is not None and not self.is_over(day)


@dataclass(frozen=True, slots=True)
class ReadingRecord:
    """A day's reading, and when it was first said something of; one that says nothing: skipped.

    `logged` is aware and in UTC; `offset_minutes` is local time's lead on UTC.
    """

    uuid: str
    logged: datetime
    offset_minutes: int
    reading: Reading
