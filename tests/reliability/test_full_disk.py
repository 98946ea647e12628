"""A real disk that is really full."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
OWN_MOUNTS = ["unshare", "--user", "--map-root-user", "--mount"]
"""Starts a program whose mounts nobody else sees and that go when it ends."""


@pytest.fixture
def mount_point(tmp_path: Path) -> Path:
    """An empty folder, where this machine lets its user mount something on it."""
    point = tmp_path / "disk"
    point.mkdir()
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare here")
    mount = ["mount", "-t", "tmpfs", "tmpfs", str(point)]
    tried = subprocess.run([*OWN_MOUNTS, *mount], capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"nothing can be mounted here: {tried.stderr.strip()}")
    return point


@pytest.mark.parametrize("what", ["save", "wait", "leave"])
def test_on_a_full_disk_nothing_is_lost_and_all_is_kept_once_there_is_room(
    mount_point: Path, what: str
) -> None:
    command = [sys.executable, "-m", "tests.reliability.filler", str(mount_point), what]
    done = subprocess.run(
        [*OWN_MOUNTS, *command], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("all kept\n", "")
