"""Plays the chimes of a session, and the silence between them."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from backrx_desktop.core.cues import Sound
from backrx_desktop.services.sound.protocol import SOFTER

BEAT_MILLISECONDS = 400
"""Between two pieces of silence of half a second: each has twice this to come to its end."""


def has_device() -> bool:
    """Whether there is anything to play on."""
    return not QMediaDevices.defaultAudioOutput().isNull()


class Chimes(QObject):
    """One effect a sound, loaded at once so that it starts within milliseconds."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._volume = 0.8
        self._effects = {sound: self._effect(folder / f"{sound.value}.wav") for sound in Sound}

    def _effect(self, path: Path) -> QSoundEffect:
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(path)))
        return effect

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._volume = volume

    def play(self, sound: Sound) -> None:
        """Play from its start, even while it still rings."""
        effect = self._effects[sound]
        effect.setVolume(self._volume * SOFTER.get(sound, 1.0))
        effect.play()

    def hush(self) -> None:
        """Cut off whatever sounds."""
        for effect in self._effects.values():
            effect.stop()


class Heartbeat(QObject):
    """Half seconds of silence, each taking over from the one before.

    They keep the way to the loudspeaker open, and tell when there is none any more: after the
    sound server died an effect never comes to its end, and nothing else says so.
    """

    stopped = Signal()

    def __init__(self, silence: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects = tuple(QSoundEffect(self) for _ in range(2))
        for effect in self._effects:
            effect.setSource(QUrl.fromLocalFile(str(silence)))
        self._beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MILLISECONDS)
        self._timer.timeout.connect(self._beat)

    def keep(self, beating: bool) -> None:
        """Beat, or no longer."""
        if beating and not self._timer.isActive():
            self._timer.start()
            self._beat()
        elif not beating:
            self._timer.stop()

    def _beat(self) -> None:
        effect = self._effects[self._beats % 2]
        if self._beats >= 2 and effect.isPlaying():
            self._timer.stop()
            self.stopped.emit()
            return
        self._beats += 1
        effect.play()
