"""What is gathered for translation, and what a catalogue is made into."""

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from tests.packaging.gathered import gathered, words


@pytest.mark.parametrize(
    ("phrase", "context"),
    [
        ("Carry on", None),
        ("Next", "button"),
        ("{number} sessions this week", None),
        ("usage: ", None),
        ("Lead with your heel.", "cue"),
        ("HOLD", "phases.word"),
        ("Every day.", "how_often"),
        ("Evenings on the floor", "name"),
        ("English", "language"),
    ],
)
def test_words_of_code_and_content_are_gathered(phrase: str, context: str | None) -> None:
    ids = {(one, m.context) for m in gathered() for one in _forms(m.id)}
    assert (phrase, context) in ids


def _forms(message_id: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (message_id,) if isinstance(message_id, str) else tuple(message_id)


def test_reps_are_gathered_as_they_are_counted() -> None:
    pairs = {m.id for m in gathered() if isinstance(m.id, tuple)}
    assert {("lift", "lifts"), ("rep", "reps")} <= pairs


def test_what_to_tell_translators_comes_along() -> None:
    message = gathered().get("{minutes} min left", "card")
    assert message is not None
    assert message.auto_comments == ["on the card over a film, at most eleven letters."]


@pytest.mark.parametrize("forms", [("", ""), ("uno", "")])
def test_a_plural_that_lacks_a_form_stays_english(tmp_path: Path, forms: tuple[str, str]) -> None:
    catalogue = Catalog("es", charset="utf-8")
    catalogue.add(("one day", "{number} days"), forms)
    catalogue.add("Today", "Hoy")
    assert [m.id for m in words.lacking(catalogue)] == [("one day", "{number} days")]
    path = tmp_path / "es" / "LC_MESSAGES" / "backrx.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, catalogue)
    words.compile_catalogue(path)
    spanish = gettext.translation("backrx", tmp_path, ["es"])
    assert spanish.gettext("Today") == "Hoy"
    assert spanish.ngettext("one day", "{number} days", 2) == "{number} days"


def test_what_became_plural_is_to_be_translated_anew() -> None:
    catalogue, template = Catalog("es"), Catalog()
    catalogue.add("{number} left", "quedan {number}")
    template.add(("{number} left", "{number} left"))
    catalogue.update(template, no_fuzzy_matching=True)
    assert [m.id for m in words.lacking(catalogue)] == [("{number} left", "{number} left")]
