"""The figure's widget: what it paints of a session, and how seldom."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from pytestqt.qtbot import QtBot

from backrx_desktop.core.exercise import DoseOverride, Prop, Side
from backrx_desktop.core.session import Command
from backrx_desktop.core.timeline import StepKind
from backrx_desktop.ui.figure.figure_widget import FigureWidget
from backrx_desktop.ui.figure.showing import Pace
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import LIGHT, PhaseTone
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting
from tests.fake_clock import FakeClock
from tests.ui.figure.content import content, count, exercise, pixels
from tests.ui.figure.stage import LIFT, TICKS, Stage, stage_of


def test_it_paints_twenty_four_frames_a_second_while_it_moves(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, "hamstring-strap-stretch").at(0.1)
    stage.at(exercise("hamstring-strap-stretch").setup_seconds - 2.0)
    assert stage.paints(1.0) == pytest.approx(24, abs=1)


def test_it_paints_four_frames_a_second_in_a_hold_that_breathes(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, "figure-four")
    stage.at(exercise("figure-four").setup_seconds + 5.0)
    stage.paints(1.0)
    assert stage.paints(5.0) == pytest.approx(20, abs=1)


def test_it_paints_nothing_in_a_short_hold_once_the_colour_is_there(
    qtbot: QtBot, look: Look
) -> None:
    stage = stage_of(qtbot, look, LIFT).at(17.95)
    stage.paints(0.06)
    assert 3 <= stage.paints(0.3) <= 8
    assert stage.paints(2.0) == 0


def test_it_paints_nothing_while_the_setup_waits(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, "calf-stretch").at(1.0)
    assert stage.paints(3.0) <= 1


def test_hidden_it_paints_nothing_and_shows_the_truth_when_it_comes_back(
    qtbot: QtBot, look: Look
) -> None:
    stage = stage_of(qtbot, look, LIFT).at(15.5)
    stage.figure.hide()
    assert stage.paints(3.0) == 0
    hidden_through = stage.picture()
    stage.figure.show()
    stage.settle()
    assert stage.picture() != hidden_through
    straight = stage_of(qtbot, look, LIFT).at(18.5)
    straight.paints(0.5)
    stage.paints(0.5)
    assert stage.picture() == straight.picture()


def test_nothing_moves_in_a_window_put_away(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT).at(15.5)
    stage.ground.showMinimized()
    stage.settle()
    assert stage.paints(1.0) <= 1
    stage.ground.showNormal()
    stage.settle()
    assert stage.paints(1.0) == pytest.approx(24, abs=2)


def test_back_on_the_screen_it_shows_what_became_true_meanwhile(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT).at(18.5)
    stage.paints(0.5)
    stage.ground.showMinimized()
    stage.settle()
    stage.at(22.0)
    stage.sitting.do(Command.PAUSE)
    stage.figure.show_moment(stage.sitting.moment())
    stage.ground.showNormal()
    for _fading in range(10):
        stage.figure.show_moment(stage.sitting.moment())
        stage.settle()
        stage.clock.advance(0.05)
    assert count(stage.picture(), look.theme.phase(PhaseTone.RETURN).colour) > 300


def test_paused_it_is_one_picture_painted_once(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT).at(15.5)
    stage.paints(0.5)
    stage.sitting.do(Command.PAUSE)
    stage.figure.show_moment(stage.sitting.moment())
    stage.settle()
    paused = stage.picture()
    assert stage.paints(2.0) == 0
    assert stage.picture() == paused
    stage.sitting.do(Command.RESUME)
    assert stage.paints(0.5) == pytest.approx(12, abs=2)
    assert stage.picture() != paused


def test_between_two_moments_it_goes_on_by_the_clock(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT).at(15.5)
    before = stage.picture()
    stage.clock.advance(0.5)
    stage.figure.animate()
    stage.settle()
    assert stage.picture() != before


def test_the_working_limb_takes_the_phases_colour_within_a_quarter_second(
    qtbot: QtBot, look: Look
) -> None:
    stage = stage_of(qtbot, look, LIFT)
    for second, tone in (
        (5.0, PhaseTone.REST), (15.5, PhaseTone.MOVE), (18.0, PhaseTone.HOLD),
        (22.0, PhaseTone.RETURN),
    ):  # fmt: skip
        stage.at(second)
        stage.paints(0.35)
        assert count(stage.picture(), look.theme.phase(tone).colour) > 300


def test_left_is_right_mirrored_but_for_the_pill(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT)
    shown = {}
    for side in Side:
        steps = stage.sitting.session.timeline.steps
        held = next(s for s in steps if s.kind is StepKind.HOLD and s.side is side)
        stage.at(held.start + 1.0)
        stage.paints(0.35)
        shown[side] = stage.picture()
    shown[Side.LEFT].flip(Qt.Orientation.Horizontal)
    body = [pixels(image.copy(0, 81, 400, 143)) for image in shown.values()]
    off = [max(abs(a - b) for a, b in zip(p, q, strict=True)) for p, q in zip(*body, strict=True)]
    assert sum(each > 40 for each in off) < 20


def test_the_pill_stands_on_its_own_side(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT)
    raised = look.theme.raised
    for side in Side:
        step = next(s for s in stage.sitting.session.timeline.steps if s.work and s.side is side)
        image = stage.at(step.start + 1.0).picture()
        left = count(image.copy(24, 24, 80, 56), raised)
        right = count(image.copy(296, 24, 80, 56), raised)
        assert (left > 1500, right > 1500) == (side is Side.LEFT, side is Side.RIGHT)


def test_without_sides_there_is_no_pill(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, "squat").at(12.0)
    assert count(stage.picture().copy(24, 24, 80, 56), look.theme.raised) == 0


def test_who_does_not_want_a_mirror_sees_the_others_left(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT).at(15.5)
    mirrored = stage.picture()
    stage.figure.set_person(skin_tone=2, mirror=False)
    stage.settle()
    assert stage.picture() != mirrored
    stage.figure.set_person(skin_tone=2, mirror=True)
    stage.settle()
    assert stage.picture() == mirrored


def test_skin_and_theme_change_at_once(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT).at(15.5)
    seen = [stage.picture()]
    stage.figure.set_person(skin_tone=4, mirror=True)
    stage.settle()
    seen.append(stage.picture())
    look.set_theme(LIGHT)
    stage.settle()
    seen.append(stage.picture())
    assert len({bytes(image.constBits()) for image in seen}) == 3
    assert count(seen[2], LIGHT.move.colour) > 300


def test_with_less_motion_it_changes_only_with_the_phase(qtbot: QtBot, look: Look) -> None:
    look.set_reduced_motion(True)
    stage = stage_of(qtbot, look, LIFT).at(15.0 + 1e-6)
    assert stage.paints(1.9) <= 1
    lifted = stage.picture()
    assert stage.paints(0.2) == 1
    assert stage.picture() != lifted


def test_ambient_it_is_still_and_dim_and_dark_in_the_light_theme(qtbot: QtBot, look: Look) -> None:
    look.set_theme(LIGHT)
    stage = Stage(qtbot, look, exercise("static-back"), size=QSize(378, 144))
    stage.ground.setStyleSheet("background: #060A09")
    stage.at(exercise("static-back").setup_seconds + 30.0)
    awake = stage.picture()
    stage.paints(1.0)
    assert stage.paints(2.0) == pytest.approx(8, abs=1)
    stage.ambience = 1.0
    stage.paints(0.1)
    assert stage.paints(3.0) == 0
    ambient = stage.picture()
    bright = [max(max(pixel) for pixel in pixels(image)) for image in (awake, ambient)]
    assert bright[0] > 200
    assert 60 < bright[1] < 140


def test_an_exercise_without_a_figure_shows_its_name_and_props(qtbot: QtBot, look: Look) -> None:
    own = replace(exercise("squat"), id="my-bridge", name="My bridge", props=(Prop.BALL,))
    stage = Stage(qtbot, look, own).at(12.0)
    assert stage.figure.accessibleName() == "My bridge"
    assert count(stage.picture(), look.theme.text2) > 50
    assert stage.paints(1.0) == 0


def test_from_one_exercise_to_the_next_it_changes(qtbot: QtBot, look: Look) -> None:
    stage = Stage(qtbot, look, exercise("squat"), exercise("push-up"))
    first = stage.at(5.0).picture()
    second = next(s for s in stage.sitting.session.timeline.steps if s.entry == 1)
    assert stage.at(second.start + 1.0).picture() != first
    assert stage.figure.accessibleName() == "Push-up"


def demonstrate(stage: Stage, seconds: float) -> int:
    """How often it is painted while nobody tells it of moments."""
    before = stage.figure.paints
    for _tick in range(round(seconds * TICKS)):
        stage.clock.advance(1 / TICKS)
        stage.figure.animate()
        stage.settle()
    return stage.figure.paints - before


def test_an_exercise_by_itself_shows_its_rep_through_every_pause(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT)
    lift = exercise(LIFT)
    stage.figure.show_exercise(lift)
    demonstrate(stage, 1.0)
    first = stage.picture()
    demonstrate(stage, lift.rep_seconds - 1.0)
    assert demonstrate(stage, 1.0) == pytest.approx(24, abs=2)
    assert stage.picture() == first


def test_an_exercise_by_itself_goes_on_when_its_window_is_back(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT)
    stage.figure.show_exercise(exercise(LIFT))
    demonstrate(stage, 1.0)
    timer = stage.figure.findChild(QTimer)
    assert timer is not None
    stage.ground.showMinimized()
    stage.settle()
    timer.timeout.emit()
    assert (timer.isActive(), timer.interval()) == (True, 500)
    stage.ground.showNormal()
    stage.settle()
    before = stage.figure.paints
    stage.clock.advance(0.5)
    timer.timeout.emit()
    stage.settle()
    assert stage.figure.paints > before
    assert timer.interval() < 50


def test_an_exercise_by_itself_with_less_motion_stands_in_its_poses(
    qtbot: QtBot, look: Look
) -> None:
    look.set_reduced_motion(True)
    stage = stage_of(qtbot, look, LIFT)
    stage.figure.show_exercise(exercise(LIFT))
    assert demonstrate(stage, exercise(LIFT).rep_seconds) <= 2 * len(exercise(LIFT).phases)


def test_the_key_pose_stands_still(qtbot: QtBot, look: Look) -> None:
    stage = stage_of(qtbot, look, LIFT)
    stage.figure.show_still(exercise(LIFT), Side.RIGHT)
    stage.settle()
    assert count(stage.picture(), look.theme.hold.colour) > 300
    assert demonstrate(stage, 2.0) == 0


def test_a_self_paced_rep_goes_round_and_a_count_does_not_jerk_it(qtbot: QtBot, look: Look) -> None:
    own = {LIFT: DoseOverride(self_paced=True, target=5)}
    stage = Stage(qtbot, look, exercise(LIFT))
    stage.sitting = Sitting(timeline_of(exercise(LIFT), doses=own), clock=stage.clock)
    stage.at(15.0 + 1e-6)
    assert stage.paints(2.0) == pytest.approx(48, abs=2)
    stage.paints(1.5)
    before = stage.picture()
    stage.sitting.do(Command.COUNT)
    stage.figure.show_moment(stage.sitting.moment())
    stage.settle()
    assert stage.picture() == before


def test_by_itself_it_waits_until_there_is_room_for_a_frame(qtbot: QtBot, look: Look) -> None:
    clock, room = FakeClock(), [False]
    figure = FigureWidget(look, content().figures, clock.now, room=lambda: room[-1])
    qtbot.addWidget(figure)
    figure.resize(400, 224)
    figure.show()
    figure.show_exercise(exercise(LIFT))
    timer = next(one for one in figure.findChildren(QTimer) if one.parent() is figure)
    before = figure.grab().toImage()
    clock.advance(1.0)
    timer.timeout.emit()
    assert (timer.isActive(), timer.interval()) == (True, 10)
    assert figure.grab().toImage() == before
    room.append(True)
    timer.timeout.emit()
    assert figure.grab().toImage() != before


def test_its_timer_runs_only_while_there_is_something_to_see(qtbot: QtBot, look: Look) -> None:
    assert [pace.value for pace in Pace] == [0, 4, 24]
    stage = stage_of(qtbot, look, LIFT).at(15.5)
    timer = stage.figure.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == 52, "10 ms for the look that paints all of the page"
    assert timer.isActive()
    stage.figure.hide()
    assert not timer.isActive()
    stage.figure.show_exercise(exercise(LIFT))
    stage.figure.show()
    assert timer.interval() == 42
    assert timer.isActive()
