"""The sound process itself: reads requests from its input until that ends."""

import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtMultimedia import QMediaDevices

from backrx_desktop.core.cues import Sound
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.chimes import Chimes, Heartbeat, has_device
from backrx_desktop.services.sound.voice import NoVoice, Voice, find_voice

DEVICES_CHANGED = 3
"""Exit status: other loudspeakers than before; a new process will find them."""


class _Input(QObject):
    """Lines of the standard input, read in a thread since no notifier watches pipes everywhere."""

    came = Signal(bytes)
    ended = Signal()

    def start(self) -> None:
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin.buffer:
            self.came.emit(line)
        self.ended.emit()


class SoundProcess(QObject):
    """Does what the lines ask, and tells what there is to be heard."""

    def __init__(self, sounds: Path, with_voice: bool) -> None:
        super().__init__()
        self._chimes = Chimes(sounds, self)
        self._voice: Voice = NoVoice()
        self._voice_volume = 0.8
        self._wanted_voice = protocol.UseVoice("", "")
        self._device = has_device()
        self._heart = Heartbeat(sounds / "silence.wav", self)
        self._heart.stopped.connect(self._start_anew)
        self._devices = QMediaDevices(self)
        self._device_id = bytes(QMediaDevices.defaultAudioOutput().id().data())
        self._devices.audioOutputsChanged.connect(self._compare_devices)
        self._input = _Input(self)
        self._input.came.connect(self._do)
        self._input.ended.connect(lambda: self._leave(0))
        self._input.start()
        # Without a device a second speech client hangs for good, so none is made.
        prepare = with_voice and self._device
        self._tell(busy=prepare)
        if prepare:
            QTimer.singleShot(0, self._prepare_voice)

    def _prepare_voice(self) -> None:
        self._voice = find_voice(self)
        self._voice.set_volume(self._voice_volume)
        self._voice.use(self._wanted_voice.language, self._wanted_voice.name)
        self._tell(busy=False)

    def _compare_devices(self) -> None:
        # The signal comes for every change of the list, and once for nothing after the start.
        if bytes(QMediaDevices.defaultAudioOutput().id().data()) != self._device_id:
            self._start_anew()

    def _start_anew(self) -> None:
        self._leave(DEVICES_CHANGED)

    def _leave(self, status: int) -> None:
        """End without Qt's and Python's own clean-up, which hang on a dead server or the thread."""
        self._voice.close()
        os._exit(status)

    def _tell(self, busy: bool) -> None:
        self._send(protocol.Ready(self._device, self._voice.name, self._voice.voices(), busy))

    @staticmethod
    def _send(line: protocol.Line) -> None:
        try:
            sys.stdout.buffer.write(protocol.encode(line))
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            os._exit(0)

    def _do(self, raw: bytes) -> None:
        match protocol.decode(raw):
            case protocol.Play(sound):
                self._chimes.play(Sound(sound))
            case protocol.Say(text):
                self._voice.say(text)
            case protocol.Hush():
                self._chimes.hush()
                self._voice.hush()
            case protocol.Volumes(chimes, voice):
                self._voice_volume = voice / 100
                self._chimes.set_volume(chimes / 100)
                self._voice.set_volume(self._voice_volume)
            case protocol.UseVoice() as wanted:
                self._wanted_voice = wanted
                self._voice.use(wanted.language, wanted.name)
            case protocol.Open(open_):
                self._heart.keep(open_ and self._device)
            case protocol.Ping():
                self._send(protocol.Pong())
            case _:
                pass


def run(sounds: Path, with_voice: bool) -> int:
    """Run until the input ends; returns the exit status."""
    app = QCoreApplication(["backrx-sound"])
    process = SoundProcess(sounds, with_voice)
    process.setParent(app)
    return app.exec()
