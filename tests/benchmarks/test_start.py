"""What a start costs beside an empty PySide6 window: time to the first frame, and memory."""

from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.processes import Programs

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


def test_first_paint_beside_a_bare_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programs = Programs(tmp_path / "compiled")
    folder = tmp_path / "data"
    (bare, _), (ours,) = in_turns(
        lambda: programs.numbers("tests.benchmarks.bare_window"),
        lambda: programs.numbers("backrx_desktop", "--data-dir", folder, "--first-paint"),
    )
    with capsys.disabled():
        print(f"\nfirst paint: {ours:.0f} ms, bare window {bare:.0f} ms, ratio {ours / bare:.2f}")
    assert ours / bare < MOST_PAINT_RATIO


def test_memory_beside_a_bare_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    programs = Programs(tmp_path / "compiled")
    folder = tmp_path / "data"
    (_, bare), (ours,) = in_turns(
        lambda: programs.numbers("tests.benchmarks.bare_window"),
        lambda: programs.numbers("tests.benchmarks.running_window", folder, "today", "memory"),
    )
    with capsys.disabled():
        print(f"\nmemory: {ours:.0f} MB, bare window {bare:.0f} MB, ratio {ours / bare:.2f}")
    assert ours / bare < MOST_MEMORY_RATIO
