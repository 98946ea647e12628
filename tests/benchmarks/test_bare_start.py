"""A start on desktops that lack something, beside one on a desktop that has it all."""

import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import pytest

from tests.surroundings import Part, desktop, missing_tools
from tests.window_handle import PROJECT
from tests.x11.conftest import screen

__all__ = ["screen"]

pytestmark = pytest.mark.benchmark

TIMES = 3
SLOWER_MS = 50.0
LACKING = {
    "complete": frozenset[Part](),
    **{f"no {part.value}": frozenset({part}) for part in Part},
    "nothing at all": frozenset(Part),
}


def milliseconds(environment: Mapping[str, str], folder: Path) -> tuple[float, float]:
    """Until the first paint, and until everything behind it is made."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.starting_process", str(folder)],
        cwd=PROJECT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        painted = program.stdout.readline().split()
        started = program.stdout.readline().split()
        program.communicate(timeout=30)
    assert (painted[0], started[0]) == ("painted", "started")
    return float(painted[1]), float(started[1])


def test_what_is_missing_costs_no_time(
    screen: Mapping[str, str],  # the fixture of the X tests
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    missing = missing_tools()
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in LACKING}
    with ExitStack() as stack:
        desktops = {
            name: stack.enter_context(desktop(tmp_path / name.replace(" ", "-"), screen, without))
            for name, without in LACKING.items()
        }
        for time in range(TIMES + 1):
            for name, environment in desktops.items():
                spent = milliseconds(environment, tmp_path / "data")
                # The first of each finds cold caches.
                if time:
                    found[name].append(spent)
    medians = {
        name: [median(one) for one in zip(*all_, strict=True)] for name, all_ in found.items()
    }
    with capsys.disabled():
        for name, (painted, started) in medians.items():
            print(f"\n{name:16} painted {painted:5.0f} ms  started {started:5.0f} ms", end="")
    for painted, started in medians.values():
        assert painted <= medians["complete"][0] + SLOWER_MS
        assert started <= medians["complete"][1] + SLOWER_MS
