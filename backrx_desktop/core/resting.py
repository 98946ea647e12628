"""Routines that rest this week, since an experiment has its weeks without them."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from backrx_desktop.core.experiment import Arm
from backrx_desktop.core.experiment_record import ExperimentRecord
from backrx_desktop.core.week import first_day

_A_WEEK = timedelta(weeks=1)


def resting(experiments: Iterable[ExperimentRecord], today: date) -> Mapping[str, date]:
    """By id of the routine the Monday from which on it is done again."""
    found: dict[str, date] = {}
    for one in experiments:
        plan = one.experiment
        arm = plan.arm_on(today)
        routine = plan.other if arm is Arm.ONE else plan.routine
        if not routine or not one.asks_on(today):
            continue
        monday = first_day(today) + _A_WEEK
        while plan.arm_on(monday) is arm:
            monday += _A_WEEK
        found[routine] = max(monday, found.get(routine, monday))
    return found
