"""A session for the minutes there are: what is in it, why, and never more than the time."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.plan import pacing_of
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place
from tests.core.histories import reps, session


def reasons(place: Place) -> list[str]:
    """What the card says, as a screen reader hears it."""
    made = place.window.today.page.made
    if made.isHidden():
        return []
    lines = [one for one in made.findChildren(QWidget) if ": " in one.accessibleName()]
    return [one.accessibleName() for one in lines if not one.isHidden()]


def minutes(place: Place, number: int) -> None:
    place.window.today.page.minutes[number].click()


def seconds(place: Place) -> float:
    stores = place.stores
    routine = place.window.today.routine()
    return expand(routine, stores.library.exercises, pacing_of(stores.preferences, ())).seconds


@pytest.mark.parametrize("number", [3, 5, 10, 20])
def test_each_exercise_says_why_it_is_in_and_it_never_takes_longer(
    place: Place, number: int
) -> None:
    minutes(place, number)
    routine = place.window.today.routine()
    assert 0 < seconds(place) <= number * 60
    names = [place.stores.library.exercises[step.exercise].name for step in routine.steps]
    said = reasons(place)
    for name in names:
        assert sum(line.startswith(f"{name}: ") for line in said) == 1
    minutes(place, number)
    assert reasons(place) == []


def test_what_hurt_and_what_has_no_prop_is_left_out_and_named(place: Place) -> None:
    stores = place.stores
    hurt = session(stores.today(), reps("clamshell", 5, hurt=True), at=time(8), offset=0)
    stores.history.sessions.add(hurt)
    stores.set(keys.PROPS_AT_HOME, frozenset())
    place.window.choose_routine("floor-evening")
    minutes(place, 20)
    said = reasons(place)
    assert "Not in it: Clamshell: left out, it hurt today" in said
    assert any(line.startswith("Not in it: Static back: needs ") for line in said)
    chosen = {step.exercise for step in place.window.today.routine().steps}
    assert not chosen & {"clamshell", "static-back", "sit-up", "seated-twist"}


def test_where_nothing_fits_it_is_said_and_nothing_longer_starts(place: Place) -> None:
    stores = place.stores
    stores.set(keys.READY_SECONDS, 60.0)
    stores.set(keys.SETUP_FACTOR, 2.0)
    hurt = [reps(name, 1, hurt=True) for name in stores.library.exercises]
    stores.history.sessions.add(session(stores.today(), *hurt, at=time(8), offset=0))
    minutes(place, 3)
    assert place.said == ["Nothing fits into 3 minutes today."]
    assert not place.window.today.page.minutes[3].isChecked()
    assert reasons(place) == []
    place.window.guide.more.emit(5)
    assert not place.window.guide.session.running
    assert place.page() is PageName.TODAY


def test_the_composed_session_is_what_starts(place: Place) -> None:
    minutes(place, 5)
    wanted = [step.exercise for step in place.window.today.routine().steps]
    place.window.today.page.start.setFocus()
    place.press(Qt.Key.Key_Return, Qt.Key.Key_0, Qt.Key.Key_Return)
    running = place.window.guide.session.driver.session
    assert running is not None
    assert [one.exercise.id for one in running.plan.entries] == wanted
