"""The tray's menu as a desktop shows it: over the message bus."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.message_bus import message_bus
from tests.window_handle import WindowProcess
from tests.x11.conftest import hear, running

pytestmark = pytest.mark.x11


@dataclass
class Menu:
    """What the desktop sees of it."""

    environment: Mapping[str, str]
    service: str

    def _ask(self, method: str, *arguments: str) -> str:
        done = subprocess.run(
            [
                "gdbus", "call", "--session", "--dest", self.service, "--object-path", "/MenuBar",
                "--method", f"com.canonical.dbusmenu.{method}", *arguments,
            ],
            env=self.environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    def entries(self) -> dict[str, tuple[str, bool]]:
        """By label: its number, and whether it can be chosen."""
        layout = self._ask("GetLayout", "0", "--", "-1", "['label', 'enabled']")
        found = re.findall(r"\((\d+), \{'enabled': <(\w+)>, 'label': <[\"'](.+?)[\"']>", layout)
        return {label: (number, enabled == "true") for number, enabled, label in found}

    def offered(self) -> set[str]:
        return {label for label, (_number, enabled) in self.entries().items() if enabled}

    def choose(self, label: str) -> None:
        number, enabled = self.entries()[label]
        assert enabled
        self._ask("Event", number, "clicked", "<''>", "0")


@pytest.fixture
def environment(screen: Mapping[str, str], tmp_path: Path) -> Iterator[Mapping[str, str]]:
    """The screen with a message bus."""
    missing = [one for one in ("dbus-daemon", "gdbus") if shutil.which(one) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    with message_bus(tmp_path) as address:
        yield {**screen, "DBUS_SESSION_BUS_ADDRESS": address}


def test_a_session_from_the_tray_alone(environment: Mapping[str, str], tmp_path: Path) -> None:
    host_command = (sys.executable, "-m", "tests.x11.tray_host")
    with running(*host_command, environment=environment) as host:
        assert hear(host) == "ready"
        with WindowProcess(tmp_path / "data", environment) as window:
            menu = Menu(environment, hear(host).removeprefix("item "))
            assert menu.offered() == {
                "Start today's session", "Ad break", "Open BackRx", "Quit",
            }  # fmt: skip
            menu.choose("Ad break")
            assert window.tell("state") == "running"
            assert window.tell("card") != "none"
            assert menu.offered() == {"Pause", "Card over the film", "Open BackRx", "Quit"}
            menu.choose("Pause")
            assert window.tell("state") == "paused"
            menu.choose("Carry on")
            assert window.tell("state") == "running"
            menu.choose("Open BackRx")
            assert window.tell("card") == "none"
