"""Moving between poses."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest

from backrx_desktop.body.figure import FigureSpec, Rock
from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.motion import (
    between,
    breathing,
    minimum_jerk,
    pose_at,
    rocking,
    sample,
    settling,
)
from backrx_desktop.body.pose import (
    AnkleTarget,
    ArmAngles,
    ArmBlend,
    Bend,
    FootPlace,
    FootTarget,
    HandTarget,
    LegAngles,
    LegBlend,
    Palm,
    Pin,
    Pose,
    Thing,
    Turn,
)
from backrx_desktop.body.skeleton import Joint, Part

LOW = Pose(position=(0, 0.5, 0), leg_r=LegAngles(flexion=0), rests=(Part.FOOT_L, Part.FOOT_R))
HIGH = Pose(position=(0, 0.5, 0), leg_r=LegAngles(flexion=80), rests=(Part.FOOT_L,))
KICK = FigureSpec(
    poses={"low": LOW, "high": HIGH, "wait": LOW},
    phases=(("low", "high"), ("high", "high"), ("high", "low")),
    start="wait",
)


def flexion(pose: Pose) -> float:
    assert isinstance(pose.leg_r, LegAngles)
    return pose.leg_r.flexion


class TestMinimumJerk:
    def test_begins_and_ends_at_rest(self) -> None:
        for still in (0.0, 1.0):
            speed = (minimum_jerk(still + 1e-4) - minimum_jerk(still - 1e-4)) / 2e-4
            assert speed == pytest.approx(0.0, abs=1e-3)
        assert (minimum_jerk(0.0), minimum_jerk(0.5), minimum_jerk(1.0)) == (0.0, 0.5, 1.0)

    def test_is_the_polynomial(self) -> None:
        t = 0.3
        assert minimum_jerk(t) == pytest.approx(10 * t**3 - 15 * t**4 + 6 * t**5)

    def test_stays_put_outside_its_time(self) -> None:
        assert (minimum_jerk(-2.0), minimum_jerk(7.0)) == (0.0, 1.0)


class TestBetween:
    def test_ends_are_the_poses_themselves(self) -> None:
        assert between(LOW, HIGH, 0.0) is LOW
        assert between(LOW, HIGH, 1.0) is HIGH

    def test_limbs_driven_alike_move_by_their_numbers(self) -> None:
        one = Pose(
            turn=Turn(0, -90, 0, 0),
            neck=Bend(10),
            leg_l=FootTarget(FootPlace(0.2, 0, -0.05, 0, 0, 0), (0, 1, 0)),
            arm_r=ArmAngles(0, 10, 0, 0),
            arm_l=HandTarget((0, 0.1, 0), (0, 0, -1), Part.THORAX, Palm(0, 0, 0)),
            shoulder_r=(0.02, 0, 0),
            pin=Pin(Joint.TOE_R, 0.2),
        )
        two = Pose(
            turn=Turn(0, -50, 0, 0),
            neck=Bend(20),
            leg_l=FootTarget(FootPlace(0.4, 0, -0.05, 0, 80, 0), (0, 1, 1)),
            arm_r=ArmAngles(40, 10, 0, 0),
            arm_l=HandTarget((0, 0.3, 0), (0, 0, -1), Part.THORAX, Palm(0, 40, 0)),
            pin=Pin(Joint.TOE_R, 0.4),
        )
        middle = between(one, two, 0.5)
        assert middle.turn.pitch == -70
        assert middle.neck.flexion == 15
        assert middle.shoulder_r[0] == pytest.approx(0.01)
        assert middle.pin is not None
        assert middle.pin.x == pytest.approx(0.3)
        assert isinstance(middle.leg_l, FootTarget)
        assert middle.leg_l.place == pytest.approx((0.3, 0, -0.05, 0, 40, 0))
        assert middle.arm_r == ArmAngles(20, 10, 0, 0)
        assert isinstance(middle.arm_l, HandTarget)
        assert middle.arm_l.palm == Palm(0, 20, 0)

    def test_an_ankle_on_the_same_part_moves_by_its_numbers(self) -> None:
        one = replace(LOW, leg_r=AnkleTarget((0, 0, 0), (1, 0, 0), Part.THIGH_L, 10))
        two = replace(LOW, leg_r=AnkleTarget((0, 0.2, 0), (1, 0, 0), Part.THIGH_L, 20))
        middle = between(one, two, 0.5).leg_r
        assert middle == AnkleTarget((0, 0.1, 0), (1, 0, 0), Part.THIGH_L, 15)

    @pytest.mark.parametrize(
        "drive",
        [
            FootTarget(FootPlace(0.3, 0.1, 0.05, 0, 0, 0), (1, 0, 0)),
            AnkleTarget((0.2, 0.2, 0.05), (1, 0, 0)),
        ],
    )
    def test_limbs_driven_differently_are_blended(self, drive: FootTarget | AnkleTarget) -> None:
        assert between(LOW, replace(LOW, leg_r=drive), 0.5).leg_r == LegBlend(LOW.leg_r, drive, 0.5)

    @pytest.mark.parametrize(
        "other",
        [
            HandTarget((0, 0.1, 0.2), (0, 0, 1), Part.THORAX),
            HandTarget((0, 0.1, 0.2), (0, 0, 1), None, Palm(0, 0, 0)),
            ArmAngles(),
        ],
    )
    def test_hands_on_different_things_are_blended(self, other: HandTarget | ArmAngles) -> None:
        one = replace(LOW, arm_r=HandTarget((0, 0.1, 0.2), (0, 0, 1)))
        middle = between(one, replace(LOW, arm_r=other), 0.25)
        assert middle.arm_r == ArmBlend(one.arm_r, other, 0.25)

    def test_only_what_touches_at_both_ends_touches_on_the_way(self) -> None:
        one = replace(LOW, holds_r=Thing.FLOOR, holds_l=Part.HEAD)
        middle = between(one, replace(HIGH, holds_r=Thing.FLOOR), 0.5)
        assert middle.rests == (Part.FOOT_L,)
        assert (middle.holds_r, middle.holds_l) == (Thing.FLOOR, None)

    def test_there_and_back_take_the_same_way(self) -> None:
        drive = FootTarget(FootPlace(0.3, 0.1, 0.05, 0, 30, 0), (1, 0, 0))
        there, back = replace(LOW, leg_r=drive), HIGH
        for share in (0.2, 0.5, 0.9):
            one, two = solve(between(there, back, share)), solve(between(back, there, 1 - share))
            for joint, at in one.joints.items():
                assert math.dist(at, two.joints[joint]) < 1e-9, joint


class TestPoseAt:
    def test_moves_by_minimum_jerk(self) -> None:
        assert flexion(pose_at(KICK, 0, 0.5)) == 40
        assert flexion(pose_at(KICK, 0, 0.25)) == pytest.approx(80 * minimum_jerk(0.25))
        assert flexion(pose_at(KICK, 2, 1.0)) == 0

    def test_stays_in_a_hold(self) -> None:
        assert pose_at(KICK, 1, 0.4) is HIGH

    def test_eased_is_half_the_range(self) -> None:
        assert [flexion(pose_at(KICK, 0, t, eased=True)) for t in (0, 0.5, 1)] == [0, 20, 40]
        assert flexion(pose_at(KICK, 1, 0.5, eased=True)) == 40
        assert flexion(pose_at(KICK, 2, 1.0, eased=True)) == 0

    def test_eased_halves_from_the_starting_pose(self) -> None:
        raised = replace(KICK, poses={**KICK.poses, "wait": HIGH})
        assert flexion(pose_at(raised, 0, 0.0, eased=True)) == 40

    def test_an_unknown_phase_is_an_error(self) -> None:
        with pytest.raises(IndexError):
            sample(KICK, 3, 0.0)


class TestSample:
    def test_is_the_solved_pose(self) -> None:
        body = sample(KICK, 0, 0.5)
        assert body.joints == solve(pose_at(KICK, 0, 0.5)).joints

    def test_breath_moves_the_chest(self) -> None:
        assert sample(KICK, 1, 0.5, breath=1.0).slices[9] != sample(KICK, 1, 0.5).slices[9]


class TestSettling:
    def test_goes_from_the_start_to_where_the_first_phase_begins(self) -> None:
        spec = replace(KICK, start="high")
        assert settling(spec, 0.0).joints == solve(HIGH).joints
        assert settling(spec, 1.0).joints == solve(LOW).joints

    def test_eased_it_ends_where_the_eased_first_phase_begins(self) -> None:
        spec = replace(KICK, start="high")
        wanted = sample(spec, 0, 0.0, eased=True)
        knee = settling(spec, 1.0, eased=True).joints[Joint.KNEE_R]
        assert math.dist(knee, wanted.joints[Joint.KNEE_R]) < 1e-12


class TestRocking:
    HUG = FigureSpec(
        poses={"hold": LOW, "rocked": HIGH},
        phases=(("hold", "hold"),),
        start="hold",
        rock=Rock("rocked", 6.0),
    )

    def test_swings_there_and_back_in_its_seconds(self) -> None:
        times = (0, 1.5, 3, 4.5, 6)
        assert [rocking(self.HUG, t) for t in times] == pytest.approx([0, 0.5, 1, 0.5, 0])

    def test_what_has_no_rock_stays_still(self) -> None:
        assert rocking(KICK, 3.0) == 0.0

    def test_moves_a_hold_and_nothing_else(self) -> None:
        assert flexion(pose_at(self.HUG, 0, 0.5, rock=0.5)) == 40
        moving = replace(KICK, rock=Rock("high", 6.0))
        assert flexion(pose_at(moving, 0, 0.0, rock=1.0)) == 0

    def test_eased_rocks_half_as_far(self) -> None:
        assert flexion(pose_at(self.HUG, 0, 0.5, rock=1.0, eased=True)) == 40


class TestBreathing:
    def test_in_for_four_seconds_and_out_for_six(self) -> None:
        assert breathing(0.0) == pytest.approx(0.0)
        assert breathing(2.0) == pytest.approx(1.0)
        assert breathing(8.0) == pytest.approx(-1.0)
        assert breathing(10.0) == pytest.approx(0.0)

    def test_never_leaves_its_range_and_never_jumps(self) -> None:
        course = [breathing(i / 24) for i in range(24 * 25)]
        assert max(map(abs, course)) <= 1.0
        assert max(abs(b - a) for a, b in pairwise(course)) < 0.04
