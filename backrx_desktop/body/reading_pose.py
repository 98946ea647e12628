"""Reading a figure's poses: what each table says, what it takes over, and the pose that makes."""

from collections.abc import Mapping
from typing import TypeAlias

from backrx_desktop.body.fields import (
    LONGEST,
    WIDEST,
    Fields,
    FigureError,
    Path,
    guess,
)
from backrx_desktop.body.pose import (
    AnkleTarget,
    ArmAngles,
    ArmDrive,
    Bend,
    FootPlace,
    FootTarget,
    HandTarget,
    Hold,
    LegAngles,
    LegDrive,
    Palm,
    Pin,
    Pose,
    Thing,
    Turn,
)
from backrx_desktop.body.skeleton import ARMS, LIMB_PARTS, TRUNK, Joint, Limb, Part
from backrx_desktop.body.vector import Vec

_LIMB_KEYS = ("leg", "foot", "pole", "ank", "ank_at", "ankle", "arm", "hand", "at", "elbow", "palm")
_SIDED = tuple(f"{key}_{end}" for key in (*_LIMB_KEYS, "shoulder", "holds") for end in "rl")
_POSE_KEYS = ("pos", "rot", "lumbar", "thorax", "neck", "ground", "pin", "rests", *_SIDED)

# A limb's new drive replaces an inherited one, together with what belonged to that.
_REPLACES = {
    "leg": ("foot", "ank", "ank_at", "ankle", "pole"),
    "foot": ("leg", "ank", "ank_at", "ankle"),
    "ank": ("leg", "foot", "ank_at"),
    "arm": ("hand", "at", "elbow", "palm"),
    "hand": ("arm", "at", "palm"),
}
_RIVALS = (("leg", "foot"), ("leg", "ank"), ("foot", "ank"), ("arm", "hand"))
_NEEDS = {
    "pole": ("foot", "ank"),
    "ank_at": ("ank",),
    "ankle": ("ank",),
    "at": ("hand",),
    "elbow": ("hand",),
    "palm": ("hand",),
}
_ANGLE, _PLACE = (WIDEST,), (LONGEST, LONGEST, LONGEST, WIDEST, WIDEST, WIDEST)
_ARM_PARTS = frozenset(part for arm in ARMS for part in LIMB_PARTS[arm.limb])
_ARM_JOINTS = frozenset(joint for arm in ARMS for joint in (arm.elbow, arm.wrist))
_PART_GROUPS: Mapping[str, tuple[Part, ...]] = {
    "torso": TRUNK,
    **{limb.value: parts for limb, parts in LIMB_PARTS.items()},
    **{part.value: (part,) for part in Part},
}

Said: TypeAlias = dict[str, Fields]
"""Every key a pose has, and the table that says it."""


def read_poses(figure: Fields) -> dict[str, Pose]:
    """The poses of a `[figure]` table by name, each over `base` and what it extends."""
    tables = figure.inner("poses")
    names = tuple(tables.table)
    if not names:
        raise FigureError(tables.path, "there is no pose")
    base: Said = {}
    if "base" in figure:
        inner = figure.inner("base")
        inner.only(_POSE_KEYS)
        base = _over({}, inner)
    return {name: _pose(_resolved(tables, name, base, ()), (*tables.path, name)) for name in names}


def read_parts(fields: Fields, key: str) -> tuple[Part, ...]:
    """A list of parts; `torso` and whole limbs stand for all of theirs."""
    parts: list[Part] = []
    for i, name in enumerate(fields.texts(key)):
        if name not in _PART_GROUPS:
            reason = f"there is no part '{name}'{guess(name, _PART_GROUPS)}"
            raise FigureError((*fields.path, key, i), reason)
        parts += _PART_GROUPS[name]
    return tuple(parts)


def _resolved(tables: Fields, name: str, base: Said, above: tuple[str, ...]) -> Said:
    table = tables.inner(name)
    table.only((*_POSE_KEYS, "extends"))
    if "extends" not in table:
        return _over(base, table)
    parent = table.text("extends")
    if parent == name or parent in above:
        raise table.wrong("extends", f"'{name}' extends itself by way of '{parent}'")
    if parent not in tables:
        raise table.wrong("extends", f"there is no pose '{parent}'{guess(parent, tables.table)}")
    return _over(_resolved(tables, parent, base, (*above, name)), table)


def _over(inherited: Said, table: Fields) -> Said:
    """What is inherited, with what `table` says laid over it."""
    said = dict(inherited)
    for end in ("_r", "_l"):
        for one, two in _RIVALS:
            if one + end in table and two + end in table:
                raise table.wrong(one + end, f"cannot stand beside {two}{end}")
        for drive, old in _REPLACES.items():
            if drive + end in table:
                for key in old:
                    said.pop(key + end, None)
    said |= {key: table for key in table.table if key != "extends"}
    return said


