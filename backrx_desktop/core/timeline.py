"""A routine expanded into a flat list of steps, each with its start and length."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from backrx_desktop.core.errors import DoseError
from backrx_desktop.core.exercise import DoseKind, Exercise, PhaseKind, Side, Sides
from backrx_desktop.core.limits import MOST_PHASES, phases_of
from backrx_desktop.core.prescription import Pacing, Prescription, prescribe
from backrx_desktop.core.routine import Routine


class StepKind(Enum):
    """What a step asks of the person."""

    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    REST = "rest"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class StepKey:
    """What stays the same of a step when its timeline is changed under way."""

    entry: int
    turn: int
    side: Side | None
    set: int
    rep: int | None
    phase: int | None
    part: int


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a timeline.

    `start` and `expected` are seconds; `seconds` is None in a self-paced rep, which ends when it
    is counted, and `expected` is then how long it may take. `entry` is the place in the routine,
    `turn` 0 for the first side (or no sides), 1 for the second, `phase` the index into the phases
    of a rep. `part` tells the pieces of a hold apart that was broken off and taken up again.
    `work` marks what counts towards the dose; `ends_rep` the phase with which a rep is done.
    """

    start: float
    seconds: float | None
    expected: float
    kind: StepKind
    word: str
    entry: int
    turn: int
    exercise: str
    side: Side | None
    set: int
    rep: int | None = None
    phase: int | None = None
    part: int = 0
    work: bool = False
    ends_rep: bool = False

    @property
    def key(self) -> StepKey:
        return StepKey(self.entry, self.turn, self.side, self.set, self.rep, self.phase, self.part)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every step of a session, in order, without gap or overlap."""

    routine: str
    entries: tuple[Prescription, ...]
    steps: tuple[Step, ...]
    spans: tuple[tuple[float, float], ...] = field(default=(), compare=False)
    """Start and length of each entry, in seconds."""

    @property
    def seconds(self) -> float:
        """Seconds from start to end, self-paced reps at their expected length."""
        return self.steps[-1].start + self.steps[-1].expected if self.steps else 0.0

    def exercise_of(self, step: Step) -> Exercise:
        """The exercise a step belongs to."""
        return self.entries[step.entry].exercise

    def first_of_entry(self, entry: int) -> int:
        """Index of the first step of an entry; the number of steps where there is none left."""
        return self._first(lambda step: step.entry >= entry)

    def first_of_turn(self, entry: int, turn: int) -> int:
        """Index of the first step of a side: its setup or switch where there is one."""
        return self._first(lambda step: step.entry == entry and step.turn == turn)

    def first_work(self, entry: int, turn: int) -> int:
        """Index of the first working step of a side."""
        return self._first(lambda step: step.entry == entry and step.turn == turn and step.work)

    def after_turn(self, entry: int, turn: int) -> int:
        """Index of the step that follows a side: the switch, the next exercise, or the end."""
        return self._first(lambda step: (step.entry, step.turn) > (entry, turn))

    def after_set(self, entry: int, turn: int, set_number: int) -> int:
        """Index of the step that follows a set: a rest, the switch, the next exercise, the end."""
        here = (entry, turn, set_number)
        return self._first(lambda step: (step.entry, step.turn, step.set) > here)

    def find(self, key: StepKey) -> int:
        """Index of the step with this key; the number of steps where there is none."""
        return self._first(lambda step: step.key == key)

    def _first(self, wanted: Callable[[Step], bool]) -> int:
        return next((i for i, step in enumerate(self.steps) if wanted(step)), len(self.steps))

    def with_steps(self, steps: tuple[Step, ...]) -> "Timeline":
        """These steps instead, their starts made to follow each other again."""
        chained = tuple(_chained(steps))
        return replace(self, steps=chained, spans=_spans(chained, len(self.entries)))

    def with_entry(self, entry: int, prescription: Prescription) -> "Timeline":
        """The same session with one exercise at another dose."""
        entries = (*self.entries[:entry], prescription, *self.entries[entry + 1 :])
        before = tuple(step for step in self.steps if step.entry < entry)
        after = tuple(step for step in self.steps if step.entry > entry)
        steps = before + tuple(_steps_of(entry, prescription)) + after
        return replace(self, entries=entries).with_steps(steps)


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


def _spans(steps: tuple[Step, ...], entries: int) -> tuple[tuple[float, float], ...]:
    starts = [0.0] * entries
    lengths = [0.0] * entries
    for step in reversed(steps):
        starts[step.entry] = step.start
        lengths[step.entry] += step.expected
    return tuple(zip(starts, lengths, strict=True))


def _chained(steps: Iterable[Step]) -> Iterator[Step]:
    start = 0.0
    for step in steps:
        yield replace(step, start=start)
        start += step.expected


def _steps_of(entry: int, dose: Prescription) -> Iterator[Step]:
    each = dose.exercise.sides is Sides.EACH
    turns = dose.side_order if each else (None,)
    for turn, side in enumerate(turns):
        lead = Step(
            start=0.0,
            seconds=dose.setup_seconds if turn == 0 else dose.switch_seconds,
            expected=dose.setup_seconds if turn == 0 else dose.switch_seconds,
            kind=StepKind.READY if turn == 0 else StepKind.SWITCH,
            word="READY" if turn == 0 else "SWITCH",
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
        word="REST",
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
