"""All that is shown of one exercise, at the dose the person set."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.bests import bests_of, target_of
from backrx_desktop.core.dated import dated
from backrx_desktop.core.exercise import DoseOverride, Exercise, Prop, Side
from backrx_desktop.core.length import seconds_of
from backrx_desktop.core.library import Library
from backrx_desktop.core.overview import last_days
from backrx_desktop.core.plan import is_locked, missing_props, pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.prescription import Pacing, Prescription, prescribe
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.span import Range, span_of


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """One exercise. `own` is what the person set of its dose; `today` and `last` are days.

    `best` holds the most reps or seconds of one set by side, as far as there are any. `missing`
    are props it needs that are not at home; `gentler` is an exercise to suggest instead.
    """

    exercise: Exercise
    own: DoseOverride
    pacing: Pacing
    today: date
    last: date | None = None
    best: Mapping[Side | None, float] | None = None
    locked: bool = False
    missing: tuple[Prop, ...] = ()
    gentler: Exercise | None = None

    @property
    def dose(self) -> Prescription:
        """The dose a session would ask for."""
        return prescribe(self.exercise, self.own, self.pacing)

    @property
    def seconds(self) -> float:
        """Seconds a session of this exercise alone would take, setup and both sides included."""
        return seconds_of(self.dose)

    @property
    def target(self) -> float:
        """What one set of one side asks for, in the measure of `best`."""
        return target_of(self.dose)

    def having(self, own: DoseOverride) -> "ExerciseView":
        """The same at another dose of the person's."""
        return replace(self, own=own)

    def unlocked(self) -> "ExerciseView":
        """The same once its caution was read or it was switched on."""
        return replace(self, locked=False)


def exercise_view(
    exercise: Exercise,
    library: Library,
    records: Iterable[SessionRecord],
    preferences: Preferences,
    today: date,
) -> ExerciseView:
    """How `exercise` stands on the day `today`."""
    kept = tuple(records)
    sessions = dated(kept)
    span = span_of(Range.ALL, sessions, today)
    best = bests_of(sessions, span, {exercise.id: exercise}).now
    return ExerciseView(
        exercise=exercise,
        own=preferences[keys.DOSES].get(exercise.id, DoseOverride()),
        # What the person set stands in `own` alone, so that taking it back shows at once.
        pacing=replace(pacing_of(preferences, kept), doses=None),
        today=today,
        last=last_days(kept).get(exercise.id),
        best=best.get(exercise.id),
        locked=is_locked(exercise, preferences),
        missing=missing_props(exercise.props, preferences),
        gentler=library.exercises.get(exercise.gentler),
    )


def alone(exercise: Exercise) -> Routine:
    """A routine of one exercise, to start it by itself."""
    return Routine(exercise.id, exercise.name, (RoutineStep(exercise.id),))
