"""Every figure of the catalogue, all the way through its movements, whole and eased."""

import math
from itertools import pairwise

import pytest

from backrx_desktop.body.camera import framing
from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.mirror import mirrored, other
from backrx_desktop.body.motion import settling
from backrx_desktop.body.skeleton import ARMS, LEGS, TRUNK, Part
from backrx_desktop.body.solved import DISC_PARTS, lowest
from backrx_desktop.body.vector import (
    Frame,
    Vec,
    compose,
    dot,
    length,
    scale,
    sub,
    turn_x,
    turn_z,
)
from tests.body.figures import (
    IDS,
    SAMPLES,
    SOLID,
    every_exercise,
    every_sample,
    exercise,
    figure,
    samples,
)
from tests.body.measures import bend, knee, transpose

SURFACES = (*DISC_PARTS, *TRUNK, Part.HEAD)


def test_there_are_twenty_one() -> None:
    assert len(IDS) == 21


@every_exercise
def test_segments_keep_their_length(exercise_id: str) -> None:
    spans = [(leg.hip, leg.knee, 0.245) for leg in LEGS]
    spans += [(leg.knee, leg.ankle, 0.240) for leg in LEGS]
    spans += [(arm.shoulder, arm.elbow, 0.172) for arm in ARMS]
    spans += [(arm.elbow, arm.wrist, 0.145) for arm in ARMS]
    for sample in every_sample(exercise_id):
        for start, end, wanted in spans:
            there = length(sub(sample.body.joints[end], sample.body.joints[start]))
            assert there == pytest.approx(wanted, abs=5e-4), (sample.where, end)


@every_exercise
def test_limbs_reach_what_they_reach_for(exercise_id: str) -> None:
    for sample in every_sample(exercise_id):
        for limb, miss in sample.body.miss.items():
            assert miss < 0.006, (sample.where, limb)


@every_exercise
def test_nothing_is_below_the_floor_and_nothing_floats(exercise_id: str) -> None:
    for sample in every_sample(exercise_id):
        heights = {part: lowest(sample.body, part) for part in SURFACES}
        under = [part for part, height in heights.items() if height < -0.006]
        assert not under, (sample.where, under)
        assert min(heights.values()) <= 0.003, sample.where


@every_exercise
def test_what_rests_on_the_floor_touches_it(exercise_id: str) -> None:
    for sample in every_sample(exercise_id):
        for part in sample.pose.rests:
            assert abs(lowest(sample.body, part)) <= 0.006, (sample.where, part)


def ball_joint(parent: Frame, child: Frame, sign: float) -> tuple[float, float, float]:
    """Flexion, abduction and external rotation of a thigh in the pelvis, in degrees."""
    turned = compose(transpose(parent), child)
    down = scale(turned[1], -1.0)
    abduction = math.degrees(math.asin(max(-1.0, min(1.0, sign * down[2]))))
    flexion = math.degrees(math.atan2(down[0], -down[1]))
    unturned = transpose(compose(turn_z(flexion), turn_x(-sign * abduction)))
    front = compose(unturned, turned)[0]
    return flexion, abduction, -sign * math.degrees(math.atan2(-front[2], front[0]))


@every_exercise
def test_joints_stay_in_their_range(exercise_id: str) -> None:
    for where, _, body in ((s.where, s.pose, s.body) for s in every_sample(exercise_id)):
        for leg in LEGS:
            bent = knee(body, leg)
            hip = ball_joint(body.frames[Part.PELVIS], body.frames[leg.thigh], leg.sign)
            toes = compose(transpose(body.frames[leg.shank]), body.frames[leg.foot])[0]
            assert -32 <= hip[0] <= 138, (where, leg.side, "hip flexion", hip[0])
            assert -34 <= hip[1] <= 60, (where, leg.side, "hip abduction", hip[1])
            # The rotation of a straight leg that reaches is not the hip's: nothing defines it.
            if bent >= 15 or leg.limb not in body.miss:
                assert -50 <= hip[2] <= 85, (where, leg.side, "hip rotation", hip[2])
            assert bent <= 150, (where, leg.side, "knee", bent)
            ankle = math.degrees(math.atan2(toes[1], toes[0]))
            assert -65 <= ankle <= 35, (where, leg.side, "ankle", ankle)
        for arm in ARMS:
            elbow = bend(body, arm.shoulder, arm.elbow, arm.wrist)
            assert elbow <= 150, (where, arm.side, "elbow", elbow)
            straight = dot(body.frames[arm.fore][1], body.frames[arm.hand][1])
            assert straight >= math.cos(math.radians(90)), (where, arm.side, "wrist")


