"""Plays the chimes of a session, and silence that keeps the way to the loudspeaker open."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from backrx_desktop.core.cues import Sound
from backrx_desktop.services.sound.protocol import SOFTER


def has_device() -> bool:
    """Whether there is anything to play on."""
    return not QMediaDevices.defaultAudioOutput().isNull()


class Chimes(QObject):
    """One effect a sound, loaded at once so that it starts within milliseconds."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._volume = 0.8
        self._effects = {sound: self._effect(folder / f"{sound.value}.wav") for sound in Sound}
        self._silence = self._effect(folder / "silence.wav")
        self._silence.setLoopCount(QSoundEffect.Loop.Infinite.value)

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

    def keep_open(self, open_: bool) -> None:
        """Play silence, or no longer."""
        if open_ and not self._silence.isPlaying():
            self._silence.play()
        elif not open_:
            self._silence.stop()
