"""The languages BackRx speaks: English, and each that has a catalogue in resources/languages.

A language is its folder there, named by its code, and nothing else.
"""

import gettext
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from backrx_desktop.content.resources_folder import resources_folder

DOMAIN = "backrx"
"""What the catalogues are called."""
ENGLISH = "en"
"""What the source is written in, so that it needs no catalogue."""

_find = gettext.find
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where systems like Unix say the language, in this order."""


def languages(resources: Path | None = None) -> Mapping[str, str]:
    """The name of each language in itself, by its code ("es": "Español"), English first."""
    folder = _folder(resources)
    found = {ENGLISH: ""} | {one.parents[1].name: "" for one in sorted(_catalogues(folder))}
    return {code: _own_name(folder, code) for code in found}


def chosen_language(preferred: str, resources: Path | None = None) -> str:
    """The code of the language to speak: `preferred`, else the first of the system's there is."""
    known = {ENGLISH, *(one.parents[1].name for one in _catalogues(_folder(resources)))}
    for code in (preferred, *system_languages()):
        # "pt_BR.UTF-8" may have a folder of its own, or be served by "pt".
        exact = code.replace("-", "_").partition(".")[0].partition("@")[0]
        for one in (exact, exact.partition("_")[0]):
            if one in known:
                return one
    return ENGLISH


def system_languages() -> Iterable[str]:
    """What the person's system is set to speak, the best first."""
    for name in _VARIABLES:
        if said := os.environ.get(name):
            return said.split(":")
    # Windows, and macOS unless BackRx was started in a terminal.
    from PySide6.QtCore import QLocale

    return QLocale.system().uiLanguages()


def speak(language: str, resources: Path | None = None) -> None:
    """Let gettext find the words of this language, from now on and everywhere."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, _folder(resources))
    gettext.textdomain(DOMAIN)
    # For each sentence gettext looks on the disk anew, 25 µs, for where the words are: a tenth of
    # what the first page costs.
    setattr(gettext, "find", _finding_once())  # noqa: B010 - mypy takes no function of a module


def catalogue() -> gettext.NullTranslations:
    """The words of the language that is spoken; gives back English where there are none."""
    return gettext.translation(DOMAIN, gettext.bindtextdomain(DOMAIN), fallback=True)


def _finding_once() -> Callable[..., object]:
    """`gettext.find` that keeps where the language that is spoken has its words."""
    kept: dict[tuple[str, object], object] = {}

    def find(
        domain: str,
        localedir: str | os.PathLike[str] | None = None,
        languages: Iterable[str] | None = None,
        all: bool = False,  # noqa: A002 - called by this name
    ) -> object:
        if languages is not None or not all:
            return _find(domain, localedir, languages, all)
        if (domain, localedir) not in kept:
            kept[domain, localedir] = _find(domain, localedir, all=True)
        return kept[domain, localedir]

    return find


def _folder(resources: Path | None) -> Path:
    return (resources or resources_folder()) / "languages"


def _catalogues(folder: Path) -> Iterable[Path]:
    return folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")


def _own_name(folder: Path, code: str) -> str:
    words = gettext.translation(DOMAIN, folder, [code], fallback=True)
    # Translators: the name of the language you translate into, in that language.
    return words.pgettext("language", "English")
