"""A session as a script to read: what one sees and hears, and when."""

from collections.abc import Iterator

from backrx_desktop.core.cues import Cue
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.library import Library
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.timeline import Step, Timeline
from backrx_desktop.services.wording import spoken, step_word

ROUTINES = (
    "leg-lifts",
    "ad-break",
    "floor-evening",
    "strength-ladder",
    "hip-reset",
    "hip-reset-plus",
    "hip-stretch-strengthen",
    "five-minute-stretch",
)


def timeline_of(library: Library, routine: str) -> Timeline:
    return expand(library.routines[routine], library.exercises, Pacing())


def clock(seconds: float) -> str:
    """ "06:05.4"."""
    minutes, rest = divmod(round(seconds, 1), 60)
    return f"{int(minutes):02d}:{rest:04.1f}"


def place(step: Step) -> str:
    """ "LIFT left 1/12": word, side, set and rep, as far as there are any."""
    side = step.side.value if step.side else ""
    rep = f"{step.set}/{step.rep}" if step.rep else ""
    return " ".join(part for part in (step_word(step), side, rep) if part)


def timeline_lines(timeline: Timeline) -> Iterator[str]:
    """Every step: start, length, kind, place, exercise."""
    yield f"{timeline.routine}: {clock(timeline.seconds)}, {len(timeline.steps)} steps"
    for step in timeline.steps:
        length = f"{step.expected:g} s"
        kind = step.kind.value
        yield f"{clock(step.start)}  {length:>6}  {kind:<6}  {place(step):<20}  {step.exercise}"


def transcript_lines(events: tuple[Event, ...]) -> Iterator[str]:
    """Every step and cue; a step's sound stands in the step's line."""
    started = ""
    for event in events:
        if event.kind is EventKind.STEP_STARTED and event.step is not None:
            started = place(event.step)
        elif event.cue is not None:
            yield f"{clock(event.at)}  {started:<20}  {heard(event.cue)}".rstrip()
            started = ""
        elif event.kind is not EventKind.REP_DONE:
            yield f"{clock(event.at)}  {event.kind.value}"


def heard(cue: Cue) -> str:
    if cue.play is not None:
        return f"({cue.play.value})"
    return spoken(cue.say) if cue.say is not None else ""
