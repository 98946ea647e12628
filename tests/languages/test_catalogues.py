"""Every catalogue: placeholders, lengths and tone are those of the English it stands for."""

import gettext
import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from backrx_desktop.content.exercise_file import LONGEST_CUE, LONGEST_NAME, LONGEST_WORD
from backrx_desktop.content.languages import DOMAIN
from tests.languages.speaking import LANGUAGES, compiled, kept_catalogue
from tests.packaging.gathered import gathered, words

PLACEHOLDER = re.compile(r"\{\w*\}|%(?:\(\w+\))?[sdr]")
END = re.compile(r"[.:,;…]?\s*$")
LIMITS = {"phases.word": LONGEST_WORD, "cue": LONGEST_CUE, "instructions": 95}
NEVER = {
    "es": re.compile(
        r"[¡!]|alinea|postura|\bcura|\bsana[rs]?\b|arregla|percent|por ciento|fuera de sitio"
        r"|medicamento|garantiza|demostrado|sin ningún dolor|porque tu|fracas|perez|\bfall"
        r"|\bdebes\b|\bnunca\b|culpa|racha",
        re.IGNORECASE,
    )
}

languages = pytest.mark.parametrize("language", LANGUAGES)


def pairs(language: str) -> Iterator[tuple[Message, str, str]]:
    """Each message with an English form of it and the translation of that."""
    for message in kept_catalogue(language):
        forms = (message.id,) if isinstance(message.id, str) else message.id
        said = (message.string,) if isinstance(message.string, str) else message.string or ()
        if message.id:
            for place, string in enumerate(said):
                yield message, forms[min(place, len(forms) - 1)], string


@languages
def test_it_names_itself_by_its_folder(
    language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    resources = compiled(language, tmp_path_factory.mktemp("resources"))
    words = gettext.translation(DOMAIN, resources / "languages", [language])
    assert words.pgettext("language", "en") == language
    assert words.pgettext("language", "English") != "English"


@languages
def test_what_is_put_in_stands_in_both(language: str) -> None:
    for message, english, said in pairs(language):
        there, here = set(PLACEHOLDER.findall(english)), set(PLACEHOLDER.findall(said))
        # "One minute" need not say 1.
        optional = {"{number}"} if message.pluralizable and english == message.id[0] else set()
        assert not said or there - optional <= here <= there, (english, said)


@languages
def test_sentences_end_and_join_alike(language: str) -> None:
    for _message, english, said in pairs(language):
        if said:
            assert said == said.strip() or english != english.strip(), said
            here, there = END.search(said), END.search(english)
            assert here is not None
            assert there is not None
            abbreviated = re.search(r"\b\w{1,3}\.$", said)
            assert abbreviated or here[0] == there[0], (english, said)


@languages
def test_lengths(language: str) -> None:
    for message, english, said in pairs(language):
        limit = LIMITS.get(message.context or "", 160)
        if message.context == "name" and any(
            "exercises" in place for place, _ in message.locations
        ):
            limit = LONGEST_NAME
        assert len(said) <= max(limit, 2 * len(english) if limit == 160 else 0), said


@languages
def test_nothing_loud_and_no_claim(language: str) -> None:
    for _message, _english, said in pairs(language):
        assert not re.search("[¡!]", said), said
        assert language not in NEVER or not NEVER[language].search(said), said


@languages
def test_nothing_lacks_its_translation(language: str) -> None:
    """Where something does: `packaging/words` says what, as CONTRIBUTING.md tells."""
    catalogue = kept_catalogue(language)
    catalogue.update(gathered(), no_fuzzy_matching=True)
    assert [message.id for message in words.lacking(catalogue)] == []
