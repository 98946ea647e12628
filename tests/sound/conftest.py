"""A sound server of one's own, and the sound processes on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.sound.sound_server import SoundServer
from tests.sound.stage import Stage, opened

NEEDED = ("pulseaudio", "pactl", "parec", "espeak-ng")


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    missing = [one for one in NEEDED if shutil.which(one) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    server = SoundServer(tmp_path / "server")
    for name in ("HOME", "XDG_RUNTIME_DIR", "PULSE_SERVER"):
        monkeypatch.setenv(name, server.environment[name])
    server.start()
    yield server
    server.kill()


@pytest.fixture
def stage(server: SoundServer, qtbot: QtBot) -> Iterator[Stage]:
    with opened() as stage:
        yield stage
