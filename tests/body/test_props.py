"""Where props are while the body moves."""

import math

import pytest

from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.pose import ArmAngles, Pose
from backrx_desktop.body.props import (
    Band,
    Block,
    Dumbbell,
    Furniture,
    Hook,
    KneeBall,
    KneeTowel,
    Pillow,
    Strap,
    block_corners,
    block_top,
    dumbbell_bar,
    hooked,
    mirrored_prop,
    prop_discs,
    squeezed_ball,
    towel_roll,
)
from backrx_desktop.body.skeleton import Joint, Part
from backrx_desktop.body.solved import lowest
from backrx_desktop.body.vector import dot, length, sub, unit
from tests.body.figures import figure, posed, samples

OTTOMAN = Block(Furniture.OTTOMAN, (0.1, 0.4), (-0.2, 0.1), under=(Part.SHANK_L,))
WALL = Block(Furniture.WALL, (0.3, 0.4), (-0.2, 0.2), top=1.0)


def test_an_ottoman_is_as_high_as_the_calf_on_it() -> None:
    body = posed("supine-groin-stretch", "hold")
    assert block_top(OTTOMAN, body) == lowest(body, Part.SHANK_L)
    corners = block_corners(OTTOMAN, body)
    assert max(y for _, y, _ in corners) == block_top(OTTOMAN, body)
    assert min(y for _, y, _ in corners) == 0.0


def test_a_wall_is_as_high_as_it_is() -> None:
    assert block_top(WALL, solve(Pose())) == 1.0


def test_the_mirrored_ottoman_lies_on_the_other_side_under_the_other_calf() -> None:
    twin = mirrored_prop(OTTOMAN)
    assert isinstance(twin, Block)
    assert twin.z == (-0.1, 0.2)
    assert twin.under == (Part.SHANK_R,)


class TestSqueezedBall:
    BALL = KneeBall(0.052)

    def test_fills_the_gap_between_the_knees(self) -> None:
        body = posed("adductor-squeeze-ball", "rest")
        ball = squeezed_ball(self.BALL, body)
        knees = math.dist(body.joints[Joint.KNEE_R], body.joints[Joint.KNEE_L])
        assert 2 * length(ball.right) == pytest.approx(knees - 2 * 0.0365, abs=0.01)
        assert abs(dot(ball.up, ball.right)) < 1e-12

    def test_keeps_its_volume_when_squeezed(self) -> None:
        volumes = []
        for name in ("rest", "squeezed"):
            ball = squeezed_ball(self.BALL, posed("adductor-squeeze-ball", name))
            volumes.append(length(ball.right) * length(ball.up) * length(ball.forward))
        assert volumes == pytest.approx([0.052**3] * 2)

    def test_is_flatter_when_squeezed(self) -> None:
        rest, squeezed = (
            squeezed_ball(self.BALL, posed("adductor-squeeze-ball", name))
            for name in ("rest", "squeezed")
        )
        assert length(squeezed.right) < length(rest.right) - 0.005


def test_a_rolled_towel_stands_between_the_knees_no_thicker_than_the_gap() -> None:
    towel = KneeTowel(0.2, 0.16)
    body = posed("adductor-squeeze-towel", "squeezed")
    top, foot = towel_roll(towel, body)
    assert math.dist(top.centre, foot.centre) == pytest.approx(0.16)
    assert top.centre[1] > foot.centre[1]
    knees = math.dist(body.joints[Joint.KNEE_R], body.joints[Joint.KNEE_L])
    assert top.radius <= knees / 2.0


def test_the_squeezing_exercises_draw_prop_and_knees_together() -> None:
    for exercise_id in ("adductor-squeeze-ball", "adductor-squeeze-towel"):
        rest, squeezed = (posed(exercise_id, name) for name in ("rest", "squeezed"))
        gaps = [
            math.dist(body.joints[Joint.KNEE_R], body.joints[Joint.KNEE_L])
            for body in (rest, squeezed)
        ]
        assert gaps[1] < gaps[0] - 0.01
        assert len(figure(exercise_id).props) == 1


def test_a_band_and_a_strap_run_by_their_hooks() -> None:
    hooks = (Hook(Part.FOOT_R, (0.05, 0, 0)), Hook(Part.HAND_L, (0, -0.04, 0)))
    body = solve(Pose())
    points = hooked(hooks, body)
    assert points == tuple(body.point(part, offset) for part, offset in hooks)
    assert [disc.centre for disc in prop_discs(Band(hooks, 0.03), body)] == list(points)
    assert {disc.radius for disc in prop_discs(Strap(hooks, 0.02), body)} == {0.01}


def test_a_dumbbell_lies_across_the_palm() -> None:
    body = solve(Pose(arm_r=ArmAngles(30, 40, 0, 20)))
    one, two = dumbbell_bar(Dumbbell(Part.HAND_R), body)
    palm = body.discs[Part.HAND_R][1].centre
    assert math.dist(one, palm) == pytest.approx(math.dist(two, palm))
    assert abs(dot(unit(sub(one, two)), body.frames[Part.HAND_R][1])) < 1e-12


def test_a_pillow_reaches_as_far_as_its_size() -> None:
    discs = prop_discs(Pillow((0.4, 0.0, 0.1), (0.2, 0.08, 0.3)), solve(Pose()))
    highs = [max(disc.centre[i] for disc in discs) for i in range(3)]
    assert highs == pytest.approx([0.5, 0.08, 0.25])


def test_the_march_keeps_the_band_round_both_feet() -> None:
    (band,) = figure("psoas-march").props
    assert isinstance(band, Band)
    for sample in samples("psoas-march")[0]:
        for hook, at in zip(band.around, hooked(band.around, sample.body), strict=True):
            middle = sample.body.discs[hook.part][2].centre
            assert math.dist(at, middle) < band.radius
