"""What a start costs beside an empty PySide6 window: time to the first frame, and memory."""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from backrx_desktop.storage.history_store import HistoryStore
from tests.benchmarks.conftest import Tell
from tests.benchmarks.memory import resident_megabytes
from tests.benchmarks.processes import Programs, wait_until_at_rest
from tests.core.histories import patchy
from tests.known_person import known_person

pytestmark = pytest.mark.benchmark

TIMES = 9
MOST_PAINT_RATIO = 4.0
MOST_MEMORY_RATIO = 3.0
"""Far from what a quiet machine shows, so that only a mistake reaches them."""


def in_turns(*works: Callable[[], list[float]]) -> list[list[float]]:
    """What each gives, the median of each number, in turns so that all suffer the same."""
    for work in works:
        work()
    found: list[list[list[float]]] = [[] for _ in works]
    for _time in range(TIMES):
        for work, results in zip(works, found, strict=True):
            results.append(work())
    return [[median(column) for column in zip(*results, strict=True)] for results in found]


def test_first_paint_beside_a_bare_window(tmp_path: Path, tell: Tell) -> None:
    programs = Programs(tmp_path / "compiled")
    folder = tmp_path / "data"
    (bare, _), (ours,) = in_turns(
        lambda: programs.numbers("tests.benchmarks.bare_window"),
        lambda: programs.numbers("backrx_desktop", "--data-dir", folder, "--first-paint"),
    )
    tell(f"first paint: {ours:.0f} ms, bare window {bare:.0f} ms, ratio {ours / bare:.2f}")
    assert ours / bare < MOST_PAINT_RATIO


@pytest.mark.skipif(sys.platform != "linux", reason="what a process uses is in /proc")
def test_memory_beside_a_bare_window(tmp_path: Path, tell: Tell) -> None:
    """The program itself, looked at from outside, with some weeks of sessions."""
    programs = Programs(tmp_path / "compiled")
    folder = known_person(tmp_path / "data")
    assert HistoryStore(folder).sessions.add(*patchy()).kept

    def running() -> list[float]:
        with programs.running("backrx_desktop", "--data-dir", folder.path) as process:
            wait_until_at_rest(process)
            return [resident_megabytes(process)]

    (_, bare), (ours,) = in_turns(lambda: programs.numbers("tests.benchmarks.bare_window"), running)
    tell(f"memory: {ours:.0f} MB, bare window {bare:.0f} MB, ratio {ours / bare:.2f}")
    assert ours / bare < MOST_MEMORY_RATIO
