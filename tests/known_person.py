"""Somebody who has answered every question, so that none comes before a session."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore


def answered(preferences: Preferences) -> Preferences:
    """These preferences, once all was asked yesterday."""
    asked = (datetime.now(UTC) - timedelta(days=1)).isoformat(timespec="seconds")
    return preferences.having(keys.FIRST_RUN_DONE, True).having(keys.CARE_ASKED, asked)


def known_person(path: Path, *, muted: bool = True) -> DataFolder:
    """Their data folder."""
    folder = DataFolder(path)
    folder.make()
    settings = PreferencesStore(folder)
    assert settings.save(answered(settings.preferences).having(keys.MUTED, muted)).kept
    return folder
