"""What a desktop offers, and desktops that lack some or all of it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from enum import Enum
from pathlib import Path

from tests.message_bus import message_bus
from tests.sound.sound_server import SoundServer
from tests.window_handle import PROJECT

NEEDED = ("pulseaudio", "pactl", "espeak-ng", "dbus-daemon", "gdbus", "Xvfb", "openbox", "xprop")


class Part(Enum):
    """What may be missing."""

    DEVICE = "loudspeaker"
    VOICE = "voice"
    BUS = "message bus"
    TRAY = "tray"


def missing_tools() -> list[str]:
    """What these surroundings need and the machine does not have."""
    return [one for one in NEEDED if shutil.which(one) is None]


@contextmanager
def desktop(
    folder: Path, screen: Mapping[str, str], without: frozenset[Part]
) -> Iterator[Mapping[str, str]]:
    """The environment of a program on a desktop `without` these parts."""
    folder.mkdir()
    tools = folder / "tools"
    tools.mkdir()
    environment = dict(screen) | {"PULSE_SERVER": "unix:/nowhere/at/all", "PATH": str(tools)}
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    with ExitStack() as stack:
        if Part.VOICE not in without:
            (tools / "espeak-ng").symlink_to(str(shutil.which("espeak-ng")))
        if Part.DEVICE not in without:
            server = SoundServer(folder / "sound")
            server.start()
            stack.callback(server.kill)
            environment["PULSE_SERVER"] = server.environment["PULSE_SERVER"]
        if Part.BUS not in without:
            environment["DBUS_SESSION_BUS_ADDRESS"] = stack.enter_context(message_bus(folder))
            if Part.TRAY not in without:
                stack.enter_context(_tray(environment))
        yield environment


@contextmanager
def _tray(environment: Mapping[str, str]) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.x11.tray_host"],
        cwd=PROJECT, env=environment, text=True, stdout=subprocess.PIPE,
    ) as host:  # fmt: skip
        assert host.stdout is not None
        assert host.stdout.readline() == "ready\n"
        yield
        host.terminate()
