"""What is due of several programmes on one day."""

from datetime import UTC, date, datetime, time

from backrx_desktop.core.agenda import Agenda, agenda, everything_due
from backrx_desktop.core.programme import DueReason, Per, Period, Programme
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.walk import Walk
from tests.core.histories import TODAY, reps, session

ROUTINES = {
    name: Routine(name, name, tuple(map(RoutineStep, exercises)))
    for name, exercises in {
        "lifts": ("clamshell", "side-leg-lift-twist"),
        "stretch": ("knees-to-chest", "hip-flexor-stretch"),
        "ladder": ("squat", "push-up"),
    }.items()
}
PROGRAMMES = {
    "lifts": Programme("lifts", "Lifts", (Period("lifts", 3, Per.DAY),)),
    "ladder": Programme("ladder", "Ladder", (Period("ladder", 3, Per.WEEK),), walk_first=True),
    "stretch": Programme("stretch", "Stretch", (Period("stretch", 1, Per.DAY),)),
}
WALK = Walk("walk", datetime.combine(TODAY, time(7), UTC), 60, 20)


def did(routine: str, at: time = time(8)) -> SessionRecord:
    return session(TODAY, reps(ROUTINES[routine].steps[0].exercise, 10), at=at, routine=routine)


def of(
    *records: SessionRecord,
    followed: tuple[str, ...] = tuple(PROGRAMMES),
    walks: tuple[Walk, ...] = (),
) -> Agenda:
    since = dict.fromkeys(followed, date(2026, 11, 1))
    return agenda(PROGRAMMES, since, ROUTINES, records, walks, TODAY)


def names(found: Agenda) -> list[str]:
    return [one.programme.id for one in found.due]


def test_nothing_is_followed() -> None:
    found = of(followed=())
    assert found == Agenda()
    assert found.first is None
    assert everything_due(found, ROUTINES) is None


def test_several_are_due_and_what_waits_for_a_walk_comes_last() -> None:
    assert names(of()) == ["lifts", "stretch", "ladder"]
    assert names(of(walks=(WALK,))) == ["lifts", "ladder", "stretch"]


def test_after_the_first_of_three_another_one_goes_first() -> None:
    assert names(of(did("lifts"))) == ["stretch", "lifts", "ladder"]
    assert names(of(did("lifts"), did("stretch", time(9)))) == ["lifts", "ladder"]


def test_when_all_is_done_the_next_day_stands_first() -> None:
    records = [did("lifts", time(hour)) for hour in (8, 12, 16)] + [did("ladder"), did("stretch")]
    found = of(*records)
    assert found.due == ()
    assert found.first is not None
    assert (found.first.programme.id, found.first.due.reason) == ("lifts", DueReason.DONE_TODAY)
    assert everything_due(found, ROUTINES) is None
    [ladder] = [one for one in found.entries if one.programme.id == "ladder"]
    assert ladder.due.following > found.first.due.following


def test_all_that_is_due_in_one() -> None:
    routine = everything_due(of(followed=("stretch", "lifts")), ROUTINES)
    assert routine is not None
    assert [step.exercise for step in routine.steps] == [
        "clamshell",
        "side-leg-lift-twist",
        "knees-to-chest",
        "hip-flexor-stretch",
    ]


def test_a_programme_that_is_gone_is_passed_over() -> None:
    assert names(of(followed=("hologram", "stretch"))) == ["stretch"]


def test_sessions_from_before_it_was_chosen_do_not_count() -> None:
    today = agenda(PROGRAMMES, {"stretch": TODAY}, ROUTINES, [did("stretch")], (), TODAY)
    assert today.due == ()
    tomorrow = date(2026, 11, 20)
    later = agenda(PROGRAMMES, {"stretch": tomorrow}, ROUTINES, [did("stretch")], (), tomorrow)
    assert later.due[0].due.reason is DueReason.FIRST


def test_what_rests_for_an_experiment_is_not_due() -> None:
    again = date(2026, 11, 30)
    since = dict.fromkeys(("lifts", "stretch"), date(2026, 11, 1))
    found = agenda(PROGRAMMES, since, ROUTINES, [], (), TODAY, {"lifts": again})
    assert names(found) == ["stretch"]
    [lifts] = [one for one in found.entries if one.programme.id == "lifts"]
    assert (lifts.due.due, lifts.due.reason) == (False, DueReason.EXPERIMENT)
    assert lifts.due.following == again
