"""What looks through records only as far as it must finds what looking at all of them finds."""

import random
from datetime import date, timedelta

import pytest

from backrx_desktop.core.day import local_day
from backrx_desktop.core.due import first_sides
from backrx_desktop.core.exercise import Side
from backrx_desktop.core.lately import was_done
from backrx_desktop.core.overview import last_days
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.week import counts, first_day, sessions_this_week
from tests.core import histories
from tests.core.histories import TODAY, reps, session

Records = tuple[SessionRecord, ...]


def shuffled(records: Records) -> Records:
    return tuple(random.Random(7).sample(records, len(records)))


def around_the_world() -> Records:
    """Sessions within hours of each other whose days are not in the order of their instants."""
    flight = [session(TODAY, reps("squat", 5), offset=840), session(TODAY, reps("squat", 3))]
    return (*flight, session(TODAY - timedelta(days=1), reps("squat", 4), offset=-660))


HISTORIES = {
    "four": histories.four(),
    "patchy": histories.patchy(),
    "two years": histories.two_years(),
    "shuffled": shuffled(histories.two_years()),
    "around the world": around_the_world(),
}
every_history = pytest.mark.parametrize("records", HISTORIES.values(), ids=HISTORIES)


@every_history
def test_last_days(records: Records) -> None:
    wanted: dict[str, date] = {}
    for record in records:
        day = local_day(record.started, record.offset_minutes)
        for done in record.exercises:
            if was_done(done):
                wanted[done.exercise] = max(day, wanted.get(done.exercise, day))
    assert last_days(records) == wanted


@every_history
@pytest.mark.parametrize("ago", [0, 3, 4, 7, 200])
def test_week(records: Records, ago: int) -> None:
    today = TODAY - timedelta(days=ago)
    mine = [
        one
        for one in records
        if counts(one) and first_day(local_day(one.started, one.offset_minutes)) == first_day(today)
    ]
    assert sessions_this_week(records, today) == len(mine)
    assert sessions_this_week((), today) == 0


@every_history
def test_first_sides(records: Records) -> None:
    wanted: dict[str, Side] = {}
    for record in sorted(records, key=lambda one: one.started):
        for done in record.exercises:
            for one in done.sets[:1]:
                if one.side is not None and one.done_seconds > 0:
                    wanted[done.exercise] = one.side.other
    assert first_sides(records) == wanted
