"""Everything there is to do: what comes with the app, and the person's own files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backrx_desktop.content.errors import ContentError, Faults
from backrx_desktop.content.figures import Figures
from backrx_desktop.content.languages import catalogue
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.content.shelf import Origin, Shelf
from backrx_desktop.content.toml_file import read_toml, toml_files
from backrx_desktop.content.toml_reading import Key, list_of, table_of, text
from backrx_desktop.content.translation import Words
from backrx_desktop.core.library import Library

if TYPE_CHECKING:
    from backrx_desktop.body.figure import FigureSpec

KINDS = ("exercises", "routines")
"""The folders of content, wherever it lies, and the lists of the reading order."""


@dataclass(frozen=True, slots=True)
class LoadedContent:
    """What loaded well, in reading order, and what was wrong with the rest."""

    library: Library
    figures: "Mapping[str, FigureSpec]"
    problems: tuple[ContentError, ...]


def load_content(
    own: Path | None = None, resources: Path | None = None, words: Words | None = None
) -> LoadedContent:
    """Read the app's content and what lies in `own/exercises` and `own/routines`.

    Never raises: whatever cannot be read or understood becomes a problem. The app's own comes in
    its reading order, then the person's by file name. `words` are those of a language, by default
    the one BackRx speaks; the person's own files stay as they are. `resources` is for tests.
    """
    shelf = read_all(own, resources, words)
    exercises = {name: held.exercise for name, held in shelf.exercises.items()}
    return LoadedContent(
        library=Library(exercises, shelf.routines),
        figures=Figures(shelf.exercises),
        problems=tuple(shelf.problems),
    )


def read_all(own: Path | None, resources: Path | None = None, words: Words | None = None) -> Shelf:
    """The same, as the shelf that more files can be put on."""
    shelf = Shelf(words or catalogue().pgettext)
    folder = resources or resources_folder()
    order = _reading_order(folder, shelf)
    built_in = list(_content_files(folder, shelf))
    built_in.sort(key=lambda path: (order.get(path.stem, len(order)), path.stem))
    shelf.add(built_in, Origin.BUILT_IN)
    if not shelf.exercises:
        shelf.problems.append(ContentError(folder, "", "holds none of the built-in exercises"))
    if own is not None:
        shelf.add(_content_files(own, shelf), Origin.OWN)
    return shelf


def _content_files(folder: Path, shelf: Shelf) -> Iterator[Path]:
    for kind in KINDS:
        try:
            yield from toml_files(folder / kind)
        except Faults as faults:
            shelf.problems += faults.in_file(folder / kind)


def _reading_order(folder: Path, shelf: Shelf) -> dict[str, int]:
    path = folder / "order.toml"
    names = list_of(text(100), 0, 1000)
    lists = {kind: Key(names, needed=True) for kind in KINDS}
    try:
        order = table_of(lists, dict[str, tuple[str, ...]])(read_toml(path).table)
    except Faults as faults:
        shelf.problems += faults.in_file(path)
        return {}
    return {name: place for kind in KINDS for place, name in enumerate(order[kind])}
