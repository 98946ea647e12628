"""Reading figures: what a table says, and what its poses take over."""

from typing import Any, ClassVar

from backrx_desktop.body.figure import Extent, Glow, Press, Rock, Unit, View
from backrx_desktop.body.pose import (
    AnkleTarget,
    ArmAngles,
    Bend,
    FootPlace,
    FootTarget,
    HandTarget,
    LegAngles,
    Palm,
    Pin,
    Thing,
    Turn,
)
from backrx_desktop.body.props import (
    Band,
    Block,
    Dumbbell,
    Furniture,
    Hook,
    KneeBall,
    KneeTowel,
    Layer,
    Pillow,
    Strap,
)
from backrx_desktop.body.reading import read_figure
from backrx_desktop.body.skeleton import Joint, Part
from tests.body.figure_tables import (
    HOOK,
    OTTOMAN,
    PHASES,
    PILLOW,
    PLAIN,
    Table,
    table,
    with_pose,
)


class TestWhatIsRead:
    def test_a_plain_figure(self) -> None:
        figure = read_figure(PLAIN, PHASES)
        assert figure.phases == (("rest", "up"), ("up", "rest"))
        assert figure.start == "rest"
        assert figure.poses["up"].leg_r == LegAngles(90, 0, 0, 90, 0)
        assert figure.poses["up"].turn == Turn(pitch=-90)
        assert figure.poses["up"].ground == (Part.PELVIS, Part.LUMBAR, Part.THORAX)
        assert figure.poses["rest"].arm_r == ArmAngles()

    def test_how_to_look_at_it(self) -> None:
        figure = read_figure(
            table(
                camera=[64, 24],
                facing=True,
                alternating=True,
                active=["leg_r", "fore_l"],
                split=["leg_r"],
                bias={"head": 0.1},
                start="up",
                mat=[-1, 1, -0.3, 0.3],
                track=HOOK,
                rock={"to": "rest", "seconds": 6},
                glow=[{"part": "pelvis", "at": [0, 0, 0.1], "r": 0.08, "on": ["thigh_r"]}],
                press=[{"part": "shank_r", "from": [0, 0, 0.2], "to": [0, 0, 0.1]}],
            ),
            PHASES,
        )
        assert figure.view == View(64, 24)
        assert figure.facing
        assert figure.alternating
        assert figure.active == {Part.THIGH_R, Part.SHANK_R, Part.FOOT_R, Part.FORE_L}
        assert figure.split == {Unit.LEG_R}
        assert figure.bias == {Unit.HEAD: 0.1}
        assert figure.start == "up"
        assert figure.mat == Extent(-1, 1, -0.3, 0.3)
        assert figure.track == Hook(Part.FOOT_R, (0.05, -0.01, 0))
        assert figure.rock == Rock("rest", 6)
        assert figure.glow == (Glow(Hook(Part.PELVIS, (0, 0, 0.1)), 0.08, (Part.THIGH_R,)),)
        assert figure.press == (Press(Part.SHANK_R, (0, 0, 0.2), (0, 0, 0.1)),)

    def test_a_glow_is_painted_on_its_own_part_unless_told(self) -> None:
        glow = [{"part": "shank_r", "at": [0, 0, 0], "r": 0.08}]
        assert read_figure(table(glow=glow), PHASES).glow[0].parts == (Part.SHANK_R,)

    def test_props(self) -> None:
        props = [
            PILLOW,
            OTTOMAN,
            {"kind": "wall", "x": [0.3, 0.4], "z": [-0.2, 0.2], "top": 1, "rounding": 0.006},
            {"kind": "ball", "r": 0.05},
            {"kind": "towel", "r": 0.04, "length": 0.15, "layer": "front"},
            {"kind": "band", "around": [HOOK, HOOK], "r": 0.03},
            {"kind": "strap", "via": [HOOK, HOOK], "bias": 0.2},
            {"kind": "dumbbell", "hand": "hand_l"},
        ]
        hook = Hook(Part.FOOT_R, (0.05, -0.01, 0))
        assert read_figure(table(props=props), PHASES).props == (
            Pillow((0.4, 0, 0), (0.2, 0.08, 0.2)),
            Block(Furniture.OTTOMAN, (0.1, 0.4), (-0.2, 0.2), under=(Part.SHANK_L,)),
            Block(Furniture.WALL, (0.3, 0.4), (-0.2, 0.2), 1, rounding=0.006, layer=Layer.STATIC),
            KneeBall(0.05),
            KneeTowel(0.04, 0.15, Layer.FRONT),
            Band((hook, hook), 0.03),
            Strap((hook, hook), bias=0.2),
            Dumbbell(Part.HAND_L),
        )

    def test_everything_a_pose_can_say(self) -> None:
        pose = read_figure(
            with_pose(
                pos=[0.1, 0.2, 0.3],
                rot=[1, 2, 3, 4],
                lumbar=[1, 2, 3],
                thorax=[4, 5, 6],
                neck=[7, 8, 9],
                foot_r=[0.3, 0, 0.06, 5, 10, 15],
                pole_r=[0, 1, 0],
                ank_l=[0.1, 0.2, 0.3],
                ank_at_l="thigh_r",
                pole_l=[0, 1, -1],
                ankle_l=-10,
                arm_r=[10, 20, 30, 40],
                hand_l=[0.1, 0, 0],
                at_l="head",
                elbow_l=[0, 0, -1],
                palm_l=[10, 20, 30],
                shoulder_r=[0.01, 0, -0.01],
                ground=["head"],
                pin={"joint": "knee_l", "x": 0.2},
                rests=["foot_r"],
                holds_r="floor",
                holds_l="head",
            ),
            PHASES,
        ).poses["up"]
        assert pose.position == (0.1, 0.2, 0.3)
        assert pose.turn == Turn(1, 2, 3, 4)
        assert pose.lumbar == Bend(1, 2, 3)
        assert pose.thorax == Bend(4, 5, 6)
        assert pose.neck == Bend(7, 8, 9)
        assert pose.leg_r == FootTarget(FootPlace(0.3, 0, 0.06, 5, 10, 15), (0, 1, 0))
        assert pose.leg_l == AnkleTarget((0.1, 0.2, 0.3), (0, 1, -1), Part.THIGH_R, -10)
        assert pose.arm_r == ArmAngles(10, 20, 30, 40)
        assert pose.arm_l == HandTarget((0.1, 0, 0), (0, 0, -1), Part.HEAD, Palm(10, 20, 30))
        assert pose.shoulder_r == (0.01, 0.0, -0.01)
        assert pose.pin == Pin(Joint.KNEE_L, 0.2)
        support: tuple[object, ...] = (pose.ground, pose.rests, pose.holds_r, pose.holds_l)
        assert support == ((Part.HEAD,), (Part.FOOT_R,), Thing.FLOOR, Part.HEAD)


