"""Reading figures: what is taken over, and every wrong thing named where it stands."""

import math
from copy import deepcopy
from typing import Any, ClassVar

import pytest

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
from backrx_desktop.body.reading import FigureError, read_figure
from backrx_desktop.body.skeleton import Joint, Part
from backrx_desktop.core.exercise import Phase, PhaseKind

Table = dict[str, Any]
HOOK = {"part": "foot_r", "at": [0.05, -0.01, 0]}
PILLOW = {"kind": "pillow", "at": [0.4, 0, 0], "size": [0.2, 0.08, 0.2]}
OTTOMAN = {"kind": "ottoman", "x": [0.1, 0.4], "z": [-0.2, 0.2], "under": ["shank_l"]}


def lift(before: str, after: str) -> Phase:
    return Phase("LIFT", PhaseKind.MOVE, 2.0, "lift", (before, after))


PHASES = (lift("rest", "up"), lift("up", "rest"))
PLAIN: Table = {
    "base": {"rot": [0, -90, 0, 0], "ground": ["torso"]},
    "poses": {"rest": {}, "up": {"leg_r": [90, 0, 0, 90, 0]}},
}


def table(**keys: object) -> Table:
    return {**deepcopy(PLAIN), **keys}


def with_pose(**keys: object) -> Table:
    """A figure whose pose `up` says these keys and no others."""
    figure = deepcopy(PLAIN)
    figure["poses"]["up"] = keys
    return figure


def error(figure: Table, phases: tuple[Phase, ...] = PHASES) -> FigureError:
    with pytest.raises(FigureError) as caught:
        read_figure(figure, phases)
    return caught.value


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
        assert pose.shoulder_r == (0.01, 0, -0.01)
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


@pytest.mark.parametrize(
    ("figure", "where", "why"),
    [
        ({"poses": []}, "figure.poses", "must be a table"),
        ({"poses": {}}, "figure.poses", "there is no pose"),
        ({}, "figure", "'poses' is missing"),
        (table(kamera=[0, 0]), "figure.kamera", "no such key (did you mean camera?)"),
        (table(camera=[0]), "figure.camera", "must be 2 numbers, not 1"),
        (table(camera=12), "figure.camera", "must be a list"),
        (table(camera=[0, -5]), "figure.camera", "below the floor"),
        (table(camera=[0, 91]), "figure.camera[1]", "between -90 and 90"),
        (table(facing="yes"), "figure.facing", "must be true or false"),
        (table(active=["leg"]), "figure.active[0]", "no part 'leg' (did you mean leg_"),
        (table(active=[3]), "figure.active[0]", "must be text in quotes"),
        (table(split=["thigh_r"]), "figure.split[0]", "no limb 'thigh_r'"),
        (table(bias={"leg": 1}), "figure.bias.leg", "no such key (did you mean leg_"),
        (table(bias={"head": True}), "figure.bias.head", "must be a number"),
        (table(start="upp"), "figure.start", "no pose 'upp' (did you mean up?)"),
        (table(start=1), "figure.start", "must be text in quotes"),
        (table(rock={"to": "up", "seconds": 0}), "figure.rock.seconds", "must be above 0"),
        (table(rock={"to": "u", "seconds": 4}), "figure.rock.to", "no pose 'u'"),
        (table(rock={"to": "up"}), "figure.rock", "'seconds' is missing"),
        (table(mat=[1, -1, 0, 1]), "figure.mat", "least x, greatest x"),
        (table(track={"part": "fot_r", "at": [0, 0, 0]}), "figure.track.part", "mean foot_r?"),
        (table(track={"part": "foot_r", "at": [0, 0]}), "figure.track.at", "must be 3 numbers"),
        (table(glow=[{"part": "head", "at": [0, 0, 0], "r": -1}]), "figure.glow[0].r", "above 0"),
        (table(glow={"part": "head"}), "figure.glow", "must be a list"),
        (table(glow=["head"]), "figure.glow[0]", "must be a table"),
        (table(press=[{"part": "head", "from": [0, 0, 0]}]), "figure.press[0]", "'to' is missing"),
        (table(props=[{"kind": "pilow"}]), "figure.props[0].kind", "(did you mean pillow?)"),
        (table(props=[{}]), "figure.props[0]", "'kind' is missing"),
        (table(props=[{**PILLOW, "size": [0.1, 0, 0.1]}]), "figure.props[0].size", "above 0"),
        (table(props=[{**PILLOW, "r": 1}]), "figure.props[0].r", "no such key"),
        (table(props=[{**PILLOW, "layer": "top"}]), "figure.props[0].layer", "no 'top' here"),
        (table(props=[{**OTTOMAN, "top": 1}]), "figure.props[0]", "either 'top' or 'under'"),
        (table(props=[{**OTTOMAN, "x": [1, 0]}]), "figure.props[0].x", "must rise"),
        (table(props=[{"kind": "dumbbell", "hand": "head"}]), "figure.props[0].hand", "hand_r or"),
        (table(props=[{"kind": "strap", "via": [HOOK]}]), "figure.props[0].via", "two points"),
        (table(base=[]), "figure.base", "must be a table"),
        (table(base={"leg": [0]}), "figure.base.leg", "no such key (did you mean leg_"),
        (table(base={"rot": [0, 0, 0]}), "figure.base.rot", "must be 4 numbers, not 3"),
    ],
)
def test_a_wrong_figure_is_refused_where_it_is_wrong(figure: Table, where: str, why: str) -> None:
    refused = error(figure)
    assert str(refused).startswith(f"{where}: "), refused
    assert why in refused.reason


