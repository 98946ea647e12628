"""Whether there is a sound server, and when it goes away."""

import socket
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from backrx_desktop.services.sound import server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="servers of Linux desktops")

PATIENCE = 10.0


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short path, as sockets need."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def listening(path: Path) -> socket.socket:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    made.bind(str(path))
    made.listen()
    return made


@pytest.mark.parametrize(
    ("path", "environment"),
    [
        ("here/native", {"PULSE_RUNTIME_PATH": "{folder}/here"}),
        ("pulse/native", {"XDG_RUNTIME_DIR": "{folder}"}),
        ("pipewire-0", {"XDG_RUNTIME_DIR": "{folder}"}),
        ("other", {"XDG_RUNTIME_DIR": "{folder}", "PIPEWIRE_REMOTE": "other"}),
        ("there/pipewire-0", {"XDG_RUNTIME_DIR": "/x", "PIPEWIRE_RUNTIME_DIR": "{folder}/there"}),
        ("sock", {"PULSE_SERVER": "unix:{folder}/sock"}),
        ("sock", {"PULSE_SERVER": "tcp:elsewhere unix:{folder}/sock"}),
    ],
)
def test_who_takes_connections_is_found(
    folder: Path, path: str, environment: dict[str, str]
) -> None:
    there = {name: value.format(folder=folder) for name, value in environment.items()}
    assert not server.answers(there)
    with closing(listening(folder / path)):
        assert server.answers(there)
    assert not server.answers(there)


def test_where_nothing_is_said_of_one_there_is_none() -> None:
    assert not server.answers({})


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the descriptors of the process")
def test_a_server_that_hangs_up_is_noticed(folder: Path) -> None:
    gone = threading.Event()
    with (
        closing(listening(folder / "sock")) as there,
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as here,
    ):
        here.connect(str(folder / "sock"))
        other_end, _address = there.accept()
        server.watch(gone.set)
        assert not gone.is_set()
        other_end.close()
        assert gone.wait(PATIENCE)
