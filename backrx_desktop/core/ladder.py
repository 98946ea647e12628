"""The ladder: exercises with rungs to climb, 20 good, 30 better, 40 best (source B)."""

from collections.abc import Mapping
from dataclasses import dataclass

from backrx_desktop.core.bests import Best, Bests
from backrx_desktop.core.exercise import Exercise


@dataclass(frozen=True, slots=True)
class LadderRow:
    """The best set of an exercise (0: none yet), and of a span that ended twelve weeks ago.

    `following` is the next rung to climb; None above the last.
    """

    exercise: str
    best: int
    then: int | None
    rungs: tuple[int, ...]
    following: int | None


def ladder(bests: Bests, exercises: Mapping[str, Exercise]) -> tuple[LadderRow, ...]:
    """A row for each exercise with rungs, in reading order, also for those not done yet."""
    return tuple(
        _row(one, _both_sides(one, bests.now) or 0.0, _both_sides(one, bests.then))
        for one in exercises.values()
        if one.dose.rungs
    )


def _both_sides(exercise: Exercise, best: Best) -> float | None:
    """What was reached; on either side, should a ladder exercise have sides."""
    known = best.get(exercise.id)
    if known is None:
        return None
    return min(known.get(side, 0.0) for side in exercise.working_sides)


def _row(exercise: Exercise, best: float, then: float | None) -> LadderRow:
    rungs = tuple(sorted(exercise.dose.rungs))
    return LadderRow(
        exercise=exercise.id,
        best=int(best),
        then=None if then is None else int(then),
        rungs=rungs,
        following=next((rung for rung in rungs if best < rung), None),
    )
