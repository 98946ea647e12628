"""Reading a figure from the `[figure]` table that stands beside an exercise.

`[figure]` says how to look: camera = [azimuth, elevation], facing, alternating, active parts,
glow, props, press, track, split, bias, mat, the pose it starts in and a hold's rock.
`[figure.poses.<name>]` lie over `[figure.base]`; a pose may extend another. Keys end in _r or _l:
leg = [hip flexion, abduction, external rotation, knee, ankle], or
foot = [x, clearance, z, yaw, pitch, roll] with pole, or ank = [x, y, z] with pole, ank_at, ankle;
arm = [flexion, abduction, rotation, elbow], or hand = [x, y, z] with elbow, at, palm.
"""

from collections.abc import Mapping, Sequence

from backrx_desktop.body.arms import arm_hangs_on
from backrx_desktop.body.fields import LONGEST, WIDEST, Fields, FigureError, Path, guess
from backrx_desktop.body.figure import Extent, FigureSpec, Glow, Press, Rock, Unit, View
from backrx_desktop.body.legs import leg_hangs_on
from backrx_desktop.body.pose import Pose
from backrx_desktop.body.props import Hook
from backrx_desktop.body.reading_pose import read_parts, read_poses
from backrx_desktop.body.reading_props import read_hook, read_prop
from backrx_desktop.body.skeleton import LIMB_PARTS, Limb, Part
from backrx_desktop.core.exercise import Phase

__all__ = ["FigureError", "read_figure"]

_ROOT: Path = ("figure",)
_KEYS = (
    "camera", "facing", "alternating", "active", "glow", "props", "press", "track", "start",
    "rock", "mat", "split", "bias", "base", "poses",
)  # fmt: skip
_LONGEST_ROCK_SECONDS = 60.0


def read_figure(table: Mapping[str, object], phases: Sequence[Phase]) -> FigureSpec:
    """The figure that a `[figure]` table describes, moving through an exercise's `phases`.

    Raises FigureError, with the keys from the exercise file's root, for anything wrong in it.
    """
    figure = Fields(table, _ROOT)
    figure.only(_KEYS)
    poses = read_poses(figure)
    pairs = _pairs(phases, poses)
    start = figure.text("start") if "start" in figure else pairs[0][0]
    _known_pose(start, poses, (*_ROOT, "start"))
    _one_way(poses)
    return FigureSpec(
        poses=poses,
        phases=pairs,
        start=start,
        view=_view(figure),
        facing=figure.flag("facing"),
        alternating=figure.flag("alternating"),
        active=frozenset(read_parts(figure, "active")),
        glow=tuple(_glow(glow) for glow in figure.tables("glow")),
        props=tuple(read_prop(prop) for prop in figure.tables("props")),
        press=tuple(_press(press) for press in figure.tables("press")),
        track=read_hook(figure.inner("track")) if "track" in figure else None,
        rock=_rock(figure.inner("rock"), poses) if "rock" in figure else None,
        mat=_mat(figure) if "mat" in figure else None,
        split=frozenset(_split(figure)),
        bias=_bias(figure.inner("bias")) if "bias" in figure else {},
    )


def _known_pose(name: str, poses: Mapping[str, Pose], path: Path) -> None:
    if name not in poses:
        raise FigureError(path, f"there is no pose '{name}'{guess(name, poses)}")


def _pairs(phases: Sequence[Phase], poses: Mapping[str, Pose]) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for i, phase in enumerate(phases):
        path: Path = ("phases", i, "figure")
        if phase.figure is None:
            raise FigureError(path, "names the two poses this phase moves between, and is missing")
        for name in phase.figure:
            _known_pose(name, poses, path)
        pairs.append(phase.figure)
    if not pairs:
        raise FigureError(("phases",), "a figure needs a phase to move in")
    for i, (before, _) in enumerate(pairs):
        ended = pairs[i - 1][1]
        if before != ended:
            raise FigureError(
                ("phases", i, "figure"),
                f"begins with '{before}', but the phase before it ends with '{ended}'",
            )
    return tuple(pairs)


def _one_way(poses: Mapping[str, Pose]) -> None:
    """Refuses poses of which one hangs the right limb on the left, and one the left on the right:
    on the way between them neither could be placed first."""
    named = poses.items()
    legs = [name for name, pose in named if leg_hangs_on(pose.leg_r, Limb.LEG_L)]
    arms = [name for name, pose in named if arm_hangs_on(pose.arm_r, Limb.ARM_L)]
    for name, pose in named:
        if legs and leg_hangs_on(pose.leg_l, Limb.LEG_R):
            reason = f"hangs on the right leg, which in '{legs[0]}' hangs on the left"
            raise FigureError((*_ROOT, "poses", name, "ank_at_l"), reason)
        if arms and arm_hangs_on(pose.arm_l, Limb.ARM_R):
            reason = f"hangs on the right arm, which in '{arms[0]}' hangs on the left"
            raise FigureError((*_ROOT, "poses", name, "at_l"), reason)


def _view(figure: Fields) -> View:
    if "camera" not in figure:
        return View()
    azimuth, elevation = figure.numbers("camera", WIDEST, 90.0)
    if elevation < 0.0:
        raise figure.wrong("camera", "cannot look from below the floor")
    return View(azimuth, elevation)


def _mat(figure: Fields) -> Extent:
    x0, x1, z0, z1 = figure.numbers("mat", *[LONGEST] * 4)
    if x0 >= x1 or z0 >= z1:
        raise figure.wrong("mat", "must be [least x, greatest x, least z, greatest z]")
    return Extent(x0, x1, z0, z1)


def _glow(fields: Fields) -> Glow:
    fields.only(("part", "at", "r", "on"))
    on = read_parts(fields, "on") or (fields.named("part", Part),)
    return Glow(
        Hook(fields.named("part", Part), fields.vec("at")), fields.positive("r", LONGEST), on
    )


def _press(fields: Fields) -> Press:
    fields.only(("part", "from", "to"))
    return Press(fields.named("part", Part), fields.vec("from"), fields.vec("to"))


def _rock(fields: Fields, poses: Mapping[str, Pose]) -> Rock:
    fields.only(("to", "seconds"))
    name = fields.text("to")
    _known_pose(name, poses, (*fields.path, "to"))
    return Rock(name, fields.positive("seconds", _LONGEST_ROCK_SECONDS))


def _split(figure: Fields) -> list[Unit]:
    for i, name in enumerate(figure.texts("split")):
        if name not in LIMB_PARTS:
            limbs = [limb.value for limb in Limb]
            raise FigureError(
                (*figure.path, "split", i), f"there is no limb '{name}'{guess(name, limbs)}"
            )
    return [Unit(name) for name in figure.texts("split")]


def _bias(fields: Fields) -> dict[Unit, float]:
    fields.only(unit.value for unit in Unit)
    return {Unit(key): fields.number(key, LONGEST) for key in fields.table}
