"""A session keeps the screen on by asking the desktop, and lets go of it afterwards."""

import subprocess
import sys
from collections.abc import Iterator, Mapping

import pytest

from tests.dbus.conftest import Stage
from tests.window_handle import PROJECT


@pytest.fixture(scope="module")
def screen_saver(environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.dbus.screensaver"],
        cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert heard(process) == "ready"
        yield process
        process.terminate()


def heard(screen_saver: subprocess.Popen[str]) -> str:
    """What it is asked for next; waits for it."""
    assert screen_saver.stdout is not None
    return screen_saver.stdout.readline().strip()


def test_one_lock_for_each_session(screen_saver: subprocess.Popen[str], stage: Stage) -> None:
    for cookie in (1, 2):
        stage.tell("start leg-lifts")
        stage.tell("play 30")
        assert heard(screen_saver) == f"inhibit {cookie}"
        stage.tell("finish")
        assert heard(screen_saver) == f"uninhibit {cookie}"
