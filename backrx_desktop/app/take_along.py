"""`backrx export` and `backrx import`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from backrx_desktop.app.exchange import Belongings, Brought, bring_in, export
from backrx_desktop.core.day import day_of
from backrx_desktop.core.library import Library
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.local_clock import local_now
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore


def export_history(folder: DataFolder, library: Library, path: Path) -> None:
    """Write the history of a folder to a file. Raises StorageError.

    Nothing in the folder is changed, so it may be in use.
    """
    history = HistoryStore(folder, read_only=True)
    if history.refused is not None:
        raise history.refused
    for sentence in history.notices:
        print(f"backrx: {sentence}", file=sys.stderr)
    preferences = PreferencesStore(folder, read_only=True).preferences
    mine = Belongings.of(folder, history, library, preferences, day_of(local_now()))
    with _able_to_paint() if path.suffix.lower() == ".pdf" else nullcontext():
        export(path, mine)


@contextmanager
def _able_to_paint() -> Iterator[None]:
    """Within it there is what fonts need; no screen is needed."""
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QGuiApplication

    from backrx_desktop.content.resources_folder import resources_folder
    from backrx_desktop.services.formats import locale_of
    from backrx_desktop.services.language import language
    from backrx_desktop.ui.typography import load_fonts

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication.instance() or QGuiApplication(["backrx"])
    load_fonts(resources_folder() / "fonts")
    QLocale.setDefault(locale_of(language()))
    yield
    app.processEvents()


def import_history(folder: DataFolder, library: Library, path: Path) -> Brought:
    """Add an exported file to the history of a folder. Raises StorageError."""
    folder.make()
    with FolderLock(folder):
        history = HistoryStore(folder)
        if history.refused is not None:
            raise history.refused
        for sentence in history.notices:
            print(f"backrx: {sentence}", file=sys.stderr)
        return bring_in(path, folder, history, library)
