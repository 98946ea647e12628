"""Exercises of the catalogue, as the card has them."""

from backrx_desktop.content.load import load_content
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.timeline import Timeline

LIBRARY = load_content().library


def of_catalogue(*exercises: str) -> Timeline:
    steps = tuple(RoutineStep(one) for one in exercises)
    return expand(Routine("some", "Some", steps), LIBRARY.exercises, Pacing())
