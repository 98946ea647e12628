"""What is true at an instant."""

import pytest

from backrx_desktop.core.exercise import DoseOverride, Side, Sides
from backrx_desktop.core.moment import Count, NextKind, NextUp, moment
from backrx_desktop.core.session import Command, SessionState, start
from backrx_desktop.core.timeline import StepKind
from tests.core import exercises as an
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting


@pytest.mark.parametrize(
    ("seconds", "second", "digits", "in_minutes"),
    [
        (1200, 0.0, 20, True),
        (1200, 1.0, 20, True),
        (1200, 60.0, 19, True),
        (1200, 1099.5, 2, True),
        (1200, 1101.0, 99, False),
        (1200, 1199.5, 1, False),
        (99, 0.0, 99, False),
        (100, 0.0, 2, True),
        (30, 29.999, 1, False),
    ],
)
def test_digits_show_seconds_up_to_99_and_minutes_above(
    seconds: int, second: float, digits: int, in_minutes: bool
) -> None:
    session, _ = start(timeline_of(an.rest_on_floor(seconds, setup_seconds=0.0)), 0.0)
    now = moment(session, second)
    assert (now.digits, now.in_minutes) == (digits, in_minutes)


def test_progress_runs_over_the_step() -> None:
    sitting = Sitting(timeline_of(an.stretch(40))).run_to(20.0)
    now = sitting.moment()
    assert (now.elapsed, now.remaining, now.progress) == (10.0, 30.0, 0.25)


def test_a_look_between_ticks_sees_no_further_than_the_step() -> None:
    sitting = Sitting(timeline_of(an.squat())).run(9.0)
    later = moment(sitting.session, sitting.clock.now() + 4.0)
    assert (later.step.kind, later.remaining, later.progress) == (StepKind.READY, 0, 1)
    assert later.digits == 0


def test_self_paced_rep_has_no_digits_and_fills_by_its_expected_time() -> None:
    timeline = timeline_of(an.squat(2), doses={"squat": DoseOverride(self_paced=True)})
    now = Sitting(timeline).run_to(11.0).moment()
    assert (now.digits, now.remaining, now.progress) == (None, None, 0.25)
    assert Sitting(timeline).run_to(60.0).moment().progress == 1.0


def test_counts_of_both_sides() -> None:
    sitting = Sitting(timeline_of(an.lift(2, sets=2))).run_to(10 + 16 + 30 + 9)
    assert sitting.moment().counts == (Count(Side.LEFT, 3, 4), Count(Side.RIGHT, 0, 4))


def test_counts_stand_left_before_right_whatever_comes_first() -> None:
    timeline = timeline_of(an.stretch(first_side=Side.RIGHT))
    sitting = Sitting(timeline).run_to(10 + 30 + 1)
    assert sitting.moment().counts == (Count(Side.LEFT, 0, 1), Count(Side.RIGHT, 1, 1))


def test_counts_of_a_side_with_a_set_more() -> None:
    doses = {"lift": DoseOverride(extra_side=Side.RIGHT)}
    sitting = Sitting(timeline_of(an.lift(2), doses=doses)).run_to(10 + 9)
    assert sitting.moment().counts == (Count(Side.LEFT, 1, 2), Count(Side.RIGHT, 0, 4))


def test_counts_of_alternating_sides() -> None:
    sitting = Sitting(timeline_of(an.wag(3))).run_to(10 + 13)
    assert sitting.moment().counts == (Count(Side.LEFT, 2, 3), Count(Side.RIGHT, 1, 3))


def test_counts_of_reps_for_seconds() -> None:
    assert Sitting(timeline_of(an.raises(22))).moment().counts == (Count(None, 0, 5),)


class TestSegments:
    timeline = timeline_of(an.squat(1), an.stretch(29))

    def test_share_the_bar_by_time(self) -> None:
        segments = Sitting(self.timeline).moment().segments
        assert segments == ((14 / 94, 0.0), (80 / 94, 0.0))

    def test_fill_as_time_passes(self) -> None:
        sitting = Sitting(self.timeline).run_to(14.0 + 20.0)
        assert [past for _, past in sitting.moment().segments] == [1.0, 0.25]
        assert sitting.moment().seconds_left == 60.0

    def test_are_full_at_the_end(self) -> None:
        now = Sitting(self.timeline).run_out().moment()
        assert [past for _, past in now.segments] == [1.0, 1.0]
        assert (now.seconds_left, now.progress, now.state) == (0.0, 1.0, SessionState.OVER)

    def test_skipped_time_is_not_left(self) -> None:
        sitting = Sitting(self.timeline).run_to(12.0).do(Command.SKIP)
        assert sitting.moment().seconds_left == 80.0


class TestNext:
    timeline = timeline_of(an.lift(1, sets=2), an.wag(1, sets=2))

    @pytest.mark.parametrize(
        ("second", "kind", "side", "exercise"),
        [
            (5.0, NextKind.FIRST, Side.LEFT, 0),
            (11.0, NextKind.SET, Side.LEFT, 0),
            (10 + 8 + 5, NextKind.SET, Side.LEFT, 0),
            (10 + 8 + 30 + 1, NextKind.SIDE, Side.RIGHT, 0),
            (10 + 46 + 5, NextKind.FIRST, Side.RIGHT, 0),
            (10 + 46 + 12 + 39, NextKind.EXERCISE, None, 1),
            (10 + 46 + 12 + 46 + 10 + 1, NextKind.SET, None, 1),
        ],
    )
    def test_up(self, second: float, kind: NextKind, side: Side | None, exercise: int) -> None:
        following = Sitting(self.timeline).run_to(second).moment().next_up
        assert following == NextUp(kind, side, self.timeline.entries[exercise])

    def test_at_the_last_there_is_none(self) -> None:
        sitting = Sitting(self.timeline).run_to(self.timeline.seconds - 1.0)
        assert sitting.moment().next_up == NextUp(NextKind.END)


def test_entry_and_entries() -> None:
    sitting = Sitting(timeline_of(an.squat(1), an.wag(1))).run_to(20.0)
    assert (sitting.moment().entry, sitting.moment().entries) == (1, 2)
    assert sitting.moment().exercise.sides is Sides.ALTERNATING


def test_long_holds_are_told_apart() -> None:
    timeline = timeline_of(an.rest_on_floor(600), an.stretch(599))
    sitting = Sitting(timeline)
    assert not sitting.moment().long_hold
    assert sitting.run_to(20.0).moment().long_hold
    assert not sitting.run_to(630.0).moment().long_hold
