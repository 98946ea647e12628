"""A PulseAudio of its own with one loudspeaker that goes nowhere, and what is heard on it."""

import os
import subprocess
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from tests.sound import recorder

SINK = "nowhere"
HEADPHONES = "headphones"
_NEIGHBOURS = 100
"""Chunks on either side, of about 5 ms each, whose quickest tells when their sound was due."""


class SoundServer:
    """Starts, dies and starts again as a test says."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700)
        self._folder = folder
        self._socket = folder / "socket"
        self._process: subprocess.Popen[bytes] | None = None
        self._numbers = count()
        self.environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
        }

    def start(self) -> None:
        """Returns once it takes connections."""
        modules = (
            f"module-null-sink sink_name={SINK}",
            f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}",
        )
        options = [
            "-n",
            "--realtime=yes",
            "--high-priority=yes",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
        ]
        self._process = subprocess.Popen(
            ["pulseaudio", *options, *(part for module in modules for part in ("-L", module))],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # Each try waits for the other process longer than for the server.
        for _ in range(50):
            asked = subprocess.run(
                ["pactl", "info"], env=self.environment, capture_output=True, check=False
            )
            if asked.returncode == 0:
                return
        raise AssertionError(asked.stderr.decode())

    def kill(self) -> None:
        """The hard way."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            self._socket.unlink(missing_ok=True)

    def plug_in(self) -> str:
        """Headphones that go nowhere either, which everybody listens with from now on."""
        number = self._control("load-module", "module-null-sink", f"sink_name={HEADPHONES}")
        self.listen_with(HEADPHONES)
        return number

    def pull_out(self, number: str) -> None:
        """Take away the headphones of this number."""
        self._control("unload-module", number)

    def listen_with(self, sink: str) -> None:
        """Choose where everybody's sound goes."""
        self._control("set-default-sink", sink)

    def _control(self, *words: str) -> str:
        done = subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    @contextmanager
    def recorded(self, sink: str = SINK) -> Iterator["Recording"]:
        """What is heard on a loudspeaker meanwhile."""
        path = self._folder / f"{next(self._numbers)}.raw"
        with subprocess.Popen(
            [sys.executable, recorder.__file__, f"{sink}.monitor", str(path)],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"recording\n"
            try:
                yield Recording(path)
            finally:
                process.communicate()


class Recording:
    """Everything on the loudspeaker, each sample with its instant on the steady clock.

    Sound comes in chunks, some late but none early, on a clock that is not quite ours.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._chunks: list[tuple[int, float]] = []

    def samples(self) -> "array[int]":
        """Mono, 16 bit, at the recorder's rate."""
        data = self._path.read_bytes()
        return array("h", data[: len(data) // 2 * 2])

    def instant(self, sample: int) -> float:
        """When this sample sounded."""
        if not self._chunks or self._chunks[-1][0] < sample:
            rows = map(str.split, self._path.with_suffix(".chunks").read_text().splitlines())
            self._chunks = [(int(number), float(began)) for number, began in rows]
        here = bisect_left(self._chunks, (sample, 0.0))
        near = self._chunks[max(0, here - _NEIGHBOURS) : here + _NEIGHBOURS]
        return min(began for _, began in near) + sample / recorder.RATE