@pytest.mark.parametrize(
    ("keys", "where", "why"),
    [
        ({"leg_r": [0, 0, 0, 0]}, "leg_r", "must be 5 numbers, not 4"),
        ({"leg_r": "bent"}, "leg_r", "must be a list in square brackets"),
        ({"leg_r": [0, 0, 0, 0, "0"]}, "leg_r[4]", "must be a number"),
        ({"leg_r": [0, 0, 0, 0, True]}, "leg_r[4]", "must be a number"),
        ({"leg_r": [0, 0, 0, math.nan, 0]}, "leg_r[3]", "must be a finite number"),
        ({"leg_r": [0, math.inf, 0, 0, 0]}, "leg_r[1]", "must be a finite number"),
        ({"leg_r": [0, 400, 0, 0, 0]}, "leg_r[1]", "must lie between -360 and 360"),
        ({"pos": [0, 9, 0]}, "pos[1]", "must lie between -3 and 3"),
        ({"leg_rr": [0]}, "leg_rr", "no such key (did you mean leg_r?)"),
        ({"foot_r": [0, 0, 0, 0, 0, 0]}, "", "'pole_r' is missing"),
        ({"ank_r": [0, 0, 0]}, "", "'pole_r' is missing"),
        ({"hand_l": [0, 0, 0]}, "", "'elbow_l' is missing"),
        ({"pole_r": [0, 1, 0]}, "pole_r", "needs foot_r or ank_r beside it"),
        ({"palm_l": [0, 0, 0]}, "palm_l", "needs hand_l beside it"),
        ({"ankle_l": 10}, "ankle_l", "needs ank_l beside it"),
        ({"leg_r": [0] * 5, "foot_r": [0] * 6}, "leg_r", "cannot stand beside foot_r"),
        ({"arm_l": [0] * 4, "hand_l": [0] * 3}, "arm_l", "cannot stand beside hand_l"),
        ({"foot_r": [0] * 6, "pole_r": [0, 0, 0]}, "pole_r", "must point somewhere"),
        ({"hand_r": [0] * 3, "elbow_r": [0, 0, 1], "at_r": "hed"}, "at_r", "mean head?"),
        ({"hand_r": [0] * 3, "elbow_r": [0, 0, 1], "at_r": "fore_r"}, "at_r", "follows this limb"),
        ({"ank_r": [0] * 3, "pole_r": [0, 0, 1], "ank_at_r": "hand_l"}, "ank_at_r", "follows"),
        ({"ground": ["hand_r"]}, "ground", "cannot stand on hand_r"),
        ({"ground": ["torsoo"]}, "ground[0]", "(did you mean torso?)"),
        ({"ground": "torso"}, "ground", "must be a list"),
        ({"pin": {"joint": "wrist_r", "x": 0}}, "pin.joint", "cannot hang on wrist_r"),
        ({"pin": {"joint": "toe", "x": 0}}, "pin.joint", "(did you mean toe_"),
        ({"pin": {"joint": "toe_r", "x": 0, "y": 0}}, "pin.y", "no such key"),
        ({"pin": "toe_r"}, "pin", "must be a table"),
        ({"rests": ["flor"]}, "rests[0]", "no part 'flor'"),
        ({"holds_r": "stap"}, "holds_r", "(did you mean strap?)"),
        ({"holds_r": 3}, "holds_r", "must be text in quotes"),
        ({"shoulder_r": [0.2, 0, 0]}, "shoulder_r[0]", "between -0.05 and 0.05"),
        ({"extends": "up"}, "extends", "extends itself"),
        ({"extends": "rst"}, "extends", "no pose 'rst' (did you mean rest?)"),
        ({"extends": 1}, "extends", "must be text in quotes"),
    ],
)
def test_a_wrong_pose_is_refused_where_it_is_wrong(keys: Table, where: str, why: str) -> None:
    refused = error(with_pose(**keys))
    assert str(refused).startswith(f"figure.poses.up{'.' if where else ''}{where}: "), refused
    assert why in refused.reason


