"""The near end of a sound process: starts it, asks it, and starts it again when it is gone.

It is without Qt, so that a session in the terminal has the same one.
"""

import os
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress

from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.watchdog import Watchdog

START_ANEW = 3
"""Exit status of a process that wants to be replaced: other loudspeakers, another server."""
ERRORS = "BACKRX_SOUND_ERRORS"
"""With this in the environment the processes' own complaints are shown."""

_RESTART_SECONDS = 0.1
_LONGEST_RESTART_SECONDS = 30.0
"""Between two starts of a program that never gets ready."""
_LEAVE_SECONDS = 0.5
_SETTINGS = (protocol.Volumes, protocol.UseVoice, protocol.Open, protocol.Prepare)
_KEPT_WAITING = 8


class SoundClient:
    """Asks for sounds. Whatever happens to the process, nothing here waits or raises.

    `heard` is called in a thread of its own with what the process says of itself. `fallback` are
    arguments for a process that follows one that got stuck or lost while it looked for a voice.
    """

    def __init__(
        self,
        command: Sequence[str],
        heard: Callable[[protocol.Ready], None],
        fallback: Sequence[str] = (),
    ) -> None:
        self._command = tuple(command)
        self._heard = heard
        self._fallback = tuple(fallback)
        self._lock = threading.Lock()
        self._settings: dict[type[protocol.Line], protocol.Line] = {}
        self._waiting: deque[protocol.Line] = deque(maxlen=_KEPT_WAITING)
        self._process: subprocess.Popen[bytes] | None = None
        self._watchdog: Watchdog | None = None
        self._closed = threading.Event()
        self._keeper: threading.Thread | None = None

    @property
    def process_id(self) -> int | None:
        """The process's id while it runs."""
        process = self._process
        return None if process is None else process.pid

    def start(self) -> None:
        """Have the process from now on; what was set before holds for it too."""
        if self._keeper is None:
            self._keeper = threading.Thread(target=self._keep, daemon=True, name="sound")
            self._keeper.start()

    def ask(self, line: protocol.Line) -> None:
        """Send a request. Settings are kept, and told again to a process started later."""
        with self._lock:
            if isinstance(line, _SETTINGS):
                self._settings[type(line)] = line
            if self._process is not None:
                self._send(self._process, line)
            elif isinstance(line, protocol.Hush):
                self._waiting.clear()
            elif isinstance(line, protocol.Play | protocol.Say):
                self._waiting.append(line)

    def close(self, finish: bool = False) -> None:
        """End the process; `finish` lets it end what sounds first, which is not waited for."""
        if self._closed.is_set():
            return
        self._closed.set()
        with self._lock:
            if self._watchdog is not None:
                self._watchdog.stop()
            process, self._process = self._process, None
            if process is not None and process.stdin is not None:
                if finish:
                    self._send(process, protocol.Finish())
                process.stdin.close()
        if finish or self._keeper is None:
            return
        self._keeper.join(_LEAVE_SECONDS)
        if process is not None and process.poll() is None:
            process.kill()
            self._keeper.join(_LEAVE_SECONDS)

    def _keep(self) -> None:
        failures = 0
        while not self._closed.is_set():
            failures = 0 if self._live() else failures + 1
            pause = _RESTART_SECONDS * 2**failures
            self._closed.wait(min(pause, _LONGEST_RESTART_SECONDS))

    def _live(self) -> bool:
        """Have one process from its start to its end; returns whether it ever got ready."""
        process = self._spawn()
        if process is None:
            return False
        watchdog = Watchdog(lambda: self.ask(protocol.Ping()), process.kill)
        ready: protocol.Ready | None = None
        with process:
            if self._introduce(process, watchdog):
                watchdog.start()
            for raw in process.stdout or ():
                line = protocol.decode(raw)
                if isinstance(line, protocol.Ready):
                    ready = line
                    self._heard(line)
                if line is not None:
                    watchdog.answered(ready is None or ready.busy)
            watchdog.stop()
            self._forget(process)
        if ready is not None and ready.busy and process.returncode != START_ANEW:
            self._command, self._fallback = self._command + self._fallback, ()
        return ready is not None

    def _spawn(self) -> subprocess.Popen[bytes] | None:
        with suppress(OSError):
            return subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if ERRORS in os.environ else subprocess.DEVNULL,
                # Ctrl-C in the terminal is for the session, which ends this process in good time.
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return None

    def _introduce(self, process: subprocess.Popen[bytes], watchdog: Watchdog) -> bool:
        """Tell a new process what was set, and what it is late for; False when it is too late."""
        with self._lock:
            if self._closed.is_set() or process.stdin is None:
                process.kill()
                return False
            if os.name == "posix":
                os.set_blocking(process.stdin.fileno(), False)
            for line in (*self._settings.values(), *self._waiting):
                self._send(process, line)
            self._waiting.clear()
            self._process, self._watchdog = process, watchdog
            return True

    def _forget(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            if self._process is process:
                self._process = None

    @staticmethod
    def _send(process: subprocess.Popen[bytes], line: protocol.Line) -> None:
        if process.stdin is None:
            return
        data = protocol.encode(line)
        # A pipe that is full or broken is the watchdog's business, but half a line spoils the next.
        with suppress(OSError):
            if os.write(process.stdin.fileno(), data) < len(data):
                process.kill()
