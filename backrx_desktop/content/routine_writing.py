"""A routine as the text of a routine file."""

from dataclasses import fields
from enum import Enum

import tomli_w

from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.routine import Routine, RoutineStep


def routine_text(routine: Routine) -> str:
    """TOML that reads back as `routine`; its id is the name of the file."""
    table: dict[str, object] = {"name": routine.name}
    if routine.summary:
        table["summary"] = routine.summary
    if routine.how_often:
        table["how_often"] = routine.how_often
    if routine.sources:
        table["sources"] = list(routine.sources)
    table["steps"] = [_step(step) for step in routine.steps]
    return tomli_w.dumps(table)


def _step(step: RoutineStep) -> dict[str, object]:
    dose = _dose(step.dose)
    return {"exercise": step.exercise, "dose": dose} if dose else {"exercise": step.exercise}


def _dose(dose: DoseOverride) -> dict[str, object]:
    said = {field.name: getattr(dose, field.name) for field in fields(dose)}
    return {
        name: value.value if isinstance(value, Enum) else value
        for name, value in said.items()
        if value is not None
    }
