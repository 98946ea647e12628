"""The player page: what it shows of a moment, and what it asks for."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core.exercise import DoseOverride, Exercise
from backrx_desktop.core.session import Command
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.player.idle_mouse import IdleMouse
from backrx_desktop.ui.player.long_hold import LongHold
from backrx_desktop.ui.player.stage import Stage
from backrx_desktop.ui.player.stopped_disc import StoppedDisc
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.control_button import ControlButton
from backrx_desktop.ui.widgets.line import Line
from backrx_desktop.ui.widgets.option_row import OptionRow
from backrx_desktop.ui.widgets.ring import Ring
from tests.core.exercises import lift, rest_on_floor, squat, stretch, timeline_of
from tests.ui.playing import Playing

Play = Callable[..., Playing]


@pytest.fixture
def play(qtbot: QtBot, look: Look) -> Play:
    def play(*exercises: Exercise, **doses: DoseOverride) -> Playing:
        return Playing(qtbot, look, timeline_of(*exercises, doses=doses))

    return play


def labels(playing: Playing, kind: type[QWidget]) -> list[str]:
    return [widget.accessibleName() for widget in playing.visible(kind)]


def test_at_work_it_shows_ring_stage_and_four_controls(play: Play) -> None:
    playing = play(lift(), squat()).at(12.5)
    assert labels(playing, ControlButton) == ["Back", "Pause", "Skip", "This hurts"]
    assert playing.visible(Ring)
    assert playing.visible(Stage)
    assert not playing.visible(OptionRow)
    assert "Left leg. Easy." in labels(playing, Line)
    assert "2 min left ends 21:01" in labels(playing, Line)


def test_a_long_cue_takes_the_room_of_the_limb_rather_than_its_size(play: Play) -> None:
    long = replace(lift(), cue="Let the knee point out, unforced.")
    assert "Left. Let the knee point out, unforced." in labels(play(long).at(12.5), Line)


def test_the_controls_ask_for_their_commands(play: Play) -> None:
    playing = play(lift()).at(12.5)
    for button in playing.visible(ControlButton):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert playing.asked == ["back", "pause_or_carry_on", "skip", "hurts"]


def test_a_click_on_the_ring_pauses_and_beside_it_does_nothing(play: Play) -> None:
    playing = play(lift()).at(12.5)
    (ring,) = playing.visible(Ring)
    QTest.mouseClick(ring, Qt.MouseButton.LeftButton, pos=QPoint(460, 432))
    assert playing.asked == ["pause_or_carry_on"]
    QTest.mouseClick(ring, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert playing.asked == ["pause_or_carry_on"]


def test_a_pause_puts_its_options_in_the_place_of_stage_and_controls(play: Play) -> None:
    playing = play(lift()).at(12.5).do(Command.PAUSE)
    rows = ["Carry on", "Start this side again", "Skip to next", "Finish here"]
    assert labels(playing, OptionRow) == rows
    assert not playing.visible(Stage)
    assert not playing.visible(ControlButton)
    for row in playing.visible(OptionRow):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert playing.asked == ["pause_or_carry_on", "restart_side", "skip", "finish_here"]


def test_in_a_pause_the_keys_choose(play: Play) -> None:
    playing = play(lift()).at(12.5).do(Command.PAUSE)
    assert playing.press(Qt.Key.Key_Return) == ["pause_or_carry_on"]
    assert playing.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return) == ["skip"]
    assert playing.press(Qt.Key.Key_Space) == ["pause_or_carry_on"]
    assert playing.press(Qt.Key.Key_R, Qt.Key.Key_F) == ["restart_side", "finish_here"]
    assert playing.press(Qt.Key.Key_Escape) == ["leave"]


def test_when_it_hurts_there_are_four_choices_and_no_countdown(play: Play) -> None:
    playing = play(lift(4), squat()).at(12.5).do(Command.HURT)
    assert playing.visible(StoppedDisc)
    assert not playing.visible(Ring)
    rows = playing.visible(OptionRow)
    assert [(row.accessibleName(), row.accessibleDescription()) for row in rows] == [
        ("Rest a minute", "Then decide"),
        ("Make it smaller", "Half as far, 2 reps"),
        ("Skip this one", "On to Squat"),
        ("Finish for today", "What you did still counts"),
    ]
    for row in rows:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
    choices = ["REST", "SMALLER", "SKIP", "FINISH"]
    assert playing.asked == choices
    assert playing.press(*keys) == choices


def test_when_it_hurts_only_a_choice_moves_anything(play: Play) -> None:
    playing = play(lift()).at(12.5).do(Command.HURT)
    assert playing.press(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Plus) == []
    assert playing.press(Qt.Key.Key_Down, Qt.Key.Key_Space) == ["SMALLER"]


def test_the_choices_say_what_fits_a_hold_that_is_the_last(play: Play) -> None:
    playing = play(stretch(30)).at(15.0).do(Command.HURT)
    notes = [row.accessibleDescription() for row in playing.visible(OptionRow)]
    assert notes[1:3] == ["Half as deep, 15 s", "That was the last one"]
    eased = playing.do(Command.SMALLER).at(22.0).do(Command.HURT)
    rows = eased.visible(OptionRow)
    assert rows[1].accessibleDescription() == "Only as far as is easy"


def test_one_focus_ring_where_there_is_a_choice_and_none_while_time_runs(play: Play) -> None:
    playing = play(lift()).at(12.5)
    playing.press(Qt.Key.Key_Tab)
    assert not playing.ring.isVisible()
    playing.do(Command.PAUSE)
    assert playing.ring.isVisible()
    (first, *_others) = playing.visible(OptionRow)
    assert playing.ring.geometry().contains(first.geometry())
    playing.do(Command.RESUME)
    assert not playing.ring.isVisible()


def test_self_paced_space_and_a_click_count_and_escape_pauses(play: Play) -> None:
    playing = play(squat(), squat=DoseOverride(self_paced=True)).at(11.0)
    (ring,) = playing.visible(Ring)
    QTest.mouseClick(ring, Qt.MouseButton.LeftButton, pos=QPoint(460, 432))
    assert playing.press(Qt.Key.Key_Space, Qt.Key.Key_Escape) == ["count_rep", "pause_or_carry_on"]
    assert playing.asked[0] == "count_rep"


def test_what_is_the_windows_business_is_passed_on(play: Play) -> None:
    playing = play(lift()).at(12.5)
    keys = (Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_M, Qt.Key.Key_F11, Qt.Key.Key_Question)
    assert playing.press(*keys) == ["OVERLAY", "THEME", "MUTE", "FULL_SCREEN", "KEYS"]


def test_with_control_held_a_key_is_not_ours(play: Play) -> None:
    playing = play(lift()).at(12.5)
    QTest.keyClick(playing.page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert playing.asked == []


def test_a_long_hold_grows_ambient_and_any_key_wakes_it(play: Play) -> None:
    playing = play(rest_on_floor()).at(12.0)
    assert labels(playing, ControlButton) == ["Back", "Pause", "Skip", "This hurts"]
    assert playing.visible(LongHold)
    assert not playing.visible(Ring)
    playing.at(60.0)
    assert not playing.visible(ControlButton)
    assert playing.press(Qt.Key.Key_X) == []
    assert len(playing.visible(ControlButton)) == 4


def test_in_ambient_a_bound_key_acts_and_wakes(play: Play) -> None:
    playing = play(rest_on_floor()).at(60.0)
    assert playing.press(Qt.Key.Key_Space) == ["pause_or_carry_on"]
    assert len(playing.visible(ControlButton)) == 4


def test_a_pause_in_a_long_hold_has_the_usual_options(play: Play) -> None:
    playing = play(rest_on_floor()).at(60.0).do(Command.PAUSE)
    assert not playing.visible(LongHold)
    assert len(playing.visible(OptionRow)) == 4
    assert "20 min to go." in labels(playing, Line)


def test_the_figure_lies_on_the_stage_and_small_below_a_long_hold(play: Play) -> None:
    playing = play(squat(1), rest_on_floor()).at(11.0)
    figure = QWidget()
    playing.page.set_picture(figure)
    (stage,) = playing.visible(Stage)
    assert (figure.parentWidget(), figure.size()) == (stage, stage.size())
    playing.at(40.0)
    assert isinstance(figure.parentWidget(), LongHold)
    assert figure.isVisible()
    assert figure.geometry().bottom() < 1080 - 40
    playing.do(Command.BACK, Command.BACK)
    assert figure.parentWidget() is stage


def test_thirty_seconds_more_shows_while_the_mouse_moves(play: Play) -> None:
    playing = play(stretch(60)).at(15.0)
    mouse = playing.page.findChild(IdleMouse)
    assert mouse is not None
    assert not playing.visible(Button)
    assert playing.page.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(playing.page, QPoint(20, 20))
    (more,) = playing.visible(Button)
    assert playing.page.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert playing.asked == ["more_time"]
    mouse.rest()
    assert not playing.visible(Button)


def test_within_a_rep_there_is_no_more_to_be_had(play: Play) -> None:
    playing = play(lift()).at(12.5)
    QTest.mouseMove(playing.page, QPoint(20, 20))
    assert not playing.visible(Button)
