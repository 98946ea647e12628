"""What the figure does at an instant of a session, as plain values: no painting, no clock.

    showing = showing_at(moment, figure, elapsed)
    body = body_of(showing, figure)

The pose follows the step's phase and progress alone, so it is right at any tempo, when paused,
after a jump, left and right.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.motion import breathing, minimum_jerk, rocking, sample, settling
from backrx_desktop.body.solved import SolvedBody
from backrx_desktop.core.exercise import Exercise, Phase, PhaseKind, Side
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.timeline import StepKind
from backrx_desktop.ui.figure.cadence import FRAMES, on_frame
from backrx_desktop.ui.player.ring_view import TONE_OF_PHASE, TONE_OF_STEP, active_side
from backrx_desktop.ui.theme import PhaseTone

SETTLE_SECONDS = 2.0
"""How long the figure takes from where it waits to where the first phase begins."""
BREATHING_HOLD_SECONDS = 10.0
"""A hold as long as one breath is breathed in."""
_CALM_SECONDS = 2.0
AT_REST = 0.35
"""How strong the muscle patch shows where nothing is held."""


class Pace(Enum):
    """Frames a second."""

    STILL = 0
    HOLDING = 4
    MOVING = FRAMES


@dataclass(frozen=True, slots=True)
class Showing:
    """One instant. `phase` is None while the figure waits or gets into place.

    `progress` (0 to 1) is that of a movement, or of getting into place; `breath` (-1 to 1) and
    `rock` (0 to 1) as in the body's motion; `effort` (0 to 1) is the muscle patch's strength.
    """

    side: Side | None
    tone: PhaseTone
    phase: int | None
    progress: float
    effort: float = AT_REST
    breath: float = 0.0
    rock: float = 0.0
    eased: bool = False
    arrow: float | None = None
    """How far the movement has come whose rest an arrow shows; None without one."""
    pace: Pace = Pace.STILL


def body_of(showing: Showing, figure: FigureSpec) -> SolvedBody:
    """The body at that instant; `figure` is that of the showing's side."""
    if showing.phase is None:
        return settling(figure, showing.progress, eased=showing.eased, breath=showing.breath)
    return sample(
        figure,
        showing.phase,
        showing.progress,
        eased=showing.eased,
        breath=showing.breath,
        rock=showing.rock,
    )


def showing_at(
    now: Moment, figure: FigureSpec, elapsed: float, loop: float = 0.0, *, reduced: bool = False
) -> Showing:
    """What shows at a moment of which `elapsed` seconds of the step are past.

    `loop` are seconds into a self-paced exercise, which goes round by itself. With `reduced`
    motion the figure stands where each phase ends, and changes at once.
    """
    step, dose = now.step, now.dose
    reel = _Reel(figure, dose.phases, active_side(now), dose.eased, reduced)
    tone = TONE_OF_STEP[step.kind]
    if step.phase is None:
        return reel.waiting(tone, elapsed, step.expected, after_work=step.kind is StepKind.REST)
    if step.seconds is None:
        return reel.in_phase(tone, *_place_in_rep(dose.phases, loop))
    return reel.in_phase(tone, step.phase, elapsed, step.seconds)


