"""Every sentence of the content: short, kind, and nothing that nobody knows."""

import re
import tomllib
from collections.abc import Iterator

import pytest

from backrx_desktop.content.load import LoadedContent
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core.exercise import Exercise, PhaseKind
from backrx_desktop.core.routine import Routine
from tests.content.catalogue import ROUTINES, WHAT_IT_IS
from tests.content.claims import NEVER

exercise_ids = pytest.mark.parametrize("exercise_id", WHAT_IT_IS)


def _sentences(content: Exercise | Routine) -> Iterator[str]:
    if isinstance(content, Routine):
        yield from (content.name, content.summary, content.how_often)
        return
    yield from (content.name, content.field_name, content.cue, content.limb)
    yield from (*content.instructions, *content.stillness_words, *(content.rep_name or ()))
    yield from (*content.also_called, *content.muscles)
    for phase in content.phases:
        yield from (phase.word, phase.say)


@pytest.mark.parametrize("content_id", [*WHAT_IT_IS, *ROUTINES])
def test_nothing_loud_and_no_claim(built_in: LoadedContent, content_id: str) -> None:
    library = built_in.library
    content = library.exercises.get(content_id) or library.routines[content_id]
    for sentence in _sentences(content):
        assert "!" not in sentence
        assert not NEVER.search(sentence), sentence
        assert sentence == " ".join(sentence.split())


@exercise_ids
def test_lengths(built_in: LoadedContent, exercise_id: str) -> None:
    exercise = built_in.library.exercises[exercise_id]
    assert len(exercise.name) <= 22
    assert len(exercise.cue) <= 34
    assert 3 <= len(exercise.instructions) <= 5
    assert all(len(sentence) <= 90 for sentence in exercise.instructions)
    assert all(len(words.split()) <= 8 for words in exercise.stillness_words)
    # On the player stand the name, the cue, the side and its limb, and the word.
    on_screen = f"{exercise.name} Left {exercise.limb}. {exercise.cue} {exercise.phases[0].word}"
    assert len(on_screen.split()) <= 12


@exercise_ids
def test_sentences_end_as_sentences(built_in: LoadedContent, exercise_id: str) -> None:
    exercise = built_in.library.exercises[exercise_id]
    for sentence in (exercise.cue, *exercise.instructions, *exercise.stillness_words):
        assert re.fullmatch(r"[A-Z].*\.", sentence), sentence


@exercise_ids
def test_phases_have_a_short_word_in_capitals_and_say_it(
    built_in: LoadedContent, exercise_id: str
) -> None:
    for phase in built_in.library.exercises[exercise_id].phases:
        assert re.fullmatch("[A-Z]{2,7}", phase.word)
        assert phase.say == ("" if phase.kind is PhaseKind.REST else phase.word.lower())


@exercise_ids
def test_a_limb_is_named_only_where_it_has_a_side(
    built_in: LoadedContent, exercise_id: str
) -> None:
    exercise = built_in.library.exercises[exercise_id]
    # Knee wags name the way the knees go, which is no limb.
    assert bool(exercise.limb) == (exercise.sides.value != "both" and exercise_id != "knee-wag")


def test_long_stillness_invites_movement(built_in: LoadedContent) -> None:
    invited = {held.id for held in built_in.library.exercises.values() if held.stillness_words}
    assert invited == {"static-back", "supine-groin-stretch"}


@pytest.mark.parametrize("routine_id", ROUTINES)
def test_routines_say_what_they_are_and_how_often(built_in: LoadedContent, routine_id: str) -> None:
    routine = built_in.library.routines[routine_id]
    assert re.fullmatch(r"[A-Z].*\.", routine.summary)
    assert re.fullmatch(r"[A-Z].*\.", routine.how_often)


def test_phases_of_a_figure_follow_each_other(built_in: LoadedContent) -> None:
    for exercise in built_in.library.exercises.values():
        poses = [phase.figure for phase in exercise.phases]
        for before, after in zip([poses[-1], *poses], poses, strict=False):
            assert before is not None, exercise.id
            assert after is not None, exercise.id
            assert before[1] == after[0], exercise.id


def test_the_reading_order_names_every_file_once() -> None:
    folder = resources_folder()
    with (folder / "order.toml").open("rb") as file:
        order = tomllib.load(file)
    for kind in ("exercises", "routines"):
        stems = sorted(path.stem for path in (folder / kind).iterdir())
        assert sorted(order[kind]) == stems
