"""Says once, on the screen, what cannot be heard here and what would help."""

from PySide6.QtCore import QObject, QTimer, Signal

from backrx_desktop.app.sound_link import Loudspeaker
from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound_words import trouble_sentence
from backrx_desktop.ui.notices import Notice, NoticeBar

PATIENCE_MILLISECONDS = 3000
"""Sound that comes back by itself within 2 s is not worth a word."""


class SoundNotice(QObject):
    """One notice at a time, each once a run; taken back when sound comes after all."""

    told = Signal(object)
    """The protocol.Ready that was heard."""

    def __init__(self, sound: Loudspeaker, stores: Stores, notices: NoticeBar) -> None:
        super().__init__(notices)
        self._stores = stores
        self._notices = notices
        self.heard = protocol.Ready(device=False, voice="", busy=True)
        """What there was to be heard, when it was told last."""
        self._said: set[str] = set()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PATIENCE_MILLISECONDS)
        self.timer.timeout.connect(self._tell)
        sound.heard.connect(self._hear)

    def _hear(self, ready: protocol.Ready) -> None:
        before, now = trouble_sentence(self.heard), trouble_sentence(ready)
        self.heard = ready
        if before != now:
            self._notices.take_back(before)
        self.timer.start()
        self.told.emit(ready)

    def _tell(self) -> None:
        sentence = trouble_sentence(self.heard)
        preferences = self._stores.preferences
        wanted = not preferences[keys.MUTED]
        if self.heard.device:
            # Who asked for chimes alone has all there is.
            wanted = wanted and preferences[keys.VOICE_LEVEL] is not VoiceLevel.CHIMES
        if sentence and wanted and sentence not in self._said:
            self._said.add(sentence)
            self._notices.say(Notice(sentence))
