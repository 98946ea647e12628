"""Texts kept beside the tests, so that a change of what one sees or hears is read by a person."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class GoldenFile:
    """A folder of such texts; with `update` they are written instead of compared."""

    folder: Path
    update: bool

    def check(self, name: str, lines: list[str]) -> None:
        """Compare with the file of this name, line by line."""
        path = self.folder / name
        if self.update:
            path.write_text("\n".join(lines) + "\n", "utf-8")
        assert path.read_text("utf-8").splitlines() == lines
