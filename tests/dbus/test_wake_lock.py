"""A session keeps the screen on by asking the desktop, and lets go of it afterwards."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.dbus.conftest import Stage
from tests.message_bus import message_bus
from tests.window_handle import PROJECT

BUS = "DBUS_SESSION_BUS_ADDRESS"


@contextmanager
def screen_saver(environment: Mapping[str, str], *options: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.dbus.screensaver", *options],
        cwd=PROJECT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert heard(process) == "ready"
        yield process
        process.terminate()


@pytest.fixture(scope="module")
def saver(environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    with screen_saver(environment) as saver:
        yield saver


def heard(screen_saver: subprocess.Popen[str]) -> str:
    """What it is asked for next; waits for it."""
    assert screen_saver.stdout is not None
    return screen_saver.stdout.readline().strip()


def taken(screen_saver: subprocess.Popen[str]) -> str:
    """The cookie of the lock that is taken next, by our name."""
    word, cookie, program = heard(screen_saver).split()
    assert (word, program) == ("inhibit", "BackRx")
    return cookie


def test_one_lock_for_each_session(saver: subprocess.Popen[str], stage: Stage) -> None:
    for _session in range(2):
        stage.tell("start leg-lifts")
        stage.tell("play 30")
        cookie = taken(saver)
        stage.tell("finish")
        assert heard(saver) == f"uninhibit {cookie}"


def test_none_through_a_pause_of_over_five_minutes(
    saver: subprocess.Popen[str], stage: Stage
) -> None:
    stage.tell("start leg-lifts")
    stage.tell("play 30")
    first = taken(saver)
    stage.tell("press Space")
    assert stage.tell("play 310") == "paused"
    assert heard(saver) == f"uninhibit {first}"
    stage.tell("press Space")
    assert stage.tell("play 10") == "running"
    second = taken(saver)
    stage.tell("finish")
    assert heard(saver) == f"uninhibit {second}"


def test_who_crashes_leaves_no_lock_behind(
    saver: subprocess.Popen[str], environment: Mapping[str, str], tmp_path: Path
) -> None:
    with Stage(tmp_path, environment) as crashing:
        crashing.tell("start leg-lifts")
        cookie = taken(saver)
        crashing.kill()
        assert heard(saver) == f"gone {cookie}"


def test_nothing_waits_for_a_desktop_slow_to_answer(
    environment: Mapping[str, str], tmp_path: Path
) -> None:
    with (
        message_bus(tmp_path) as address,
        screen_saver(there := {**environment, BUS: address}, "slow") as slow,
        Stage(tmp_path / "data", there) as stage,
    ):
        stage.tell("start leg-lifts")
        assert stage.tell("play 30") == "running"
        assert slow.stdin is not None
        slow.stdin.write("answer\n")
        slow.stdin.flush()
        cookie = taken(slow)
        stage.tell("finish")
        # Who had waited would have given up by now, and have no lock to give back.
        assert heard(slow) == f"uninhibit {cookie}"