class TestWhatIsTakenOver:
    BASE: ClassVar[Table] = {
        "foot_r": [0.3, 0, 0.06, 0, 0, 0],
        "pole_r": [0, 1, 0],
        "elbow_r": [0, 0, 1],
    }

    def up(self, base: Table, **poses: Table) -> Any:
        figure = {"base": base, "poses": {"rest": {"leg_r": [0, 0, 0, 0, 0]}, **poses}}
        for pose in figure["poses"].values():
            pose.setdefault("hand_r", [0.1, 0.1, 0.2])
        return read_figure(figure, PHASES).poses["up"]

    def test_a_pose_changes_only_what_it_says(self) -> None:
        pose = self.up(self.BASE, up={"pole_r": [0, 1, 0.5]})
        assert pose.leg_r == FootTarget(FootPlace(0.3, 0, 0.06, 0, 0, 0), (0, 1, 0.5))

    def test_a_limb_driven_anew_forgets_how_it_was_driven(self) -> None:
        assert self.up(self.BASE, up={"leg_r": [9, 0, 0, 0, 0]}).leg_r == LegAngles(9, 0, 0, 0, 0)
        ankle = self.up(self.BASE, up={"ank_r": [0.3, 0.1, 0.1]}).leg_r
        assert ankle == AnkleTarget((0.3, 0.1, 0.1), (0, 1, 0))

    def test_a_hand_put_elsewhere_forgets_its_part_and_palm_but_not_its_elbow(self) -> None:
        base = {**self.BASE, "hand_r": [0.1, 0, 0], "at_r": "head", "palm_r": [0, 0, 0]}
        assert self.up(base, up={}).arm_r == HandTarget((0.1, 0.1, 0.2), (0, 0, 1))

    def test_a_pose_can_extend_another(self) -> None:
        first = {"neck": [10, 0, 0], "leg_r": [5, 0, 0, 0, 0]}
        pose = self.up(self.BASE, first=first, up={"extends": "first", "neck": [20, 0, 0]})
        assert pose.neck == Bend(20)
        assert pose.leg_r == LegAngles(5, 0, 0, 0, 0)
