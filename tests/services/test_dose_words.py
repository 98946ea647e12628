"""The words of the steppers, the sources and the see-a-doctor questions."""

import re

import pytest

from backrx_desktop.content.load import load_content
from backrx_desktop.core.care import CareQuestion, Urgency
from backrx_desktop.core.dose_knobs import Knob
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.routine_draft import DraftProblem
from backrx_desktop.services import care_questions as words
from backrx_desktop.services.amounts import exact_duration
from backrx_desktop.services.dose_words import knob_label, knob_value, measured
from backrx_desktop.services.draft_words import draft_problem
from backrx_desktop.services.source_names import source_name

LIBRARY = load_content().library
EXERCISES = LIBRARY.exercises


@pytest.mark.parametrize(
    ("name", "knob", "label", "value"),
    [
        ("side-leg-lift-twist", Knob.AMOUNT, "Each side", "20"),
        ("knee-wag", Knob.AMOUNT, "Each side", "10"),
        ("squat", Knob.AMOUNT, "Squats", "5"),
        ("figure-four", Knob.AMOUNT, "Each side", "30 s"),
        ("knees-to-chest", Knob.AMOUNT, "Hold", "45 s"),
        ("static-back", Knob.AMOUNT, "Hold", "20 min"),
        ("light-weights", Knob.AMOUNT, "Time", "2:30"),
        ("adductor-squeeze-towel", Knob.HOLD, "Hold", "3 s"),
        ("squat", Knob.SETS, "Sets", "1"),
        ("side-leg-lift-twist", Knob.PACE, "One lift takes", "10 s"),
    ],
)
def test_a_stepper_says_what_it_sets(name: str, knob: Knob, label: str, value: str) -> None:
    exercise = EXERCISES[name]
    assert knob_label(exercise, knob) == label
    assert knob_value(exercise, DoseOverride(), knob) == value


def test_a_slower_pace_shows_in_the_seconds_of_a_rep() -> None:
    assert knob_value(EXERCISES["squat"], DoseOverride(pace=1.5), Knob.PACE) == "6 s"
    slower = DoseOverride(pace=1.25, hold_seconds=5)
    assert knob_value(EXERCISES["side-leg-lift-twist"], slower, Knob.PACE) == "13.5 s"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(5, "5 s"), (119, "119 s"), (120, "2 min"), (125, "2:05"), (3600, "60 min")],
)
def test_durations_are_never_rounded_to_the_minute(seconds: float, text: str) -> None:
    assert exact_duration(seconds) == text


def test_a_best_set_is_in_what_its_dose_counts() -> None:
    assert measured(EXERCISES["squat"], 31.0) == "31"
    assert measured(EXERCISES["figure-four"], 29.6) == "30 s"


def test_every_source_of_the_content_has_a_name() -> None:
    sources = {source for one in EXERCISES.values() for source in one.sources}
    sources |= {source for one in LIBRARY.routines.values() for source in one.sources}
    assert len(sources) == 5
    assert {source for source in sources if source_name(source) == source} == set()
    assert source_name("my own") == "my own"


def test_every_question_can_be_answered_with_yes_or_no_and_is_a_sign_to_heed() -> None:
    asked = [words.question(one) for one in CareQuestion]
    assert all(re.match("(Are|Do|Have|Is) .*[?]$", sentence) for sentence in asked)
    signs = [words.sign(one) for one in CareQuestion]
    assert all(sentence.endswith(".") for sentence in signs)
    assert len(set(asked) | set(signs)) == 2 * len(CareQuestion)


def test_no_word_of_help_names_a_cause_or_promises_anything() -> None:
    said = " ".join(
        (
            *(words.sign(one) for one in CareQuestion),
            *(words.heading(one) for one in Urgency),
            *(words.after_a_yes(one) for one in Urgency),
            *(words.acknowledgement(one) for one in Urgency),
            *(part for line in words.pain_rule() for part in line),
            words.no_diagnosis(),
            words.why_asked(),
            words.in_an_emergency(),
            words.stop_whatever_the_number(),
            words.about_the_rule(),
        )
    )
    forbidden = r"you have (a |an )?(slipped|cauda|fracture|infection)|diagnos|align|cure|%|percent"
    assert re.findall(forbidden, said, re.IGNORECASE) == []


def test_every_problem_of_a_draft_has_its_sentence() -> None:
    assert all(draft_problem(problem).endswith(".") for problem in DraftProblem)
