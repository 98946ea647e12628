"""Starts the programs that are measured: offscreen, compiled before, with nothing else on them."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

PROJECT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds until a process is taken not to come to rest."""


class Programs:
    """Runs Python modules whose compiled files lie in `folder`, as they would once installed."""

    def __init__(self, folder: Path) -> None:
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": str(folder),
        }
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def command(self, module: str, *arguments: str | Path) -> list[str]:
        return [sys.executable, "-m", module, *map(str, arguments)]

    def numbers(self, module: str, *arguments: str | Path) -> list[float]:
        """All the numbers a module prints."""
        return [float(word) for word in self.words(module, *arguments)]

    def words(self, module: str, *arguments: str | Path) -> list[str]:
        """All the words a module prints."""
        done = subprocess.run(
            self.command(module, *arguments),
            cwd=PROJECT, env=self._environment, check=True, text=True, stdout=subprocess.PIPE,
        )  # fmt: skip
        return done.stdout.split()

    @contextmanager
    def running(self, module: str, *arguments: str | Path) -> Iterator[int]:
        """The id of a module's process, which is ended when the `with` is over."""
        with subprocess.Popen(
            self.command(module, *arguments), cwd=PROJECT, env=self._environment
        ) as process:
            try:
                yield process.pid
            finally:
                process.terminate()


def wait_until_at_rest(process: int) -> None:
    """Until a process has waited for something, and hardly worked, for a second (Linux)."""
    deadline = monotonic() + PATIENCE
    quiet, before = 0, ticks_worked(process)
    while quiet < 4:
        assert monotonic() < deadline
        select.select([], [], [], 0.25)
        now = ticks_worked(process)
        quiet = quiet + 1 if now is not None and before is not None and now <= before + 1 else 0
        before = now


def ticks_worked(process: int) -> int | None:
    """Hundredths of a second that a process has worked; None if it would work just now."""
    # The name in front, in brackets, may hold anything.
    state, *numbers = Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()
    return None if state == "R" else int(numbers[10]) + int(numbers[11])
