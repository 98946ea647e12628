"""Which language BackRx speaks: settled once, before the first word of it is looked up."""

from backrx_desktop.content.languages import chosen_language, speak
from backrx_desktop.core import preferences as keys
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore


def settle_language(folder: DataFolder) -> None:
    """Speak what was chosen in the settings, else what the system is set to."""
    # Whatever is wrong with the file is said by whoever opens it to use it.
    preferences = PreferencesStore(folder, read_only=True).preferences
    speak(chosen_language(preferences[keys.LANGUAGE]))
