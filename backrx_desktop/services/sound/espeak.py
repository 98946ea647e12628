"""The voice of espeak-ng: renders each sentence once, ahead of time, and plays it from memory."""

import os
import subprocess
from collections import deque
from contextlib import suppress

from PySide6.QtCore import QLocale, QObject, QProcess, QUrl
from PySide6.QtMultimedia import QSoundEffect

from backrx_desktop.services.sound.rendering import seconds_of, shaped

WORDS_A_MINUTE = 150
"""Calm, and clear from across a room."""
WORD_SECONDS = 0.55
"""A word on its own, mostly a count, stands between two sounds of a rep: it is over by then."""
MOST_KEPT = 200
"""Sentences; a session has about fifty."""
_LISTING_SECONDS = 3


class EspeakVoice(QObject):
    """One sentence at a time is rendered; what is to be said now goes first.

    The sentences lie in files without a name, so that nothing is left behind however this ends.
    """

    name = "espeak-ng"

    def __init__(self, program: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._known = known_voices(program)
        self._locale = QLocale("en")
        self._voice = "en"
        self._volume = 0.8
        self._rendered: dict[str, tuple[int, QSoundEffect]] = {}
        self._texts: deque[str] = deque()
        self._wanted = ""
        self._process: QProcess | None = None
        self._playing: QSoundEffect | None = None

    @property
    def speaking(self) -> bool:
        return bool(self._wanted) or (self._playing is not None and self._playing.isPlaying())

    @property
    def code(self) -> str:
        """The voice in use, as espeak-ng names it."""
        return self._voice

    def voices(self) -> tuple[str, ...]:
        language = _code(self._locale).split("-")[0]
        return tuple(name for name, code in self._known.items() if code.split("-")[0] == language)

    def use(self, locale: QLocale, name: str) -> None:
        self._locale = locale
        code = _code(locale)
        if code not in self._known.values():
            code = code.split("-")[0]
        # A voice that was chosen for another language reads this one as if it were that.
        voice = self._known[name] if name in self.voices() else code
        if voice != self._voice:
            self._voice = voice
            self._texts.extendleft(reversed(self._rendered))
            self._drop(len(self._rendered))
            self._render_next()

    def prepare(self, texts: tuple[str, ...]) -> None:
        now = (self._wanted,) if self._wanted else ()
        self._texts = deque(text for text in (*now, *texts) if text not in self._rendered)
        self._render_next()

    def set_volume(self, volume: float) -> None:
        self._volume = volume

    def say(self, text: str) -> None:
        self.hush()
        if text in self._rendered:
            self._play(text)
        else:
            self._wanted = text
            self._texts.appendleft(text)
            self._render_next()

    def hush(self) -> None:
        self._wanted = ""
        if self._playing is not None:
            self._playing.stop()

    def _play(self, text: str) -> None:
        _, self._playing = self._rendered[text]
        self._playing.setVolume(self._volume)
        self._playing.play()

    def _render_next(self) -> None:
        while self._texts and self._texts[0] in self._rendered:
            self._texts.popleft()
        if self._process is not None or not self._texts:
            return
        self._render(self._texts.popleft(), WORDS_A_MINUTE)

    def _render(self, text: str, rate: int) -> None:
        voice = self._voice
        self._process = QProcess(self)
        self._process.finished.connect(lambda: self._take(text, voice, rate))
        self._process.errorOccurred.connect(lambda _: self._take(text, voice, rate))
        arguments = ["-v", voice, "-s", str(rate), "--stdout", "--", text]
        self._process.start(self._program, arguments)

    def _take(self, text: str, voice: str, rate: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        speech = shaped(bytes(process.readAllStandardOutput().data()))
        if voice != self._voice:
            self._texts.appendleft(text)
        elif rate == WORDS_A_MINUTE and rate_for(text, speech) > rate:
            self._render(text, rate_for(text, speech))
            return
        else:
            self._keep(text, speech)
        self._render_next()

    def _keep(self, text: str, speech: bytes) -> None:
        if speech and text not in self._rendered:
            self._drop(len(self._rendered) + 1 - MOST_KEPT)
            self._rendered[text] = self._effect(speech)
        if self._wanted == text:
            self._wanted = ""
            if text in self._rendered:
                self._play(text)

    def _effect(self, speech: bytes) -> tuple[int, QSoundEffect]:
        file = os.memfd_create("backrx-speech")
        with open(file, "wb", closefd=False) as stream:
            stream.write(speech)
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(f"/proc/self/fd/{file}"))
        return file, effect

    def _drop(self, count: int) -> None:
        """Forget the oldest sentences."""
        for text in list(self._rendered)[: max(0, count)]:
            file, effect = self._rendered.pop(text)
            effect.stop()
            if effect is self._playing:
                self._playing = None
            effect.deleteLater()
            os.close(file)


def rate_for(text: str, speech: bytes) -> int:
    """The words a minute at which `text`, now `speech`, takes no longer than it may."""
    if " " in text:
        return WORDS_A_MINUTE
    longer = seconds_of(speech) / WORD_SECONDS
    # What is said twice as fast takes a little more than half the time.
    return round(WORDS_A_MINUTE * longer * 1.1) if longer > 1.0 else WORDS_A_MINUTE


def _code(locale: QLocale) -> str:
    """The locale as espeak-ng writes it: "en-us"."""
    return locale.name().replace("_", "-").lower()


def known_voices(program: str) -> dict[str, str]:
    """The voices of espeak-ng by their names ("English (America)"), each with its code."""
    listing = ""
    with suppress(OSError, subprocess.SubprocessError):
        listing = subprocess.run(
            [program, "--voices"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
            timeout=_LISTING_SECONDS,
        ).stdout
    rows = (line.split() for line in listing.splitlines()[1:])
    return {row[3].replace("_", " "): row[1] for row in rows if len(row) > 4}
