"""A screen of 1920 x 1080 with openbox on it, and a film in front of everything."""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest

from tests.window_handle import PROJECT

NEEDED = ("Xvfb", "openbox", "xdotool", "xprop")
PATIENCE = 20.0
"""Seconds until something that should have come is taken not to come."""


def hear(process: subprocess.Popen[str]) -> str:
    """The next line it prints; "" where none comes."""
    assert process.stdout is not None
    ready, _w, _x = select.select([process.stdout], [], [], PATIENCE)
    return process.stdout.readline().strip() if ready else ""


@contextmanager
def running(
    *command: str, environment: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """A process that is ended with the `with`, by its own number."""
    with subprocess.Popen(
        command, cwd=PROJECT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.terminate()


@pytest.fixture(scope="package")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The environment of everybody on the screen."""
    missing = [one for one in NEEDED if shutil.which(one) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    home = str(tmp_path_factory.mktemp("home"))
    homes = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME")
    with running("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24") as server:
        environment = {
            **os.environ,
            "DISPLAY": f":{hear(server)}",
            "QT_QPA_PLATFORM": "xcb",
            **dict.fromkeys(homes, home),
        }
        with running("openbox", environment=environment):
            wait_for_manager(environment)
            yield environment


def wait_for_manager(environment: Mapping[str, str]) -> None:
    """Until the screen has a window manager."""
    deadline = monotonic() + PATIENCE
    question = ("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
    while monotonic() < deadline:
        with running(*question, environment=environment) as asked:
            if "window id" in hear(asked):
                return
    pytest.fail("no window manager came")


@dataclass
class Desktop:
    """The screen, and the film that fills it."""

    environment: Mapping[str, str]
    film: subprocess.Popen[str]
    film_window: str
    folder: Path

    def do(self, *arguments: object) -> str:
        """What `xdotool` prints."""
        done = subprocess.run(
            ["xdotool", *map(str, arguments)],
            env=self.environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout.strip()

    def types_into_film(self, letter: str) -> str:
        """What the film has got in all after this letter; "" where it did not get it."""
        self.do("key", letter)
        return hear(self.film)


@pytest.fixture
def desktop(screen: Mapping[str, str], tmp_path: Path) -> Iterator[Desktop]:
    with running(sys.executable, "-m", "tests.x11.film", environment=screen) as film:
        ready, window = hear(film).split()
        assert ready == "ready"
        yield Desktop(screen, film, window, tmp_path / "data")
