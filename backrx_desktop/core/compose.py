"""Making a session for the minutes at hand.

Only whole exercises, both sides, each at one of two doses: the usual one (the routine's, else the
person's own, else the target), or, where that does not fit, the dose to start with. No source
names a dose in between, so a hold of 20 minutes becomes one of 5 or is left out. What is due may
shrink like that; what fills up is taken whole.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backrx_desktop.core.composition import Chosen, Composition, LeftOut, Omission, Reason
from backrx_desktop.core.exercise import Access, DoseOverride, Exercise, Position
from backrx_desktop.core.lately import Lately, lately
from backrx_desktop.core.length import seconds_of
from backrx_desktop.core.library import Library
from backrx_desktop.core.plan import is_locked, missing_props, pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.prescription import Pacing, prescribe
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import COMPOSED, Routine, RoutineStep

HURT_DAYS = 14
"""How long an exercise that hurt is left out, unless it was done well since. Ours."""
WORTH_A_CHANGE = 60.0
"""Seconds an exercise must last to be worth one more change of position, if it is not due. Ours."""

_ROUNDING = 1e-6
_POSITIONS = {position: place for place, position in enumerate(Position)}


def compose(
    minutes: float,
    due: Routine,
    library: Library,
    records: Iterable[SessionRecord],
    preferences: Preferences,
    today: date,
    rests: Collection[str] = (),
) -> Composition | None:
    """What to do with `minutes`; None where they hold not even the smallest exercise.

    First what is due, in its order; then what was not done for longest, best in a position that
    one is in anyway; then what is new; then what was done today. Positions come one after the
    other, lying to standing. `rests` are exercises to leave out for now. The routine has no
    name: that is for the screen to give.

    Raises KeyError where `due` has an exercise that is not in `library`.
    """
    known = lately(records, today)
    due_steps = {step.exercise: step for step in reversed(due.steps)}
    order = list(dict.fromkeys(step.exercise for step in due.steps))
    omitted = {
        name: left
        for name, exercise in library.exercises.items()
        if (left := _omission(exercise, preferences, known, today)) is not None
    }
    omitted |= {name: LeftOut(name, Omission.RESTS) for name in rests}
    allowed = {name: one for name, one in library.exercises.items() if name not in omitted}
    choice = _Choice(allowed, pacing_of(preferences, ()), known, today)
    chosen = choice.of_due([due_steps[name] for name in order if name not in omitted], minutes * 60)
    chosen = choice.filled_up(chosen, minutes * 60) or choice.smallest(minutes * 60)
    if not chosen:
        return None
    chosen.sort(key=_place(library, order))
    return Composition(
        routine=Routine(COMPOSED, "", tuple(one.step for one in chosen)),
        chosen=tuple(chosen),
        left_out=tuple(_left_out(order, omitted, chosen)),
    )


def _left_out(
    order: Sequence[str], omitted: Mapping[str, LeftOut], chosen: Sequence[Chosen]
) -> Iterator[LeftOut]:
    """What is due and not in, in its order; then what hurts and was not due anyway."""
    taken = {one.step.exercise for one in chosen}
    for name in order:
        if name not in taken:
            yield omitted.get(name, LeftOut(name, Omission.TOO_LONG))
    for name, one in omitted.items():
        if one.omission is Omission.HURT and name not in order:
            yield one


def _omission(
    exercise: Exercise, preferences: Preferences, known: Lately, today: date
) -> LeftOut | None:
    hurt = known.hurt.get(exercise.id)
    if hurt is not None and today - hurt <= timedelta(days=HURT_DAYS):
        return LeftOut(exercise.id, Omission.HURT, day=hurt)
    if is_locked(exercise, preferences):
        asks = exercise.access is Access.ACKNOWLEDGE
        return LeftOut(exercise.id, Omission.LOCKED if asks else Omission.NOT_SWITCHED_ON)
    lacking = missing_props(exercise.props, preferences)
    return LeftOut(exercise.id, Omission.NO_PROP, props=lacking) if lacking else None


def _place(library: Library, order: Sequence[str]) -> Callable[[Chosen], tuple[int, int]]:
    """Positions one after the other; within one what is due first, then by reading order."""
    names = [*order, *(name for name in library.exercises if name not in order)]
    places = {name: place for place, name in enumerate(names)}
    return lambda one: (
        _POSITIONS[library.exercises[one.step.exercise].position],
        places[one.step.exercise],
    )


@dataclass(frozen=True, slots=True)
class _Choice:
    """What may be chosen, and what is known of it."""

    allowed: Mapping[str, Exercise]
    pacing: Pacing
    known: Lately
    today: date

    def of_due(self, steps: Sequence[RoutineStep], seconds: float) -> list[Chosen]:
        """Each step that fits, in order, at its usual dose or the one to start with."""
        chosen: list[Chosen] = []
        for step in steps:
            for one in (self._usual(step, Reason.DUE), self._small(step, Reason.DUE)):
                if _length(chosen) + one.seconds <= seconds + _ROUNDING:
                    chosen.append(one)
                    break
        return chosen

    def filled_up(self, chosen: list[Chosen], seconds: float) -> list[Chosen]:
        """`chosen`, and what else fits whole into the seconds."""
        taken = {one.step.exercise for one in chosen}
        rest = [
            self._usual(RoutineStep(name), self._reason(name))
            for name in self.allowed
            if name not in taken
        ]
        while True:
            used = {self.allowed[one.step.exercise].position for one in chosen}
            left = seconds - _length(chosen) + _ROUNDING
            rest = [one for one in rest if one.seconds <= left]
            worth = [one for one in rest if self._worth(one, used)]
            if not worth:
                return chosen
            best = min(worth, key=lambda one: self._rank(one, used))
            chosen = [*chosen, best]
            rest.remove(best)

    def smallest(self, seconds: float) -> list[Chosen]:
        """The shortest exercise of all at its smallest dose, if that fits."""
        small = [self._small(RoutineStep(name), Reason.SMALLEST) for name in self.allowed]
        fitting = [one for one in small if one.seconds <= seconds + _ROUNDING]
        return [min(fitting, key=lambda one: one.seconds)] if fitting else []

    def _worth(self, one: Chosen, used: set[Position]) -> bool:
        same = self.allowed[one.step.exercise].position in used
        return same or not used or one.seconds >= WORTH_A_CHANGE

    def _rank(self, one: Chosen, used: set[Position]) -> tuple[int, bool, date, int, int]:
        """Lower is better. Among new ones those without cautions come first, then without props."""
        exercise = self.allowed[one.step.exercise]
        tier = (Reason.NOT_LATELY, Reason.NEW, Reason.TIME_LEFT).index(one.reason)
        changes = exercise.position not in used
        return tier, changes, one.last or date.min, len(exercise.care), len(exercise.props)

    def _reason(self, name: str) -> Reason:
        last = self.known.last.get(name)
        if last is None:
            return Reason.NEW
        return Reason.NOT_LATELY if last < self.today else Reason.TIME_LEFT

    def _usual(self, step: RoutineStep, reason: Reason) -> Chosen:
        dose = prescribe(self.allowed[step.exercise], step.dose, self.pacing)
        return Chosen(step, reason, seconds_of(dose), self.known.last.get(step.exercise))

    def _small(self, step: RoutineStep, reason: Reason) -> Chosen:
        """At the dose to start with, but never more than the usual one."""
        exercise = self.allowed[step.exercise]
        usual = prescribe(exercise, step.dose, self.pacing)
        amount, sets = min(usual.amount, exercise.dose.start), min(usual.sets, exercise.dose.sets)
        if (amount, sets) == (usual.amount, usual.sets):
            return self._usual(step, reason)
        smaller = DoseOverride(target=amount, sets=sets).over(step.dose)
        dose = prescribe(exercise, smaller, self.pacing)
        step = RoutineStep(step.exercise, smaller)
        last = self.known.last.get(step.exercise)
        return Chosen(step, reason, seconds_of(dose), last, small=True)


def _length(chosen: Iterable[Chosen]) -> float:
    return sum(one.seconds for one in chosen)
