"""TOML files: finding them in a folder, and reading one without trusting it."""

import re
import stat
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from backrx_desktop.content.errors import Faults
from backrx_desktop.content.toml_reading import Table

LARGEST_BYTES = 1_000_000

# tomllib takes time by the square of the parts of a dotted key: hours for a megabyte of them.
_ENDLESS_KEY = re.compile(r"(?:\.[^.\n,={}]*+){64}")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A file that is TOML; what its table means is not looked at yet."""

    path: Path
    table: Table

    @property
    def id(self) -> str:
        """The name that other files know this one's content by."""
        return self.path.stem


class LaterTable(Mapping[str, object]):
    """The table `name` at the end of a text, parsed when it is first looked into.

    Raises `Faults` then where that is no TOML.
    """

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text

    @cached_property
    def _table(self) -> Table:
        found = _parsed(self._text)[self._name]
        assert isinstance(found, dict)
        return found

    def __getitem__(self, key: str) -> object:
        return self._table[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


def toml_files(folder: Path) -> list[Path]:
    """The TOML files right in `folder`, by name, without hidden ones; none if it is not there.

    Raises `Faults` for a folder that cannot be read.
    """
    try:
        entries = sorted(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _unreadable(error) from error
    return [path for path in entries if path.suffix == ".toml" and not path.name.startswith(".")]


def read_toml(path: Path, later: str | None = None) -> TomlFile:
    """The table of a file. Raises `Faults` for one that cannot be read or is no TOML.

    The table named `later`, which stands last in the file, is only parsed when it is looked into.
    """
    try:
        # A pipe or a device would be read for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise Faults.one("is not a file")
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise _unreadable(error) from error
    if len(data) > LARGEST_BYTES:
        raise Faults.one("is larger than 1 MB")
    text = _text(data)
    if later is None:
        return TomlFile(path, _parsed(text))
    above, header, below = text.partition(f"\n[{later}]\n")
    if not header:
        return TomlFile(path, _parsed(text))
    return TomlFile(path, {**_parsed(above), later: LaterTable(later, header + below)})


def _text(data: bytes) -> str:
    try:
        # Windows' Notepad writes a byte order mark, which TOML does not know.
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Faults.one(f"is not UTF-8 text (at line {line})") from error


def _parsed(text: str) -> Table:
    if _ENDLESS_KEY.search(text):
        raise Faults.one("has a key of too many parts")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise Faults.one("is nested too deeply") from error
    except ValueError as error:
        # Not only TOMLDecodeError: a number of 5,000 digits is a plain ValueError.
        raise Faults.one(f"is not valid TOML: {error}") from error


def _unreadable(error: OSError) -> Faults:
    return Faults.one(f"cannot be read: {error.strerror or error}")
