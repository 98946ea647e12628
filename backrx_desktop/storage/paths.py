"""Where a person's data lives."""

import os
import sys
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

import platformdirs

from backrx_desktop.storage.errors import StorageError, telling
from backrx_desktop.storage.files import Files


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folder of a person's data, and what stands where in it."""

    path: Path

    @property
    def history(self) -> Path:
        return self.path / "history.json"

    @property
    def preferences(self) -> Path:
        return self.path / "preferences.json"

    @property
    def active(self) -> Path:
        """The session under way."""
        return self.path / "active.json"

    @property
    def routines(self) -> Path:
        """The person's own routines."""
        return self.path / "routines"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @property
    def lock(self) -> Path:
        return self.path / "lock"

    def keeps(self, path: Path) -> bool:
        """Whether a file is one of those that nobody else may write."""
        ours = [self.history, self.preferences, self.active]
        at = Path(os.path.realpath(path))
        backups = Path(os.path.realpath(self.backups))
        return at in map(Path, map(os.path.realpath, ours)) or at.parent == backups

    def make(self, files: Files | None = None) -> None:
        """Make the folder for its owner alone; raises StorageError where nothing can be kept.

        One that is there already keeps its permissions.
        """
        sentence = _("BackRx cannot keep anything in {folder}: {reason}.")
        with telling(sentence, folder=self.path):
            (files or Files()).make_folder(self.path)
        if not os.access(self.path, os.W_OK | os.X_OK):
            reason = _("it may not be written to")
            raise StorageError(sentence.format(folder=self.path, reason=reason))


def default_data_folder(given: Path | None = None) -> DataFolder:
    """The folder named on the command line, or the usual one of this system.

    A packaged program that has a folder `data` beside it keeps everything there. Raises
    StorageError for the home folder of nobody.
    """
    if given is not None:
        try:
            return DataFolder(given.expanduser().absolute())
        except RuntimeError:
            sentence = _("There is no home folder like that of {folder}.")
            raise StorageError(sentence.format(folder=given)) from None
    if getattr(sys, "frozen", False):
        beside = _packaged_program().parent / "data"
        if beside.is_dir():
            return DataFolder(beside)
    return DataFolder(Path(platformdirs.user_data_dir("BackRx", appauthor=False)))


def _packaged_program() -> Path:
    """What a person copies to another place: a file, or on a Mac the whole app."""
    program = Path(sys.executable)
    inside = program.parents[:3]  # BackRx.app/Contents/MacOS
    return next((folder for folder in inside if folder.suffix == ".app"), program)
