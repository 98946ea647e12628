"""A routine expanded into a timeline, exercise by exercise."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from backrx_desktop.core.errors import DoseError
from backrx_desktop.core.exercise import DoseKind, Exercise, PhaseKind, Sides
from backrx_desktop.core.limits import MOST_PHASES, phases_of
from backrx_desktop.core.prescription import Pacing, Prescription, prescribe
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.timeline import Step, StepKind, Timeline


def expand(routine: Routine, exercises: Mapping[str, Exercise], pacing: Pacing) -> Timeline:
    """The timeline of a routine.

    The person's own doses are passed over where they would make more than MOST_PHASES. Raises
    KeyError for an exercise that `exercises` lacks, DoseError for a routine with more of its own.
    """
    if phases_of(routine.steps, exercises, pacing) > MOST_PHASES:
        pacing = replace(pacing, doses=None)
        phases = phases_of(routine.steps, exercises)
        if phases > MOST_PHASES:
            raise DoseError(f"{routine.id} comes to {phases} phases; at most {MOST_PHASES} fit")
    entries = tuple(
        prescribe(exercises[step.exercise], step.dose, pacing) for step in routine.steps
    )
    steps = [step for i, entry in enumerate(entries) for step in _steps_of(i, entry)]
    return Timeline(routine.id, entries, ()).with_steps(tuple(steps))


def with_entry(timeline: Timeline, entry: int, dose: Prescription) -> Timeline:
    """The same session with one exercise at another dose, begun anew."""
    entries = (*timeline.entries[:entry], dose, *timeline.entries[entry + 1 :])
    before = tuple(step for step in timeline.steps if step.entry < entry)
    after = tuple(step for step in timeline.steps if step.entry > entry)
    steps = before + tuple(_steps_of(entry, dose)) + after
    return replace(timeline, entries=entries).with_steps(steps)


def _steps_of(entry: int, dose: Prescription) -> Iterator[Step]:
    each = dose.exercise.sides is Sides.EACH
    turns = dose.side_order if each else (None,)
    for turn, side in enumerate(turns):
        lead = Step(
            start=0.0,
            seconds=dose.setup_seconds if turn == 0 else dose.switch_seconds,
            expected=dose.setup_seconds if turn == 0 else dose.switch_seconds,
            kind=StepKind.READY if turn == 0 else StepKind.SWITCH,
            word="",
            entry=entry,
            turn=turn,
            exercise=dose.exercise.id,
            side=side,
            set=1,
        )
        if lead.expected > 0:
            yield lead
        for number in range(1, dose.sets_on(side) + 1):
            rest = dose.exercise.dose.rest_seconds
            if number > 1 and rest > 0:
                yield rest_step(lead, rest, number)
            yield from _set_of(dose, replace(lead, set=number, work=True))


def rest_step(like: Step, seconds: float, set_number: int) -> Step:
    """A rest that counts towards no dose: between sets, or the minute after "this hurts"."""
    return replace(
        like,
        seconds=seconds,
        expected=seconds,
        kind=StepKind.REST,
        word="",
        set=set_number,
        rep=None,
        phase=None,
        work=False,
        ends_rep=False,
    )


def _set_of(dose: Prescription, like: Step) -> Iterator[Step]:
    kind = dose.exercise.dose.kind
    if kind is DoseKind.HOLD:
        word = dose.phases[0].word
        seconds = float(dose.amount)
        yield replace(
            like, seconds=seconds, expected=seconds, kind=StepKind.HOLD, word=word, phase=0
        )
        return
    reps = dose.amount if kind is DoseKind.REPS else reps_within(dose)
    alternating = dose.exercise.sides is Sides.ALTERNATING
    sides = dose.side_order if alternating else (like.side,)
    for rep in range(1, reps + 1):
        for side in sides:
            yield from _rep_of(dose, replace(like, rep=rep, side=side))
    left_over = dose.amount - reps * dose.rep_seconds * len(sides)
    if kind is DoseKind.REPS_FOR and left_over > 1e-9:
        yield replace(rest_step(like, left_over, like.set), part=1, work=True)


def reps_within(dose: Prescription) -> int:
    """Whole reps (per side, where they alternate) within the seconds of a reps-for dose.

    At least one; what is left of the seconds is rest, since half a rep would end mid-air.
    """
    seconds = dose.rep_seconds * dose.exercise.sides_in_a_set
    return max(1, math.floor(dose.amount / seconds + 1e-9))


def _rep_of(dose: Prescription, like: Step) -> Iterator[Step]:
    if dose.self_paced:
        first = dose.phases[0]
        yield replace(
            like,
            seconds=None,
            expected=dose.rep_seconds,
            kind=StepKind(first.kind.value),
            word=first.word,
            phase=0,
            ends_rep=True,
        )
        return
    last = max(i for i, phase in enumerate(dose.phases) if phase.kind is not PhaseKind.REST)
    for i, phase in enumerate(dose.phases):
        seconds = phase.seconds or 0.0
        yield replace(
            like,
            seconds=seconds,
            expected=seconds,
            kind=StepKind(phase.kind.value),
            word=phase.word,
            phase=i,
            ends_rep=i == last,
        )
