"""What holds of every session made for the minutes at hand, whatever was done before."""

from dataclasses import replace
from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.composition import Omission
from backrx_desktop.core.exercise import DoseOverride, Prop, Side, Sides
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.length import seconds_of
from backrx_desktop.core.plan import is_locked, pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.prescription import prescribe
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.recording import planned_seconds
from tests.core.composing import CATALOGUE, days_ago, ids, of_catalogue, omissions
from tests.core.histories import reps, session


@st.composite
def histories(draw: st.DrawFn) -> list[SessionRecord]:
    def one(number: int) -> SessionRecord:
        name = st.sampled_from(list(CATALOGUE.exercises))
        done = draw(st.lists(st.tuples(name, st.integers(0, 20), st.booleans()), max_size=4))
        return session(
            days_ago(draw(st.integers(0, 100))),
            *(reps(exercise, amount, hurt=hurt) for exercise, amount, hurt in done),
            at=time(12, number),
        )

    return [one(number) for number in range(draw(st.integers(0, 12)))]


@st.composite
def households(draw: st.DrawFn) -> Preferences:
    names = st.sampled_from(list(CATALOGUE.exercises))
    doses = st.builds(
        DoseOverride,
        target=st.none() | st.integers(1, 30),
        sets=st.none() | st.integers(1, 2),
        extra_side=st.none() | st.sampled_from(Side),
    )
    return Preferences(
        {
            keys.PROPS_AT_HOME.key: draw(st.frozensets(st.sampled_from([p.value for p in Prop]))),
            keys.ACKNOWLEDGED.key: draw(st.frozensets(st.just("seated-twist"))),
            keys.OPTED_IN.key: draw(st.frozensets(st.just("spinal-flexion-drill"))),
            keys.DOSES.key: draw(st.dictionaries(names, doses, max_size=4)),
            keys.SETUP_FACTOR.key: draw(st.sampled_from([1.0, 1.5, 2.0])),
            keys.READY_SECONDS.key: draw(st.sampled_from([0.0, 15.0, 60.0])),
            keys.SWITCH_SECONDS.key: draw(st.sampled_from([0.0, 20.0, 60.0])),
        }
    )


@given(
    minutes=st.floats(0, 90),
    due=st.sampled_from(list(CATALOGUE.routines)),
    records=histories(),
    preferences=households(),
    data=st.data(),
)
def test_always_holds(
    minutes: float,
    due: str,
    records: list[SessionRecord],
    preferences: Preferences,
    data: st.DataObject,
) -> None:
    composed = of_catalogue(minutes, due, *records, preferences=preferences)
    allowed = {
        name
        for name, one in CATALOGUE.exercises.items()
        if not is_locked(one, preferences)
        and all(prop.value in preferences[keys.PROPS_AT_HOME] for prop in one.props)
        and not hurts(name, records)
    }
    if composed is None:
        assert all(smallest(name, preferences) > minutes * 60 for name in allowed)
        return
    chosen = ids(composed)
    assert chosen
    assert len(set(chosen)) == len(chosen)
    assert set(chosen) <= allowed
    assert "sit-up" not in chosen

    pacing = pacing_of(preferences, records)
    timeline = expand(composed.routine, CATALOGUE.exercises, pacing)
    seconds = sum(one.seconds for one in composed.chosen)
    assert timeline.seconds <= minutes * 60 + 1e-6
    assert timeline.seconds == pytest.approx(seconds)
    for entry, prescription in enumerate(timeline.entries):
        sides = {step.side for step in timeline.steps if step.entry == entry and step.work}
        assert sides >= set(prescription.exercise.working_sides)
        if prescription.exercise.sides is Sides.EACH and prescription.extra_side is None:
            planned = planned_seconds(timeline, entry)
            by_side = [[planned[key] for key in planned if key[0] is side] for side in Side]
            assert by_side[0] == by_side[1]
        exercise = prescription.exercise
        own = prescribe(exercise, asked(due, exercise.id), pacing_of(preferences, ()))
        start = min(own.amount, exercise.dose.start)
        small = composed.chosen[entry].small
        assert prescription.amount == (start if small else own.amount)
        assert prescription.sets <= own.sets

    positions = [CATALOGUE.exercises[name].position for name in chosen]
    changes = sum(a is not b for a, b in pairwise(positions))
    assert changes == len(set(positions)) - 1

    left = minutes * 60 - seconds
    for name in {step.exercise for step in CATALOGUE.routines[due].steps} & allowed - set(chosen):
        assert smallest(name, preferences) > left
        assert omissions(composed)[name] is Omission.TOO_LONG
    shuffled = data.draw(st.permutations(records))
    assert of_catalogue(minutes, due, *shuffled, preferences=preferences) == composed


def hurts(name: str, records: list[SessionRecord]) -> bool:
    """Whether it hurt within two weeks and was not done well after that."""
    pains = [r.started for r in records if any(e.exercise == name and e.hurt for e in r.exercises)]
    if not pains or max(pains).date() < days_ago(14):
        return False
    return not any(
        one.exercise == name and not one.hurt and one.sets[0].done_seconds > 0
        for record in records
        if record.started > max(pains)
        for one in record.exercises
    )


def asked(due: str, name: str) -> DoseOverride:
    steps = CATALOGUE.routines[due].steps
    return next((step.dose for step in steps if step.exercise == name), DoseOverride())


def smallest(name: str, preferences: Preferences) -> float:
    exercise = CATALOGUE.exercises[name]
    own = prescribe(exercise, DoseOverride(), pacing_of(preferences, ()))
    return seconds_of(replace(own, amount=min(own.amount, exercise.dose.start), sets=1))
