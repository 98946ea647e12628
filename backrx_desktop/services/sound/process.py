"""A sound process: does what the lines on its input ask, until that ends."""

import faulthandler
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtMultimedia import QMediaDevices

from backrx_desktop.services.sound import protocol, server
from backrx_desktop.services.sound.chimes import Chimes
from backrx_desktop.services.sound.client import START_ANEW
from backrx_desktop.services.sound.duo import CHIMES, WITHOUT_ENGINE
from backrx_desktop.services.sound.speaker import Speaker

INPUT, OUTPUT, ERRORS = 0, 1, 2
"""Descriptors rather than Python's streams: a program without a console has none of those."""
ALONE_SECONDS = 15
"""A process nobody pinged for so long is stuck, or its parent is gone: it ends."""
SERVER_MILLISECONDS = 250
"""Between two looks for a sound server where there was none."""
FINISHING_MILLISECONDS = 100


class Part(Protocol):
    """What a sound process does: chimes or voice."""

    @property
    def sounding(self) -> bool:
        """Whether anything is being heard, or still to be said."""
        ...

    def ready(self) -> protocol.Ready:
        """What there is to be heard."""
        ...

    def do(self, line: protocol.Line) -> None:
        """What `line` asks of it; nothing if that is none of its business."""
        ...


class SoundProcess(QObject):
    """Reads lines, hands them to its part, and tells what there is to be heard."""

    came = Signal(bytes)

    def __init__(self, part: Part, device: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._part = part
        self._device = device
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._compare_devices)
        self.came.connect(self._do)
        self._quiet = QTimer(self)
        self._quiet.setInterval(FINISHING_MILLISECONDS)
        self._quiet.timeout.connect(self._leave_when_quiet)
        # Read in a thread, since no notifier watches pipes on every system.
        threading.Thread(target=self._read, daemon=True).start()

    def tell(self) -> None:
        """Tell what there is to be heard."""
        _send(self._part.ready())

    def _read(self) -> None:
        last = b""
        with open(INPUT, "rb", closefd=False) as lines:
            for last in lines:
                self.came.emit(last)
        # Not through the event loop, which may hang on a speech engine.
        if not isinstance(protocol.decode(last), protocol.Finish):
            _leave(0)

    def _do(self, raw: bytes) -> None:
        line = protocol.decode(raw)
        if isinstance(line, protocol.Ping):
            _stay_alive()
            _send(protocol.Pong())
        elif isinstance(line, protocol.Finish):
            self._quiet.start()
        elif line is not None:
            self._part.do(line)

    def _leave_when_quiet(self) -> None:
        if not self._part.sounding:
            _leave(0)

    def _compare_devices(self) -> None:
        # The signal comes for every change of the list, and once for nothing after the start.
        if _device_id() != self._device:
            _leave(START_ANEW)


def _send(line: protocol.Line) -> None:
    try:
        os.write(OUTPUT, protocol.encode(line))
    except BrokenPipeError:
        _leave(0)


def _leave(status: int) -> None:
    """End without Qt's and Python's own clean-up, which wait for dead servers and for threads."""
    os._exit(status)


def _stay_alive() -> None:
    """Put off the end of this process, which comes even when nothing in it moves any more."""
    faulthandler.dump_traceback_later(ALONE_SECONDS, exit=True, file=ERRORS)


def _device_id() -> bytes:
    return bytes(QMediaDevices.defaultAudioOutput().id().data())


def _on_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt 6.11 may delete a notifier in the audio thread; the event loop then never rests."""
    os.write(ERRORS, f"{message}\n".encode())
    if message.startswith("QSocketNotifier"):
        _leave(START_ANEW)


def _look_for_server(parent: QObject) -> None:
    def look() -> None:
        if server.answers(os.environ):
            _leave(START_ANEW)

    timer = QTimer(parent)
    timer.setInterval(SERVER_MILLISECONDS)
    timer.timeout.connect(look)
    timer.start()


def run(sounds: Path, arguments: Sequence[str]) -> int:
    """Be the process that `arguments` name, on the sounds of a folder; returns the exit status."""
    _stay_alive()
    qInstallMessageHandler(_on_message)
    app = QCoreApplication(["backrx-sound"])
    served = server.answers(os.environ)
    device = _device_id()
    server.watch(lambda: _leave(START_ANEW))
    if not device and not served:
        _look_for_server(app)
    if CHIMES in arguments:
        SoundProcess(Chimes(sounds, bool(device), app), device, app).tell()
    else:
        speaker = Speaker(bool(device), WITHOUT_ENGINE not in arguments, app)
        process = SoundProcess(speaker, device, app)
        speaker.found.connect(process.tell)
        process.tell()
    return app.exec()
