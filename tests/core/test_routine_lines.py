"""What is shown of each routine."""

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import DoseOverride, Prop
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.routine_lines import routine_lines

LIBRARY = load_content().library


def test_each_is_as_long_as_its_session() -> None:
    preferences = (
        Preferences()
        .having(keys.SETUP_FACTOR, 2.0)
        .having(keys.DOSES, {"clamshell": DoseOverride(target=11)})
    )
    for line in routine_lines(LIBRARY, preferences):
        timeline = expand(line.routine, LIBRARY.exercises, pacing_of(preferences, ()))
        assert line.seconds == pytest.approx(timeline.seconds)


def test_it_tells_what_is_locked_and_what_is_not_at_home() -> None:
    at_home = Preferences().having(keys.PROPS_AT_HOME, frozenset({Prop.OTTOMAN.value}))
    lines = {line.routine.id: line for line in routine_lines(LIBRARY, at_home)}
    assert list(lines) == list(LIBRARY.routines)
    evening = lines["floor-evening"]
    assert evening.locked == ()
    assert evening.missing == (Prop.STRAP, Prop.PILLOW, Prop.WALL)
    assert [one.id for one in lines["hip-stretch-strengthen"].locked] == ["seated-twist"]