def _drives_present(said: Said) -> None:
    for key, drives in _NEEDS.items():
        for end in ("_r", "_l"):
            if key + end in said and not any(drive + end in said for drive in drives):
                needed = " or ".join(drive + end for drive in drives)
                raise said[key + end].wrong(key + end, f"needs {needed} beside it")


def _pose(said: Said, path: Path) -> Pose:
    _drives_present(said)
    return Pose(
        position=said["pos"].vec("pos") if "pos" in said else (0.0, 0.0, 0.0),
        turn=Turn(*said["rot"].numbers("rot", *_ANGLE * 4)) if "rot" in said else Turn(),
        lumbar=_bend(said, "lumbar"),
        thorax=_bend(said, "thorax"),
        neck=_bend(said, "neck"),
        leg_r=_leg(said, "_r", path),
        leg_l=_leg(said, "_l", path),
        arm_r=_arm(said, "_r", path),
        arm_l=_arm(said, "_l", path),
        shoulder_r=_shoulder(said, "shoulder_r"),
        shoulder_l=_shoulder(said, "shoulder_l"),
        ground=_ground(said),
        pin=_pin(said),
        rests=read_parts(said["rests"], "rests") if "rests" in said else (),
        holds_r=_hold(said, "holds_r"),
        holds_l=_hold(said, "holds_l"),
    )


def _bend(said: Said, key: str) -> Bend:
    return Bend(*said[key].numbers(key, *_ANGLE * 3)) if key in said else Bend()


def _shoulder(said: Said, key: str) -> Vec:
    return said[key].vec(key, 0.05) if key in said else (0.0, 0.0, 0.0)


def _ground(said: Said) -> tuple[Part, ...]:
    if "ground" not in said:
        return ()
    parts = read_parts(said["ground"], "ground")
    arms = [part.value for part in parts if part in _ARM_PARTS]
    if arms:
        raise said["ground"].wrong("ground", f"the body cannot stand on {arms[0]}: arms come last")
    return parts


def _pin(said: Said) -> Pin | None:
    if "pin" not in said:
        return None
    pin = said["pin"].inner("pin")
    pin.only(Pin._fields)
    joint = pin.named("joint", Joint)
    if joint in _ARM_JOINTS:
        raise pin.wrong("joint", f"the body cannot hang on {joint.value}: arms come last")
    return Pin(joint, pin.number("x", LONGEST))


def _hold(said: Said, key: str) -> Hold | None:
    if key not in said:
        return None
    known: dict[str, Part | Thing] = {thing.value: thing for thing in (*Part, *Thing)}
    name = said[key].text(key)
    if name not in known:
        raise said[key].wrong(key, f"there is no '{name}' to hold{guess(name, known)}")
    return known[name]


def _direction(said: Said, key: str, path: Path) -> Vec:
    if key not in said:
        raise FigureError(path, f"'{key}' is missing")
    direction = said[key].vec(key)
    if direction == (0.0, 0.0, 0.0):
        raise said[key].wrong(key, "must point somewhere: all three are 0")
    return direction


def _leg(said: Said, end: str, path: Path) -> LegDrive:
    if "foot" + end in said:
        place = FootPlace(*said["foot" + end].numbers("foot" + end, *_PLACE))
        return FootTarget(place, _direction(said, "pole" + end, path))
    if "ank" + end in said:
        limb = Limb("leg" + end)
        return AnkleTarget(
            said["ank" + end].vec("ank" + end),
            _direction(said, "pole" + end, path),
            _anchor(said, "ank_at" + end, {*LIMB_PARTS[limb], *_ARM_PARTS}),
            said["ankle" + end].number("ankle" + end, WIDEST) if "ankle" + end in said else 0.0,
        )
    if "leg" + end in said:
        return LegAngles(*said["leg" + end].numbers("leg" + end, *_ANGLE * 5))
    return LegAngles()


def _arm(said: Said, end: str, path: Path) -> ArmDrive:
    if "hand" + end in said:
        palm = "palm" + end
        return HandTarget(
            said["hand" + end].vec("hand" + end),
            _direction(said, "elbow" + end, path),
            _anchor(said, "at" + end, set(LIMB_PARTS[Limb("arm" + end)])),
            Palm(*said[palm].numbers(palm, *_ANGLE * 3)) if palm in said else None,
        )
    if "arm" + end in said:
        return ArmAngles(*said["arm" + end].numbers("arm" + end, *_ANGLE * 4))
    return ArmAngles()


def _anchor(said: Said, key: str, too_late: set[Part]) -> Part | None:
    """The part a limb reaches for; not one that is placed only after that limb."""
    if key not in said:
        return None
    part = said[key].named(key, Part)
    if part in too_late:
        raise said[key].wrong(key, f"cannot be {part.value}, which follows this limb")
    return part