@every_exercise
def test_phases_chain_and_close(exercise_id: str) -> None:
    pairs = figure(exercise_id).phases
    assert all(one[1] == two[0] for one, two in pairwise((*pairs, pairs[0])))


@every_exercise
def test_nothing_jumps_between_samples(exercise_id: str) -> None:
    for movement in samples(exercise_id):
        for one, two in pairwise(movement):
            for joint, at in one.body.joints.items():
                assert length(sub(two.body.joints[joint], at)) < 0.09, (two.where, joint)


@every_exercise
def test_settling_goes_calmly_from_the_start_to_the_first_phase(exercise_id: str) -> None:
    spec = figure(exercise_id)
    way = [settling(spec, i / (SAMPLES - 1)) for i in range(SAMPLES)]
    first = solve(spec.poses[spec.phases[0][0]])
    assert way[-1].joints == first.joints
    for one, two in pairwise(way):
        assert max(length(sub(two.joints[j], at)) for j, at in one.joints.items()) < 0.09
        assert all(miss < 0.006 for miss in two.miss.values())
        assert min(lowest(two, part) for part in SURFACES) >= -0.006


@every_exercise
def test_every_pose_says_what_it_rests_on(exercise_id: str) -> None:
    for name, pose in figure(exercise_id).poses.items():
        assert pose.rests, name


def _mirror_image(v: Vec) -> Vec:
    return (v[0], v[1], -v[2])


@every_exercise
def test_the_other_side_is_the_exact_mirror_image(exercise_id: str) -> None:
    for sample in every_sample(exercise_id)[::6]:
        image = solve(mirrored(sample.pose))
        for joint, at in sample.body.joints.items():
            assert math.dist(image.joints[other(joint)], _mirror_image(at)) < 1e-9, joint
        for part, discs in sample.body.discs.items():
            for disc, twin in zip(discs, image.discs[other(part)], strict=True):
                assert math.dist(twin.centre, _mirror_image(disc.centre)) < 1e-9, part


@every_exercise
def test_only_alternating_exercises_have_alternating_figures(exercise_id: str) -> None:
    subject = exercise(exercise_id)
    assert subject.figure.alternating == (subject.sides == "alternating")


@every_exercise
def test_the_working_limb_is_marked_where_there_are_sides(exercise_id: str) -> None:
    subject = exercise(exercise_id)
    if subject.sides != "both":
        assert any(part.value.endswith("_r") for part in subject.figure.active)


@every_exercise
def test_the_body_stays_over_the_mat(exercise_id: str) -> None:
    spec = figure(exercise_id)
    _, mat = framing(spec)
    for sample in every_sample(exercise_id):
        for part in SOLID:
            for disc in sample.body.discs[part]:
                x, _, z = disc.centre
                assert mat.x0 < x < mat.x1, (sample.where, part)
                assert mat.z0 < z < mat.z1, (sample.where, part)


@every_exercise
def test_alternating_figures_rest_the_same_on_both_sides(exercise_id: str) -> None:
    spec = figure(exercise_id)
    if spec.alternating:
        rest = solve(spec.poses[spec.phases[0][0]])
        twin = solve(mirrored(spec.poses[spec.phases[0][0]]))
        for joint, at in rest.joints.items():
            assert math.dist(at, twin.joints[joint]) < 1e-6, joint
