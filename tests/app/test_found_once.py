"""What is found out once for the same records."""

from datetime import timedelta

from backrx_desktop.app.found_once import FoundOnce
from backrx_desktop.core.overview import last_days
from tests.app.conftest import Place
from tests.core.histories import TODAY, reps, session


def test_it_is_found_out_once_for_the_same_records() -> None:
    last = FoundOnce(last_days)
    records = [session(TODAY, reps("squat", 3))]
    days = last.among(records)
    assert days == {"squat": TODAY}
    assert last.among(records) is days
    assert last.among([]) == {}
    assert last.among(records) == days


def test_a_session_that_is_added_counts(place: Place) -> None:
    today = place.stores.today()
    sessions = place.stores.history.sessions
    for days_ago in (3, 1):
        day = today - timedelta(days=days_ago)
        sessions.add(session(day, reps("squat", 3), uuid=f"{days_ago} days ago"))
        place.window.today.present()
        lines = place.stores.last_done.among(place.stores.records)
        assert lines["squat"] == day
