"""Which language is spoken: what was chosen, else the first of the system's that there is."""

import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest

from backrx_desktop.content.languages import (
    catalogue,
    chosen_language,
    languages,
    speak,
    system_languages,
)
from tests.languages.speaking import compiled, silence_kept

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Spanish, and a made-up Brazilian that is Spanish too."""
    compiled("es", tmp_path)
    folder = tmp_path / "languages"
    (folder / "pt_BR" / "LC_MESSAGES").mkdir(parents=True)
    spanish = folder / "es" / "LC_MESSAGES" / "backrx.mo"
    (folder / "pt_BR" / "LC_MESSAGES" / "backrx.mo").write_bytes(spanish.read_bytes())
    return tmp_path


@pytest.fixture(autouse=True)
def spoken_before() -> Iterator[None]:
    with silence_kept():
        yield


@pytest.fixture(autouse=True)
def no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def test_languages_name_themselves(resources: Path) -> None:
    assert list(languages(resources).items()) == [
        ("en", "English"),
        ("es", "Español"),
        ("pt_BR", "Español"),
    ]


def test_without_catalogues_there_is_english(tmp_path: Path) -> None:
    assert languages(tmp_path) == {"en": "English"}
    assert chosen_language("es", tmp_path) == "en"


@pytest.mark.parametrize(
    ("name", "value", "spoken"),
    [
        ("LANG", "es_AR.UTF-8", "es"),
        ("LANG", "es", "es"),
        ("LC_ALL", "es_ES@euro", "es"),
        ("LC_MESSAGES", "pt_BR.UTF-8", "pt_BR"),
        ("LANG", "pt_PT.UTF-8", "en"),
        ("LANG", "C.UTF-8", "en"),
        ("LANGUAGE", "nl:es:en", "es"),
        ("LANGUAGE", "en_GB:es", "en"),
    ],
)
def test_the_system_says_it(
    resources: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, spoken: str
) -> None:
    monkeypatch.setenv(name, value)
    assert chosen_language("", resources) == spoken


def test_what_was_chosen_comes_first(resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_ES.UTF-8")
    assert chosen_language("en", resources) == "en"
    assert chosen_language("a language that is gone", resources) == "es"


def test_the_first_variable_that_says_something_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LC_ALL", "")
    monkeypatch.setenv("LANGUAGE", "es:fr")
    assert system_languages() == ["es", "fr"]


def test_a_system_without_such_variables_is_asked() -> None:
    assert list(system_languages())  # Qt always has an answer


def test_from_then_on_gettext_has_its_words(
    resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "C")
    speak("es", resources)
    assert gettext.gettext("Halfway.") == "Vas por la mitad."
    assert gettext.ngettext("{number} minute", "{number} minutes", 1) == "{number} minuto"
    assert gettext.gettext("A sentence nobody translated.") == "A sentence nobody translated."
    assert catalogue().pgettext("name", "Squat") == "Sentadilla"
    speak("en", resources)
    assert gettext.gettext("Halfway.") == "Halfway."
    assert catalogue().pgettext("name", "Squat") == "Squat"
