"""What the ring shows at a moment, as plain values: no painting, no clock.

view = ring_view(moment, reduced_motion=False)
"""

import math
from dataclasses import dataclass

from backrx_desktop.core.exercise import DoseKind, PhaseKind, Side, Sides
from backrx_desktop.core.moment import Count, Moment
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.core.session import SessionState
from backrx_desktop.core.timeline import Step, StepKind
from backrx_desktop.services.wording import step_word
from backrx_desktop.ui.theme import PhaseTone

TONE_OF_STEP = {
    StepKind.READY: PhaseTone.REST,
    StepKind.MOVE: PhaseTone.MOVE,
    StepKind.HOLD: PhaseTone.HOLD,
    StepKind.RETURN: PhaseTone.RETURN,
    StepKind.REST: PhaseTone.REST,
    StepKind.SWITCH: PhaseTone.REST,
}
TONE_OF_PHASE = {
    PhaseKind.MOVE: PhaseTone.MOVE,
    PhaseKind.HOLD: PhaseTone.HOLD,
    PhaseKind.RETURN: PhaseTone.RETURN,
    PhaseKind.REST: PhaseTone.REST,
}


@dataclass(frozen=True, slots=True)
class CountView:
    """A side's count; `active` is the side whose turn it is, `side` None where there are none."""

    side: Side | None
    done: int
    total: int
    active: bool
    waiting: bool
    """Whether its whole turn is still to come or past, so that its dots stand back."""
    sets: bool


@dataclass(frozen=True, slots=True)
class RingView:
    """All the ring needs to know. `progress` and `breath` (how far the disc is full) run 0 to 1.

    `seconds` and `tones` describe the arcs, `current` the one that fills. `underway` says that a
    rep or hold of the active side is being done now, so that its dot is hollow.
    """

    seconds: tuple[float, ...]
    tones: tuple[PhaseTone, ...]
    current: int
    progress: float
    breath: float
    word: str
    digits: str
    minutes: bool
    paused: bool
    underway: bool
    counts: tuple[CountView, ...]

    @property
    def tone(self) -> PhaseTone:
        return self.tones[self.current]


def ring_view(now: Moment, *, reduced_motion: bool = False) -> RingView:
    """The ring at this moment."""
    step = now.step
    in_rep = step.work and step.rep is not None and step.phase is not None
    self_paced = in_rep and step.seconds is None
    if in_rep and not self_paced:
        seconds = tuple(phase.seconds or 0.0 for phase in now.dose.phases)
        tones = tuple(TONE_OF_PHASE[phase.kind] for phase in now.dose.phases)
        current = step.phase or 0
    else:
        seconds, tones, current = (step.expected,), (TONE_OF_STEP[step.kind],), 0
    progress = 0.0 if self_paced else _progress(now, reduced_motion)
    return RingView(
        seconds=seconds,
        tones=tones,
        current=current,
        progress=progress,
        breath=1.0 if reduced_motion or self_paced else _breath(now.dose, step, now.elapsed),
        word=step_word(step),
        digits=_digits(now),
        minutes=now.in_minutes,
        paused=now.state is SessionState.PAUSED,
        underway=step.work,
        counts=_counts(now),
    )


def _progress(now: Moment, stepwise: bool) -> float:
    if not stepwise or now.step.expected <= 0:
        return now.progress
    return min(1.0, math.floor(now.elapsed + 1e-6) / now.step.expected)


def _digits(now: Moment) -> str:
    """Seconds or minutes left; in a self-paced exercise the number of the rep."""
    if now.digits is not None:
        return str(now.digits)
    return str(now.step.rep or 0)


def _breath(dose: Prescription, step: Step, elapsed: float) -> float:
    """How full the disc is: filling over a run of moves, emptying over a run of returns."""
    if not step.work or step.rep is None or step.phase is None:
        return 1.0
    kind = dose.phases[step.phase].kind
    if kind is PhaseKind.HOLD:
        return 1.0
    if kind is PhaseKind.REST:
        return 0.0
    first = last = step.phase
    while first > 0 and dose.phases[first - 1].kind is kind:
        first -= 1
    while last + 1 < len(dose.phases) and dose.phases[last + 1].kind is kind:
        last += 1
    before = sum(phase.seconds or 0.0 for phase in dose.phases[first : step.phase])
    whole = sum(phase.seconds or 0.0 for phase in dose.phases[first : last + 1])
    share = min(1.0, (before + elapsed) / whole) if whole > 0 else 1.0
    eased = 0.5 - 0.5 * math.cos(math.pi * share)
    return eased if kind is PhaseKind.MOVE else 1.0 - eased


def active_side(now: Moment) -> Side | None:
    """The side whose turn it is or comes first; None where there are no sides."""
    if now.step.side is not None or now.dose.exercise.sides is Sides.BOTH:
        return now.step.side
    return now.dose.side_order[0]


def _counts(now: Moment) -> tuple[CountView, ...]:
    hold = now.exercise.dose.kind is DoseKind.HOLD
    if hold and now.exercise.sides is Sides.BOTH and now.dose.sets == 1:
        return ()
    side = active_side(now)
    in_turns = now.exercise.sides is Sides.EACH
    return tuple(_count(count, side, in_turns, hold) for count in now.counts)


def _count(count: Count, side: Side | None, in_turns: bool, sets: bool) -> CountView:
    active = count.side is side
    waiting = in_turns and not active
    return CountView(count.side, count.done, count.total, active, waiting, sets)
