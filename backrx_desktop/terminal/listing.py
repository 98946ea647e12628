"""Exercises, routines and timelines as text and as JSON."""

from gettext import gettext as _

import orjson

from backrx_desktop.core.expansion import expand
from backrx_desktop.core.library import Library
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.timeline import Step, Timeline
from backrx_desktop.services.wording import step_word


def library_text(library: Library) -> str:
    """Every exercise and routine with its id, a line each."""
    exercises = [f"  {one.id:<25} {one.name}" for one in library.exercises.values()]
    routines = [f"  {one.id:<25} {one.name}" for one in library.routines.values()]
    return "\n".join([_("Routines"), *routines, "", _("Exercises"), *exercises])


def library_json(library: Library) -> str:
    """The same as one JSON object; `seconds` is how long a routine takes at its target doses."""
    exercises = [{"id": one.id, "name": one.name} for one in library.exercises.values()]
    routines = [
        {
            "id": one.id,
            "name": one.name,
            "seconds": expand(one, library.exercises, Pacing()).seconds,
        }
        for one in library.routines.values()
    ]
    return orjson.dumps({"exercises": exercises, "routines": routines}).decode()


def timeline_text(timeline: Timeline) -> str:
    """Every step of a timeline, a line each: start, length, word, exercise, side, set, rep."""
    return "\n".join(_line(step) for step in timeline.steps)


def timeline_json(timeline: Timeline) -> str:
    """The same as one JSON object."""
    steps = [
        {
            "start": step.start,
            "seconds": step.seconds,
            "kind": step.kind.value,
            "word": step_word(step),
            "exercise": step.exercise,
            "side": None if step.side is None else step.side.value,
            "set": step.set,
            "rep": step.rep,
        }
        for step in timeline.steps
    ]
    document = {"routine": timeline.routine, "seconds": timeline.seconds, "steps": steps}
    return orjson.dumps(document).decode()


def _line(step: Step) -> str:
    start = f"{int(step.start // 60):>3}:{step.start % 60:05.2f}"
    seconds = "    –" if step.seconds is None else f"{step.seconds:>5g}"
    side = "" if step.side is None else step.side.value
    rep = "" if step.rep is None else str(step.rep)
    word = f"{step_word(step):<7} {step.exercise:<25} "
    return f"{start} {seconds} s  {word}{side:<6}{step.set} {rep}".rstrip()
