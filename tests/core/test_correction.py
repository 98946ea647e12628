"""Putting right what was done."""

from backrx_desktop.core.correction import SetPlace, set_at, with_done
from tests.core.histories import TODAY, held, reps, session

RECORD = session(TODAY, reps("clamshell", 25, 20), held("figure-four", 30, 22))


def test_reps_take_their_seconds_with_them() -> None:
    right = with_done(RECORD, SetPlace(0, 1), 24)
    one = set_at(right, SetPlace(0, 1))
    assert (one.done_reps, one.done_seconds) == (24, 120.0)
    assert (one.planned_reps, one.planned_seconds) == (25, 125.0)
    assert set_at(right, SetPlace(0, 0)) == set_at(RECORD, SetPlace(0, 0))
    assert right.exercises[1] == RECORD.exercises[1]


def test_a_hold_has_only_seconds() -> None:
    one = set_at(with_done(RECORD, SetPlace(1, 1), 30.0), SetPlace(1, 1))
    assert (one.done_reps, one.done_seconds) == (None, 30.0)
    assert (one.done, one.planned) == (30.0, 30.0)


def test_never_below_nothing_and_never_beyond_reason() -> None:
    assert set_at(with_done(RECORD, SetPlace(0, 0), -3), SetPlace(0, 0)).done_reps == 0
    assert set_at(with_done(RECORD, SetPlace(0, 0), 5000), SetPlace(0, 0)).done_reps == 999
    assert set_at(with_done(RECORD, SetPlace(1, 0), 1e9), SetPlace(1, 0)).done_seconds == 14400
