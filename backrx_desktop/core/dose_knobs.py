"""What can be set about an exercise's dose, from where to where, and in which steps.

    scale = scale_of(exercise, Knob.AMOUNT)
    more = scale.up(value_of(exercise, dose, Knob.AMOUNT))
    dose = with_value(exercise, dose, Knob.AMOUNT, more)

The bounds are ours; they lie within what a routine file may say. The span of a hold within a rep
is its source's.
"""

import math
from dataclasses import dataclass, replace
from enum import Enum

from backrx_desktop.core.exercise import (
    DoseKind,
    DoseOverride,
    Exercise,
    Phase,
    PhaseKind,
    Sides,
)

_BY_THE_MINUTE_SECONDS = 300
"""Holds that may last so long are set by the minute."""
_MOST_REPS = 100
_MOST_SETS = 5
_MOST_HOLD_SECONDS = 300
_MOST_LONG_HOLD_SECONDS = 3600
_MOST_TIMED_SECONDS = 600
_LONGEST_HOLD_IN_REP = 10.0
_SHORTEST_HOLD_IN_REP = 1.0


class Knob(Enum):
    """One number of a dose."""

    AMOUNT = "amount"
    """Reps or seconds of one set of one side."""
    HOLD = "hold"
    """Seconds of the hold within a rep."""
    SETS = "sets"
    PACE = "pace"
    """What the seconds of the moving phases are multiplied by."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Multiples of `step` from `low` to `high`, the two ends always among them."""

    low: float
    high: float
    step: float

    def up(self, value: float) -> float:
        """The next value above; one at or above the end stays as it is."""
        if value >= self.high:
            return value
        return min(self.high, (math.floor(value / self.step + 1e-9) + 1) * self.step)

    def down(self, value: float) -> float:
        """The next value below; one at or below the end stays as it is."""
        if value <= self.low:
            return value
        return max(self.low, (math.ceil(value / self.step - 1e-9) - 1) * self.step)


def scale_of(exercise: Exercise, knob: Knob) -> Scale | None:
    """What `knob` may be set to; None where the exercise has nothing of the kind."""
    dose = exercise.dose
    if knob is Knob.AMOUNT:
        return _amounts(exercise)
    if knob is Knob.SETS:
        return Scale(1, max(_MOST_SETS, dose.top_sets), 1)
    if knob is Knob.HOLD:
        hold = _hold_in_rep(exercise)
        if hold is None:
            return None
        usual = (_SHORTEST_HOLD_IN_REP, max(_LONGEST_HOLD_IN_REP, hold.seconds or 0.0))
        low, high = hold.span or usual
        return Scale(max(low, _SHORTEST_HOLD_IN_REP), high, 1) if high > low else None
    moves = any(phase.kind in (PhaseKind.MOVE, PhaseKind.RETURN) for phase in exercise.phases)
    return Scale(0.75, 3, 0.25) if moves else None


def _amounts(exercise: Exercise) -> Scale:
    dose = exercise.dose
    if dose.kind is DoseKind.REPS:
        return Scale(1, max(_MOST_REPS, dose.top), 1)
    if dose.kind is DoseKind.REPS_FOR:
        return Scale(10, max(_MOST_TIMED_SECONDS, dose.top), 10)
    if dose.top >= _BY_THE_MINUTE_SECONDS:
        return Scale(60, max(_MOST_LONG_HOLD_SECONDS, dose.top), 60)
    return Scale(5, max(_MOST_HOLD_SECONDS, dose.top), 5)


def may_be_self_paced(exercise: Exercise) -> bool:
    """Whether its reps may wait for the person to count them."""
    return exercise.dose.kind is DoseKind.REPS


def has_sides(exercise: Exercise) -> bool:
    """Whether there is a side to begin with."""
    return exercise.sides is not Sides.BOTH


def value_of(exercise: Exercise, dose: DoseOverride, knob: Knob) -> float:
    """What `knob` stands at under `dose`."""
    set_to = getattr(dose, _FIELDS[knob])
    return _own_value(exercise, knob) if set_to is None else float(set_to)


def with_value(
    exercise: Exercise,
    dose: DoseOverride,
    knob: Knob,
    value: float,
    under: DoseOverride | None = None,
) -> DoseOverride:
    """`dose` with `knob` at `value`; left open where that is what `under` gives anyway."""
    usual = value_of(exercise, under or DoseOverride(), knob)
    said = None if math.isclose(value, usual) else value
    match knob:
        case Knob.AMOUNT:
            return replace(dose, target=None if said is None else round(said))
        case Knob.SETS:
            return replace(dose, sets=None if said is None else round(said))
        case Knob.HOLD:
            return replace(dose, hold_seconds=said)
        case Knob.PACE:
            return replace(dose, pace=said)


_FIELDS = {
    Knob.AMOUNT: "target",
    Knob.HOLD: "hold_seconds",
    Knob.SETS: "sets",
    Knob.PACE: "pace",
}


def _own_value(exercise: Exercise, knob: Knob) -> float:
    if knob is Knob.AMOUNT:
        return exercise.dose.target
    if knob is Knob.SETS:
        return exercise.dose.sets
    if knob is Knob.PACE:
        return 1.0
    hold = _hold_in_rep(exercise)
    return 0.0 if hold is None else hold.seconds or 0.0


def _hold_in_rep(exercise: Exercise) -> Phase | None:
    """The first hold of a rep; None for a hold by itself."""
    if exercise.dose.kind is DoseKind.HOLD:
        return None
    return next((phase for phase in exercise.phases if phase.kind is PhaseKind.HOLD), None)
