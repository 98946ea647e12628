"""An experiment as a page shows it: its weeks, and what can be said as of today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from backrx_desktop.core.experiment import Arm
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.experiment_result import Result, result
from backrx_desktop.core.experiment_weeks import ExperimentWeek, experiment_weeks
from backrx_desktop.core.record import SessionRecord


@dataclass(frozen=True, slots=True)
class ExperimentView:
    """One experiment, seen on `today`."""

    record: ExperimentRecord
    result: Result
    weeks: tuple[ExperimentWeek, ...]
    today: date

    @property
    def over(self) -> bool:
        """Whether nothing more is to come of it."""
        return self.record.is_over(self.today)

    @property
    def arm(self) -> Arm | None:
        """The kind of week it is; None where no week of the experiment is running."""
        return self.record.experiment.arm_on(self.today) if not self.over else None


def experiment_view(
    record: ExperimentRecord,
    readings: Sequence[ReadingRecord],
    records: Iterable[SessionRecord],
    today: date,
) -> ExperimentView:
    """`readings` in order of time: of a day with several the last counts."""
    said = [one.reading for one in readings]
    plan = record.experiment
    return ExperimentView(
        record=record,
        result=result(plan, said, records, today, record.stopped),
        weeks=experiment_weeks(plan, said, today),
        today=today,
    )
