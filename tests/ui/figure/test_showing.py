"""What the figure does at an instant: a function of the moment."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from backrx_desktop.body.kinematics import solve
from backrx_desktop.body.motion import minimum_jerk
from backrx_desktop.body.skeleton import Joint
from backrx_desktop.body.vector import length, sub
from backrx_desktop.core.exercise import DoseOverride, PhaseKind, Side
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import Command
from backrx_desktop.core.timeline import Step, StepKind
from backrx_desktop.ui.figure.showing import (
    AT_REST,
    SETTLE_SECONDS,
    Pace,
    Showing,
    body_of,
    demonstration,
    key_figure,
    key_showing,
    showing_at,
)
from backrx_desktop.ui.theme import PhaseTone
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting
from tests.ui.figure.content import FIGURES, every_figure, exercise, figure

HELD_IN_REPS = tuple(
    name
    for name in FIGURES
    if len(exercise(name).phases) > 1
    and any(phase.kind is PhaseKind.HOLD for phase in exercise(name).phases)
)


def sitting(name: str, **dose: object) -> Sitting:
    asked = DoseOverride(**dose)  # type: ignore[arg-type]
    return Sitting(timeline_of(exercise(name), doses={name: asked}))


def shown(now: Moment, *, reduced: bool = False) -> Showing:
    return showing_at(now, figure(now.exercise.id), now.elapsed, reduced=reduced)


def middles(steps: Sequence[Step]) -> list[float]:
    return [step.start + step.expected / 2 for step in steps]


@pytest.mark.parametrize("name", HELD_IN_REPS)
@pytest.mark.parametrize("pace", [1.0, 2.0])
def test_whenever_the_word_says_hold_the_figure_is_held(name: str, pace: float) -> None:
    playing = sitting(name, target=2, pace=pace)
    spec = figure(name)
    for step in playing.session.timeline.steps:
        playing.run_to(step.start + step.expected / 2)
        now = playing.moment()
        if now.step.kind is StepKind.HOLD:
            showing = shown(now)
            assert showing.phase is not None
            before, after = spec.phases[showing.phase]
            assert before == after != spec.phases[0][0]
            assert showing.effort == 1.0


def test_the_leg_is_up_in_the_hold_left_and_right() -> None:
    playing = sitting("side-leg-lift-twist", target=1)
    for side in Side:
        held = next(
            step.start + 1.0
            for step in playing.session.timeline.steps
            if step.kind is StepKind.HOLD and step.side is side
        )
        playing.run_to(held)
        now = playing.moment()
        body = body_of(shown(now), figure("side-leg-lift-twist"))
        assert (now.step.word, now.step.side) == ("HOLD", side)
        assert body.joints[Joint.ANKLE_R][1] > body.joints[Joint.ANKLE_L][1] + 0.2


@every_figure
def test_the_body_goes_on_where_the_step_before_left_it(name: str) -> None:
    playing = sitting(name, target=2)
    steps = playing.session.timeline.steps
    spec = figure(name)
    for before, after in pairwise(steps):
        if before.turn != after.turn or (spec.alternating and before.side is not after.side):
            continue
        ends = []
        for second in (after.start - 1e-4, after.start + 1e-4):
            playing = sitting(name, target=2).run_to(second)
            ends.append(body_of(shown(playing.moment()), spec))
        for joint, at in ends[0].joints.items():
            assert length(sub(at, ends[1].joints[joint])) < 0.004, (before.word, after.word, joint)


def test_paused_it_stays_and_a_jump_goes_straight_there() -> None:
    playing = sitting("side-leg-lift-twist").run_to(16.0)
    playing.do(Command.PAUSE)
    first = shown(playing.moment())
    playing.tick(4.0)
    assert shown(playing.moment()) == first
    assert first.progress == pytest.approx(0.5)
    playing.do(Command.RESUME, Command.BACK)
    again = shown(playing.moment())
    assert (again.phase, again.progress) == (0, 0.0)


@pytest.mark.parametrize(
    ("second", "tone", "effort"),
    [
        (5.0, PhaseTone.REST, AT_REST),
        (15.0, PhaseTone.MOVE, AT_REST),
        (17.0, PhaseTone.MOVE, AT_REST + 0.65 * 0.5),
        (19.5, PhaseTone.HOLD, 1.0),
        (21.0, PhaseTone.RETURN, 1.0),
        (21.5, PhaseTone.RETURN, 1.0 - 0.65 * 0.25),
        (24.5, PhaseTone.REST, AT_REST),
    ],
)
def test_colour_and_patch_follow_the_phase(second: float, tone: PhaseTone, effort: float) -> None:
    showing = shown(sitting("side-leg-lift-twist").run_to(second + 1e-6).moment())
    assert showing.tone is tone
    assert showing.effort == pytest.approx(effort, abs=1e-3)


def test_made_smaller_it_moves_half_as_far() -> None:
    whole = sitting("side-leg-lift-twist").run_to(19.0).moment()
    eased = replace(whole, dose=replace(whole.dose, eased=True))
    spec = figure("side-leg-lift-twist")
    waiting = sitting("side-leg-lift-twist").run_to(1.0).moment()
    low, high, half = (
        body_of(shown(now), spec).joints[Joint.ANKLE_R][1] for now in (waiting, whole, eased)
    )
    assert half - low == pytest.approx((high - low) / 2, rel=0.15)


@pytest.mark.parametrize("name", [n for n in FIGURES if figure(n).start != figure(n).phases[0][0]])
def test_it_waits_in_its_starting_pose_and_settles_at_the_end_of_the_setup(name: str) -> None:
    setup = exercise(name).setup_seconds
    playing = sitting(name).run_to(setup - SETTLE_SECONDS - 1.0)
    waiting = shown(playing.moment())
    assert (waiting.phase, waiting.progress, waiting.pace) == (None, 0.0, Pace.HOLDING)
    playing.run_to(setup - SETTLE_SECONDS / 2)
    settling = shown(playing.moment())
    assert settling.progress == pytest.approx(0.5)
    assert settling.pace is Pace.MOVING


def test_after_a_set_it_goes_back_to_its_starting_pose() -> None:
    playing = sitting("calf-stretch", target=20, sets=2)
    rest = next(s for s in playing.session.timeline.steps if s.kind is StepKind.REST)
    progress = []
    for second in (0.0, SETTLE_SECONDS / 2, 10.0, rest.expected - SETTLE_SECONDS / 2):
        now = playing.run_to(rest.start + second + 1e-6).moment()
        progress.append(shown(now).progress)
    assert progress == pytest.approx([1.0, 0.5, 0.0, 0.5], abs=1e-3)


def test_a_long_hold_breathes_four_in_six_out_and_a_short_one_does_not() -> None:
    playing = sitting("static-back")
    setup = exercise("static-back").setup_seconds
    breaths = [
        shown(playing.run_to(setup + second).moment()).breath for second in (20.0, 22.0, 28.0, 30.0)
    ]
    assert breaths == pytest.approx([0.0, 1.0, -1.0, 0.0], abs=1e-6)
    assert shown(playing.moment()).pace is Pace.HOLDING
    short = shown(sitting("side-leg-lift-twist").run_to(19.5).moment())
    assert (short.breath, short.pace) == (0.0, Pace.STILL)


def test_a_rocking_hold_rocks_and_ends_at_rest() -> None:
    setup = exercise("knees-to-chest").setup_seconds
    playing = sitting("knees-to-chest", target=30)
    assert shown(playing.run_to(setup + 3.0).moment()).rock == pytest.approx(1.0)
    assert shown(playing.moment()).pace is Pace.MOVING
    assert shown(playing.run_to(setup + 29.999).moment()).rock == pytest.approx(0.0, abs=1e-3)


@every_figure
def test_with_less_motion_it_stands_where_each_phase_ends(name: str) -> None:
    playing = sitting(name, target=2)
    for second in middles(playing.session.timeline.steps):
        showing = shown(playing.run_to(second).moment(), reduced=True)
        assert showing.pace is Pace.STILL
        assert (showing.breath, showing.rock) == (0.0, 0.0)
        assert showing.progress == (0.0 if showing.phase is None else 1.0)
        assert showing.arrow in (None, 0.0)


def test_a_self_paced_rep_goes_round_by_itself() -> None:
    playing = sitting("side-leg-lift-twist", self_paced=True).run_to(16.0)
    now, spec = playing.moment(), figure("side-leg-lift-twist")
    assert now.step.seconds is None
    words = [showing_at(now, spec, now.elapsed, loop).phase for loop in (1.0, 2.5, 4.0, 11.0)]
    assert words == [0, 1, 2, 0]
    assert showing_at(now, spec, now.elapsed, 11.0).progress == pytest.approx(0.5)


def test_an_arrow_shows_only_while_something_moves() -> None:
    playing = sitting("side-leg-lift-twist")
    arrows = [shown(playing.run_to(second).moment()).arrow for second in (5.0, 16.0, 19.5, 24.5)]
    assert arrows == [None, pytest.approx(0.5), None, None]


def test_a_demonstration_goes_through_the_rep_again_and_again() -> None:
    lift, spec = exercise("side-leg-lift-twist"), figure("side-leg-lift-twist")
    first, later = (demonstration(lift, spec, second) for second in (1.0, 1.0 + lift.rep_seconds))
    assert first == later
    assert (first.phase, first.pace) == (0, Pace.MOVING)
    assert first.progress == pytest.approx(0.5)
    assert first.effort == pytest.approx(AT_REST + 0.65 * minimum_jerk(0.5) / 2)


def test_a_demonstration_takes_sides_in_turn_only_where_they_alternate() -> None:
    sides = [
        [demonstration(exercise(name), figure(name), second).side for second in (1.0, 4.5)]
        for name in ("psoas-march", "side-leg-lift-twist", "squat")
    ]
    assert sides == [[Side.LEFT, Side.RIGHT], [Side.RIGHT] * 2, [None] * 2]


def test_a_demonstrated_hold_breathes_for_as_long_as_one_looks() -> None:
    back, spec = exercise("static-back"), figure("static-back")
    assert demonstration(back, spec, 5002.0).breath == pytest.approx(1.0)
    assert demonstration(back, spec, 5002.0).pace is Pace.HOLDING
    assert demonstration(back, spec, 5002.0, reduced=True).pace is Pace.STILL


@pytest.mark.parametrize(
    ("name", "pose"),
    [
        ("side-leg-lift-twist", "twisted"),
        ("clamshell", "open"),
        ("push-up", "down"),
        ("superman", "high"),
        ("static-back", "hold"),
    ],
)
def test_the_key_pose_is_the_hold_or_the_end_of_the_movement(name: str, pose: str) -> None:
    posed = key_figure(exercise(name), figure(name))
    assert list(posed.poses) == [pose]
    body = body_of(key_showing(None), posed)
    assert body.joints == solve(figure(name).poses[pose]).joints
