"""Small exercises and routines to test with: short doses, seconds that are easy to add up."""

from collections.abc import Mapping
from typing import Any

from backrx_desktop.core.exercise import (
    Area,
    Dose,
    DoseKind,
    DoseOverride,
    Exercise,
    Phase,
    PhaseKind,
    Position,
    Sides,
)
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.timeline import Step, Timeline

UP = Phase("UP", PhaseKind.MOVE, 2.0, "up")
KEEP = Phase("HOLD", PhaseKind.HOLD, 3.0, "hold")
DOWN = Phase("DOWN", PhaseKind.RETURN, 2.0, "down")
REST = Phase("REST", PhaseKind.REST, 1.0, "")
STAY = Phase("HOLD", PhaseKind.HOLD, None, "hold")


def exercise(name: str, kind: DoseKind, amount: int, **changes: Any) -> Exercise:
    """An exercise without sides; `sets`, `rest_seconds` and all of an exercise can be changed."""
    dose = {key: changes.pop(key) for key in ("sets", "rest_seconds") if key in changes}
    standard: dict[str, Any] = {
        "id": name.lower(),
        "name": name,
        "field_name": "",
        "position": Position.SUPINE,
        "sides": Sides.BOTH,
        "areas": (Area.HIPS,),
        "dose": Dose(kind, 1, amount, amount, top_sets=dose.get("sets", 1), **dose),
        "phases": (STAY,) if kind is DoseKind.HOLD else (UP, DOWN),
        "setup_seconds": 10.0,
        "switch_seconds": 12.0,
        "cue": "Easy.",
        "instructions": ("Do it.",),
    }
    return Exercise(**standard | changes)


def squat(reps: int = 3, **changes: Any) -> Exercise:
    """No sides: UP 2, DOWN 2."""
    return exercise("Squat", DoseKind.REPS, reps, **changes)


def lift(reps: int = 3, **changes: Any) -> Exercise:
    """Each side: UP 2, HOLD 3, DOWN 2, REST 1, so 8 seconds a rep; eyes-free."""
    own = {
        "sides": Sides.EACH,
        "limb": "leg",
        "position": Position.SIDE_LYING,
        "phases": (UP, KEEP, DOWN, REST),
        "eyes_free": True,
    }
    return exercise("Lift", DoseKind.REPS, reps, **own | changes)


def wag(reps: int = 2, **changes: Any) -> Exercise:
    """Alternating: UP 2, DOWN 2 to either side."""
    return exercise("Wag", DoseKind.REPS, reps, **{"sides": Sides.ALTERNATING} | changes)


def stretch(seconds: int = 30, **changes: Any) -> Exercise:
    """A hold, each side."""
    own = {"sides": Sides.EACH, "limb": "leg"}
    return exercise("Stretch", DoseKind.HOLD, seconds, **own | changes)


def rest_on_floor(seconds: int = 1200, **changes: Any) -> Exercise:
    """A long hold without sides."""
    own = {"stillness_words": ("Wiggle.", "Shift.")}
    return exercise("Floor", DoseKind.HOLD, seconds, **own | changes)


def raises(seconds: int = 22, **changes: Any) -> Exercise:
    """Reps of 4 seconds for so many seconds."""
    return exercise("Raise", DoseKind.REPS_FOR, seconds, **changes)


def timeline_of(
    *exercises: Exercise,
    pacing: Pacing | None = None,
    doses: Mapping[str, DoseOverride] | None = None,
) -> Timeline:
    """The timeline of a routine of these, `doses` being what the routine itself asks for."""
    asked = doses or {}
    steps = tuple(RoutineStep(one.id, asked.get(one.id, DoseOverride())) for one in exercises)
    known = {one.id: one for one in exercises}
    return expand(Routine("test", "Test", steps), known, pacing or Pacing())


def in_short(step: Step) -> str:
    """A step in a few signs: "LIFT left 1/2 2.0"; the set and rep where there are any."""
    parts = [step.word or step.kind.name]
    if step.side is not None:
        parts.append(step.side.value)
    if step.rep is not None:
        parts.append(f"{step.set}/{step.rep}")
    parts.append("-" if step.seconds is None else f"{step.seconds:g}")
    return " ".join(parts)
