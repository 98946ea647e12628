"""A start on desktops that lack something, beside one on a desktop that has it all."""

import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.benchmarks.conftest import Tell
from tests.surroundings import Part, desktop, missing_tools
from tests.window_handle import PROJECT
from tests.x11.conftest import screen

__all__ = ["screen"]

pytestmark = pytest.mark.benchmark

TIMES = 5
SLOWER_MS = 50
LACKING = {
    "complete": frozenset[Part](),
    **{f"no {part.value}": frozenset({part}) for part in Part},
    "nothing at all": frozenset(Part),
}


def milliseconds(environment: Mapping[str, str], folder: Path) -> list[float]:
    """Until the first paint, and until everything behind it is made: of time, and of work."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.starting_process", str(folder)],
        cwd=PROJECT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        painted = program.stdout.readline().split()
        started = program.stdout.readline().split()
        program.communicate(timeout=30)
    assert (painted[0], started[0]) == ("painted", "started")
    return [float(number) for number in (*painted[1:], *started[1:])]


def test_a_start_where_something_is_missing(
    screen: Mapping[str, str],  # the fixture of the X tests
    tmp_path: Path,
    tell: Tell,
) -> None:
    missing = missing_tools()
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    found: dict[str, list[list[float]]] = {name: [] for name in LACKING}
    compiled = {**screen, "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    compiled.pop("PYTHONDONTWRITEBYTECODE", None)
    with ExitStack() as stack:
        desktops = {
            name: stack.enter_context(desktop(tmp_path / name.replace(" ", "-"), compiled, without))
            for name, without in LACKING.items()
        }
        for time in range(TIMES + 1):
            for name, environment in desktops.items():
                spent = milliseconds(environment, tmp_path / "data")
                # The first of each finds cold caches.
                if time:
                    found[name].append(spent)
    # The quickest tells most: whatever else a machine does only adds to it.
    quickest = {name: [min(one) for one in zip(*all_, strict=True)] for name, all_ in found.items()}
    tell("milliseconds (of them at work) until painted, until started")
    for name, (painted, paint, started, start) in quickest.items():
        tell(f"{name:16} {painted:5.0f} ({paint:4.0f})  {started:5.0f} ({start:4.0f})")
    tell(f"(aim: at most {SLOWER_MS} more than where all is there)")
