"""Twelve weeks on a page."""

from dataclasses import replace
from datetime import timedelta

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.report import report
from tests.core.histories import TODAY, held, patchy, reps, session

EXERCISES = load_content().library.exercises


def test_counts_what_was_done_of_each_exercise() -> None:
    records = [
        session(TODAY, reps("clamshell", 20, 18, hurt=True), reps("squat", 0), minutes=10),
        session(TODAY - timedelta(days=3), reps("clamshell", 22, 15), minutes=20),
        session(TODAY - timedelta(days=3), held("static-back", 300), minutes=6),
        session(TODAY - timedelta(weeks=13), reps("sit-up", 9), minutes=99),
    ]
    made = report(records, EXERCISES, {"clamshell": DoseOverride(target=22)}, TODAY)
    assert (made.sessions, made.days, made.minutes) == (3, 2, 36)
    assert made.weeks == 12 - 3 / 7, "the week that is under way ends today"
    assert made.weekly_minutes == 36 / made.weeks
    clam, back = made.rows
    assert clam.exercise.id == "clamshell"
    assert (clam.sessions, clam.left, clam.right, clam.hurt) == (2, 22, 18, 1)
    assert clam.dose.amount == 22
    assert clam.last == TODAY
    assert (back.left, back.right) == (300, None)


def test_notes_begin_with_the_latest() -> None:
    records = [replace(one, note=f"note {n}") for n, one in enumerate(patchy()[:3])]
    records[1] = replace(records[1], note="  ")
    notes = report(records, EXERCISES, {}, TODAY).notes
    assert [note.text for note in notes] == ["note 2", "note 0"]


def test_a_week_is_the_least_there_is_an_average_of() -> None:
    days = [session(TODAY - timedelta(days=n), reps("squat", 5), minutes=9) for n in (0, 13)]
    assert report(days[:1], EXERCISES, {}, TODAY).weekly_minutes == 9
    assert report(days, EXERCISES, {}, TODAY).weekly_minutes == 9


def test_nothing_at_all() -> None:
    made = report((), EXERCISES, {}, TODAY)
    assert made.rows == ()
    assert made.weekly_minutes == 0
