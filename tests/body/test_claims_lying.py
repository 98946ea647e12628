"""What the catalogue says of the exercises done lying, measured on their figures."""

import math

import pytest

from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.motion import between, sample
from backrx_desktop.body.props import Block, Furniture, Pillow, block_top
from backrx_desktop.body.skeleton import LEGS, TRUNK, Joint, Leg, Part
from backrx_desktop.body.solved import SolvedBody, lowest
from backrx_desktop.body.vector import dot, sub
from backrx_desktop.core.exercise import Side
from tests.body.figures import figure, posed, samples
from tests.body.measures import LEFT, METRES, RIGHT, across_floor, heel, knee, toes
from tests.body.surfaces import chain, gap


def between_feet(body: SolvedBody) -> float:
    return gap(body, body.discs[Part.FOOT_R], Part.FOOT_L)


class TestSideLegLiftTwist:
    def test_the_heel_rises_about_45_cm(self) -> None:
        rest, up = (posed("side-leg-lift-twist", name) for name in ("rest", "up"))
        rise = (heel(up, RIGHT)[1] - heel(rest, RIGHT)[1]) * METRES
        assert 0.40 < rise < 0.50

    def test_twisting_turns_the_toes_from_forward_to_up(self) -> None:
        up, twisted = (posed("side-leg-lift-twist", name) for name in ("up", "twisted"))
        assert toes(up, RIGHT)[2] > 0.9
        assert toes(twisted, RIGHT)[1] > 0.7

    def test_the_knee_stays_straight_and_the_body_still(self) -> None:
        rest = posed("side-leg-lift-twist", "rest")
        for movement in samples("side-leg-lift-twist"):
            for each in movement:
                assert knee(each.body, RIGHT) < 1.0
                assert each.body.joints[Joint.PELVIS] == pytest.approx(rest.joints[Joint.PELVIS])

    def test_the_head_is_down_on_the_pillow(self) -> None:
        (pillow,) = figure("side-leg-lift-twist").props
        assert isinstance(pillow, Pillow)
        body = posed("side-leg-lift-twist", "rest")
        assert lowest(body, Part.HEAD) == pytest.approx(pillow.size[1], abs=0.01)


class TestSideLegLiftPropped:
    def test_the_elbow_carries_the_shoulder(self) -> None:
        body = posed("side-leg-lift-propped", "rest")
        assert body.joints[Joint.ELBOW_L][1] < 0.035
        assert math.hypot(*across_floor(body, Joint.ELBOW_L, Joint.SHOULDER_L)) < 0.05
        assert lowest(body, Part.HEAD) > 0.25

    def test_the_leg_lifts_straight_with_the_toes_forward(self) -> None:
        for each in samples("side-leg-lift-propped")[0]:
            assert knee(each.body, RIGHT) < 1.0
            assert toes(each.body, RIGHT)[2] > 0.95


class TestClamshell:
    def test_the_feet_stay_together(self) -> None:
        for movement in samples("clamshell"):
            for each in movement:
                assert -0.02 <= between_feet(each.body) <= 0.01, each.where

    def test_the_knee_opens_about_25_cm(self) -> None:
        rest, opened = (posed("clamshell", name) for name in ("rest", "open"))
        rise = opened.joints[RIGHT.knee][1] - rest.joints[RIGHT.knee][1]
        assert 0.22 < rise * METRES < 0.28

    def test_the_hip_stays_still(self) -> None:
        rest, opened = (posed("clamshell", name) for name in ("rest", "open"))
        assert rest.frames[Part.PELVIS] == opened.frames[Part.PELVIS]


@pytest.mark.parametrize(
    ("exercise_id", "legs"),
    [("static-back", LEGS), ("supine-groin-stretch", (LEFT,))],
)
def test_calves_lie_on_the_ottoman_hips_and_knees_at_90(
    exercise_id: str, legs: tuple[Leg, ...]
) -> None:
    body = posed(exercise_id, "hold")
    (ottoman,) = figure(exercise_id).props
    assert isinstance(ottoman, Block)
    assert ottoman.kind is Furniture.OTTOMAN
    for leg in legs:
        assert knee(body, leg) == pytest.approx(90, abs=2)
        assert body.frames[leg.thigh][1][1] == pytest.approx(-1, abs=0.01)
        assert lowest(body, leg.shank) == pytest.approx(block_top(ottoman, body), abs=0.005)
        assert ottoman.x[0] < body.discs[leg.shank][4].centre[0] < ottoman.x[1]


def test_the_stretched_leg_of_the_groin_stretch_lies_long() -> None:
    assert knee(posed("supine-groin-stretch", "hold"), RIGHT) < 12


def test_figure_four_rests_the_ankle_just_above_the_knee_and_the_knee_points_out() -> None:
    body = posed("figure-four", "hold")
    along = dot(
        sub(body.joints[Joint.KNEE_L], body.joints[Joint.ANKLE_R]), body.frames[Part.THIGH_L][1]
    )
    assert -0.08 < along < -0.03
    ankle = [*body.discs[Part.SHANK_R][-2:], *body.discs[Part.FOOT_R]]
    assert -0.02 <= gap(body, ankle, Part.THIGH_L) <= 0.005
    outward = sub(body.joints[Joint.KNEE_R], body.joints[Joint.HIP_R])
    assert outward[2] > 0.08