def demonstration(
    exercise: Exercise, figure: FigureSpec, seconds: float, *, reduced: bool = False
) -> Showing:
    """One rep after the other, as they are done, or a hold; sides in turn where they alternate.

    Nobody tells of its phases, so reps are always looked after, also where they stand still.
    """
    turn, sides = exercise.rep_seconds, exercise.working_sides
    rep = int(seconds // turn) if turn > 0.0 else 0
    side = sides[rep % len(sides)] if figure.alternating else sides[-1]
    place = _place_in_rep(exercise.phases, seconds)
    tone = TONE_OF_PHASE[exercise.phases[place[0]].kind]
    showing = _Reel(figure, exercise.phases, side, False, reduced).in_phase(tone, *place)
    if turn <= 0.0:
        return showing
    return replace(showing, pace=Pace.HOLDING if reduced else Pace.MOVING)


def key_figure(exercise: Exercise, figure: FigureSpec) -> FigureSpec:
    """The figure in the one pose that says what the exercise is, framed as close as it allows:
    its hold, or where its movement ends."""
    kinds = [phase.kind for phase in exercise.phases]
    key = kinds.index(PhaseKind.HOLD) if PhaseKind.HOLD in kinds else _end_of_moves(kinds)
    name = figure.phases[key][1]
    poses = {name: figure.poses[name]}
    return replace(figure, poses=poses, phases=((name, name),), start=name, rock=None)


def key_showing(side: Side | None) -> Showing:
    """How a key figure shows."""
    return Showing(side, PhaseTone.HOLD, 0, 1.0, effort=1.0)


def _end_of_moves(kinds: Sequence[PhaseKind]) -> int:
    """The last of the first moves in a row."""
    first = kinds.index(PhaseKind.MOVE) if PhaseKind.MOVE in kinds else 0
    last = first
    while last + 1 < len(kinds) and kinds[last + 1] is PhaseKind.MOVE:
        last += 1
    return last


def _place_in_rep(phases: Sequence[Phase], seconds: float) -> tuple[int, float, float]:
    """The phase of the frame so many seconds into reps that follow each other, the seconds into
    it, its own.

    A hold without a length goes on for ever.
    """
    whole = sum(phase.seconds or 0.0 for phase in phases)
    if whole <= 0.0:
        return 0, seconds, math.inf
    left = on_frame(seconds % whole)
    for i, phase in enumerate(phases):
        length = phase.seconds or 0.0
        if left < length:
            return i, left, length
        left -= length
    return len(phases) - 1, phases[-1].seconds or 0.0, phases[-1].seconds or 0.0


@dataclass(frozen=True, slots=True)
class _Reel:
    """What stays the same of an exercise's instants."""

    figure: FigureSpec
    phases: Sequence[Phase]
    side: Side | None
    eased: bool
    reduced: bool

    def in_phase(self, tone: PhaseTone, phase: int, elapsed: float, length: float) -> Showing:
        """`elapsed` of a phase's `length` seconds are past."""
        before, after = self.figure.phases[phase]
        moves = before != after
        progress = min(1.0, elapsed / length) if length > 0.0 else 1.0
        still = Showing(
            self.side, tone, phase, progress if moves and not self.reduced else 1.0,
            effort=self._effort(phase, 1.0 if self.reduced else progress),
            eased=self.eased,
            arrow=(0.0 if self.reduced else progress) if moves else None,
        )  # fmt: skip
        if self.reduced:
            return still
        if moves:
            return replace(still, pace=Pace.MOVING)
        if length < BREATHING_HOLD_SECONDS or self.phases[phase].kind is not PhaseKind.HOLD:
            return still
        calm = min(1.0, (length - elapsed) / _CALM_SECONDS)
        rock = round(rocking(self.figure, elapsed) * calm, 3)
        breath = breathing(on_frame(elapsed, Pace.HOLDING.value)) * calm
        pace = Pace.MOVING if self.figure.rock else Pace.HOLDING
        return replace(still, breath=breath, rock=rock, pace=pace)

    def waiting(
        self, tone: PhaseTone, elapsed: float, expected: float, *, after_work: bool
    ) -> Showing:
        """In the starting pose; at the end on the way to where the first phase begins, after
        work at first on the way back from there."""
        still = Showing(self.side, tone, None, 0.0, eased=self.eased)
        if self.reduced or self.figure.start == self.figure.phases[0][0]:
            return still
        share = 1.0 - (expected - elapsed) / SETTLE_SECONDS
        if after_work:
            share = max(share, 1.0 - elapsed / SETTLE_SECONDS)
        soon = share > -1.0 / (Pace.HOLDING.value * SETTLE_SECONDS)
        share = min(1.0, max(0.0, share))
        return replace(still, progress=share, pace=Pace.MOVING if soon else Pace.HOLDING)

    def _effort(self, phase: int, progress: float) -> float:
        """Full in a hold, growing over the moves before it, easing over the returns after it."""
        kind = self.phases[phase].kind
        if kind is PhaseKind.HOLD:
            return 1.0
        if kind is PhaseKind.REST:
            return AT_REST
        run = [i for i, each in enumerate(self.phases) if each.kind is kind]
        share = (run.index(phase) + minimum_jerk(progress)) / len(run)
        return AT_REST + (1.0 - AT_REST) * (share if kind is PhaseKind.MOVE else 1.0 - share)
