"""What can be wrong with a content file, as data and on its way there."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LONGEST_NAME = 255
LONGEST_KEY = 40
LONGEST_REASON = 300
"""Characters of what a file says that are repeated: it may say a megabyte."""


@dataclass(frozen=True, slots=True)
class ContentError:
    """One thing wrong with one file: which key (empty for the file itself) and why.

    Lists count from 0, as TOML tools do: `steps[2]` is the third step.
    """

    file: Path
    key: str
    reason: str

    def __str__(self) -> str:
        # A name of bytes that are no UTF-8 could not be printed.
        name = os.fsencode(self.file.name or self.file).decode(errors="replace")[:LONGEST_NAME]
        return printable(": ".join(filter(None, (name, self.key, self.reason))))


def printable(text: str) -> str:
    """Text with whatever could move the cursor, or turn the line round, spelt out."""
    return "".join(one if one.isprintable() else ascii(one)[1:-1] for one in text)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a value: where below it, as keys and indices, and why."""

    path: tuple[str | int, ...]
    reason: str

    def under(self, part: str | int) -> "Fault":
        """The same fault, seen from the table or list that holds the value."""
        return Fault((part, *self.path), self.reason)

    @property
    def key(self) -> str:
        """The path as one writes it: `steps[2].exercise`."""
        parts = (f"[{part}]" if isinstance(part, int) else f".{_bare(part)}" for part in self.path)
        return "".join(parts).removeprefix(".")


def _bare(key: str) -> str:
    key = key if len(key) <= LONGEST_KEY else f"{key[:LONGEST_KEY]}…"
    return key if re.fullmatch(r"[A-Za-z0-9_…-]+", key) else repr(key)


class Faults(Exception):  # noqa: N818 - it carries several
    """Everything that is wrong with a value."""

    def __init__(self, found: Iterable[Fault]) -> None:
        self.found = tuple(found)
        super().__init__(*self.found)

    @classmethod
    def one(cls, reason: str, *path: str | int) -> "Faults":
        """A single fault at `path`, by default the value itself."""
        return cls((Fault(path, reason),))

    def in_file(self, file: Path) -> tuple[ContentError, ...]:
        """These faults as errors of `file`."""
        return tuple(
            ContentError(file, fault.key, fault.reason[:LONGEST_REASON]) for fault in self.found
        )
