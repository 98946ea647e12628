"""What others may see of a person: nothing of their files, nothing over a network, no notes."""

import os
import platform
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from backrx_desktop.core.cues import Sound
from backrx_desktop.services.letterbox import letterbox_of, put_note
from backrx_desktop.services.single_instance import Doorbell
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.command import sound_command
from backrx_desktop.services.sound.duo import CHIMES, VOICE
from backrx_desktop.storage.files import Files
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.own_files import OwnFiles
from backrx_desktop.storage.paths import DataFolder
from tests.content.own_files import MORNING
from tests.known_person import known_person
from tests.reliability.no_network import SOCKET_CALL
from tests.storage.samples import session

BACKRX = (sys.executable, "-m", "backrx_desktop")
WINDOW = (sys.executable, "-m", "tests.reliability.short_window")
PLAY = ("play", "leg-lifts", "--headless", "--time-scale", "5000")
PROJECT = Path(__file__).parents[2]
GUARD = (sys.executable, str(Path(__file__).with_name("no_network.py")))

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")


def guards_work() -> bool:
    """Whether this kernel lets a process forbid itself the network."""
    if sys.platform != "linux" or platform.machine() not in SOCKET_CALL:
        return False
    return subprocess.run([*GUARD, "true"], check=False, stderr=subprocess.DEVNULL).returncode == 0


guarded = pytest.mark.skipif(not guards_work(), reason="needs seccomp")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "share" / "BackRx"


