"""Left and right, exercise by exercise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from backrx_desktop.core.bests import Bests, target_of
from backrx_desktop.core.exercise import DoseKind, DoseOverride, Exercise, Side, Sides
from backrx_desktop.core.prescription import Pacing, prescribe

EVEN_REPS = 1.0
"""Reps within which two sides are even."""
EVEN_SECONDS = 5.0
"""The same for what is held; ours."""
CLOSE = 0.10
"""The part of the larger side within which two sides are still close; ours."""


class SidesFinding(Enum):
    """How left and right compare over all exercises shown."""

    TOO_EARLY = "too-early"
    CLOSE = "close"
    LEFT_AHEAD = "left-ahead"
    RIGHT_AHEAD = "right-ahead"
    MIXED = "mixed"
    """Left is ahead in one, right in another."""


@dataclass(frozen=True, slots=True)
class SidesRow:
    """The best set of either side, in reps or (`seconds`) in seconds, against the target.

    `left_then` and `right_then` are where the two stood twelve weeks ago, None where nothing was
    done then. `leads` is None where the sides are even; `by` is how much the leading side has more.
    """

    exercise: str
    seconds: bool
    target: float
    left: float
    right: float
    left_then: float | None
    right_then: float | None
    leads: Side | None
    by: float

    @property
    def close(self) -> bool:
        """Whether the sides are even, or differ by no more than a tenth of the larger one."""
        return self.leads is None or self.by <= CLOSE * max(self.left, self.right)


@dataclass(frozen=True, slots=True)
class LeftAndRight:
    """A row for each exercise with sides that was done, those done most often first."""

    rows: tuple[SidesRow, ...]
    finding: SidesFinding


def left_and_right(
    bests: Bests,
    often: Mapping[str, int],
    exercises: Mapping[str, Exercise],
    doses: Mapping[str, DoseOverride],
) -> LeftAndRight:
    """Left against right, at the person's own `doses` where they set some.

    `often` says how many sessions held an exercise, so that what is done most comes first.
    """
    sided = {name: one for name, one in exercises.items() if one.sides is not Sides.BOTH}
    shown = sorted(
        (name for name in sided if name in bests.now), key=lambda name: -often.get(name, 0)
    )
    rows = []
    for name in shown:
        now, then = bests.now[name], bests.then.get(name, {})
        dose = prescribe(sided[name], DoseOverride(), Pacing(doses=doses))
        left, right = now.get(Side.LEFT, 0.0), now.get(Side.RIGHT, 0.0)
        leads, by = lead(left, right, sided[name].dose.kind)
        rows.append(
            SidesRow(
                exercise=name,
                seconds=sided[name].dose.kind is not DoseKind.REPS,
                target=target_of(dose),
                left=left,
                right=right,
                left_then=then.get(Side.LEFT),
                right_then=then.get(Side.RIGHT),
                leads=leads,
                by=by,
            )
        )
    return LeftAndRight(tuple(rows), _finding(rows))


def lead(left: float, right: float, kind: DoseKind) -> tuple[Side | None, float]:
    """The side that leads and by how much; (None, 0) where they are even."""
    even = EVEN_REPS if kind is DoseKind.REPS else EVEN_SECONDS
    if abs(left - right) <= even:
        return None, 0.0
    return (Side.LEFT if left > right else Side.RIGHT), abs(left - right)


def _finding(rows: Sequence[SidesRow]) -> SidesFinding:
    if not rows:
        return SidesFinding.TOO_EARLY
    ahead = {row.leads for row in rows if not row.close}
    if not ahead:
        return SidesFinding.CLOSE
    if len(ahead) == 2:
        return SidesFinding.MIXED
    return SidesFinding.LEFT_AHEAD if Side.LEFT in ahead else SidesFinding.RIGHT_AHEAD
