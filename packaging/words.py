"""Gathers every word BackRx says, and brings the catalogues of its languages up to date:

    packaging/words [LANGUAGE]

Words come from the code (whatever goes through gettext) and from the content. A catalogue keeps
what it has, gets what is new, loses what is gone, and is compiled. What still lacks its translation
is listed, and then the exit status is 1. With the code of a language ("fr", "pt_BR") that one is
begun if it is new.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "backrx_desktop"
RESOURCES = PROJECT / "resources"
sys.path[:0] = [str(PROJECT), str(PROJECT / "packaging")]

from catalogues import compile_catalogue  # noqa: E402 - the paths come first

from backrx_desktop.content.languages import DOMAIN, ENGLISH  # noqa: E402
from backrx_desktop.content.toml_file import read_toml  # noqa: E402
from backrx_desktop.content.translation import phrases, rep_names  # noqa: E402

HEADER = "# The words of BackRx in {language}. CONTRIBUTING.md says how to change them."
WIDTH = 100
ARGPARSE = (
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
    "expected one argument",
    "expected at least one argument",
    "argument %(argument_name)s: %(message)s",
    "not allowed with argument %s",
    "invalid choice: %(value)r (choose from %(choices)s)",
)
"""What Python's own parser of the command line says; it looks in our catalogue."""


def gathered() -> Catalog:
    """Everything that is said, without any translation."""
    template = Catalog(project="BackRx", charset="utf-8", fuzzy=False)
    for path, line, words, comments, context in extract_from_dir(
        PACKAGE, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        place = (f"backrx_desktop/{path}", line)
        template.add(words, None, [place], auto_comments=comments, context=context)
    for path in sorted(RESOURCES.glob("*/*.toml")):
        table = read_toml(path).table
        place = (str(path.relative_to(PROJECT)), 0)
        for key, phrase in phrases(path, table):
            template.add(phrase, None, [place], context=key)
        for names in rep_names(path, table):
            template.add(names, None, [place])
    for phrase in ARGPARSE:
        template.add(phrase, None, [("argparse", 0)])
    return template


def catalogue_of(language: str) -> Path:
    """Where the catalogue of a language stands."""
    return RESOURCES / "languages" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """The catalogue of a language; an empty one where it has none yet."""
    path = catalogue_of(language)
    if not path.exists():
        name = Locale.parse(language).english_name
        return Catalog(
            language,
            DOMAIN,
            HEADER.format(language=name),
            "BackRx",
            version="1",
            msgid_bugs_address="none",
            last_translator="BackRx",
            language_team=name,
            charset="utf-8",
            fuzzy=False,
        )
    with path.open("rb") as file:
        return read_po(file, language, DOMAIN)


def brought_up_to_date(language: str, template: Catalog) -> Catalog:
    """The catalogue of a language with exactly what `template` has, written and compiled."""
    catalogue = read(language)
    # A guess from a similar sentence would be taken for a translation.
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    path = catalogue_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, WIDTH, sort_by_file=True, include_lineno=False)
    compile_catalogue(path)
    return catalogue


def lacking(catalogue: Catalog) -> Iterator[Message]:
    """The messages without a translation, without all its plural forms, or with a fuzzy one.

    Fuzzy is what was translated before it became plural: no longer right, and so not compiled.
    """
    for message in catalogue:
        forms = message.string if message.pluralizable else (message.string,)
        if message.id and (message.fuzzy or not (forms and all(forms))):
            yield message


def main() -> int:
    """Bring all catalogues up to date; the exit status says whether something is missing."""
    parser = argparse.ArgumentParser(description="Gathers the words of BackRx for translation.")
    parser.add_argument("language", nargs="?", help="a language to begin, by its code")
    begun = parser.parse_args().language
    template = gathered()
    there = {path.parents[1].name for path in RESOURCES.glob(f"languages/*/*/{DOMAIN}.po")}
    complete = True
    for language in sorted(there | ({begun} if begun else set()) - {ENGLISH}):
        missing = list(lacking(brought_up_to_date(language, template)))
        print(f"{language}: {len(template) - len(missing)} of {len(template)} are translated.")
        for message in missing:
            one = message.id if isinstance(message.id, str) else message.id[0]
            print(f"  {message.locations[0][0]}: {one!r}")
        complete = complete and not missing
    return 0 if complete else 1


if __name__ == "__main__":
    raise SystemExit(main())
