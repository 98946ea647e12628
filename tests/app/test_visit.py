"""From Start to the summary, as a person at the keyboard goes."""

import pytest
from PySide6.QtCore import Qt

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.cues import Sound
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.services.sound import protocol
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place
from tests.scenarios.reading import ROUTINES


def test_three_keys_from_launch_to_the_first_cue(place: Place) -> None:
    place.press(Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_Return)
    assert place.page() is PageName.PLAYER
    played = [line.sound for line in place.sound.asked if isinstance(line, protocol.Play)]
    assert played == [Sound.SWITCH]
    assert place.sound.open


def test_a_session_is_saved_before_it_is_asked_about(place: Place) -> None:
    place.press(Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_Return)
    place.play(1000, step=1.0)
    assert place.page() is PageName.CHECK_IN
    (record,) = place.stores.records
    assert (record.outcome, record.pain_before, record.pain_after) == (Outcome.FINISHED, 4, None)
    assert all(
        one.planned_seconds == one.done_seconds and one.planned_reps == one.done_reps
        for exercise in record.exercises
        for one in exercise.sets
    )
    place.press(Qt.Key.Key_3, Qt.Key.Key_Return)
    assert place.page() is PageName.FINISHED
    (record,) = place.stores.records
    assert record.pain_after == 3
    place.press(Qt.Key.Key_Return)
    assert place.page() is PageName.TODAY
    assert not place.sound.open


def test_a_question_nobody_answers_holds_nothing_up(place: Place) -> None:
    place.press(Qt.Key.Key_Return)
    place.clock.advance(21)
    place.window.guide.visit.check_in.tick()
    assert place.page() is PageName.PLAYER
    place.play(1000, step=1.0)
    place.clock.advance(21)
    place.window.guide.visit.check_in.tick()
    assert place.page() is PageName.FINISHED
    (record,) = place.stores.records
    assert (record.pain_before, record.pain_after) == (None, None)


@pytest.mark.parametrize("routine", ROUTINES)
def test_every_routine_plays_to_its_end_in_the_window(place: Place, routine: str) -> None:
    place.window.choose_routine(routine)
    place.window.start(check_in=False)
    grabs = 0
    while place.running():
        place.play(13.0, step=1.3)
        if place.running() and grabs < 40:
            place.window.main.grab()
            grabs += 1
    assert place.page() is PageName.CHECK_IN
    (record,) = place.stores.records
    assert record.outcome is Outcome.FINISHED


def test_this_hurts_stops_everything_until_something_is_chosen(place: Place) -> None:
    place.window.start(check_in=False)
    place.play(30)
    place.sound.asked.clear()
    place.press(Qt.Key.Key_H)
    assert place.sound.asked == [protocol.Hush()]
    place.play(600)
    assert place.sound.asked == [protocol.Hush()]
    place.press(Qt.Key.Key_4)
    assert place.page() is PageName.CHECK_IN
    (record,) = place.stores.records
    assert record.outcome is Outcome.ENDED_EARLY
    assert record.exercises[0].hurt


def test_leaving_asks_and_keeps_what_was_done(place: Place) -> None:
    place.window.start(check_in=False)
    place.play(60)
    place.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert place.running()
    place.press(Qt.Key.Key_Escape)
    assert place.running()
    place.press(Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert not place.running()
    assert place.stores.records[0].exercises[0].sets[0].done_reps == 4


def test_closing_the_window_keeps_what_was_done(place: Place) -> None:
    place.window.start(check_in=False)
    place.play(60)
    place.window.main.close()
    assert place.stores.records[0].outcome is Outcome.ENDED_EARLY


def test_a_locked_exercise_is_left_out_and_named(place: Place) -> None:
    place.window.choose_routine("hip-stretch-strengthen")
    place.window.start(check_in=False)
    assert place.said == []
    notice = place.window.main.notices.notice
    assert notice is not None
    assert "Seated twist" in notice.sentence
    session = place.window.guide.session.driver.session
    assert session is not None
    assert "seated-twist" not in {step.exercise for step in session.timeline.steps}


def test_a_routine_named_at_the_start_is_played_whole(place: Place) -> None:
    place.window.choose_routine("hip-stretch-strengthen")
    assert [exercise.id for exercise in place.window.locked()] == ["seated-twist"]
    place.window.start(check_in=False, unlocked=True)
    session = place.window.guide.session.driver.session
    assert session is not None
    assert "seated-twist" in {step.exercise for step in session.timeline.steps}
    assert place.window.main.notices.notice is None


@pytest.mark.parametrize(
    ("pressed", "reps", "eased"),
    [
        ((Qt.Key.Key_2,), 20, False),
        ((Qt.Key.Key_3,), 10, True),
        ((Qt.Key.Key_5,), 10, True),
        ((Qt.Key.Key_5, Qt.Key.Key_U), 20, False),
        ((Qt.Key.Key_5, Qt.Key.Key_U, Qt.Key.Key_U), 10, True),
        ((Qt.Key.Key_5, Qt.Key.Key_1), 20, False),
        ((Qt.Key.Key_S,), 20, False),
    ],
)
def test_at_three_to_five_half_is_done_unless_the_usual_amount_is_wanted(
    place: Place, pressed: tuple[Qt.Key, ...], reps: int, eased: bool
) -> None:
    place.press(Qt.Key.Key_Return, *pressed)
    if not place.running():
        place.press(Qt.Key.Key_Return)
    first = place.session().plan.entries[0]
    assert (first.amount, first.eased) == (reps, eased)


def test_a_smaller_session_is_no_trouble_with_the_exercise(place: Place) -> None:
    place.stores.set(keys.PROGRAMME_OFFERED, True)
    place.press(Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_Return)
    place.play(1000, step=1.0)
    (record,) = place.stores.records
    assert not any(one.eased or one.hurt for one in record.exercises)
    assert record.exercises[0].sets[0].planned_reps == 10
    place.press(Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert place.page() is PageName.TODAY
    assert place.window.today.page.offer.isHidden()


def test_the_next_session_is_not_smaller_by_itself(place: Place) -> None:
    place.press(Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_Return)
    place.play(1000, step=1.0)
    place.press(Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_Return)
    place.press(Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_U, Qt.Key.Key_Return)
    assert place.session().plan.entries[0].amount == 20
    place.play(2000, step=1.0)
    place.press(Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_Return)
    place.press(Qt.Key.Key_Return, Qt.Key.Key_4)
    assert place.window.guide.visit.check_in.smaller
