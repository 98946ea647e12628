"""Twelve weeks on a page."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseKind, DoseOverride, Side
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.report import report
from tests.core import histories
from tests.core.histories import TODAY, held, patchy, reps, session
from tests.ui.charts.shown import best, monday_of, sittings

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


HISTORIES = {
    "one": histories.one(),
    "four": histories.four(),
    "patchy": histories.patchy(),
    "two years": histories.two_years(),
    "twenty years": histories.twenty_years()[-400:],
}


@pytest.mark.parametrize("records", HISTORIES.values(), ids=HISTORIES)
def test_every_figure_of_made_up_histories(records: tuple[SessionRecord, ...]) -> None:
    made = report(records, EXERCISES, {}, TODAY)
    shown = sittings(records, monday_of(12), TODAY)
    assert made.sessions == len(shown)
    assert made.days == len({one.day for one in shown})
    assert made.minutes == pytest.approx(sum(one.minutes for one in shown))
    often: dict[str, int] = {}
    for row in made.rows:
        name, kind = row.exercise.id, row.exercise.dose.kind
        parts = [
            (one.day, done)
            for one in shown
            for done in one.record.exercises
            if done.exercise == name
        ]
        did = [day for day, done in parts if any(each.done_seconds for each in done.sets)]
        sides = (Side.LEFT, Side.RIGHT) if row.right is not None else (None,)
        most = [best(shown, name, side, reps=kind is DoseKind.REPS) for side in sides]
        assert most == ([row.left] if row.right is None else [row.left, row.right])
        assert (row.sessions, row.last) == (len(did), max(did))
        assert row.hurt == sum(done.hurt for _day, done in parts)
        often[name] = row.sessions
    assert list(often.values()) == sorted(often.values(), reverse=True)
    assert set(often) == {
        done.exercise
        for one in shown
        for done in one.record.exercises
        if any(each.done_seconds for each in done.sets)
    }
