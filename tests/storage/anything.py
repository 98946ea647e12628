"""Any record there can be."""

from datetime import date, timedelta

from hypothesis import strategies as st

from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.experiment import (
    BLOCK_WEEKS,
    Experiment,
    Mark,
    Measure,
    Reading,
    draw,
    possible_weeks,
)
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.record import ExerciseRecord, SessionRecord, SetRecord
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.walk import Walk
from backrx_desktop.core.weekly_log import Activity, WeeklyLog
from tests.storage.samples import FIRST

_instants = st.timedeltas(timedelta(days=-20_000), timedelta(days=2_900_000)).map(
    lambda away: FIRST + away
) | st.integers(-(10**8), 10**8).map(lambda seconds: FIRST + timedelta(seconds=seconds))
_offsets = st.integers(-12 * 60, 14 * 60)
_names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
_texts = st.text(st.characters(codec="utf-8"), max_size=200)
_seconds = st.floats(0, 1e7)
_reps = st.none() | st.integers(0, 1000)
_pain = st.none() | st.integers(0, 10)
_sides = st.none() | st.sampled_from(Side)

_sets = st.builds(SetRecord, _sides, _reps, _reps, _seconds, _seconds)
_exercises = st.builds(
    ExerciseRecord,
    _names,
    st.lists(_sets, max_size=4).map(tuple),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
sessions = st.builds(
    SessionRecord,
    uuid=st.uuids().map(str),
    routine=_names,
    app=_texts,
    started=_instants,
    offset_minutes=_offsets,
    ended=_instants,
    paused_seconds=_seconds,
    outcome=st.sampled_from(Outcome),
    exercises=st.lists(_exercises, max_size=4).map(tuple),
    pain_before=_pain,
    pain_after=_pain,
    note=_texts,
)
walks = st.builds(Walk, st.uuids().map(str), _instants, _offsets, st.integers(1, 1440))
_days = st.dates(date(1970, 1, 1), date(9998, 12, 31))
_mondays = st.dates(date(1971, 1, 4), date(9990, 1, 1)).map(lambda d: d - timedelta(d.weekday()))
weekly_logs = st.builds(
    WeeklyLog,
    uuid=st.uuids().map(str),
    week=_mondays,
    logged=_instants,
    offset_minutes=_offsets,
    average_pain=_pain,
    worst_pain=_pain,
    activities=st.lists(st.builds(Activity, _texts, st.integers(0, 10)), max_size=3).map(tuple),
)
_lengths = st.sampled_from(
    [(block, weeks) for block in BLOCK_WEEKS for weeks in possible_weeks(block)]
)
experiments = st.builds(
    ExperimentRecord,
    uuid=st.uuids().map(str),
    begun=_instants,
    offset_minutes=_offsets,
    experiment=st.builds(
        lambda first, length, seed, measure, names: Experiment(
            first, draw(length[1] // length[0], seed), measure, names[0], names[1], length[0]
        ),
        _mondays,
        _lengths,
        st.integers(0, 1000),
        st.sampled_from(Measure),
        st.tuples(_names, _texts).filter(lambda names: names[0] != names[1]),
    ),
    stopped=st.none() | _days,
)
day_readings = st.builds(
    ReadingRecord,
    uuid=st.uuids().map(str),
    logged=_instants,
    offset_minutes=_offsets,
    reading=st.builds(Reading, _days, _pain, st.none() | st.sampled_from(Mark)),
)
doses = st.builds(
    DoseOverride,
    target=st.none() | st.integers(1, 1200),
    sets=st.none() | st.integers(1, 5),
    hold_seconds=st.none() | st.floats(1, 60),
    pace=st.none() | st.floats(0.5, 3),
    self_paced=st.none() | st.booleans(),
    first_side=_sides,
    extra_side=_sides,
)
routines = st.builds(
    Routine,
    id=_names,
    name=_texts,
    steps=st.lists(st.builds(RoutineStep, _names, doses), min_size=1, max_size=4).map(tuple),
    summary=_texts,
    how_often=_texts,
    sources=st.lists(_texts, max_size=2).map(tuple),
    built_in=st.booleans(),
)
pacings = st.builds(
    Pacing,
    setup_factor=st.sampled_from((1.0, 1.5, 2.0)),
    ready_seconds=st.floats(0, 60),
    switch_seconds=st.floats(0, 60),
    doses=st.none() | st.dictionaries(_names, doses, max_size=3),
    smaller=st.booleans(),
    first_sides=st.none() | st.dictionaries(_names, st.sampled_from(Side), max_size=3),
)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_names, inner, max_size=4),
    max_leaves=10,
)
"""Anything that a file can hold."""
