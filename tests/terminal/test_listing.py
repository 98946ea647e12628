"""Exercises, routines and steps as lines of text."""

from backrx_desktop.core.library import Library
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.terminal.listing import library_text, timeline_text
from tests.core.exercises import lift, timeline_of

LONG = "evenings-on-the-floor-after-the-long-drive"


def test_a_long_id_keeps_its_distance() -> None:
    one = lift(id=LONG)
    library = Library({LONG: one}, {LONG: Routine(LONG, "Evenings", (RoutineStep(LONG),))})
    assert [line.split() for line in library_text(library).splitlines() if LONG in line] == [
        [LONG, "Evenings"],
        [LONG, "Lift"],
    ]
    assert timeline_text(timeline_of(one)).splitlines()[0].split()[-3:] == [LONG, "left", "1"]
