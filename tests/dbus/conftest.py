"""A message bus without anybody on it, and a window that plays there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
NEEDED = ("dbus-daemon", "playerctl")

BUS = """<busconfig><type>session</type><listen>unix:dir={folder}</listen>
<policy context="default"><allow send_destination="*"/><allow receive_type="signal"/>
<allow receive_type="method_call"/><allow receive_type="method_return"/>
<allow receive_type="error"/><allow own="*"/></policy></busconfig>
"""


@pytest.fixture(scope="package")
def environment(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Mapping[str, str]]:
    """The environment of everybody on the bus; the bus starts no service by itself."""
    missing = [one for one in NEEDED if shutil.which(one) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}")
    folder = tmp_path_factory.mktemp("bus")
    config = folder / "bus.conf"
    config.write_text(BUS.format(folder=folder))
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as daemon:  # fmt: skip
        assert daemon.stdout is not None
        homes = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME")
        yield {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip(),
            "QT_QPA_PLATFORM": "offscreen",
            **dict.fromkeys(homes, str(folder)),
        }
        daemon.terminate()


@dataclass
class Stage:
    """The window, and the remote pointed at it."""

    process: subprocess.Popen[str]
    environment: Mapping[str, str]

    def tell(self, line: str) -> str:
        """One line to the window; the state of its session afterwards."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def remote(self, *arguments: str) -> str:
        """What `playerctl` prints."""
        done = subprocess.run(
            ["playerctl", "--player=backrx", *arguments],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.stdout.strip()

    def players(self) -> list[str]:
        """Who can be seen by remotes."""
        done = subprocess.run(
            ["playerctl", "--list-all"],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return done.stdout.split()


@pytest.fixture(scope="package")
def stage(
    environment: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    """One window for all tests; each leaves it without a session."""
    folder = tmp_path_factory.mktemp("data")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.dbus.stage", str(folder)],
        cwd=PROJECT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        stage = Stage(process, environment)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield stage
        stage.tell("quit")
    assert process.returncode == 0
