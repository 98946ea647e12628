"""Starts the programs that are measured: offscreen, compiled before, with nothing else on them."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]


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
        done = subprocess.run(
            self.command(module, *arguments),
            cwd=PROJECT, env=self._environment, check=True, text=True, stdout=subprocess.PIPE,
        )  # fmt: skip
        return [float(word) for word in done.stdout.split()]
