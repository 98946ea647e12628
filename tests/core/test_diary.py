"""Sessions and walks, the latest first."""

from datetime import UTC, datetime, time, timedelta

import pytest

from backrx_desktop.core.diary import diary, done_exercises
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.summary import summary_of
from backrx_desktop.core.walk import Walk
from tests.core.histories import TODAY, patchy, reps, session, two_years


def walk(days: int, hour: int) -> Walk:
    started = datetime.combine(TODAY - timedelta(days=days), time(hour), UTC)
    return Walk(f"walk-{days}-{hour}", started, 60, 20)


def test_sessions_and_walks_by_their_instants() -> None:
    sessions = [session(TODAY - timedelta(days=ago), reps("squat", 5)) for ago in (2, 1, 0)]
    walks = [walk(2, 5), walk(1, 23), walk(0, 6)]
    found = list(diary(sessions, walks))
    assert found == [
        sessions[2],
        walks[2],
        walks[1],
        sessions[1],
        sessions[0],
        walks[0],
    ]


def test_only_sessions_with_an_exercise() -> None:
    sessions = [
        session(TODAY - timedelta(days=2), reps("clamshell", 4)),
        session(TODAY - timedelta(days=1), reps("squat", 0)),
        session(TODAY, reps("squat", 4), reps("clamshell", 0)),
    ]
    shown = list(diary(sessions, [walk(0, 6)], "clamshell"))
    assert shown == [sessions[0]]
    assert len(list(diary(sessions, []))) == 2


def test_comes_as_it_is_asked_for() -> None:
    """The first rows of a long history cost no more than those of a short one."""

    class Counting(list):  # type: ignore[type-arg]
        looked = 0

        def __reversed__(self):  # type: ignore[no-untyped-def]
            for one in super().__reversed__():
                Counting.looked += 1
                yield one

    records = Counting(patchy())
    entries = diary(records, ())
    next(entries)
    assert Counting.looked <= 2


def test_exercises_by_how_often_they_were_done() -> None:
    squat, clam = reps("squat", 3), reps("clamshell", 3)
    records = [session(TODAY, squat, clam), session(TODAY, clam), session(TODAY, reps("sit-up", 0))]
    assert done_exercises(records) == ("clamshell", "squat")
    assert done_exercises(records[2:]) == ()


@pytest.mark.parametrize("records", [patchy(), two_years()], ids=["patchy", "two years"])
def test_every_line_of_made_up_histories(records: tuple[SessionRecord, ...]) -> None:
    shown = list(diary(records, ()))
    assert len(shown) == len(records)
    for record, entry in zip(
        sorted(records, key=lambda one: one.started)[::-1], shown, strict=True
    ):
        assert entry is record
        told = summary_of(record)
        local = record.started.replace(tzinfo=None) + timedelta(minutes=record.offset_minutes)
        assert told.day == (local - timedelta(hours=4)).date()
        wall = (record.ended - record.started).total_seconds()
        assert told.seconds == wall - record.paused_seconds
        sets = [one for done in record.exercises for one in done.sets]
        assert told.reps == sum(one.done_reps for one in sets if one.done_reps)
        assert (told.pain_before, told.pain_after) == (record.pain_before, record.pain_after)
