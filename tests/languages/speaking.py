"""The catalogues as they are kept, and BackRx speaking one of them for a while."""

import gettext
import locale
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from PySide6.QtCore import QLocale

from backrx_desktop.content.languages import DOMAIN, speak
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.services.formats import locale_of
from backrx_desktop.services.language import language

KEPT = resources_folder() / "languages"
LANGUAGES = tuple(sorted(path.parents[1].name for path in KEPT.glob(f"*/*/{DOMAIN}.po")))


def kept_catalogue(code: str) -> Catalog:
    """The catalogue of a language, as its translators see it."""
    with (KEPT / code / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, code)


def compiled(code: str, resources: Path) -> Path:
    """A folder of resources with this language in it, compiled just now."""
    path = resources / "languages" / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_mo(file, kept_catalogue(code))
    for kind in ("exercises", "routines", "programmes"):
        shutil.copytree(resources_folder() / kind, resources / kind, dirs_exist_ok=True)
    shutil.copy(resources_folder() / "order.toml", resources)
    return resources


@contextmanager
def silence_kept() -> Iterator[None]:
    """Whatever is spoken within, afterwards it is what was spoken before."""
    before, qt = os.environ.get("LANGUAGE", ""), QLocale()
    domain, folder = gettext.textdomain(), gettext.bindtextdomain(DOMAIN)
    find = gettext.find
    try:
        yield
    finally:
        os.environ["LANGUAGE"] = before
        gettext.textdomain(domain)
        gettext.bindtextdomain(DOMAIN, folder)
        setattr(gettext, "find", find)  # noqa: B010 - mypy takes no function of a module
        QLocale.setDefault(qt)
        # The C library, which words the reasons of errors, looks at LANGUAGE anew only after this.
        kept = locale.setlocale(locale.LC_ALL)
        locale.setlocale(locale.LC_ALL, "C")
        locale.setlocale(locale.LC_ALL, kept)


@contextmanager
def speaking(code: str, resources: Path) -> Iterator[Path]:
    """BackRx speaks this language; yields the resources it finds it in."""
    with silence_kept():
        speak(code, compiled(code, resources))
        QLocale.setDefault(locale_of(language()))
        yield resources
