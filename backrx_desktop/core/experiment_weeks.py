"""The weeks of an experiment, and what was said of their days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from backrx_desktop.core.experiment import Arm, Experiment, Measure, Reading
from backrx_desktop.core.experiment_result import DAYS_NEEDED


@dataclass(frozen=True, slots=True)
class ExperimentWeek:
    """One week: its kind, and its readings from Monday to Sunday.

    `now` marks the week that today lies in.
    """

    arm: Arm
    readings: tuple[Reading | None, ...]
    now: bool

    def values(self, measure: Measure) -> tuple[int, ...]:
        """What was said of its days."""
        said = (None if one is None else one.value(measure) for one in self.readings)
        return tuple(value for value in said if value is not None)

    def mean(self, measure: Measure) -> float | None:
        """The mean of its days; None of too few."""
        values = self.values(measure)
        return sum(values) / len(values) if len(values) >= DAYS_NEEDED else None


def experiment_weeks(
    experiment: Experiment, readings: Iterable[Reading], today: date
) -> tuple[ExperimentWeek, ...]:
    """All weeks, also those to come. Of a day with several readings the last in order counts."""
    by_day = {one.day: one for one in readings}
    mondays = (experiment.first + timedelta(weeks=number) for number in range(experiment.weeks))
    return tuple(
        ExperimentWeek(
            arm=experiment.arms[experiment.block(monday)],
            readings=tuple(by_day.get(monday + timedelta(days=n)) for n in range(7)),
            now=0 <= (today - monday).days < 7,
        )
        for monday in mondays
    )
