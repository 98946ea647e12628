"""Moving between poses: minimum jerk, half the range when eased, rocking and breathing in holds."""

import math
from collections.abc import Sequence

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.pose import (
    AnkleTarget,
    ArmAngles,
    ArmBlend,
    ArmDrive,
    Bend,
    FootPlace,
    FootTarget,
    HandTarget,
    LegAngles,
    LegBlend,
    LegDrive,
    Palm,
    Pose,
    Turn,
)
from backrx_desktop.body.solved import SolvedBody
from backrx_desktop.body.vector import lerp

BREATH_IN_SECONDS, BREATH_OUT_SECONDS = 4.0, 6.0


def minimum_jerk(t: float) -> float:
    """How far a calm movement has come at the share `t` of its time; both from 0 to 1."""
    t = min(1.0, max(0.0, t))
    return t * t * t * (10.0 + t * (-15.0 + 6.0 * t))


def breathing(seconds: float) -> float:
    """The chest after `seconds` of calm breathing, from -1 (out) to 1 (in), starting halfway in:
    4 s in, 6 s out."""
    span = BREATH_IN_SECONDS + BREATH_OUT_SECONDS
    at = (seconds + BREATH_IN_SECONDS / 2.0) % span
    if at < BREATH_IN_SECONDS:
        return -math.cos(math.pi * at / BREATH_IN_SECONDS)
    return math.cos(math.pi * (at - BREATH_IN_SECONDS) / BREATH_OUT_SECONDS)


def rocking(figure: FigureSpec, seconds: float) -> float:
    """How far a rocking hold has swung after `seconds`, from 0 to 1; 0 where nothing rocks."""
    if figure.rock is None:
        return 0.0
    return 0.5 - 0.5 * math.cos(2.0 * math.pi * seconds / figure.rock.seconds)


def sample(
    figure: FigureSpec,
    phase: int,
    progress: float,
    *,
    eased: bool = False,
    breath: float = 0.0,
    rock: float = 0.0,
) -> SolvedBody:
    """The body at the share `progress` (0 to 1) of a phase.

    `eased` halves the range: every pose lies halfway between the starting pose and its own.
    `breath` (-1 to 1, see `breathing`) moves the chest; `rock` (0 to 1, see `rocking`) swings a
    rocking hold. Raises IndexError for a phase the figure does not have.
    """
    return solve(pose_at(figure, phase, progress, eased=eased, rock=rock), breath)


def settling(
    figure: FigureSpec, progress: float, *, eased: bool = False, breath: float = 0.0
) -> SolvedBody:
    """The body in wait during the setup (progress 0), then on its way (to 1) to where the first
    phase begins. For most figures the two are the same."""
    start, first = figure.poses[figure.start], figure.poses[figure.phases[0][0]]
    share = minimum_jerk(progress)
    return solve(between(start, first, share / 2.0 if eased else share), breath)


def pose_at(
    figure: FigureSpec, phase: int, progress: float, *, eased: bool = False, rock: float = 0.0
) -> Pose:
    """The pose at the share `progress` of a phase, before it is solved."""
    before, after = figure.phases[phase]
    pose = between(figure.poses[before], figure.poses[after], minimum_jerk(progress))
    if figure.rock and rock and before == after:
        pose = between(pose, figure.poses[figure.rock.to], rock)
    return between(figure.poses[figure.start], pose, 0.5) if eased else pose


def between(a: Pose, b: Pose, share: float) -> Pose:
    """The pose a `share` (0 to 1) of the way from `a` to `b`.

    A limb driven the same way at both ends moves by its numbers; else both ends are reached for
    and the end of the limb moves between them. What touches or holds at both ends does so
    throughout.
    """
    if share <= 0.0 or a == b:
        return a
    if share >= 1.0:
        return b
    return Pose(
        position=lerp(a.position, b.position, share),
        turn=Turn(*_mix(a.turn, b.turn, share)),
        lumbar=Bend(*_mix(a.lumbar, b.lumbar, share)),
        thorax=Bend(*_mix(a.thorax, b.thorax, share)),
        neck=Bend(*_mix(a.neck, b.neck, share)),
        leg_r=_leg_between(a.leg_r, b.leg_r, share),
        leg_l=_leg_between(a.leg_l, b.leg_l, share),
        arm_r=_arm_between(a.arm_r, b.arm_r, share),
        arm_l=_arm_between(a.arm_l, b.arm_l, share),
        shoulder_r=lerp(a.shoulder_r, b.shoulder_r, share),
        shoulder_l=lerp(a.shoulder_l, b.shoulder_l, share),
        ground=b.ground,
        pin=b.pin and a.pin and b.pin._replace(x=a.pin.x + (b.pin.x - a.pin.x) * share),
        rests=tuple(part for part in a.rests if part in b.rests),
        holds_r=a.holds_r if a.holds_r is b.holds_r else None,
        holds_l=a.holds_l if a.holds_l is b.holds_l else None,
    )


def _mix(a: Sequence[float], b: Sequence[float], share: float) -> list[float]:
    return [x + (y - x) * share for x, y in zip(a, b, strict=True)]


def _leg_between(a: LegDrive, b: LegDrive, share: float) -> LegDrive:
    match a, b:
        case LegAngles(), LegAngles():
            return LegAngles(*_mix(a, b, share))
        case FootTarget(), FootTarget():
            place = FootPlace(*_mix(a.place, b.place, share))
            return FootTarget(place, lerp(a.pole, b.pole, share))
        case AnkleTarget(), AnkleTarget() if a.at is b.at:
            bend = a.dorsiflexion + (b.dorsiflexion - a.dorsiflexion) * share
            return AnkleTarget(
                lerp(a.point, b.point, share), lerp(a.pole, b.pole, share), a.at, bend
            )
        case _:
            return LegBlend(a, b, share)


def _arm_between(a: ArmDrive, b: ArmDrive, share: float) -> ArmDrive:
    match a, b:
        case ArmAngles(), ArmAngles():
            return ArmAngles(*_mix(a, b, share))
        case HandTarget(), HandTarget() if a.at is b.at and (a.palm is None) == (b.palm is None):
            palm = None
            if a.palm and b.palm:
                palm = Palm(*_mix(a.palm, b.palm, share))
            return HandTarget(
                lerp(a.point, b.point, share), lerp(a.elbow, b.elbow, share), a.at, palm
            )
        case _:
            return ArmBlend(a, b, share)