def test_what_a_pose_takes_over_is_refused_where_it_was_said() -> None:
    refused = error(table(base={"lumbar": [0, 0]}))
    assert refused.path == ("figure", "base", "lumbar")


def test_poses_that_extend_each_other_in_a_ring_are_refused() -> None:
    poses = {"rest": {}, "up": {"extends": "a"}, "a": {"extends": "b"}, "b": {"extends": "a"}}
    assert "extends itself by way of" in error({"poses": poses}).reason


def test_limbs_that_hang_on_each_other_are_refused_even_in_different_poses() -> None:
    right = {"ank_r": [0, 0, 0], "pole_r": [0, 1, 0], "ank_at_r": "thigh_l"}
    left = {"ank_l": [0, 0, 0], "pole_l": [0, 1, 0], "ank_at_l": "thigh_r"}
    refused = error({"poses": {"rest": right, "up": left}})
    assert refused.path == ("figure", "poses", "up", "ank_at_l")
    assert "'rest'" in refused.reason
    right = {"hand_r": [0, 0, 0], "elbow_r": [0, 1, 0], "at_r": "fore_l"}
    left = {"hand_l": [0, 0, 0], "elbow_l": [0, 1, 0], "at_l": "fore_r"}
    refused = error({"poses": {"rest": right, "up": left}})
    assert refused.path == ("figure", "poses", "up", "at_l")


@pytest.mark.parametrize(
    ("phases", "path", "why"),
    [
        ((), ("phases",), "needs a phase"),
        ((Phase("HOLD", PhaseKind.HOLD, None, ""),), ("phases", 0, "figure"), "is missing"),
        ((lift("rest", "upp"), lift("upp", "rest")), ("phases", 0, "figure"), "(did you mean up?)"),
        ((lift("rest", "up"), lift("rest", "up")), ("phases", 0, "figure"), "ends with 'up'"),
        (
            (lift("rest", "up"), lift("rest", "rest")),
            ("phases", 1, "figure"),
            "begins with 'rest', but the phase before it ends with 'up'",
        ),
    ],
)
def test_phases_that_do_not_fit_are_refused(
    phases: tuple[Phase, ...], path: tuple[str | int, ...], why: str
) -> None:
    refused = error(PLAIN, phases)
    assert refused.path == path
    assert why in refused.reason


def test_an_error_reads_as_people_write_paths() -> None:
    refused = FigureError(("figure", "props", 0, "size"), "must be 3 numbers, not 2")
    assert str(refused) == "figure.props[0].size: must be 3 numbers, not 2"
