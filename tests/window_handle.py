"""The other end of window_process.py: starts it, tells it what to do, ends it."""

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Self

PROJECT = Path(__file__).parents[1]


class WindowProcess:
    """A window in a process of its own, on a data folder, while the `with` lasts."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.environment = environment
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.window_process", str(folder)],
            cwd=PROJECT, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def tell(self, line: str) -> str:
        """One line to it, and its answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self._hear()

    def _hear(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def kill(self) -> None:
        """End it the hard way."""
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> Self:
        assert self._hear() == "ready"
        return self

    def __exit__(self, *_error: object) -> None:
        with self._process:
            if self._process.returncode is None:
                self.tell("quit")
                self._process.wait()
        assert self._process.returncode in (0, -signal.SIGKILL)
