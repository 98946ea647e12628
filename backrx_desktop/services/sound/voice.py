"""The makes of voice: the system's speech engine, espeak-ng, or none."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, QProcess, QUrl
from PySide6.QtMultimedia import QSoundEffect
from PySide6.QtTextToSpeech import QTextToSpeech

WORDS_A_MINUTE = 150
"""Calm, and clear from across a room."""
QT_RATE = -0.12
"""The same for Qt, whose 0 is about 170 words a minute and whose range is -1 to 1."""


class Voice(Protocol):
    """Something that speaks. Saying anew cuts off what is being said."""

    name: str
    """Who made it; "" for silence."""

    def voices(self) -> tuple[str, ...]:
        """The names one can choose from."""
        ...

    def use(self, language: str, name: str) -> None:
        """Speak this language, with this voice where there is one."""
        ...

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        ...

    def say(self, text: str) -> None: ...

    def hush(self) -> None: ...

    def close(self) -> None:
        """Leave nothing behind."""
        ...


class NoVoice:
    """Silence, where nothing can speak."""

    name = ""

    def voices(self) -> tuple[str, ...]:
        return ()

    def use(self, _language: str, _name: str) -> None:
        return

    def set_volume(self, _volume: float) -> None:
        return

    def say(self, _text: str) -> None:
        return

    def hush(self) -> None:
        return

    def close(self) -> None:
        return


class EngineVoice:
    """The system's speech engine. Making one takes 1.5 s, in which nothing else runs."""

    def __init__(self, engine: str, parent: QObject | None = None) -> None:
        self._speech = QTextToSpeech(engine, parent)
        self._speech.setRate(QT_RATE)
        self.name = engine

    @property
    def works(self) -> bool:
        return self._speech.state() is not QTextToSpeech.State.Error

    def voices(self) -> tuple[str, ...]:
        return tuple(voice.name() for voice in self._speech.availableVoices())

    def use(self, language: str, name: str) -> None:
        self._speech.setLocale(QLocale(language) if language else QLocale.system())
        for voice in self._speech.availableVoices():
            if voice.name() == name:
                self._speech.setVoice(voice)

    def set_volume(self, volume: float) -> None:
        self._speech.setVolume(volume)

    def say(self, text: str) -> None:
        self._speech.stop()
        self._speech.say(text)

    def hush(self) -> None:
        self._speech.stop()

    def close(self) -> None:
        self._speech.stop()


class EspeakVoice(QObject):
    """espeak-ng, rendering each sentence to a file once and playing it from there."""

    name = "espeak-ng"

    def __init__(self, program: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._folder = TemporaryDirectory(prefix="backrx-voice-")
        self._language = "en"
        self._rendered: dict[tuple[str, str], Path] = {}
        self._wanted: tuple[str, str] | None = None
        self._effect = QSoundEffect(self)

    def voices(self) -> tuple[str, ...]:
        return ()

    def use(self, language: str, _name: str) -> None:
        self._language = (language or QLocale.system().name()).split("_")[0].lower() or "en"

    def set_volume(self, volume: float) -> None:
        self._effect.setVolume(volume)

    def say(self, text: str) -> None:
        self.hush()
        wanted = (self._language, text)
        self._wanted = wanted
        if wanted in self._rendered:
            self._play(self._rendered[wanted])
            return
        path = Path(self._folder.name, f"{len(self._rendered)}-{id(wanted)}.wav")
        self._render(wanted, path, lambda: self._keep(wanted, path))

    def _render(self, wanted: tuple[str, str], path: Path, then: Callable[[], None]) -> None:
        language, text = wanted
        process = QProcess(self)
        process.finished.connect(then)
        process.finished.connect(process.deleteLater)
        arguments = ["-v", language, "-s", str(WORDS_A_MINUTE), "-w", str(path), "--", text]
        process.start(self._program, arguments)

    def _keep(self, wanted: tuple[str, str], path: Path) -> None:
        if not path.exists():
            return
        self._rendered[wanted] = path
        if self._wanted == wanted:
            self._play(path)

    def _play(self, path: Path) -> None:
        self._effect.setSource(QUrl.fromLocalFile(str(path)))
        self._effect.play()

    def hush(self) -> None:
        self._wanted = None
        self._effect.stop()

    def close(self) -> None:
        self._folder.cleanup()


def find_voice(parent: QObject | None = None) -> Voice:
    """The best voice here: a real speech engine, else espeak-ng, else silence."""
    for engine in QTextToSpeech.availableEngines():
        if engine == "mock":
            continue
        voice = EngineVoice(engine, parent)
        if voice.works:
            return voice
    espeak = shutil.which("espeak-ng") or shutil.which("espeak")
    return EspeakVoice(espeak, parent) if espeak else NoVoice()
