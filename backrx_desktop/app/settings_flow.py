"""The settings: what is set holds at once."""

from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from backrx_desktop import __version__
from backrx_desktop.app.due_now import agenda_of
from backrx_desktop.app.licences import licences
from backrx_desktop.app.stores import Stores
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import VOICE_NAME
from backrx_desktop.services.sound.protocol import Ready
from backrx_desktop.ui.figure.palette import SKIN_TONES, colours_of
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.settings import SettingsPage
from backrx_desktop.ui.tray import has_tray


class SettingsFlow(QObject):
    """Keeps the page and the preferences alike."""

    keys_asked = Signal()
    help_asked = Signal()
    care_asked = Signal()
    backups_asked = Signal()
    sound_test_asked = Signal()
    programmes_asked = Signal()

    def __init__(self, stores: Stores, main: MainWindow) -> None:
        super().__init__(main)
        self._stores = stores
        theme = main.look.theme
        tones = [
            colours_of(theme, theme.surface, theme.raised, tone).skin
            for tone in range(1, SKIN_TONES + 1)
        ]
        self.page = page = SettingsPage(main.look, tones, __version__, licences())
        main.add_page(PageName.SETTINGS, page)
        page.changed.connect(self._set)
        page.keys_asked.connect(self.keys_asked)
        page.help_asked.connect(self.help_asked)
        page.care_asked.connect(self.care_asked)
        page.sound_test_asked.connect(self.sound_test_asked)
        page.programmes_asked.connect(self.programmes_asked)
        page.backups_asked.connect(self.backups_asked)
        page.folder_asked.connect(self._open_folder)

    def present(self) -> None:
        """Bring the page up to date."""
        stores = self._stores
        self.page.present(stores.preferences, str(stores.folder.path))
        followed = [one.programme.name for one in agenda_of(stores).entries]
        self.page.show_programmes(followed)
        self.page.show_tray(has_tray())

    def offer_voices(self, ready: Ready) -> None:
        """Let one of the voices be chosen that the sound processes told of."""
        self.page.offer_voices(ready.voices)

    def _set(self, preference: Preference[Any], value: object) -> None:
        self._stores.set(preference, value)
        if preference is VOICE_NAME:
            self.sound_test_asked.emit()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._stores.folder.path)))
