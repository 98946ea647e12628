"""Notices when the sound server goes away, and when one comes.

Qt says neither: a stream whose server died plays on for ever in silence, and a program that found
no server when it started looks for none again.
"""

import os
import select
import socket
import stat
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

_STANDARD = 2
"""The highest of the descriptors that every process is born with."""


def watch(gone: Callable[[], None]) -> None:
    """Call `gone`, in a thread of its own, when a server this process is connected to hangs up.

    Only where the system lists a process's descriptors; elsewhere the sound server is a part of
    the system, and Qt tells of its devices.
    """
    connections = list(_connections())
    if connections:
        threading.Thread(target=_wait, args=(connections, gone), daemon=True).start()


def _wait(connections: list[int], gone: Callable[[], None]) -> None:
    poll = select.poll()
    for connection in connections:
        # No event asked for: what is left is the hang-up.
        poll.register(connection, 0)
    poll.poll()
    gone()


def _connections() -> Iterator[int]:
    """A second descriptor for each socket of this process that is connected to somebody."""
    if sys.platform != "linux":
        return
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            descriptor = int(entry.name)
            if descriptor > _STANDARD and _is_connected(descriptor):
                yield os.dup(descriptor)


def _is_connected(descriptor: int) -> bool:
    """Whether this is a socket with a named other end; raises OSError where it is not."""
    if not stat.S_ISSOCK(os.fstat(descriptor).st_mode):
        return False
    with socket.socket(fileno=os.dup(descriptor)) as one:
        return bool(one.getpeername())


def answers(environment: Mapping[str, str]) -> bool:
    """Whether a sound server of this person takes connections."""
    return any(_takes_connections(path) for path in _paths(environment))


def _takes_connections(path: Path) -> bool:
    if sys.platform == "win32":
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as one, suppress(OSError):
        one.setblocking(False)
        one.connect(str(path))
        return True
    return False


def _paths(environment: Mapping[str, str]) -> Iterator[Path]:
    """Where PulseAudio and PipeWire listen, by their documentation."""
    for server in environment.get("PULSE_SERVER", "").split():
        _, slash, path = server.partition("/")
        yield Path(slash + path)
    if "PULSE_RUNTIME_PATH" in environment:
        yield Path(environment["PULSE_RUNTIME_PATH"], "native")
    runtime = environment.get("XDG_RUNTIME_DIR")
    if runtime:
        yield Path(runtime, "pulse", "native")
        folder = environment.get("PIPEWIRE_RUNTIME_DIR", runtime)
        yield Path(folder, environment.get("PIPEWIRE_REMOTE", "pipewire-0"))
