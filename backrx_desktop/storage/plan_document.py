"""A routine and its pacing as they stand in a checkpoint, so that a session can carry on."""

from collections.abc import Mapping
from typing import Any

from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.preferences import read_dose, write_dose
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.storage import reading
from backrx_desktop.storage.block import Document
from backrx_desktop.storage.errors import DocumentError

_MOST_STEPS = 1000
_LARGEST_FACTOR = 10.0
_LONGEST_WAIT = 3600.0
"""Seconds. More than anybody can set, so that only a file that was tampered with is refused."""


def read_routine(document: Mapping[str, Any]) -> Routine:
    """The routine in a document; raises DocumentError."""
    steps = tuple(
        RoutineStep(reading.name(row, "exercise"), _dose(reading.table(row, "dose")))
        for row in reading.rows(document, "steps")
    )
    if not 1 <= len(steps) <= _MOST_STEPS:
        raise DocumentError(f"steps: must be from 1 to {_MOST_STEPS}")
    return Routine(
        id=reading.name(document, "id"),
        name=reading.text(document, "name"),
        steps=steps,
        summary=reading.text(document, "summary"),
        how_often=reading.text(document, "how_often"),
        sources=reading.texts(document, "sources"),
        built_in=reading.flag(document, "built_in"),
    )


def write_routine(routine: Routine) -> Document:
    """The document of a routine."""
    return {
        "id": routine.id,
        "name": routine.name,
        "summary": routine.summary,
        "how_often": routine.how_often,
        "sources": list(routine.sources),
        "built_in": routine.built_in,
        "steps": [
            {"exercise": step.exercise, "dose": write_dose(step.dose)} for step in routine.steps
        ],
    }


def read_pacing(document: Mapping[str, Any]) -> Pacing:
    """The pacing in a document; raises DocumentError."""
    doses = reading.table_or_none(document, "doses")
    sides = reading.table_or_none(document, "first_sides")
    try:
        return Pacing(
            setup_factor=_at_most(_LARGEST_FACTOR, document, "setup_factor"),
            ready_seconds=_at_most(_LONGEST_WAIT, document, "ready_seconds"),
            switch_seconds=_at_most(_LONGEST_WAIT, document, "switch_seconds"),
            doses=None if doses is None else {one: _dose(dose) for one, dose in doses.items()},
            first_sides=None if sides is None else {one: Side(side) for one, side in sides.items()},
            smaller=reading.flag(document, "smaller") if "smaller" in document else False,
        )
    except ValueError as error:
        raise DocumentError(str(error)) from None


def _at_most(most: float, document: Mapping[str, Any], key: str) -> float:
    value = reading.seconds(document, key)
    if value > most:
        raise DocumentError(f"{key}: must be at most {most:g}")
    return value


def write_pacing(pacing: Pacing) -> Document:
    """The document of a pacing."""
    doses, sides = pacing.doses, pacing.first_sides
    return {
        "setup_factor": pacing.setup_factor,
        "ready_seconds": pacing.ready_seconds,
        "switch_seconds": pacing.switch_seconds,
        "doses": None if doses is None else {one: write_dose(doses[one]) for one in doses},
        "first_sides": None if sides is None else {one: sides[one].value for one in sides},
        "smaller": pacing.smaller,
    }


def _dose(value: object) -> DoseOverride:
    try:
        return read_dose(value)
    except ValueError as error:
        raise DocumentError(f"dose: {error}") from None
