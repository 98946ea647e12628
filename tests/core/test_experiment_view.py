"""The weeks of an experiment and what a page shows of them, for any readings there can be."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core.experiment import (
    BLOCK_WEEKS,
    Arm,
    Experiment,
    Mark,
    Measure,
    Reading,
    draw,
    possible_weeks,
)
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.experiment_result import Verdict
from backrx_desktop.core.experiment_view import ExperimentView, experiment_view
from backrx_desktop.core.experiment_weeks import experiment_weeks

MONDAY = date(2026, 3, 2)
BEGUN = datetime(2026, 2, 27, 18, tzinfo=UTC)
EARLY = (Verdict.TOO_EARLY, Verdict.STOPPED)

readings = st.lists(
    st.builds(
        Reading,
        st.integers(-10, 200).map(lambda n: MONDAY + timedelta(days=n)),
        st.none() | st.integers(0, 10),
        st.none() | st.sampled_from(Mark),
    ),
    max_size=150,
).map(lambda some: sorted(some, key=lambda one: one.day))
todays = st.integers(-20, 220).map(lambda n: MONDAY + timedelta(days=n))


@st.composite
def experiments(make: st.DrawFn) -> Experiment:
    block_weeks = make(st.sampled_from(BLOCK_WEEKS))
    weeks = make(st.sampled_from(possible_weeks(block_weeks)))
    arms = draw(weeks // block_weeks, make(st.integers(0, 1000)))
    other = make(st.sampled_from(("", "hip-reset")))
    measure = make(st.sampled_from(Measure))
    return Experiment(MONDAY, arms, measure, "leg-lifts", other, block_weeks)


def view(
    experiment: Experiment, said: list[Reading], today: date, stopped: date | None = None
) -> ExperimentView:
    kept = [ReadingRecord(str(n), BEGUN, 60, one) for n, one in enumerate(said)]
    record = ExperimentRecord("x", BEGUN, 60, experiment, stopped)
    return experiment_view(record, kept, (), today)


@given(experiments(), readings, todays, st.none() | todays)
def test_whatever_was_said(
    experiment: Experiment, said: list[Reading], today: date, stopped: date | None
) -> None:
    stopped = None if stopped is None else min(stopped, today)
    shown = view(experiment, said, today, stopped)
    weeks, found = shown.weeks, shown.result
    assert len(weeks) == experiment.weeks
    assert sum(week.arm is Arm.ONE for week in weeks) * 2 == len(weeks)
    inside = MONDAY <= today <= experiment.last
    assert sum(week.now for week in weeks) == int(inside)
    assert (shown.arm is None) == (not inside or stopped is not None)
    for place, week in enumerate(weeks):
        assert week.arm is experiment.arms[place // experiment.block_weeks]
    kept = sum(len(week.values(experiment.measure)) for week in weeks)
    assert found.noted == kept if stopped is None else found.noted <= kept
    assert found.one.days + found.other.days <= found.noted
    if today <= experiment.last:
        assert found.verdict in EARLY
    if found.verdict in (Verdict.ONE_BETTER, Verdict.OTHER_BETTER):
        assert found.chance is not None
        assert found.chance <= 0.04
        assert found.difference is not None
        assert (found.difference < 0) == (found.verdict is Verdict.ONE_BETTER)
    elif found.verdict is not Verdict.NO_DIFFERENCE:
        assert found.chance is None


@given(experiments(), readings)
def test_turning_the_scale_round_turns_the_finding_round(
    experiment: Experiment, said: list[Reading]
) -> None:
    after = experiment.last + timedelta(days=1)
    turned = [
        Reading(
            one.day,
            None if one.pain is None else 10 - one.pain,
            {Mark.GREEN: Mark.RED, Mark.RED: Mark.GREEN}.get(one.mark or Mark.YELLOW, one.mark),
        )
        for one in said
    ]
    found, other = view(experiment, said, after).result, view(experiment, turned, after).result
    opposite = {
        Verdict.ONE_BETTER: Verdict.OTHER_BETTER,
        Verdict.OTHER_BETTER: Verdict.ONE_BETTER,
    }
    assert other.verdict is opposite.get(found.verdict, found.verdict)
    if found.difference is not None and other.difference is not None:
        assert other.difference == pytest.approx(-found.difference, abs=1e-9)


def test_a_weeks_average_needs_four_days() -> None:
    experiment = Experiment(MONDAY, draw(8, 1), Measure.PAIN, "leg-lifts")
    said = [Reading(MONDAY + timedelta(days=n), n, Mark.RED) for n in (0, 2, 3)]
    assert experiment_weeks(experiment, said, MONDAY)[0].mean(Measure.PAIN) is None
    said.append(Reading(MONDAY + timedelta(days=6), 7, None))
    first = experiment_weeks(experiment, said, MONDAY)[0]
    assert first.mean(Measure.PAIN) == 3.0
    assert first.mean(Measure.EVENNESS) is None
    assert first.values(Measure.EVENNESS) == (2, 2, 2)


def test_a_reading_belongs_to_it_while_it_runs() -> None:
    plan = Experiment(MONDAY, draw(8, 1), Measure.PAIN, "leg-lifts")
    running = ExperimentRecord("x", BEGUN, 60, plan)
    days = [MONDAY + timedelta(days=n) for n in (-1, 0, 55, 56)]
    assert [running.asks_on(day) for day in days] == [False, True, True, False]
    assert [running.is_over(day) for day in days] == [False, False, False, True]
    stopped = ExperimentRecord("x", BEGUN, 60, plan, MONDAY)
    assert not any(stopped.asks_on(day) for day in days)
    assert all(stopped.is_over(day) for day in days)
