"""Every wrong thing in a figure is refused, and named where it stands."""

import math

import pytest

from backrx_desktop.body.reading import FigureError
from backrx_desktop.core.exercise import Phase, PhaseKind
from tests.body.figure_tables import (
    HOOK,
    OTTOMAN,
    PILLOW,
    PLAIN,
    Table,
    error,
    lift,
    table,
    with_pose,
)


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
        ({"leg_r": [0, 10**400, 0, 0, 0]}, "leg_r[1]", "must lie between -360 and 360"),
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
