"""Which routines rest in a week of an experiment, and until when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from backrx_desktop.core.experiment import Arm, Experiment, Measure
from backrx_desktop.core.experiment_record import ExperimentRecord
from backrx_desktop.core.resting import resting

MONDAY = date(2026, 11, 2)
ONE, OTHER = Arm.ONE, Arm.OTHER
ARMS = (ONE, OTHER, OTHER, ONE, ONE, OTHER, ONE, OTHER)
PLAN = Experiment(MONDAY, ARMS, Measure.PAIN, "leg-lifts")
RECORD = ExperimentRecord("one", datetime(2026, 11, 1, tzinfo=UTC), 0, PLAN)


def on(week: int, record: ExperimentRecord = RECORD, weekday: int = 3) -> dict[str, date]:
    return dict(resting([record], MONDAY + timedelta(weeks=week, days=weekday)))


def test_in_the_weeks_without_it_until_the_next_week_with_it() -> None:
    assert on(0) == {}
    assert on(1) == {"leg-lifts": MONDAY + timedelta(weeks=3)}
    assert on(2, weekday=6) == {"leg-lifts": MONDAY + timedelta(weeks=3)}
    assert on(3) == {}
    assert on(7) == {"leg-lifts": MONDAY + timedelta(weeks=8)}


def test_before_and_after_nothing_rests() -> None:
    assert on(-1) == {}
    assert on(8) == {}
    assert on(1, replace(RECORD, stopped=MONDAY)) == {}


def test_of_two_routines_one_rests_at_a_time() -> None:
    both = replace(RECORD, experiment=replace(PLAN, other="hip-reset"))
    assert on(0, both) == {"hip-reset": MONDAY + timedelta(weeks=1)}
    assert on(1, both) == {"leg-lifts": MONDAY + timedelta(weeks=3)}
