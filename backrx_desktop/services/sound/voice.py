"""The makes of voice: the system's speech engine, espeak-ng, or none."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech

from backrx_desktop.services.sound.espeak import EspeakVoice

ENGINES = {"speechd": -0.22, "darwin": -0.2, "winrt": -0.2, "sapi": -0.2, "flite": -0.2}
"""Qt's engines in the order they are tried, each with the rate of a calm 150 words a minute.

Qt's rates reach from -1 to 1. Speech Dispatcher takes 0 for 170 words a minute and -1 for 80; the
others speak 180 or so by themselves.
"""


QUICKER = 0.3
"""How much is added to the rate for a long word on its own: a count between two sounds."""
LONG_WORD = 7
"""Letters."""


class Voice(Protocol):
    """Something that speaks. Saying anew cuts off what is being said."""

    @property
    def name(self) -> str:
        """Who made it; "" for silence."""
        ...

    @property
    def speaking(self) -> bool: ...

    def voices(self) -> tuple[str, ...]:
        """The names one can choose from, in the language that is spoken."""
        ...

    def use(self, locale: QLocale, name: str) -> None:
        """Speak this language, with the voice of this name where there is one."""
        ...

    def prepare(self, texts: tuple[str, ...]) -> None:
        """Be quick with these, which will be said."""
        ...

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        ...

    def say(self, text: str) -> None: ...

    def hush(self) -> None: ...


class NoVoice:
    """Silence, where nothing can speak."""

    name = ""
    speaking = False

    def voices(self) -> tuple[str, ...]:
        return ()

    def use(self, locale: QLocale, name: str) -> None:
        return

    def prepare(self, texts: tuple[str, ...]) -> None:
        return

    def set_volume(self, volume: float) -> None:
        return

    def say(self, text: str) -> None:
        return

    def hush(self) -> None:
        return


class EngineVoice:
    """The system's speech engine. Making one takes 1.5 s, in which nothing else runs.

    `failed` is called when it can no longer be heard.
    """

    def __init__(
        self, engine: str, failed: Callable[[], None], parent: QObject | None = None
    ) -> None:
        self.name = engine
        self._speech = QTextToSpeech(engine, parent)
        self._rate = ENGINES.get(engine, 0.0)
        self._failed = failed
        self._speech.errorOccurred.connect(self._on_error)

    @property
    def works(self) -> bool:
        return self._speech.state() is not QTextToSpeech.State.Error

    @property
    def speaking(self) -> bool:
        idle = (QTextToSpeech.State.Ready, QTextToSpeech.State.Error)
        return self._speech.state() not in idle

    def voices(self) -> tuple[str, ...]:
        return tuple(voice.name() for voice in self._speech.availableVoices())

    def use(self, locale: QLocale, name: str) -> None:
        self._speech.setLocale(locale)
        for voice in self._speech.availableVoices():
            if voice.name() == name:
                self._speech.setVoice(voice)

    def prepare(self, texts: tuple[str, ...]) -> None:
        return

    def set_volume(self, volume: float) -> None:
        self._speech.setVolume(volume)

    def say(self, text: str) -> None:
        self.hush()
        self._speech.setRate(self._rate + (QUICKER if _is_long_word(text) else 0.0))
        self._speech.say(text)

    def hush(self) -> None:
        if self.speaking:
            self._speech.stop()

    def _on_error(self, reason: QTextToSpeech.ErrorReason) -> None:
        broken = (QTextToSpeech.ErrorReason.Initialization, QTextToSpeech.ErrorReason.Playback)
        if reason in broken:
            self._failed()


def _is_long_word(text: str) -> bool:
    """Whether one word takes long to say; figures do."""
    return " " not in text and (text.isdigit() or len(text) >= LONG_WORD)


def find_voice(with_engine: bool, failed: Callable[[], None], parent: QObject) -> Voice:
    """The best voice here: a real speech engine, else espeak-ng, else silence."""
    available = QTextToSpeech.availableEngines() if with_engine else []
    for engine in ENGINES:
        if engine in available and _may_work(engine):
            voice = EngineVoice(engine, failed, parent)
            if voice.works:
                return voice
    program = shutil.which("espeak-ng")
    if program and sys.platform == "linux":
        return EspeakVoice(program, parent)
    return NoVoice()


def _may_work(engine: str) -> bool:
    """Spares the 1.5 s it takes Qt to find out that there is no Speech Dispatcher."""
    if engine != "speechd" or "SPEECHD_ADDRESS" in os.environ or shutil.which("speech-dispatcher"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(runtime, "speech-dispatcher", "speechd.sock").exists()
