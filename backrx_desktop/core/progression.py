"""What to offer after some sessions: a little more, less, or a set more for one side.

An offer is only ever an offer: it holds the dose as it would be, and nothing changes until the
person takes it.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from backrx_desktop.core.bests import amount_of, planned_of
from backrx_desktop.core.check_in import Advice, advice
from backrx_desktop.core.dose_knobs import Knob, scale_of
from backrx_desktop.core.exercise import DoseKind, DoseOverride, Exercise, Side, Sides
from backrx_desktop.core.lately import recent, was_done
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.prescription import Pacing, Prescription, prescribe
from backrx_desktop.core.record import SessionRecord, SetRecord
from backrx_desktop.core.recording import planned_reps
from backrx_desktop.core.sides import CLOSE, lead

TIMES = 3
"""Sessions in a row that an offer of more, or of another set, rests on."""
STEP = 0.1
"""The part of a dose by which it grows, at least one step of its scale. Ours."""
_SHORT_SECONDS = 0.5
"""Seconds short of a hold that still are all of it."""


class OfferKind(Enum):
    """What is offered."""

    MORE = "more"
    LESS = "less"
    EXTRA_SET = "extra-set"
    """One set more for the side that does less."""
    NO_EXTRA_SET = "no-extra-set"
    """The sides are close again."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A dose for an exercise, to take or to leave.

    `dose` is all of the person's own dose as it would be. `amount` is reps or seconds of one set
    of one side, `was` what it is now; `sets` are those of a side. `side` is the one that gets the
    extra set, or had it. `after` is the session that hurt, by its uuid.
    """

    exercise: str
    kind: OfferKind
    dose: DoseOverride
    amount: int
    was: int
    sets: int
    side: Side | None = None
    after: str = ""

    @property
    def key(self) -> str:
        """What makes it the same offer when it comes up again."""
        side = self.side.value if self.side else ""
        return " ".join(
            (self.kind.value, f"{self.was}-{self.amount}x{self.sets}", side, self.after)
        )


@dataclass(frozen=True, slots=True)
class _Time:
    """One session's part in an exercise."""

    session: str
    sets: tuple[SetRecord, ...]
    troubled: bool
    painless: bool
    finished: bool


def offers(
    records: Iterable[SessionRecord],
    exercises: Mapping[str, Exercise],
    doses: Mapping[str, DoseOverride],
    today: date,
) -> tuple[Offer, ...]:
    """At most one offer an exercise, in reading order, from the last twelve weeks.

    `doses` are the person's own. Records may come in any order.
    """
    times: dict[str, list[_Time]] = {}
    for record in recent(records, today):
        for name, one in _times_of(record).items():
            times.setdefault(name, []).append(one)
    found = (
        _offer(exercise, doses.get(name, DoseOverride()), times[name])
        for name, exercise in exercises.items()
        if name in times
    )
    return tuple(one for one in found if one is not None)


def _times_of(record: SessionRecord) -> dict[str, _Time]:
    """By exercise; what was not begun, and did not hurt, was no time at all."""
    pains = (record.pain_before, record.pain_after)
    calm = all(pain is None or advice(pain) is Advice.CARRY_ON for pain in pains)
    times: dict[str, _Time] = {}
    for one in record.exercises:
        if not one.sets or not (was_done(one) or one.hurt):
            continue
        troubled = one.hurt or one.eased
        known = times.get(one.exercise)
        times[one.exercise] = _Time(
            session=record.uuid,
            sets=one.sets if known is None else known.sets + one.sets,
            troubled=troubled or (known is not None and known.troubled),
            painless=calm and not troubled and (known is None or known.painless),
            finished=record.outcome in (Outcome.FINISHED, Outcome.LOGGED),
        )
    return times


def _offer(exercise: Exercise, own: DoseOverride, times: Sequence[_Time]) -> Offer | None:
    dose = prescribe(exercise, DoseOverride(), Pacing(doses={exercise.id: own}))
    if times[-1].troubled:
        return _less(dose, own, times[-1])
    return _sides(dose, own, times) or _more(dose, own, times)


