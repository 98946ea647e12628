"""Checks files before they are used: `backrx check`."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from backrx_desktop.content.errors import ContentError, Faults
from backrx_desktop.content.load import KINDS, read_all
from backrx_desktop.content.shelf import Origin
from backrx_desktop.content.toml_file import toml_files


def check(
    paths: Iterable[Path], own: Path | None = None, resources: Path | None = None
) -> tuple[ContentError, ...]:
    """What is wrong with exercise and routine files, and with those in folders.

    A file with `steps` is a routine. A routine may name built-in exercises, the person's in `own`
    and those among `paths`; of a folder with `exercises` or `routines` in it, these are read.
    """
    shelf = read_all(own, resources)
    shelf.problems.clear()
    files: dict[str, Path] = {}
    for path in paths:
        try:
            for file in _files_at(path):
                files.setdefault(os.path.realpath(file), file)
        except Faults as faults:
            shelf.problems += faults.in_file(path)
    shelf.add(files.values(), Origin.GIVEN)
    return tuple(shelf.problems)


def _files_at(path: Path) -> Iterator[Path]:
    inner = [path / kind for kind in KINDS if _is_folder(path / kind)]
    if not inner and not _is_folder(path):
        yield path
        return
    found = [file for folder in inner or [path] for file in toml_files(folder)]
    if not found:
        raise Faults.one("holds no .toml file")
    yield from found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # too long a name, or a folder one may not look into; reading it says so
        return False
