"""A routine under construction: every change gives the next value, and can be taken back.

    editing = Editing.of(routine)
    editing = editing.added("knee-wag").renamed("Mornings")
    editing.undone().draft == Editing.of(routine).draft
    made = editing.draft.routine(routine_id)

A step keeps its key for as long as it is in the draft, wherever it is moved.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from backrx_desktop.core.exercise import DoseOverride, Exercise
from backrx_desktop.core.length import seconds_of_steps
from backrx_desktop.core.limits import LONGEST_ROUTINE_NAME, MOST_PHASES, MOST_STEPS, phases_of
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep

_MOST_UNDONE = 200
"""Changes that can be taken back."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
"""Names that Windows gives no file."""


class DraftProblem(Enum):
    """Why a draft cannot be kept as it is."""

    NO_NAME = "no-name"
    NO_STEPS = "no-steps"
    TOO_LONG = "too-long"
    """More than a session can hold."""


@dataclass(frozen=True, slots=True)
class DraftStep:
    """One exercise of a draft; `key` tells it from the same exercise elsewhere in it."""

    key: int
    exercise: str
    dose: DoseOverride = DoseOverride()

    @property
    def step(self) -> RoutineStep:
        return RoutineStep(self.exercise, self.dose)


@dataclass(frozen=True, slots=True)
class RoutineDraft:
    """The routine as it stands. Summary, how often and sources are kept as they came."""

    name: str = ""
    steps: tuple[DraftStep, ...] = ()
    summary: str = ""
    how_often: str = ""
    sources: tuple[str, ...] = ()

    def routine(self, routine_id: str) -> Routine:
        """The routine of this draft, under an id."""
        return Routine(
            id=routine_id,
            name=_one_line(self.name),
            steps=tuple(step.step for step in self.steps),
            summary=self.summary,
            how_often=self.how_often,
            sources=self.sources,
        )

    def place_of(self, key: int) -> int | None:
        """Where the step with this key stands, from 0; None where it is gone."""
        return next((i for i, step in enumerate(self.steps) if step.key == key), None)

    def problem(self, exercises: Mapping[str, Exercise]) -> DraftProblem | None:
        """What keeps the draft from being a routine. Raises KeyError for an unknown exercise."""
        if not _one_line(self.name):
            return DraftProblem.NO_NAME
        if not self.steps:
            return DraftProblem.NO_STEPS
        steps = [step.step for step in self.steps]
        if len(steps) > MOST_STEPS or phases_of(steps, exercises) > MOST_PHASES:
            return DraftProblem.TOO_LONG
        return None

    def seconds(self, exercises: Mapping[str, Exercise], pacing: Pacing) -> float:
        """Seconds of a session of this draft, both sides and setup included."""
        return seconds_of_steps((step.step for step in self.steps), exercises, pacing)


@dataclass(frozen=True, slots=True)
class Editing:
    """A draft with what came before it and what was taken back.

    Changes of one kind in a row, as the letters of a name, are one change to take back.
    """

    draft: RoutineDraft
    past: tuple[RoutineDraft, ...] = ()
    future: tuple[RoutineDraft, ...] = ()
    begun: RoutineDraft = RoutineDraft()
    """What was there to begin with."""
    _next_key: int = 0
    _last: tuple[object, ...] = ()
    """What the last change was, to tell whether the next goes on with it."""

    @classmethod
    def of(cls, routine: Routine | None = None) -> "Editing":
        """Begin with a routine, or with nothing."""
        if routine is None:
            return cls(RoutineDraft())
        steps = tuple(
            DraftStep(key, step.exercise, step.dose) for key, step in enumerate(routine.steps)
        )
        name = routine.name[:LONGEST_ROUTINE_NAME]
        draft = RoutineDraft(name, steps, routine.summary, routine.how_often, routine.sources)
        return cls(draft, begun=draft, _next_key=len(steps))

    @property
    def changed(self) -> bool:
        """Whether there is anything to keep."""
        return self.draft != self.begun

    def renamed(self, name: str) -> "Editing":
        """Another name, cut to what a file holds."""
        cut = replace(self.draft, name=name[:LONGEST_ROUTINE_NAME])
        return self._with(cut, ("name",))

    def added(self, exercise: str) -> "Editing":
        """One more exercise at the end; none above the most there are."""
        if len(self.draft.steps) >= MOST_STEPS:
            return self
        step = DraftStep(self._next_key, exercise)
        made = self._with(replace(self.draft, steps=(*self.draft.steps, step)))
        return replace(made, _next_key=self._next_key + 1)

    def removed(self, key: int) -> "Editing":
        """Without the step of this key."""
        steps = tuple(step for step in self.draft.steps if step.key != key)
        return self._with(replace(self.draft, steps=steps))

    def moved(self, key: int, to: int) -> "Editing":
        """The step of this key at the place `to`, from 0; held within the draft."""
        place = self.draft.place_of(key)
        if place is None:
            return self
        others = [step for step in self.draft.steps if step.key != key]
        others.insert(min(max(to, 0), len(others)), self.draft.steps[place])
        return self._with(replace(self.draft, steps=tuple(others)), ("move", key))

    def dosed(self, key: int, dose: DoseOverride) -> "Editing":
        """The step of this key at another dose."""
        steps = tuple(
            replace(step, dose=dose) if step.key == key else step for step in self.draft.steps
        )
        return self._with(replace(self.draft, steps=steps), ("dose", key))

    def undone(self) -> "Editing":
        """The last change taken back."""
        if not self.past:
            return self
        return replace(
            self,
            draft=self.past[-1],
            past=self.past[:-1],
            future=(*self.future, self.draft),
            _last=(),
        )

    def redone(self) -> "Editing":
        """The last change that was taken back, made again."""
        if not self.future:
            return self
        return replace(
            self,
            draft=self.future[-1],
            past=(*self.past, self.draft),
            future=self.future[:-1],
            _last=(),
        )

    def settled(self) -> "Editing":
        """The next change is one of its own, whatever it is: a drag has ended."""
        return replace(self, _last=())

    def _with(self, draft: RoutineDraft, kind: tuple[object, ...] = ()) -> "Editing":
        if draft == self.draft:
            return self
        if not kind or kind != self._last or not self.past:
            past = (*self.past, self.draft)[-_MOST_UNDONE:]
            return replace(self, draft=draft, past=past, future=(), _last=kind)
        if draft == self.past[-1]:  # back where it began: nothing is left to take back
            return replace(self, draft=draft, past=self.past[:-1], future=(), _last=())
        return replace(self, draft=draft, future=())


def routine_id(name: str, taken: Collection[str]) -> str:
    """An id for a routine of this name that is none of `taken`: "evening-2"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "routine"
    number = 1
    found = stem
    while found in taken or found in _DEVICES:
        number += 1
        found = f"{stem}-{number}"
    return found


def copied(routine: Routine, name: str, taken: Collection[str]) -> Routine:
    """The person's own copy of a routine, under a new name."""
    cut = name[:LONGEST_ROUTINE_NAME]
    return replace(routine, id=routine_id(cut, taken), name=cut, built_in=False)


def _one_line(name: str) -> str:
    """A name as a file may hold it: without control characters, and blanks at its ends."""
    plain = "".join(" " if _breaks(letter) else letter for letter in name)
    return plain.strip()


def _breaks(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp")
