"""What the card says at each moment of a session."""

import datetime

import pytest

from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.session import Command
from backrx_desktop.core.summary import Summary
from backrx_desktop.core.timeline import Step, StepKind, Timeline
from backrx_desktop.services.wording import step_word
from backrx_desktop.ui.overlay.card_view import (
    CardWords,
    card_ring,
    card_words,
    done_ring,
    done_words,
)
from tests.core.exercises import lift, rest_on_floor, squat, stretch, timeline_of, wag
from tests.core.sitting import Sitting
from tests.ui.overlay.catalogue import LIBRARY, of_catalogue


def first(timeline: Timeline, word: str, rep: int | None = None) -> Step:
    return next(one for one in timeline.steps if step_word(one) == word and rep in (None, one.rep))


def at(timeline: Timeline, second: float) -> CardWords:
    return card_words(Sitting(timeline).run_to(second).moment(), "21:47")


def test_in_a_rep_it_counts_and_names_what_comes_next() -> None:
    timeline = of_catalogue("side-leg-lift-twist")
    words = at(timeline, first(timeline, "HOLD", 13).start + 1)
    assert words == CardWords("HOLD", "Left 12", "/20", "Next, right leg")
    assert words.spoken == "HOLD, Left 12/20, Next, right leg"


def test_between_the_sides_it_says_where_to_roll() -> None:
    timeline = of_catalogue("side-leg-lift-twist")
    words = at(timeline, first(timeline, "SWITCH").start + 1)
    assert words == CardWords("SWITCH", "Right 0", "/20", "Roll to your left")


def test_where_one_does_not_roll_it_says_change_sides() -> None:
    assert at(timeline_of(stretch(30)), 41.0).note == "Change sides"


def test_before_an_exercise_it_names_it() -> None:
    assert at(of_catalogue("figure-four"), 1.0).note == "Figure four"


def test_a_stretch_names_its_side_rather_than_none_of_one() -> None:
    assert at(timeline_of(stretch(30)), 12.0).main == "Left leg"
    assert at(timeline_of(stretch(30, sets=2)), 12.0).main == "Left 0"


def test_reps_without_sides_are_simply_counted() -> None:
    assert at(timeline_of(squat(5), lift(3)), 11.0) == CardWords("UP", "Reps 0", "/5", "Next, Lift")


def test_the_last_exercise_says_so() -> None:
    assert at(timeline_of(squat(5)), 11.0).note == "Last one today"


def test_sides_that_take_turns_each_have_their_count() -> None:
    said = {at(timeline_of(wag()), second).main.split()[0] for second in (11.0, 15.0)}
    assert said == {"Left", "Right"}


def test_a_pause_says_how_to_go_on() -> None:
    sitting = Sitting(timeline_of(lift(20))).run_to(20.0).do(Command.PAUSE)
    words = card_words(sitting.moment(), "")
    assert (words.word, words.note) == ("PAUSED", "Click the ring")


def test_a_long_hold_shows_its_minutes_and_its_end() -> None:
    sitting = Sitting(timeline_of(rest_on_floor(1200, setup_seconds=0.0))).run_to(318.0)
    now = sitting.moment()
    assert card_words(now, "21:47") == CardWords("MIN LEFT", "Ends 21:47", "", "Floor")
    card = card_ring(now)
    assert (card.ring.digits, card.minutes) == ("15", (20, 5))
    assert card.ring.counts == ()
    sitting.do(Command.PAUSE)
    assert card_words(sitting.moment(), "").main == "15 min left"


def test_after_a_minute_of_rest_the_person_decides() -> None:
    sitting = Sitting(timeline_of(lift(20))).run_to(20.0)
    sitting.do(Command.HURT, Command.REST_A_MINUTE).run(5.0)
    assert card_words(sitting.moment(), "").note == "Then you decide"


def test_what_counts_itself_says_what_a_click_does() -> None:
    timeline = timeline_of(squat(5), doses={"squat": DoseOverride(self_paced=True)})
    assert at(timeline, 11.0).note == "A click counts one"


def test_both_sides_dots_are_equally_strong_and_none_is_hollow() -> None:
    timeline = of_catalogue("side-leg-lift-twist")
    ring = card_ring(Sitting(timeline).run_to(60.0).moment()).ring
    assert not ring.underway
    assert not any(count.waiting for count in ring.counts)


def test_at_the_end_every_dot_is_done_and_a_check_takes_the_digit() -> None:
    now = Sitting(of_catalogue("side-leg-lift-twist")).run_out().moment()
    card = done_ring(now)
    assert card.ring.digits == ""
    assert card.ring.progress == 1.0
    assert all(count.done == count.total for count in card.ring.counts)
    summary = Summary(
        datetime.date(2026, 11, 21), Outcome.FINISHED, 840.0, 40, 0.0, 1.0, None, None
    )
    assert done_words(summary) == CardWords("ALL DONE", "14 min", "", "Nice and steady")


def test_the_end_of_a_long_hold_is_all_its_minutes() -> None:
    now = Sitting(timeline_of(rest_on_floor(1200))).run_out().moment()
    assert done_ring(now).minutes == (20, 20)


@pytest.mark.parametrize("exercise", sorted(LIBRARY.exercises))
def test_never_more_words_than_one_takes_in(exercise: str) -> None:
    timeline = of_catalogue(exercise, "side-leg-lift-twist")
    sitting = Sitting(timeline)
    for step in timeline.steps:
        if step.kind is StepKind.HOLD and step.rep not in (None, 1):
            continue
        sitting.run_to(step.start + 0.1)
        assert len(card_words(sitting.moment(), "21:47").spoken.split()) <= 12
