"""The player's sentences: the right ones, and few of them."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.exercise import DoseOverride, Exercise, Position
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import Command
from backrx_desktop.services.wording import step_word
from backrx_desktop.ui.player.long_hold_view import long_hold_view
from backrx_desktop.ui.player.words import PlayerWords, player_words, stopped_words, words_key
from tests.core.exercises import lift, rest_on_floor, squat, stretch, timeline_of, wag
from tests.core.sitting import Sitting

CATALOGUE = load_content().library.exercises


def words(sitting: Sitting) -> PlayerWords:
    return player_words(sitting.moment(), "21:12")


def test_before_the_first_side_it_says_how_to_lie() -> None:
    said = words(Sitting(timeline_of(lift(20, rep_name=("lift", "lifts")))).run_to(5.0))
    assert (said.place, said.title, said.lead) == ("1 of 1", "Lift", "")
    assert said.cue == "Lie on your right side."
    assert (said.next_label, said.next_text) == ("First", "Left leg, 20 lifts")


def test_in_a_rep_it_names_the_side_and_the_cue() -> None:
    said = words(Sitting(timeline_of(lift(20), squat())).run_to(20.0))
    assert (said.lead, said.short_lead, said.cue) == ("Left leg.", "Left.", "Easy.")
    assert (said.next_label, said.next_text) == ("Next", "Right leg, 20 reps")
    assert said.ends == "ends 21:12"


def test_between_the_sides_it_says_where_to_roll() -> None:
    said = words(Sitting(timeline_of(lift(1))).run_to(19.0))
    assert said.title == "Roll to your left side"
    assert (said.lead, said.cue) == ("Right leg", "on top.")


def test_where_one_does_not_roll_it_says_change_sides() -> None:
    said = words(Sitting(timeline_of(stretch(30))).run_to(41.0))
    assert (said.title, said.lead, said.cue) == (
        "Change sides", "Right leg.", "Take your time.",
    )  # fmt: skip


def test_alternating_sides_without_a_limb_go_to_the_side() -> None:
    assert words(Sitting(timeline_of(wag())).run_to(15.0)).lead == "To the right."


@pytest.mark.parametrize(
    ("exercises", "second", "coming"),
    [
        ((squat(), stretch(45)), 11.0, ("Next", "Stretch, 45 s")),
        ((squat(), stretch(300, sets=2)), 11.0, ("Next", "Stretch, 2 × 5 min")),
        ((stretch(30, sets=2),), 12.0, ("Next", "Left leg once more")),
        ((squat(sets=2),), 11.0, ("Next", "Once more")),
        ((squat(),), 11.0, ("Last one today", "")),
        ((squat(1),), 2.0, ("First", "1 rep")),
    ],
)
def test_what_comes_next(
    exercises: tuple[Exercise, ...], second: float, coming: tuple[str, str]
) -> None:
    said = words(Sitting(timeline_of(*exercises)).run_to(second))
    assert (said.next_label, said.next_text) == coming


def test_a_pause_says_how_far_one_is_and_no_time_of_day() -> None:
    said = words(Sitting(timeline_of(lift(20))).run_to(20.0).do(Command.PAUSE))
    assert (said.lead, said.cue, said.ends) == ("Left leg.", "1 of 20 done.", "")
    assert said.hint == "No rush. Your place is kept."


def test_a_pause_in_a_hold_says_what_is_left() -> None:
    paused = Sitting(timeline_of(stretch(45))).run_to(20.5).do(Command.PAUSE)
    assert words(paused).cue == "35 s to go."
    long = Sitting(timeline_of(rest_on_floor())).run_to(100.0).do(Command.PAUSE)
    assert words(long).cue == "19 min to go."


def test_after_a_sleep_it_says_so() -> None:
    sitting = Sitting(timeline_of(lift())).run_to(12.0).tick(600.0)
    assert words(sitting).hint == "The computer slept. Your place is kept."


def test_when_it_hurts_there_is_one_question_and_no_clock() -> None:
    said = stopped_words(words(Sitting(timeline_of(lift())).run_to(12.0).do(Command.HURT)))
    assert (said.title, said.cue) == ("What would help?", "Nothing moves until you choose.")
    assert (said.left, said.ends, said.lead) == ("", "", "")


def test_the_minutes_rest_ends_with_the_persons_choice() -> None:
    hurt = Sitting(timeline_of(lift())).run_to(12.0).do(Command.HURT, Command.REST_A_MINUTE)
    said = words(hurt)
    assert (said.title, said.cue) == ("Rest a minute", "Breathe out slowly.")
    assert (said.next_label, said.next_text) == ("Then", "You decide")


def test_smaller_is_said_and_stays_said() -> None:
    hurt = Sitting(timeline_of(lift(4))).run_to(12.0).do(Command.HURT, Command.SMALLER)
    assert words(hurt).cue == "Smaller this time."
    assert words(hurt.run(7.0)).cue == "Only as far as is easy."


def test_self_paced_says_how_to_count() -> None:
    timeline = timeline_of(squat(), doses={"squat": DoseOverride(self_paced=True)})
    assert words(Sitting(timeline).run_to(11.0)).cue == "Space or a click counts one."


def test_a_long_hold_tells_minutes_and_in_the_last_one_seconds() -> None:
    sitting = Sitting(timeline_of(rest_on_floor(1200))).run_to(10 + 320.0)
    view = long_hold_view(sitting.moment(), "21:47")
    assert (view.digits, view.label, view.done, view.minutes) == ("15", "minutes left", 5, 20)
    assert (view.title, view.ends, view.coming) == ("Floor", "Ends at 21:47", "Last one today")
    last = long_hold_view(sitting.run_to(10 + 1160.0).moment(), "21:47")
    assert (last.digits, last.label, last.counting) == ("40", "seconds left", True)


def test_a_long_hold_of_a_side_names_it() -> None:
    sitting = Sitting(timeline_of(stretch(1200))).run_to(100.0)
    view = long_hold_view(sitting.moment(), "21:47")
    assert view.title == "Stretch, left leg"
    assert view.coming == "Next: Right leg, 20 min"


def moments(exercise: Exercise) -> Iterator[Moment]:
    """One of every kind of step of an exercise, running, paused, hurt and eased."""
    sitting = Sitting(timeline_of(exercise, exercise))
    seen = set()
    for step in sitting.session.timeline.steps:
        if (step.kind, step.side, step.work) in seen or step.start > 4000:
            continue
        seen.add((step.kind, step.side, step.work))
        yield sitting.run_to(step.start + 0.01).moment()
    for commands in (
        (Command.PAUSE,),
        (Command.HURT,),
        (Command.HURT, Command.REST_A_MINUTE),
        (Command.HURT, Command.SMALLER),
    ):
        yield Sitting(timeline_of(exercise, exercise)).run_to(40.0).do(*commands).moment()


@pytest.mark.parametrize("name", CATALOGUE)
def test_no_state_of_any_exercise_has_more_than_twenty_words(name: str) -> None:
    for now in moments(CATALOGUE[name]):
        said = player_words(now, "21:12")
        shown = [
            step_word(now.step), said.place, said.left, said.ends, said.title, said.lead, said.cue,
            said.next_label, said.next_text, said.hint,
        ]  # fmt: skip
        shown += ["Left", "Right"] if len(now.counts) == 2 else ["Reps"]
        words = [word for text in shown for word in text.split() if re.search(r"[^\W\d]", word)]
        assert len(words) <= 20, words
        assert said.title


def test_what_is_too_much_is_taken_from_what_comes_next() -> None:
    wordy = replace(lift(20), name="One two three four", cue="Five six seven eight.")
    said = words(Sitting(timeline_of(wordy)).run_to(20.0))
    assert (said.next_label, said.next_text) == ("Next", "Right leg")
    wordier = replace(lift(20), name="One two three four", cue="Five six seven eight nine.")
    said = words(Sitting(timeline_of(wordier)).run_to(20.0))
    assert (said.cue, said.next_label) == (wordier.cue, "")


@pytest.mark.parametrize("position", Position)
def test_every_position_has_its_sentence(position: Position) -> None:
    said = words(Sitting(timeline_of(squat(position=position))).run_to(1.0))
    assert said.cue.endswith(".")


def test_the_texts_are_looked_up_only_when_something_in_them_changed() -> None:
    sitting = Sitting(timeline_of(lift())).run_to(12.5)
    key = words_key(sitting.moment(), "21:12")
    assert words_key(sitting.tick(0.1).moment(), "21:12") == key
    said = words(sitting)
    for second in (20.0, 34.0, 36.0, 60.0):
        now = sitting.run_to(second).moment()
        assert (words_key(now, "21:12") != key) or (words(sitting) == said)
        assert words_key(now, "21:13") != words_key(now, "21:12")
    paused = words_key(sitting.do(Command.PAUSE).moment(), "21:12")
    assert paused != words_key(sitting.do(Command.HURT).moment(), "21:12")
