"""The disk, for as long as the folder on it is the one that is locked."""

from pathlib import Path

from backrx_desktop.storage.files import Files
from backrx_desktop.storage.lock import FolderLock


class HeldFiles(Files):
    """Changes nothing while the data folder is away: a stick that was pulled out, a lost mount.

    Otherwise what is saved meanwhile would lie hidden below the stick once it is back.
    """

    def __init__(self, lock: FolderLock) -> None:
        self._lock = lock

    def create(self, path: Path) -> int:
        self._lock.renew()
        return super().create(path)

    def link(self, source: Path, target: Path) -> None:
        self._lock.renew()
        super().link(source, target)

    def remove(self, path: Path) -> None:
        self._lock.renew()
        super().remove(path)

    def make_folder(self, folder: Path) -> None:
        self._lock.renew()
        super().make_folder(folder)
