"""When a time of day to be reminded at has come."""

from datetime import datetime, time, timedelta

from backrx_desktop.core.reminder import reached

SIX = (time(18),)
DAY = datetime.fromisoformat("2026-11-19")


def at(hour: int, minute: int = 0, day: int = 0) -> datetime:
    return DAY + timedelta(days=day, hours=hour, minutes=minute)


def test_once_when_the_time_comes() -> None:
    assert reached(SIX, at(17, 59), at(18)) == at(18)
    assert reached(SIX, at(18), at(18, 1)) is None
    assert reached(SIX, at(17), at(17, 59)) is None


def test_each_of_several_times() -> None:
    times = (time(8), time(18))
    assert reached(times, at(7, 59), at(8, 1)) == at(8)
    assert reached(times, at(17, 59), at(18, 1)) == at(18)


def test_after_a_sleep_it_is_made_up_for_within_the_hour_only() -> None:
    assert reached(SIX, at(12), at(18, 50)) == at(18)
    assert reached(SIX, at(12), at(19, 1)) is None
    assert reached(SIX, at(12), at(18, 30, day=3)) == at(18, day=3)


def test_over_midnight() -> None:
    late = (time(23, 59), time(0, 5))
    assert reached(late, at(23, 58), at(0, 1, day=1)) == at(23, 59)
    assert reached(late, at(0, 1, day=1), at(0, 6, day=1)) == at(0, 5, day=1)


def test_an_hour_that_is_skipped_or_lived_twice() -> None:
    half_past_two = (time(2, 30),)
    assert reached(half_past_two, at(1, 59), at(3)) == at(2, 30)
    assert reached(half_past_two, at(2, 30), at(2, 0)) is None
