"""Says what is asked for, each sentence when it is due."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backrx_desktop.services.formats import locale_of
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.voice import NoVoice, Voice, find_voice


class Speaker(QObject):
    """Has a voice, once one is found; until then, and without a loudspeaker, it is silent.

    Without a loudspeaker none is looked for: Speech Dispatcher would hang for good.
    """

    found = Signal()

    def __init__(self, device: bool, with_engine: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = device
        self._with_engine = with_engine
        self._busy = device
        self._voice: Voice = NoVoice()
        self._volume = 0.8
        self._texts: tuple[str, ...] = ()
        self._wanted = protocol.UseVoice("", "")
        self._coming = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._voice.say(self._coming))
        if device:
            QTimer.singleShot(0, self._look)

    @property
    def sounding(self) -> bool:
        return self._timer.isActive() or self._voice.speaking

    def ready(self) -> protocol.Ready:
        """Who speaks, and in which voices it could."""
        return protocol.Ready(self._device, self._voice.name, self._voice.voices(), self._busy)

    def do(self, line: protocol.Line) -> None:
        """What `line` asks of the voice."""
        match line:
            case protocol.Say(text, due):
                self._say(text, due - time.monotonic())
            case protocol.Hush():
                self._timer.stop()
                self._voice.hush()
            case protocol.Volumes(voice=percent):
                self._volume = percent / 100
                self._voice.set_volume(self._volume)
            case protocol.UseVoice() as wanted if wanted != self._wanted:
                self._wanted = wanted
                self._use()
                self.found.emit()
            case protocol.Prepare(texts):
                self._texts = texts
                self._voice.prepare(texts)
            case _:
                return

    def _say(self, text: str, seconds: float) -> None:
        self._timer.stop()
        if seconds > 0:
            self._coming = text
            self._timer.start(round(seconds * 1000))
        elif seconds >= -protocol.FRESH_SECONDS:
            self._voice.say(text)

    def _look(self) -> None:
        self._voice = find_voice(self._with_engine, self._do_without_engine, self)
        self._busy = False
        self._voice.set_volume(self._volume)
        self._use()
        self._voice.prepare(self._texts)
        self.found.emit()

    def _do_without_engine(self) -> None:
        if self._with_engine:
            self._with_engine = False
            QTimer.singleShot(0, self._look)

    def _use(self) -> None:
        self._voice.use(locale_of(self._wanted.language), self._wanted.name)
