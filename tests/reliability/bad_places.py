"""What may stand where BackRx looks for a file: everything but the file."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

HUGE = 100 * 2**20


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(HUGE)


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "inside").touch()


PLACES: Mapping[str, Callable[[Path], object]] = {
    "empty": lambda path: path.touch(),
    "a folder": _folder,
    "a pipe": lambda path: os.mkfifo(path),
    "endless": lambda path: path.symlink_to("/dev/zero"),
    "a circle": lambda path: path.symlink_to(path.name),
    "dangling": lambda path: path.symlink_to("nowhere"),
    "100 MB": _huge,
    "noise": lambda path: path.write_bytes(os.urandom(100_000)),
    "deep": lambda path: path.write_bytes(b"[" * 900_000),
    "an open table": lambda path: path.write_bytes(b'{"a":' * 150_000),
    "nan": lambda path: path.write_text('{"sessions": {"1": {"paused_seconds": NaN}}}'),
    "a huge number": lambda path: path.write_text('{"meta": {"1": {"schema": 1e999}}}'),
    "a long number": lambda path: path.write_text("x = " + "9" * 5000),
    "dense": lambda path: path.write_bytes(b'{"sessions":{"1":[' + b"[]," * 5_000_000 + b"[]]}}"),
    "wrong letters": lambda path: path.write_bytes("name = 'Rücken'".encode("latin-1")),
    "wide letters": lambda path: path.write_text('{"sessions": {}}', encoding="utf-16"),
}

NAMES = (
    "two words",
    "emoji 🙂",
    "مرحبا بالعالم",
    "turned \u202e round",
    "new\nline",
    "\x1b[2J",
    "'quoted' \"twice\"",
    "-n",
    "x" * 240,
    "not utf-8 \udcff",
)
"""Names that a folder or a file may have here."""
PLAIN = {"-n", "x" * 240}
"""Those that an exercise may have as well."""