class TestSeatedTwist:
    def test_the_opposite_elbow_is_outside_the_bent_knee(self) -> None:
        body = posed("seated-twist", "hold")
        off = sub(body.joints[Joint.ELBOW_L], body.joints[Joint.KNEE_R])
        assert dot(off, body.frames[Part.THIGH_R][2]) > 0.04
        arm = chain(body.discs[Part.UPPER_L]).balls + chain(body.discs[Part.FORE_L]).balls
        assert min(gap(body, arm, part) for part in (Part.THIGH_R, Part.SHANK_R)) <= 0.01

    def test_the_foot_stands_on_the_far_side_of_the_other_thigh(self) -> None:
        body = posed("seated-twist", "hold")
        foot = body.joints[Joint.ANKLE_R]
        assert foot[2] < body.joints[Joint.KNEE_L][2] - 0.08
        assert body.joints[Joint.HIP_L][0] < foot[0] < body.joints[Joint.ANKLE_L][0]

    def test_the_chest_turns_towards_the_bent_knee_and_both_hips_stay_down(self) -> None:
        front, hold = (posed("seated-twist", name) for name in ("front", "hold"))
        assert hold.frames[Part.THORAX][0][2] > front.frames[Part.THORAX][0][2] + 0.3
        hips = [hold.joints[leg.hip][1] for leg in LEGS]
        assert hips[0] == pytest.approx(hips[1], abs=0.01)


class TestKneesToChest:
    def test_both_knees_come_over_the_trunk(self) -> None:
        body = posed("knees-to-chest", "hold")
        for leg in LEGS:
            assert body.joints[leg.knee][0] < body.joints[Joint.LUMBAR][0]

    def test_rocking_is_gentle_and_can_be_seen(self) -> None:
        spec = figure("knees-to-chest")
        still, rocked = (sample(spec, 0, 0.5, rock=rock) for rock in (0.0, 1.0))
        assert spec.rock is not None
        assert 4.0 <= spec.rock.seconds <= 10.0
        moved = math.dist(still.joints[Joint.ANKLE_R], rocked.joints[Joint.ANKLE_R])
        assert 0.03 < moved < 0.12


class TestHamstringStretch:
    def test_the_raised_knee_is_straight_and_the_other_leg_long(self) -> None:
        body = posed("hamstring-strap-stretch", "hold")
        assert knee(body, RIGHT) < 5
        assert knee(body, LEFT) < 12
        assert heel(body, RIGHT)[1] > 0.4


class TestSuperman:
    def test_chest_and_legs_stay_off_the_floor_all_the_way(self) -> None:
        for each in samples("superman")[0]:
            for part in (Part.THORAX, Part.SHANK_R, Part.SHANK_L, Part.FOOT_R, Part.HAND_R):
                assert lowest(each.body, part) > 0.015, each.where

    def test_it_begins_flat(self) -> None:
        body = solve(figure("superman").poses["flat"])
        assert all(lowest(body, part) < 0.02 for part in (*TRUNK, Part.FOOT_R, Part.HAND_R))


class TestKneeWag:
    def test_the_knees_go_to_the_working_side(self) -> None:
        for side, toward in ((Side.RIGHT, 1.0), (Side.LEFT, -1.0)):
            over = sample(figure("knee-wag").for_side(side), 0, 1.0)
            for leg in LEGS:
                gone = over.joints[leg.knee][2] - over.joints[leg.ankle][2]
                assert gone * toward > 0.08

    def test_the_knees_are_bent_about_90_and_the_head_lies_on_the_hands(self) -> None:
        body = posed("knee-wag", "rest")
        assert knee(body, RIGHT) == pytest.approx(90, abs=20)
        assert lowest(body, Part.HAND_R) < lowest(body, Part.HEAD) < 0.05


class TestLyingMarch:
    def test_one_knee_comes_up_while_the_other_leg_stays_long(self) -> None:
        for side, working, resting in ((Side.RIGHT, *LEGS), (Side.LEFT, LEFT, RIGHT)):
            spec = figure("psoas-march").for_side(side)
            for i in range(7):
                body = sample(spec, 0, i / 6)
                assert knee(body, resting) < 12
            assert knee(body, working) > 80
            assert body.frames[working.thigh][1][1] < -0.9


def test_the_sit_up_begins_with_shoulders_down() -> None:
    rest = posed("sit-up", "rest")
    assert lowest(rest, Part.THORAX) < 0.006
    assert posed("sit-up", "up").joints[Joint.NECK][1] > 0.35


def test_halfway_to_a_hold_is_what_eased_shows() -> None:
    spec = figure("hamstring-strap-stretch")
    half = solve(between(spec.poses["low"], spec.poses["hold"], 0.5))
    assert sample(spec, 0, 0.0, eased=True).joints == half.joints
