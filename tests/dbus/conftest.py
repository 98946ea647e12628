"""A message bus without anybody on it, and a window that plays there."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping

import pytest

from tests.message_bus import message_bus
from tests.window_handle import WindowProcess

NEEDED = ("dbus-daemon", "playerctl")


@pytest.fixture(scope="package")
def environment(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Mapping[str, str]]:
    """The environment of everybody on the bus; the bus starts no service by itself."""
    missing = [one for one in NEEDED if shutil.which(one) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}")
    folder = tmp_path_factory.mktemp("bus")
    homes = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME")
    with message_bus(folder) as address:
        yield {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "offscreen",
            **dict.fromkeys(homes, str(folder)),
        }


class Stage(WindowProcess):
    """The window, and the remote pointed at it."""

    def remote(self, *arguments: str) -> str:
        """What `playerctl` prints."""
        return self._run("playerctl", "--player=backrx", *arguments).strip()

    def players(self) -> list[str]:
        """Who can be seen by remotes."""
        return self._run("playerctl", "--list-all").split()

    def _run(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout


@pytest.fixture(scope="package")
def stage(
    environment: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    """One window for all tests; each leaves it without a session."""
    with Stage(tmp_path_factory.mktemp("data"), environment) as stage:
        yield stage
