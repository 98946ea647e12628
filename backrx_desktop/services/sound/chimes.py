"""Plays the sounds of a session, and the silence between them."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QSoundEffect

from backrx_desktop.core.cues import Sound
from backrx_desktop.services.sound import protocol

SOFTER = {
    Sound.MOVE: 0.4,
    Sound.HOLD: 0.4,
    Sound.RETURN: 0.4,
    Sound.EASE: 0.4,
    Sound.BELL: 0.6,
    Sound.END: 0.8,
}
"""How much of their level the soft sounds are played at (-8, -4 and -2 dB): all files are alike."""


class Chimes(QObject):
    """One effect a sound, loaded at once so that it starts within milliseconds.

    Only one sounds at a time: where two end in one stream, Qt 6.11 deletes a notifier in the
    audio thread, after which the event loop of this one never rests. The silence that keeps the
    stream of the loudspeaker open has another format, and so a stream of its own.
    """

    def __init__(self, folder: Path, device: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = device
        self._volume = 0.8
        self._effects = {sound: self._effect(folder / f"{sound.value}.wav") for sound in Sound}
        self._silence = self._effect(folder / "silence.wav")
        self._silence.setLoopCount(QSoundEffect.Loop.Infinite.value)

    @property
    def sounding(self) -> bool:
        return any(effect.isPlaying() for effect in self._effects.values())

    def ready(self) -> protocol.Ready:
        """There is no voice here."""
        return protocol.Ready(self._device, "")

    def do(self, line: protocol.Line) -> None:
        """What `line` asks of the chimes."""
        match line:
            case protocol.Play(sound, due):
                if time.monotonic() - due <= protocol.FRESH_SECONDS:
                    self._play(sound)
            case protocol.Hush():
                self._hush()
            case protocol.Volumes(chimes=percent):
                self._volume = percent / 100
            case protocol.Open(open_):
                self._keep_open(open_)
            case _:
                return

    def _effect(self, path: Path) -> QSoundEffect:
        effect = QSoundEffect(self)
        if self._device:
            effect.setSource(QUrl.fromLocalFile(str(path)))
        return effect

    def _play(self, sound: Sound) -> None:
        self._hush()
        effect = self._effects[sound]
        effect.setVolume(self._volume * SOFTER.get(sound, 1.0))
        effect.play()

    def _hush(self) -> None:
        for effect in self._effects.values():
            effect.stop()

    def _keep_open(self, open_: bool) -> None:
        if not open_:
            self._silence.stop()
        elif not self._silence.isPlaying():
            self._silence.play()
