"""`./run`, as people start it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from backrx_desktop import __version__

PROJECT = Path(__file__).parents[1]

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="./run is a shell script"),
    pytest.mark.skipif(
        Path(sys.prefix) != PROJECT / ".venv",
        reason="./run would first have to set up its own .venv",
    ),
]


@pytest.fixture(autouse=True, scope="module")
def ready() -> None:
    """What changed since the last set-up asks for another, which says so: here, and not below."""
    subprocess.run([PROJECT / "run", "--version"], capture_output=True, check=True)


def start(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def test_it_starts_through_a_link_from_any_folder(tmp_path: Path) -> None:
    link = tmp_path / "a folder" / "back rx"
    link.parent.mkdir()
    link.symlink_to(PROJECT / "run")
    done = start(link, "--version", folder=tmp_path)
    assert (done.stdout, done.stderr, done.returncode) == (f"BackRx {__version__}\n", "", 0)


def test_paths_count_from_the_folder_one_is_in(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("nonsense = ", "utf-8")
    done = start(PROJECT / "run", "check", "mine.toml", folder=tmp_path)
    assert "mine.toml" in done.stdout + done.stderr
    assert done.returncode == 1


def test_a_file_lying_about_does_not_stand_in_for_the_program(tmp_path: Path) -> None:
    (tmp_path / "backrx_desktop.py").write_text("raise SystemExit('not me')", "utf-8")
    done = start(PROJECT / "run", "--version", folder=tmp_path)
    assert done.stdout == f"BackRx {__version__}\n"


def test_its_exit_status_is_the_program_s(tmp_path: Path) -> None:
    done = start(PROJECT / "run", "no-such-command", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "script", ["run", "test", ".ci/run", "packaging/pin", "packaging/words", "packaging/setup.sh"]
)
def test_scripts_are_plain_shell(script: str) -> None:
    done = start("sh", "-n", PROJECT / script, folder=PROJECT)
    assert (done.returncode, done.stderr) == (0, "")
