"""The person's own routines in an exported file, and out of one."""

import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import Any

import tomli_w

from backrx_desktop.content.check import check
from backrx_desktop.content.routine_writing import routine_text
from backrx_desktop.core.library import Library
from backrx_desktop.core.routine import Routine
from backrx_desktop.storage.errors import DocumentError
from backrx_desktop.storage.own_files import OwnFiles
from backrx_desktop.storage.paths import DataFolder

MOST_TOLD = 10
"""Routines left out that are worth a sentence each."""
LONGEST_STEM = 240
"""Bytes: with its endings a name on any disk has room for them."""


@dataclass(frozen=True, slots=True)
class SortedRoutines:
    """The text of each new routine by the stem of its file, and why others are left out."""

    new: Mapping[str, str]
    left_out: tuple[str, ...]


def own_routines(library: Library) -> list[dict[str, Any]]:
    """The person's own routines as their files say them, each with its id."""
    return [_table(one) for one in library.routines.values() if not one.built_in]


def _table(routine: Routine) -> dict[str, Any]:
    return {"id": routine.id, **tomllib.loads(routine_text(routine))}


def sort_routines(
    routines: Sequence[Mapping[str, Any]], folder: DataFolder, library: Library
) -> SortedRoutines:
    """Which of the routines in a file are new. Raises DocumentError for what is no routine.

    What is there already stays as it is; another one by its name is left out, and said.
    """
    new: dict[str, str] = {}
    left_out = []
    for place, routine in enumerate(routines):
        stem, text = _file_of(place, routine)
        known = library.routines.get(stem)
        if known is None and stem not in new and not OwnFiles(folder.routines).has(stem):
            new[stem] = text
        elif known is None or _table(known) != routine:
            sentence = _("There is another routine called {name} here, which stays as it is.")
            left_out.append(sentence.format(name=stem))
    problems = _problems(new, folder)
    sound = {stem: text for stem, text in new.items() if stem not in problems}
    return SortedRoutines(sound, tuple(_shortened([*left_out, *problems.values()])))


def _shortened(sentences: Sequence[str]) -> Iterator[str]:
    """Not more than anybody reads."""
    yield from sentences[:MOST_TOLD]
    if (more := len(sentences) - MOST_TOLD) > 0:
        yield ngettext(
            "{number} more routine was left out.", "{number} more routines were left out.", more
        ).format(number=more)


def _file_of(place: int, routine: Mapping[str, Any]) -> tuple[str, str]:
    """The stem and the text of a routine's file."""
    stem = routine.get("id")
    if not isinstance(stem, str) or not _is_stem(stem):
        raise DocumentError(f"routines[{place}].id: " + _("names no file"))
    try:
        return stem, tomli_w.dumps({key: routine[key] for key in routine if key != "id"})
    except (TypeError, ValueError, RecursionError):
        raise DocumentError(f"routines[{place}]: " + _("is no routine")) from None


def _is_stem(stem: str) -> bool:
    """Whether a file of this name lies right in the folder it is written to."""
    plain = stem.isprintable() and not set(stem) & set('/\\:*?"<>|')
    short = 0 < len(stem.encode()) <= LONGEST_STEM
    return short and plain and not stem.startswith((".", " "))


def _problems(texts: Mapping[str, str], folder: DataFolder) -> dict[str, str]:
    """Why a routine cannot be done here, by its stem, for those that cannot."""
    found: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / f"{stem}.toml" for stem in texts]
        for file in files:
            file.write_text(texts[file.stem], encoding="utf-8")
        for problem in check(files, folder.path):
            if problem.file in files:
                found.setdefault(problem.file.stem, f"{problem}.")
    return found
