"""What the ring is told of a moment."""

import pytest

from backrx_desktop.core.exercise import DoseOverride, Exercise, Phase, PhaseKind, Side
from backrx_desktop.core.session import Command
from backrx_desktop.ui.player.ring_view import RingView, ring_view
from backrx_desktop.ui.theme import PhaseTone
from tests.core.exercises import lift, raises, rest_on_floor, squat, stretch, timeline_of, wag
from tests.core.sitting import Sitting


def at(second: float, *exercises: Exercise, reduced: bool = False) -> RingView:
    sitting = Sitting(timeline_of(*exercises)).run_to(second)
    return ring_view(sitting.moment(), reduced_motion=reduced)


def test_setup_is_one_turn_in_the_colour_of_rest() -> None:
    view = at(5.0, lift())
    assert (view.word, view.digits, view.tone) == ("READY", "5", PhaseTone.REST)
    assert view.seconds == (10.0,)
    assert view.progress == pytest.approx(0.5)
    assert not view.underway


def test_a_rep_has_an_arc_for_each_phase() -> None:
    view = at(10 + 2 + 1.5, lift())
    assert view.seconds == (2.0, 3.0, 2.0, 1.0)
    assert view.tones == (PhaseTone.MOVE, PhaseTone.HOLD, PhaseTone.RETURN, PhaseTone.REST)
    assert (view.current, view.word, view.digits) == (1, "HOLD", "2")
    assert view.progress == pytest.approx(0.5)


def test_the_disc_fills_while_moving_stays_in_a_hold_and_empties_in_the_return() -> None:
    filled = [at(10 + second, lift()).breath for second in (0.0, 1.0, 2.0, 3.5, 6.0, 7.5)]
    assert filled == pytest.approx([0.0, 0.5, 1.0, 1.0, 0.5, 0.0])


def test_moves_in_a_row_are_one_breath() -> None:
    phases = (
        Phase("LIFT", PhaseKind.MOVE, 2.0, ""),
        Phase("TWIST", PhaseKind.MOVE, 2.0, ""),
        Phase("LOWER", PhaseKind.RETURN, 2.0, ""),
    )
    breaths = [at(10 + second, squat(phases=phases)).breath for second in (1.0, 2.0, 3.0, 4.0)]
    assert breaths == sorted(breaths)
    assert breaths[1] == pytest.approx(0.5)


def test_reduced_motion_keeps_the_disc_and_steps_by_seconds() -> None:
    views = [at(10 + 2 + second, lift(), reduced=True) for second in (0.2, 0.9, 1.1)]
    assert {view.breath for view in views} == {1.0}
    assert [view.progress for view in views] == pytest.approx([0.0, 0.0, 1 / 3])


def test_counts_are_of_completed_reps_and_the_other_side_waits() -> None:
    left, right = at(10 + 8 + 4, lift()).counts
    assert (left.side, left.done, left.total, left.active, left.waiting) == (
        Side.LEFT, 1, 3, True, False,
    )  # fmt: skip
    assert (right.done, right.active, right.waiting) == (0, False, True)


def test_sides_that_take_turns_do_not_wait() -> None:
    left, right = at(12.0, wag()).counts
    assert (left.active, right.active) == (True, False)
    assert not left.waiting
    assert not right.waiting


def test_in_the_setup_of_alternating_sides_the_first_is_active() -> None:
    left, right = at(2.0, wag()).counts
    assert (left.active, right.active) == (True, False)


def test_a_single_hold_without_sides_counts_nothing() -> None:
    assert at(30.0, rest_on_floor()).counts == ()
    assert [count.sets for count in at(15.0, stretch()).counts] == [True, True]


def test_what_is_left_of_timed_reps_is_rest_on_a_whole_circle() -> None:
    view = at(10 + 20 + 1, raises(22))
    assert (view.word, view.seconds, view.tone) == ("REST", (2.0,), PhaseTone.REST)


def test_self_paced_shows_the_number_of_the_rep_and_no_arcs() -> None:
    timeline = timeline_of(squat(), doses={"squat": DoseOverride(self_paced=True)})
    sitting = Sitting(timeline).run_to(11.0).do(Command.COUNT)
    view = ring_view(sitting.moment())
    assert (view.word, view.digits, view.progress) == ("UP", "2", 0.0)
    assert view.seconds == (4.0,)
    assert view.counts[0].done == 1


def test_a_pause_keeps_the_place_and_says_so() -> None:
    sitting = Sitting(timeline_of(lift())).run_to(10 + 2 + 1.5).do(Command.PAUSE)
    view = ring_view(sitting.moment())
    assert view.paused
    assert (view.word, view.current) == ("HOLD", 1)
    assert view.progress == pytest.approx(0.5)


def test_minutes_are_named_as_such() -> None:
    view = at(12.0, stretch(300))
    assert (view.digits, view.minutes) == ("5", True)
