"""The trunk of a pose: spine, head and the slices of the torso, before they rest on anything."""

from dataclasses import dataclass, field

from backrx_desktop.body.pose import Bend, Pose
from backrx_desktop.body.skeleton import (
    ARMS,
    BREATHING_SLICES,
    LEGS,
    LUMBAR_TO_THORAX,
    NECK_TO_HEAD,
    ORIGIN,
    PELVIS_TO_HIP,
    PELVIS_TO_LUMBAR,
    SKULL_CENTRE,
    SKULL_RADII,
    SLICES,
    THORAX_TO_NECK,
    THORAX_TO_SHOULDER,
    Joint,
    Limb,
    Part,
)
from backrx_desktop.body.solved import Ellipse, Ellipsoid
from backrx_desktop.body.vector import (
    Frame,
    Vec,
    add,
    apply,
    compose,
    mix_frames,
    scale,
    turn_x,
    turn_y,
    turn_z,
)

_SWELL = 0.030
_BELOW = {Part.PELVIS: Part.PELVIS, Part.LUMBAR: Part.PELVIS, Part.THORAX: Part.THORAX}
_ABOVE = {Part.PELVIS: Part.LUMBAR, Part.LUMBAR: Part.THORAX, Part.THORAX: Part.THORAX}


@dataclass(frozen=True, slots=True)
class Trunk:
    """The trunk with the pelvis at the origin."""

    joints: dict[Joint, Vec]
    frames: dict[Part, Frame]
    slices: tuple[Ellipse, ...]
    skull: Ellipsoid


@dataclass(slots=True)
class Assembly:
    """A body while it is being put together."""

    joints: dict[Joint, Vec]
    frames: dict[Part, Frame]
    slices: tuple[Ellipse, ...]
    skull: Ellipsoid
    miss: dict[Limb, float] = field(default_factory=dict)

    def point(self, part: Part, offset: Vec) -> Vec:
        return add(self.joints[ORIGIN[part]], apply(self.frames[part], offset))


def _bent(parent: Frame, bend: Bend, share: float = 1.0) -> Frame:
    turned = compose(turn_x(bend.side * share), turn_y(-bend.twist * share))
    return compose(parent, compose(turn_z(-bend.flexion * share), turned))


def _spine(pose: Pose) -> dict[Part, Frame]:
    heading, pitch, lean, roll = pose.turn
    tilted = compose(turn_y(-heading), turn_x(lean))
    pelvis = compose(tilted, compose(turn_z(-pitch), turn_y(-roll)))
    lumbar = _bent(pelvis, pose.lumbar)
    thorax = _bent(lumbar, pose.thorax)
    neck = _bent(thorax, pose.neck, 0.5)
    return {
        Part.PELVIS: pelvis,
        Part.LUMBAR: lumbar,
        Part.THORAX: thorax,
        Part.NECK: neck,
        Part.HEAD: _bent(neck, pose.neck, 0.5),
    }


def bent_trunk(pose: Pose, breath: float) -> Trunk:
    """The trunk of `pose`, its pelvis at the origin."""
    frames = _spine(pose)
    joints: dict[Joint, Vec] = {Joint.PELVIS: (0.0, 0.0, 0.0)}
    joints[Joint.LUMBAR] = apply(frames[Part.PELVIS], PELVIS_TO_LUMBAR)
    joints[Joint.THORAX] = add(joints[Joint.LUMBAR], apply(frames[Part.LUMBAR], LUMBAR_TO_THORAX))
    joints[Joint.NECK] = add(joints[Joint.THORAX], apply(frames[Part.THORAX], THORAX_TO_NECK))
    joints[Joint.HEAD] = add(joints[Joint.NECK], apply(frames[Part.NECK], NECK_TO_HEAD))
    for leg in LEGS:
        x, y, z = PELVIS_TO_HIP
        joints[leg.hip] = apply(frames[Part.PELVIS], (x, y, z * leg.sign))
    for arm, slid in zip(ARMS, (pose.shoulder_r, pose.shoulder_l), strict=True):
        x, y, z = add(THORAX_TO_SHOULDER, slid)
        joints[arm.shoulder] = add(
            joints[Joint.THORAX], apply(frames[Part.THORAX], (x, y, z * arm.sign))
        )
    head = frames[Part.HEAD]
    skull = Ellipsoid(
        add(joints[Joint.HEAD], apply(head, SKULL_CENTRE)),
        scale(head[0], SKULL_RADII[0]),
        scale(head[1], SKULL_RADII[1]),
        scale(head[2], SKULL_RADII[2]),
    )
    return Trunk(joints, frames, _torso(frames, joints, breath), skull)


def _torso(
    frames: dict[Part, Frame], joints: dict[Joint, Vec], breath: float
) -> tuple[Ellipse, ...]:
    slices = []
    for i, (part, y, wide, deep, forward, below, above) in enumerate(SLICES):
        frame = frames[part]
        if below:
            frame = mix_frames(frame, frames[_BELOW[part]], below)
        if above:
            frame = mix_frames(frame, frames[_ABOVE[part]], above)
        # The back stays on the floor: what the chest gains in depth it gains in front.
        grown = _SWELL * breath if i in BREATHING_SLICES else 0.0
        centre = add(joints[ORIGIN[part]], apply(frames[part], (forward + deep * grown, y, 0.0)))
        slices.append(Ellipse(centre, scale(frame[2], wide), scale(frame[0], deep * (1.0 + grown))))
    return tuple(slices)


def standing_at(trunk: Trunk, root: Vec) -> Assembly:
    """The trunk moved so that the pelvis is at `root`."""
    return Assembly(
        {joint: add(at, root) for joint, at in trunk.joints.items()},
        dict(trunk.frames),
        tuple(Ellipse(add(centre, root), wide, deep) for centre, wide, deep in trunk.slices),
        trunk.skull._replace(centre=add(trunk.skull.centre, root)),
    )
