"""What a save costs beside TinyDB as it comes, and what reading a history costs."""

import gc
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from tinydb import TinyDB

from backrx_desktop.storage.collector import collector_resting
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.session_document import write_session
from tests.benchmarks.conftest import Tell
from tests.storage.samples import session

pytestmark = pytest.mark.benchmark

TIMES = 9
AIMS = {10: 2.5, 1_000: 1 / 5, 10_000: 1 / 20}
"""By the number of sessions, how much of TinyDB's time a save takes on a quiet machine.

Of few sessions the disk is all that is waited for, and it is waited for twice instead of once:
the file, then its name in the folder.
"""


def medians_ms(*works: Callable[[int], object]) -> list[float]:
    """The median of nine times for each, in milliseconds, in turns so that all suffer the same.

    Each is told which time it is.
    """
    taken: list[list[float]] = [[] for _ in works]
    for number in range(TIMES):
        for work, times in zip(works, taken, strict=True):
            began = time.perf_counter()
            work(number)
            times.append((time.perf_counter() - began) * 1000)
    return [statistics.median(times) for times in taken]


def folder_of(tmp_path: Path, count: int) -> DataFolder:
    """A history of so many sessions."""
    folder = DataFolder(tmp_path / "BackRx")
    folder.make()
    assert HistoryStore(folder).sessions.add(*(session(n) for n in range(1, count + 1))).kept
    return folder


@pytest.mark.parametrize("count", AIMS)
def test_a_save_beside_stock_tinydb(tmp_path: Path, count: int, tell: Tell) -> None:
    folder = folder_of(tmp_path, count)
    stock_file = tmp_path / "stock.json"
    stock_file.write_bytes(folder.history.read_bytes())
    history = HistoryStore(folder)
    following = [session(count + 1 + number) for number in range(TIMES)]
    with TinyDB(stock_file) as stock:
        table = stock.table("sessions")
        ours, theirs = medians_ms(
            lambda number: history.sessions.add(following[number]),
            lambda number: table.insert(write_session(following[number])),
        )
        assert len(history.sessions.records) == len(table) == count + TIMES
    tell(
        f"save at {count:6}: {ours:8.2f} ms, stock {theirs:8.2f} ms, "
        f"1/{theirs / ours:.1f} (aim 1/{1 / AIMS[count]:.1f})"
    )
    assert HistoryStore(folder).sessions.records == history.sessions.records


@pytest.mark.parametrize("resting", [False, True], ids=["collecting", "resting"])
def test_reading_ten_years_of_two_sessions_a_day(tmp_path: Path, resting: bool, tell: Tell) -> None:
    count = 7_300
    folder = folder_of(tmp_path, count)
    raw = folder.history.read_bytes()
    frozen = gc.get_freeze_count()
    kept: list[HistoryStore] = []

    def read(number: int) -> None:
        kept[:] = [HistoryStore(folder)]
        assert len(kept[0].sessions.records) == count

    def read_resting(number: int) -> None:
        with collector_resting():
            read(number)

    [taken] = medians_ms(read_resting if resting else read)
    parsing, full_collection = medians_ms(
        lambda number: orjson.loads(raw), lambda number: gc.collect()
    )
    tell(
        f"read {count}: {taken:.0f} ms (aim 1000), of which parsing {parsing:.0f} ms; "
        f"a full collection afterwards {full_collection:.1f} ms"
    )
    assert (gc.get_freeze_count() > frozen + count) is resting
