"""`backrx play` in a process of its own, and what it left in the history."""

import os
import subprocess
import sys
from pathlib import Path

from tinydb import TinyDB

PROJECT = Path(__file__).parents[1]


class Played:
    """Plays a routine; its events are read as they come."""

    def __init__(self, data: Path, routine: str, scale: float) -> None:
        self.data = data
        fifo = data.parent / f"events-{os.urandom(4).hex()}"
        os.mkfifo(fifo)
        command = [sys.executable, "-m", "backrx_desktop", "play", routine, "--headless"]
        options = ["--time-scale", str(scale), "--events", str(fifo), "--data-dir", str(data)]
        self.process = subprocess.Popen(
            [*command, *options],
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.events = fifo.open()

    def read_until(self, word: str) -> None:
        """Read events up to the first that holds `word`."""
        assert any(word in line for line in self.events)

    def end(self) -> tuple[int, str, str]:
        """Exit status and what was printed."""
        last = "".join(self.events).splitlines()[-1:]
        out, err = self.process.communicate(timeout=20)
        self.events.close()
        self.last_event = last[0] if last else ""
        return self.process.returncode, out, err


def outcomes(data: Path) -> list[tuple[str, int]]:
    """How each session ended, and the reps of its first set."""
    with TinyDB(data / "history.json", access_mode="r") as database:
        documents = database.table("sessions").all()
    return [(one["outcome"], one["exercises"][0]["sets"][0]["done_reps"]) for one in documents]
