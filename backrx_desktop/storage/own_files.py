"""The person's own routine files: written whole, removed without a trace."""

import os
from gettext import gettext as _
from pathlib import Path

from backrx_desktop.storage.errors import telling
from backrx_desktop.storage.files import Files, write_whole
from backrx_desktop.storage.saving import SaveResult, attempt


class OwnFiles:
    """The TOML files in one folder of the person's, by their stem. Nothing here raises."""

    def __init__(self, folder: Path, files: Files | None = None) -> None:
        self._folder = folder
        self._files = files or Files()

    def path(self, stem: str) -> Path:
        return self._folder / f"{stem}.toml"

    def has(self, stem: str) -> bool:
        """Whether there is such a file, sound or not."""
        return os.path.lexists(self.path(stem))

    def write(self, stem: str, text: str) -> SaveResult:
        """Write a file, in the place of the one that may be there."""

        def change() -> None:
            with telling(_("{file} could not be saved: {reason}."), file=self.path(stem).name):
                self._files.make_folder(self._folder)
                write_whole(self._files, self.path(stem), text.encode())

        return attempt(change)

    def remove(self, stem: str) -> SaveResult:
        """Remove a file, if it is there."""

        def change() -> None:
            with telling(_("{file} could not be deleted: {reason}."), file=self.path(stem).name):
                if self._files.stamp(self.path(stem)) is not None:
                    self._files.remove(self.path(stem))

        return attempt(change)
