"""What comes with the app speaks a language; the person's own files stay as they are."""

from pathlib import Path

import pytest

from backrx_desktop.content.load import LoadedContent, load_content
from backrx_desktop.content.programme_file import load_programmes
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.content.toml_file import read_toml
from backrx_desktop.content.translation import phrases, rep_names
from tests.content.own_files import BRIDGE, MORNING, write

SPANISH = {
    ("name", "Squat"): "Sentadilla",
    ("phases.word", "DOWN"): "baja",
    ("phases.say", "down"): "baja",
    ("muscles", "thighs"): "muslos",
    ("instructions", "Press through your heels and stand up tall again."): "Arriba.",
    ("name", "Strength ladder"): "Escalera de fuerza",
    ("how_often", "Every day."): "Todos los días.",
}


def spanish(key: str, phrase: str) -> str:
    return SPANISH.get((key, phrase), phrase)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    write(tmp_path / "exercises" / "bridge.toml", BRIDGE.replace('"Bridge"', '"Squat"'))
    write(tmp_path / "routines" / "morning.toml", MORNING)
    return tmp_path


@pytest.fixture
def content(own: Path) -> LoadedContent:
    return load_content(own, words=spanish)


def test_phrases_are_those_of_the_language(content: LoadedContent) -> None:
    squat = content.library.exercises["squat"]
    assert squat.name == "Sentadilla"
    assert squat.phases[0].word == "BAJA"
    assert squat.phases[0].say == "baja"
    assert squat.instructions[-1] == "Arriba."
    assert squat.muscles == ("muslos", "glutes")
    assert content.library.routines["strength-ladder"].name == "Escalera de fuerza"
    assert content.library.routines["five-minute-stretch"].how_often == "Todos los días."


def test_what_has_no_translation_stays_english(content: LoadedContent) -> None:
    squat = content.library.exercises["squat"]
    assert squat.cue == "Sit back, heels down."
    assert squat.phases[1].word == "UP"


def test_ids_and_doses_are_the_same_in_every_language(
    content: LoadedContent, built_in: LoadedContent
) -> None:
    assert set(built_in.library.exercises) < set(content.library.exercises)
    for name, exercise in built_in.library.exercises.items():
        other = content.library.exercises[name]
        assert (other.dose, other.sides, other.limb) == (
            exercise.dose,
            exercise.sides,
            exercise.limb,
        )
        assert other.rep_name == exercise.rep_name


def test_the_persons_own_files_stay_as_they_are(content: LoadedContent) -> None:
    assert content.library.exercises["bridge"].name == "Squat"
    assert content.library.exercises["bridge"].phases[2].word == "LOWER"
    assert content.library.routines["morning"].name == "Morning"


def test_programmes_too(built_in: LoadedContent) -> None:
    def shouted(_key: str, phrase: str) -> str:
        return phrase.upper()

    programmes, problems = load_programmes(built_in.library.routines, words=shouted)
    assert problems == ()
    assert all(one.name.isupper() and one.summary.isupper() for one in programmes.values())


def test_every_phrase_is_gathered_with_its_key() -> None:
    path = resources_folder() / "exercises" / "squat.toml"
    table = read_toml(path).table
    found = list(phrases(path, table))
    assert ("name", "Squat") in found
    assert ("phases.word", "DOWN") in found
    assert ("instructions", "Press through your heels and stand up tall again.") in found
    assert list(rep_names(path, table)) == [("squat", "squats")]
