"""What is due without a window, from the files of a folder."""

from datetime import timedelta
from pathlib import Path

from backrx_desktop.app.due_in_folder import routine_due
from backrx_desktop.content.load import load_content
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.day import day_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.local_clock import local_now
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore
from tests.core.histories import reps, session

LIBRARY = load_content().library


def test_by_habit_and_by_the_programmes_and_nothing_is_touched(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    assert routine_due(folder, LIBRARY) == "leg-lifts"
    assert not folder.path.exists()
    folder.make()
    today = day_of(local_now())
    did = session(today - timedelta(days=1), reps("knee-wag", 10), routine="hip-reset")
    HistoryStore(folder).sessions.add(did)
    assert routine_due(folder, LIBRARY) == "hip-reset"
    followed = Preferences().having(keys.PROGRAMMES, {"five-minute-stretch": today})
    PreferencesStore(folder).save(followed)
    files = {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    assert routine_due(folder, LIBRARY) == "five-minute-stretch"
    assert {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()} == files