def _less(dose: Prescription, own: DoseOverride, last: _Time) -> Offer | None:
    """Half of what was planned, as after "this hurts"; nothing where it is no more than that."""
    kind, scale = dose.exercise.dose.kind, scale_of(dose.exercise, Knob.AMOUNT)
    if scale is None:
        return None
    planned = min(planned_of(each, kind) for each in last.sets)
    if kind is DoseKind.REPS_FOR:
        planned *= dose.exercise.sides_in_a_set
    amount = round(max(math.ceil(planned / 2 / scale.step) * scale.step, scale.low))
    if amount >= dose.amount:
        return None
    sets = min(dose.sets, dose.exercise.dose.sets)
    smaller = replace(own, target=amount, sets=own.sets and sets, extra_side=None)
    was, after = dose.amount, last.session
    return Offer(dose.exercise.id, OfferKind.LESS, smaller, amount, was, sets, after=after)


def _sides(dose: Prescription, own: DoseOverride, times: Sequence[_Time]) -> Offer | None:
    if dose.exercise.sides is not Sides.EACH:
        return None
    compared = [one for one in times if one.finished and not one.troubled][-TIMES:]
    both = [(_best(dose, one, Side.LEFT), _best(dose, one, Side.RIGHT)) for one in compared]
    if len(both) < TIMES or not all(left and right for left, right in both):
        return None
    left, right = (sum(amounts) / TIMES for amounts in zip(*both, strict=True))
    leads, by = lead(left, right, dose.exercise.dose.kind)
    apart = leads is not None and by > CLOSE * max(left, right)
    if leads is not None and apart and own.extra_side is None:
        weaker = leads.other
        more = replace(own, extra_side=weaker)
        return _same(dose, OfferKind.EXTRA_SET, more, weaker)
    if not apart and own.extra_side is not None:
        return _same(dose, OfferKind.NO_EXTRA_SET, replace(own, extra_side=None), own.extra_side)
    return None


def _same(dose: Prescription, kind: OfferKind, offered: DoseOverride, side: Side) -> Offer:
    return Offer(dose.exercise.id, kind, offered, dose.amount, dose.amount, dose.sets, side)


def _more(dose: Prescription, own: DoseOverride, times: Sequence[_Time]) -> Offer | None:
    """The next step up to the top dose, then up to the most sets."""
    last = times[-TIMES:]
    if len(last) < TIMES or not all(one.painless and _in_full(dose, one) for one in last):
        return None
    top, scale = dose.exercise.dose, scale_of(dose.exercise, Knob.AMOUNT)
    if scale is not None and dose.amount < top.top:
        step = max(scale.step, round(dose.amount * STEP / scale.step) * scale.step)
        amount = min(top.top, round(dose.amount + step))
        more = replace(own, target=amount)
        return Offer(dose.exercise.id, OfferKind.MORE, more, amount, dose.amount, dose.sets)
    if dose.sets < top.top_sets:
        sets = dose.sets + 1
        more = replace(own, sets=sets)
        return Offer(dose.exercise.id, OfferKind.MORE, more, dose.amount, dose.amount, sets)
    return None


def _in_full(dose: Prescription, one: _Time) -> bool:
    """Whether every set was done to its end, and they were what the dose asks for now."""
    spared = 0.0 if one.sets[0].counts_reps else _SHORT_SECONDS
    whole = all(each.done + spared >= each.planned for each in one.sets)
    wanted = sum(dose.sets_on(side) for side in dose.exercise.working_sides)
    reps = planned_reps(dose)
    asked = float(dose.amount if reps is None else reps)
    return whole and len(one.sets) >= wanted and min(each.planned for each in one.sets) >= asked


def _best(dose: Prescription, one: _Time, side: Side) -> float:
    kind = dose.exercise.dose.kind
    return max((amount_of(each, kind) for each in one.sets if each.side is side), default=0.0)
