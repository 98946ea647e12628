"""A folder of notes for a window, which only its owner may enter."""

import math
import os
import stat
import sys
import time
import uuid
from contextlib import suppress
from pathlib import Path

import orjson
from PySide6.QtCore import QCryptographicHash, QDir

LONGEST_NOTE = 4096
"""Bytes; what is longer is nonsense."""
_NOTE, _UNFINISHED = ".note", ".part"


def letterbox_of(folder: Path) -> Path:
    """Where the window of a data folder finds its notes, whichever way leads to the folder."""
    whole = os.path.realpath(folder).encode(errors="surrogateescape")
    hashed = QCryptographicHash.hash(whole, QCryptographicHash.Algorithm.Sha256)
    name = bytes(hashed.toHex().data()).decode()[:24]
    shared = Path(QDir.tempPath())
    if sys.platform == "win32":
        return shared / f"backrx-{name}"
    own = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    usable = own.is_absolute() and own.is_dir() and os.access(own, os.W_OK | os.X_OK)
    return (own if usable else shared) / f"backrx-{os.getuid()}-{name}"


def put_up(box: Path) -> bool:
    """Make the letterbox, unless it is there; whether it is one that can be trusted."""
    with suppress(OSError):
        box.mkdir(0o700)
    return is_own(box)


def is_own(box: Path) -> bool:
    """Whether it is there, and no link, and nobody else may enter: others share its folder."""
    try:
        found = box.lstat()
    except OSError:
        return False
    if sys.platform == "win32":  # where the folder around it is one's own
        return stat.S_ISDIR(found.st_mode)
    private = found.st_uid == os.getuid() and not found.st_mode & 0o077
    return private and stat.S_ISDIR(found.st_mode)


def put_note(box: Path, wish: dict[str, object]) -> Path:
    """Leave a note, which is there whole or not at all; raises OSError where it cannot be."""
    note = box / f"{time.monotonic_ns()}-{uuid.uuid4().hex}{_NOTE}"
    unfinished = note.with_suffix(_UNFINISHED)
    try:
        with open(unfinished, "xb", opener=lambda path, how: os.open(path, how, 0o600)) as file:
            file.write(orjson.dumps(wish))
        return unfinished.replace(note)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        raise


def take_back(note: Path) -> bool:
    """Whether nobody took the note; now nobody will."""
    try:
        note.unlink()
    except FileNotFoundError:
        return False
    except OSError:
        return note.exists()
    return True


def take_notes(box: Path, seconds: float) -> list[dict[str, object]]:
    """What all notes wish that came in the last `seconds`, the first one first.

    Whoever left an older one was ended before it could take it back. Those are removed.
    """
    taken = []
    for path in sorted(_in(box), key=_age, reverse=True):
        if not 0 <= _age(path) <= seconds:
            with suppress(OSError):
                path.unlink()
        elif path.suffix == _NOTE:
            taken += _taken(path)
    return taken


def _in(box: Path) -> list[Path]:
    """Notes and what is not finished of them."""
    try:
        with os.scandir(box) as entries:
            files = [Path(one) for one in entries if one.is_file(follow_symlinks=False)]
    except OSError:
        return []
    return [path for path in files if path.suffix in (_NOTE, _UNFINISHED)]


def _age(note: Path) -> float:
    """For how many seconds a note has lain there, those not counted that the machine slept.

    Clocks on the wall are set, and a disc may have its own. A note from before the machine was
    started is hardly ever taken for a young one: its age is below zero, or large.
    """
    instant = note.name.partition("-")[0]
    return (time.monotonic_ns() - int(instant)) / 1e9 if instant.isdecimal() else math.inf


def _taken(note: Path) -> list[dict[str, object]]:
    """What one note wishes; nothing where its writer, or another window, was there first."""
    try:
        with note.open("rb") as file:
            said = file.read(LONGEST_NOTE + 1)
        note.unlink()
    except OSError:
        return []
    try:
        wish = orjson.loads(said) if len(said) <= LONGEST_NOTE else {}
    except orjson.JSONDecodeError:
        wish = {}
    return [wish if isinstance(wish, dict) else {}]