def run(
    command: Sequence[str], *, says: str = "", status: int = 0
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command, check=False, cwd=PROJECT, input=says, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == status, (command, done.returncode, done.stderr[-2000:])
    return done


def open_to_others(folder: Path) -> list[str]:
    """What in a folder, itself included, anybody but its owner may use."""
    return [
        f"{path}: {stat.S_IMODE(path.lstat().st_mode):o}"
        for path in (folder, *folder.rglob("*"))
        if path.lstat().st_mode & 0o077 and not path.is_symlink()
    ]


@pytest.fixture
def _open_handed() -> Iterator[None]:
    """A person whose files are everybody's unless a program says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


@posix
@pytest.mark.usefixtures("_open_handed")
def test_all_that_is_written_is_for_its_owner_alone(tmp_path: Path, data: Path) -> None:
    out = tmp_path / "out"
    out.mkdir(mode=0o700)
    place = ("--data-dir", str(data))
    run([*BACKRX, *PLAY, *place, "--events", str(out / "events.jsonl")])
    for kind in ("csv", "json", "pdf"):
        run([*BACKRX, "export", str(out / f"mine.{kind}"), *place])
    (data / "history.json").write_text("damaged")
    (data / "preferences.json").write_text("damaged")
    (data / "history.json").chmod(0o600)
    (data / "preferences.json").chmod(0o600)
    run([*BACKRX, "import", str(out / "mine.json"), *place])
    assert OwnFiles(DataFolder(data).routines).write("mine", MORNING).kept
    names = {path.name.split("-2")[0] for path in data.rglob("*")}
    assert {"history.json", "lock", "backups", "history.unreadable", "mine.toml"} <= names
    assert open_to_others(data) == []
    assert open_to_others(data.parent) == [], "nor what had to be made above it"
    assert open_to_others(out) == []


class Watching(Files):
    """A disk that says what others could open of half a file."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.calls = 0

    def sync(self, handle: int) -> None:
        self.calls += 1
        if os.fstat(handle).st_mode & 0o077:
            self.seen.append("temporary file")
        super().sync(handle)


@posix
@pytest.mark.usefixtures("_open_handed")
def test_so_are_files_that_are_half_written(data: Path) -> None:
    folder, disk = DataFolder(data), Watching()
    folder.make()
    assert HistoryStore(folder, files=disk).sessions.add(session(1)).kept
    assert (disk.calls > 0, disk.seen) == (True, [])


@posix
@pytest.mark.usefixtures("_open_handed")
def test_the_door_of_a_window_is_for_its_owner_alone(data: Path, qapp: object) -> None:
    door = Doorbell(data)
    put_note(letterbox_of(data), {"routine": "hip-reset"})
    assert len(list(letterbox_of(data).iterdir())) == 1
    assert open_to_others(letterbox_of(data)) == []
    door.end()


def test_events_never_take_the_place_of_the_history(data: Path) -> None:
    run([*BACKRX, *PLAY, "--data-dir", str(data)])
    before = (data / "history.json").read_bytes()
    events = ("--events", str(data / "history.json"))
    done = run([*BACKRX, *PLAY, "--data-dir", str(data), *events], status=1)
    assert done.stderr.endswith("BackRx keeps your data there\n")
    assert (data / "history.json").read_bytes() == before


@guarded
def test_the_guard_sees_sockets_of_python_and_of_qt() -> None:
    for code in (
        "import socket; socket.socket(socket.AF_INET)",
        "import socket; socket.socket(socket.AF_INET6)",
        "from PySide6.QtNetwork import QTcpSocket; QTcpSocket().connectToHost('127.0.0.1', 9)",
    ):
        done = subprocess.run([*GUARD, sys.executable, "-c", code], check=False)
        assert done.returncode < 0
    run([*GUARD, sys.executable, "-c", "import socket; socket.socket(socket.AF_UNIX)"])


@guarded
@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--json"),
        ("check", "resources"),
        ("play", "ad-break", "--time-scale", "1000"),
        ("export", "OUT.pdf"),
        ("import", "OUT.json"),
        ("--first-paint",),
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_no_command_opens_a_socket_of_the_network(
    tmp_path: Path, data: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "OUT.json").write_text('{"schema": 1, "sessions": []}')
    arguments = tuple(one.replace("OUT", str(tmp_path / "OUT")) for one in arguments)
    run([*GUARD, *BACKRX, *arguments, "--data-dir", str(data)])


def in_window(data: Path, *before: str) -> None:
    """The first rep of a session in a window, with its sound processes; it is kept."""
    known_person(data, muted=False)
    run([*before, *WINDOW, str(data), "close"])
    assert len(HistoryStore(DataFolder(data), read_only=True).sessions.records) == 1


@guarded
@pytest.mark.usefixtures("_open_handed")
def test_nor_does_a_window_that_writes_to_its_folder_alone(home: Path, data: Path) -> None:
    in_window(data, *GUARD)
    assert open_to_others(data) == []
    ours = {"history.json", "preferences.json", "lock", "backups"}
    assert {one.name for one in data.iterdir()} == ours
    files = [path for path in home.rglob("*") if path.is_file()]
    assert [path for path in files if b"ad-break" in path.read_bytes()] == []


@guarded
@pytest.mark.parametrize("part", [CHIMES, VOICE])
def test_nor_does_a_sound_process(part: str) -> None:
    soon = time.monotonic() + 3
    lines: list[protocol.Line] = [protocol.Open(True), protocol.UseVoice("en", "")]
    lines += [protocol.Say("lift", soon), protocol.Play(Sound.GO, soon), protocol.Finish()]
    said = b"".join(map(protocol.encode, lines)).decode()
    done = subprocess.run(
        [*GUARD, *sound_command(), part], check=False, input=said, text=True, timeout=60
    )
    assert done.returncode >= 0, "no signal ended it"


@pytest.mark.long
@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_every_socket_of_a_window_and_all_it_starts_stays_on_this_machine(
    tmp_path: Path, data: Path
) -> None:
    log = tmp_path / "sockets"
    in_window(data, "strace", "-f", "-e", "trace=socket,execve", "-o", str(log))
    calls = log.read_text().splitlines()
    assert any("--sound-process" in call for call in calls), "the sound process is among them"
    families = {call.split("socket(")[1].split(",")[0] for call in calls if "socket(" in call}
    assert families <= {"AF_UNIX"}


def test_a_crash_in_the_middle_of_a_session_tells_nothing_of_the_person(
    tmp_path: Path, data: Path
) -> None:
    note = "My left hip is sore since Tuesday."
    history = HistoryStore(known_person(data, muted=False))
    assert history.sessions.add(session(1, note=note, pain_before=7)).kept
    report = tmp_path / "report"
    done = run([*WINDOW, str(data), "crash", str(report)])
    for said in (report.read_text(), done.stderr, done.stdout):
        assert not [word for word in ("hip is", "Tuesday", "pain 7", str(data)) if word in said]
    assert report.read_text() in done.stderr
    assert report.read_text().endswith("ValueError")
    assert "short_window.py" in report.read_text(), "where it was"
    kept = HistoryStore(DataFolder(data), read_only=True).sessions.records
    assert sorted(one.note for one in kept) == ["", note], "what was done is kept as well"


def namespaces_work() -> bool:
    """Whether a process may have a network of its own, without any interface."""
    if not shutil.which("unshare"):
        return False
    command = ["unshare", "-rn", "true"]
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0


@pytest.mark.skipif(not namespaces_work(), reason="needs network namespaces")
def test_without_any_network_all_is_the_same(tmp_path: Path) -> None:
    told = []
    for name, before in (("with", ()), ("without", ("unshare", "-rn"))):
        place = ("--data-dir", str(tmp_path / name))
        events, out = tmp_path / f"{name}.jsonl", tmp_path / f"{name}.csv"
        played = run([*before, *BACKRX, *PLAY, *place, "--events", str(events)])
        run([*before, *BACKRX, "export", str(out), *place])
        columns = [line.split(",")[2:] for line in out.read_text().splitlines()]
        told.append((played.stdout, played.stderr, events.read_bytes(), columns))
    assert told[0] == told[1]
    assert len(told[0][2].splitlines()) > 500
    in_window(tmp_path / "window", *before)
