"""Whatever stands in a person's folder: one sentence about it, and all that is good still works."""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backrx_desktop.cli import main
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.storage.database import MOST_BYTES
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.terminal import keeping
from backrx_desktop.ui.typography import load_fonts
from tests.app.conftest import place_in
from tests.content.own_files import BRIDGE, MORNING, write
from tests.fake_clock import FakeClock
from tests.reliability.bad_places import NAMES, PLACES, PLAIN
from tests.storage.samples import session, stock_uuids

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Windows has no pipes or devices in folders"
)

BACKRX = (sys.executable, "-m", "backrx_desktop")
PLAY = ["play", "ad-break", "--headless", "--time-scale", "5000"]
ADDRESS_SPACE = 512 * 2**20
"""Bytes: what Python and the libraries take here is a third of it."""


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "AGAIN_SECONDS", 0.01)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    write(folder / "exercises" / "bridge.toml", BRIDGE)
    write(folder / "routines" / "morning.toml", MORNING)
    return folder


def told(captured: str) -> list[str]:
    """The lines on stderr, each of them a sentence."""
    lines = captured.splitlines()
    for line in lines:
        assert line.startswith("backrx: ")
        assert line.isprintable()
        assert len(line) < 500
    return lines


def test_content(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = {f"bad-{number}.toml": place for number, place in enumerate(PLACES)}
    for name, place in names.items():
        PLACES[place](data / "exercises" / name)
        PLACES[place](data / "routines" / name)
    assert main(["list", "--data-dir", str(data)]) == 0
    printed = capsys.readouterr()
    assert {"bridge", "morning"} <= {line.split()[0] for line in printed.out.splitlines() if line}
    said = Counter(line.split(": ")[1] for line in told(printed.err))
    assert {name for name, times in said.items() if times >= 2} == names.keys()
    assert main(["check", str(data), "--data-dir", str(data)]) == 1
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("files", [["history.json"], ["preferences.json", "active.json"]])
def test_a_session_is_played_all_the_same(
    data: Path, files: list[str], place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in files:
        PLACES[place](data / file)
    status = main([*PLAY, "--data-dir", str(data)])
    said = told(capsys.readouterr().err)
    if status:
        assert said
        assert not (data / files[0]).is_file(), "a file makes room for the history"
        assert list(data.glob("active.waiting-*.json")), "what was done waits"
    else:
        assert len(stock_uuids(data / "history.json")) == 1


@pytest.mark.parametrize("place", PLACES)
def test_an_import(data: Path, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    history = HistoryStore(DataFolder(data))
    assert history.sessions.add(session(1)).kept
    PLACES[place](data / "from.json")
    assert main(["import", str(data / "from.json"), "--data-dir", str(data)]) == 1
    [said] = told(capsys.readouterr().err)
    assert said.startswith("backrx: from.json cannot be ")
    assert HistoryStore(DataFolder(data)).sessions.records == (session(1),)


@pytest.mark.parametrize("place", ["a circle", "noise", "a pipe"])
@pytest.mark.parametrize("name", ["exercises", "routines", "backups"])
def test_a_folder_that_is_none(
    data: Path, name: str, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(data / name, ignore_errors=True)
    PLACES[place](data / name)
    waits = name == "backups" and place == "a circle"  # a copy may lie there
    for number in (1, 2):
        assert main([*PLAY, "--data-dir", str(data)]) == waits
        told(capsys.readouterr().err)
        assert waits or len(stock_uuids(data / "history.json")) == number


@pytest.mark.parametrize("name", NAMES)
def test_names_of_all_kinds(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / name
    write(data / "routines" / "morning.toml", MORNING)
    write(data / "routines" / f"{name}.toml", MORNING)
    assert main([*PLAY, "--data-dir", str(data)]) == 0
    said = told(capsys.readouterr().err)
    may = "the name of the file may have only a-z, 0-9 and hyphens"
    assert [may in one for one in said] == [True] * (name not in PLAIN)
    out = tmp_path / f"{name}.json"
    assert main(["export", str(out), "--data-dir", str(data)]) == 0
    told(capsys.readouterr().err)
    assert main(["import", str(out), "--data-dir", str(tmp_path / "other")]) == 0
    assert stock_uuids(tmp_path / "other" / "history.json") == stock_uuids(data / "history.json")


def bounded(arguments: Sequence[str], *wrapper: str) -> subprocess.CompletedProcess[str]:
    """A command in a process that gets no more than so much memory."""
    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))

    command = [*wrapper, *BACKRX, *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, preexec_fn=limit, timeout=60, check=False
    )


def test_huge_files_take_no_memory(data: Path) -> None:
    for name in ("history.json", "preferences.json", "active.json", "x.json", "routines/huge.toml"):
        PLACES["100 MB"](data / name)
    place = ["--data-dir", str(data)]
    for arguments, status in (
        (["list"], 0),
        (["check", str(data)], 1),
        (["export", str(data / "out.json")], 1),
        (["import", str(data / "x.json")], 1),
        (["timeline", "leg-lifts"], 0),
        (PLAY, 0),
    ):
        done = bounded([*arguments, *place])
        assert done.returncode == status, (arguments, done.stderr)
        assert "Traceback" not in done.stderr
        assert "Memory" not in done.stderr


@pytest.mark.parametrize("file", ["history.json", "preferences.json", "from.json"])
def test_files_made_to_fill_the_memory(data: Path, file: str) -> None:
    body = b'{"schema":1,"sessions":{"1":{"uuid":"x","x":['
    (data / file).write_bytes(body + b"[]," * 6_000_000 + b"[]]}}}")
    arguments = ["import", str(data / file)] if file == "from.json" else PLAY
    done = bounded([*arguments, "--data-dir", str(data)])
    assert done.returncode == (1 if file == "from.json" else 0), done.stderr
    told(done.stderr)


@pytest.mark.long
@pytest.mark.parametrize("filling", [b'"aa",', b"1.5,", b"[[0,0,0,0,0,0,0,0,0,0,0,0,0,0]],"])
def test_the_worst_that_is_read_takes_less_than_a_gigabyte(data: Path, filling: bytes) -> None:
    many = (MOST_BYTES - 1000) // len(filling)
    body = b'{"sessions":{"1":{"uuid":"x","x":[' + filling * many + b"0]}}}"
    (data / "history.json").write_bytes(body)
    process = subprocess.Popen([*BACKRX, "export", str(data / "x.csv"), "--data-dir", str(data)])
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert used.ru_maxrss < 2**20, "kilobytes"


@pytest.mark.skipif(not shutil.which("setpriv"), reason="setpriv takes away root's ways round")
def test_what_may_not_be_read_or_written(data: Path) -> None:
    wrapper = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] * (os.geteuid() == 0)
    for path in ("routines/morning.toml", "exercises/bridge.toml", "preferences.json"):
        write(data / path, "").chmod(0)
    done = bounded([*PLAY, "--data-dir", str(data)], *wrapper)
    assert done.returncode == 0
    assert len(told(done.stderr)) == 3
    for closed in (data / "history.json", data):
        closed.chmod(0)
        done = bounded(["export", str(data.parent / "x.csv"), "--data-dir", str(data)], *wrapper)
        closed.chmod(0o700)
        assert done.returncode == 1
        assert "there is no permission to do so." in told(done.stderr)[-1]


def test_the_rest_of_a_history_is_there(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    HistoryStore(DataFolder(data)).sessions.add(session(1), session(2))
    raw = (data / "history.json").read_text().replace('"2026-11-22', '"yesterday-ish', 1)
    (data / "history.json").write_text(raw)
    assert main([*PLAY, "--data-dir", str(data)]) == 0
    [said] = told(capsys.readouterr().err)
    assert said == "backrx: 1 entry of the history cannot be read. It stays in the file as it is."
    assert len(stock_uuids(data / "history.json")) == 3


@pytest.mark.parametrize("place", ["a circle", "100 MB", "noise"])
def test_a_window_says_it_and_goes_on(
    data: Path, place: str, qtbot: QtBot, clock: FakeClock
) -> None:
    load_fonts(resources_folder() / "fonts")
    for file in ("history.json", "preferences.json", "active.json", "routines/bad.toml"):
        PLACES[place](data / file)
    opened = place_in(data, clock)
    opened.window.open()
    opened.window.finish_starting()
    qtbot.waitUntil(lambda: opened.stores.is_read and len(opened.said) > 0, timeout=60_000)
    for sentence in opened.said:
        assert sentence.isprintable()
        assert len(sentence) < 500
    for file in ("history.json", "preferences.json", "bad.toml"):
        assert any(file in sentence for sentence in opened.said), opened.said
    opened.window.choose_routine("ad-break")
    opened.window.start(check_in=False, unlocked=True)
    opened.play(300)
    opened.window.main.may_close = lambda: True
    opened.window.main.close()
    opened.stores.close()
    kept = opened.stores.history.sessions
    assert [one.routine for one in kept.records] == ["ad-break"]
    assert not kept.pending or not (data / "history.json").is_file()
