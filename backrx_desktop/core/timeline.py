"""A timeline: a flat list of steps, each with its start and length."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

from backrx_desktop.core.exercise import Exercise, Side
from backrx_desktop.core.prescription import Prescription


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

    `word` is that of the phase, empty between reps and sides, where the screen has its own.
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
