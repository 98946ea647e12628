"""The near end of the sound process: starts it, asks it, and starts it again when it is gone."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from backrx_desktop.services.sound import protocol

WATCH_MILLISECONDS = 400
SILENT_MILLISECONDS = 1200
"""Without an answer for so long the process is taken for stuck."""
BUSY_MILLISECONDS = 8000
"""The same while it prepares a voice, which may take a slow machine long."""
RESTART_MILLISECONDS = 100
NO_DEVICE_MILLISECONDS = 1000
"""Until a process without a device is started anew, while a session wants sound."""


class SoundClient(QObject):
    """Asks for sounds. Whatever happens to the process, nothing here waits or raises."""

    heard = Signal(object)
    """The protocol.Ready of the process: what there is to be heard."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._with_voice = True
        self._wanted: dict[type[protocol.Line], protocol.Line] = {}
        self._unanswered = 0
        self._ready: protocol.Ready | None = None
        self._closing = False
        self._process: QProcess | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MILLISECONDS)
        self._watch.timeout.connect(self._look_after)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.start)

        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self._try_for_device)

    @property
    def process_id(self) -> int | None:
        """The process's id while it runs."""
        return None if self._process is None else self._process.processId() or None

    @property
    def ready(self) -> protocol.Ready | None:
        """What the process last said of itself; None before it said anything."""
        return self._ready

    def start(self) -> None:
        """Start the process; what was set before holds for it too."""
        self._closing = False
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        if os.environ.get("BACKRX_SOUND_ERRORS") is None:
            process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._gone)
        process.errorOccurred.connect(self._gone)
        self._process = process
        self._unanswered = 0
        arguments = list(self._command[1:])
        if not self._with_voice:
            arguments.append("--no-voice")
        process.start(self._command[0], arguments)
        for line in self._wanted.values():
            self._write(line)
        self._watch.start()

    def ask(self, line: protocol.Line) -> None:
        """Send a request. Settings are kept, and told again to a process started later."""
        if isinstance(line, protocol.Volumes | protocol.UseVoice | protocol.Open):
            self._wanted[type(line)] = line
        self._write(line)

    def close(self) -> None:
        """End the process with its input; it is not waited for longer than half a second."""
        self._closing = True
        self._watch.stop()
        self._again.stop()
        self._retry.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.closeWriteChannel()
        if not process.waitForFinished(500):
            process.kill()
            process.waitForFinished(500)

    def _write(self, line: protocol.Line) -> None:
        if self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(protocol.encode(line))

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            line = protocol.decode(bytes(process.readLine().data()))
            if line is not None:
                self._unanswered = 0
            if isinstance(line, protocol.Ready):
                self._ready = line
                self.heard.emit(line)
                if not line.device:
                    self._retry.start(NO_DEVICE_MILLISECONDS)

    def _look_after(self) -> None:
        busy = self._ready is None or self._ready.busy
        allowed = BUSY_MILLISECONDS if busy else SILENT_MILLISECONDS
        if self._unanswered * WATCH_MILLISECONDS >= allowed and self._process is not None:
            if busy and self._ready is not None:
                self._with_voice = False
            self._process.kill()
            return
        self._unanswered += 1
        self._write(protocol.Ping())

    def _gone(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        self._watch.stop()
        self._ready = None
        if not self._closing:
            self._again.start(RESTART_MILLISECONDS)

    def _try_for_device(self) -> None:
        """Start anew while sound is wanted and there was nothing to play on."""
        open_ = self._wanted.get(protocol.Open)
        if isinstance(open_, protocol.Open) and open_.open and self._process is not None:
            self._process.kill()
