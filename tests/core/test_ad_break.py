"""Three minutes of something, whatever is due."""

from collections.abc import Iterable

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.ad_break import ad_break
from backrx_desktop.core.exercise import Prop
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine
from tests.core.histories import TODAY, reps, session

CATALOGUE = load_content().library
PLAIN = Preferences()
HURT = frozenset({"side-leg-lift-twist", "clamshell"})


def a_break(due: str, *records: SessionRecord, preferences: Preferences = PLAIN) -> Routine | None:
    return ad_break(CATALOGUE.routines[due], CATALOGUE, records, preferences, TODAY)


def ids(routine: Routine | None) -> list[str]:
    return [] if routine is None else [step.exercise for step in routine.steps]


def all_hurt(names: Iterable[str]) -> SessionRecord:
    return session(TODAY, *(reps(name, 5, hurt=True) for name in names))


@pytest.mark.parametrize("due", sorted(CATALOGUE.routines))
def test_it_lasts_two_to_three_minutes_and_holds_something_due(due: str) -> None:
    routine = a_break(due)
    assert routine is not None
    seconds = expand(routine, CATALOGUE.exercises, pacing_of(PLAIN, ())).seconds
    assert 120 <= seconds <= 180
    assert set(ids(routine)) & {step.exercise for step in CATALOGUE.routines[due].steps}


def test_where_nothing_due_may_be_done_it_is_light_weights() -> None:
    assert ids(a_break("leg-lifts", all_hurt(HURT))) == ["light-weights"]


def test_where_nothing_is_due_it_is_light_weights() -> None:
    assert ids(ad_break(None, CATALOGUE, (), PLAIN, TODAY)) == ["light-weights"]


def test_without_dumbbells_it_is_whatever_may_be_done() -> None:
    at_home = frozenset(prop.value for prop in Prop if prop is not Prop.DUMBBELLS)
    preferences = PLAIN.having(keys.PROPS_AT_HOME, at_home)
    chosen = ids(a_break("leg-lifts", all_hurt(HURT), preferences=preferences))
    assert chosen
    assert not set(chosen) & (HURT | {"light-weights"})


def test_where_everything_hurts_there_is_none() -> None:
    assert a_break("leg-lifts", all_hurt(CATALOGUE.exercises)) is None
