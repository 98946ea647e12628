"""The dose one session really asks for: the exercise's own, with what was set instead."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from backrx_desktop.core.exercise import (
    DoseKind,
    DoseOverride,
    Exercise,
    Phase,
    PhaseKind,
    Side,
    Sides,
)


@dataclass(frozen=True, slots=True)
class Pacing:
    """What the person set for every session.

    `setup_factor` multiplies each setup (1, 1.5 or 2); `ready_seconds` and `switch_seconds` are
    the least a setup and a change of side take. `doses` and `first_sides` go by exercise id.
    `smaller`: all of it at half the dose and range, since the back hurts already.
    """

    setup_factor: float = 1.0
    ready_seconds: float = 0.0
    switch_seconds: float = 0.0
    doses: Mapping[str, DoseOverride] | None = None
    first_sides: Mapping[str, Side] | None = None
    smaller: bool = False


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise as a session runs it.

    `amount` is reps or seconds per side and set, as the exercise's dose says.
    """

    exercise: Exercise
    amount: int
    sets: int
    phases: tuple[Phase, ...]
    first_side: Side | None
    setup_seconds: float
    switch_seconds: float
    self_paced: bool = False
    eased: bool = False
    extra_side: Side | None = None

    def smaller(self) -> "Prescription":
        """Half the dose (rounded up) at half the range, for an exercise that hurts."""
        return replace(self, amount=math.ceil(self.amount / 2), eased=True)

    def sets_on(self, side: Side | None) -> int:
        """Sets of one side; `sets`, or one more."""
        more = side is not None and side is self.extra_side
        return self.sets + (more and self.exercise.sides is Sides.EACH)

    @property
    def rep_seconds(self) -> float:
        """Seconds one rep is expected to take; 0 for a hold."""
        return sum(phase.seconds or 0.0 for phase in self.phases)

    @property
    def side_order(self) -> tuple[Side | None, ...]:
        """The sides in the order they are worked; one None where there are no sides."""
        if self.exercise.sides is Sides.BOTH:
            return (None,)
        first = self.first_side or Side.LEFT
        return (first, first.other)


def prescribe(exercise: Exercise, asked: DoseOverride, pacing: Pacing) -> Prescription:
    """What `exercise` comes to: the routine's override, then the person's, then its own dose."""
    own = (pacing.doses or {}).get(exercise.id, DoseOverride())
    override = asked.over(own)
    kind = exercise.dose.kind
    remembered = (pacing.first_sides or {}).get(exercise.id)
    dose = Prescription(
        exercise=exercise,
        amount=override.target or exercise.dose.target,
        sets=override.sets or exercise.dose.sets,
        phases=tuple(_paced(phase, override) for phase in exercise.phases),
        first_side=override.first_side or remembered or exercise.first_side,
        setup_seconds=max(exercise.setup_seconds * pacing.setup_factor, pacing.ready_seconds),
        switch_seconds=max(exercise.switch_seconds, pacing.switch_seconds),
        self_paced=bool(override.self_paced) and kind is DoseKind.REPS,
        extra_side=override.extra_side,
    )
    return dose.smaller() if pacing.smaller else dose


def _paced(phase: Phase, override: DoseOverride) -> Phase:
    if phase.seconds is None:
        return phase
    if phase.kind is PhaseKind.HOLD:
        return replace(phase, seconds=override.hold_seconds or phase.seconds)
    if phase.kind is PhaseKind.REST:
        return phase
    return replace(phase, seconds=phase.seconds * (override.pace or 1.0))
