"""The whole window with twenty years of two sessions a day: 14,600, beside one that has none.

./test -m benchmark tests/benchmarks/test_long_history.py
"""

import gc
import shutil
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from time import perf_counter, thread_time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core.span import Range
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.session_document import write_session
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.typography import load_fonts
from tests.app.conftest import Place, place_in
from tests.benchmarks.conftest import Tell
from tests.benchmarks.processes import Programs
from tests.core.histories import HOME, TODAY, reps, session, twenty_years
from tests.fake_clock import FakeClock

pytestmark = pytest.mark.benchmark

TIMES = 9
MOST_FIRST_PAINT = 1.1
MOST_SAVING = 1 / 20
EVENING = datetime.combine(TODAY, time(20, 57), timezone(timedelta(minutes=HOME)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = DataFolder(tmp_path_factory.mktemp("long"))
    place.make()
    assert HistoryStore(place).sessions.add(*twenty_years()).kept
    return place.path


@pytest.fixture
def place(qtbot: QtBot, folder: Path, tmp_path: Path) -> Iterator[Place]:
    """A window with all its pages, each laid out once, that has not read its history yet."""
    load_fonts(resources_folder() / "fonts")
    shutil.copytree(folder, tmp_path / "data")
    place = place_in(tmp_path / "data", FakeClock(), wall=lambda: EVENING, beside=True)
    qtbot.addWidget(place.window.main)
    place.window.open()
    place.window.main.resize(1920, 1080)
    assert place.window.rooms.history.page is not None
    for _event in range(5):
        QApplication.processEvents()
    place.window.main.grab()
    assert not place.stores.is_read
    yield place
    place.window.main.may_close = lambda: True
    place.window.main.close()
    place.stores.close()
    gc.unfreeze()


@dataclass
class Frames:
    """When the window could do something, and how long its thread had worked by then."""

    at: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def note(self) -> None:
        self.at.append(perf_counter())
        self.worked.append(thread_time())

    @property
    def longest(self) -> float:
        """Milliseconds between two looks, at most."""
        return 1000 * max(later - sooner for sooner, later in pairwise(self.at))

    @property
    def most_worked(self) -> float:
        """Milliseconds of work between two looks, at most."""
        return 1000 * max(later - sooner for sooner, later in pairwise(self.worked))

    @property
    def passed(self) -> float:
        return (self.at[-1] - self.at[0]) * 1000


@contextmanager
def watched(place: Place) -> Iterator[Frames]:
    """A window that paints as often as it can, until what was begun in it is painted too."""
    frames = Frames()
    frames.note()
    ticks = QTimer(interval=4, timerType=Qt.TimerType.PreciseTimer)
    ticks.timeout.connect(frames.note)
    ticks.timeout.connect(place.window.main.update)
    ticks.start()
    yield frames
    for _event in range(3):
        QApplication.processEvents()
    frames.note()
    ticks.stop()


def test_first_paint(folder: Path, tmp_path: Path, tell: Tell) -> None:
    programs = Programs(tmp_path / "compiled")
    (tmp_path / "none").mkdir()
    taken: dict[Path, list[float]] = {folder: [], tmp_path / "none": []}
    for _time in range(TIMES + 1):
        for data in taken:
            taken[data] += programs.numbers("backrx_desktop", "--data-dir", data, "--first-paint")
    many, none = (times[1:] for times in taken.values())
    ratio = statistics.median(many) / statistics.median(none)
    tell(
        f"first paint: {statistics.median(many):.0f} ms with 14,600 sessions, "
        f"{statistics.median(none):.0f} ms with none, ratio {ratio:.2f}"
    )
    assert min(ratio, min(many) / min(none)) <= MOST_FIRST_PAINT


def test_no_frame_stands_still(place: Place, qtbot: QtBot, tell: Tell) -> None:
    longest = {}

    def note(what: str, frames: Frames) -> None:
        longest[what] = frames.longest
        tell(
            f"{what}: {frames.passed:.0f} ms, longest frame {frames.longest:.0f} ms, "
            f"of which the window worked {frames.most_worked:.0f} ms at most"
        )

    with watched(place) as frames, qtbot.waitSignal(place.stores.history_read, timeout=20_000):
        place.window.finish_starting()
    note("loading", frames)
    history = place.window.rooms.history
    page = place.window.rooms.history.page
    with watched(place) as frames, qtbot.waitSignal(history.worked_out, timeout=20_000):
        place.window.main.show_page(PageName.HISTORY)
    note("the page of the history", frames)
    with watched(place) as frames:
        qtbot.waitUntil(lambda: page.list.count == 14_600, timeout=20_000)
    note("the list behind it", frames)
    for chosen in (Range.FOUR_WEEKS, Range.TWELVE_WEEKS, Range.ALL):
        with watched(place) as frames, qtbot.waitSignal(history.worked_out, timeout=20_000):
            page.ranges.chosen.emit(chosen)
        note(f"history of {chosen.value}", frames)
    with watched(place) as frames, qtbot.waitSignal(history.worked_out, timeout=20_000):
        saving = place.stores.history.sessions.add(session(TODAY, reps("squat", 5)))
        place.stores.history_changed.emit()
        qtbot.waitUntil(lambda: place.stores.history.pending == 0, timeout=20_000)
    assert saving.kept
    note("saving, and showing it", frames)
    qtbot.waitUntil(lambda: page.list.count == 14_601, timeout=20_000)
    bar = page.scroller.verticalScrollBar()
    with watched(place) as frames:
        for step in range(120):
            bar.setValue(bar.maximum() // 2 + step * 216)
            QApplication.processEvents()
    note("scrolling", frames)
    tell(f"the longest of them: {max(longest, key=lambda what: longest[what])} (aim 50 ms)")
    assert all(longest.values()), "each was watched"


def test_saving_beside_stock_tinydb(folder: Path, tmp_path: Path, tell: Tell) -> None:
    shutil.copytree(folder, tmp_path / "data")
    history = HistoryStore(DataFolder(tmp_path / "data"))
    stock = TinyDB(shutil.copy(folder / "history.json", tmp_path / "stock.json"))
    gc.collect()
    gc.freeze()
    ours, theirs = [], []
    for number in range(5):
        record = session(TODAY, reps("squat", 5), reps("clamshell", 9), uuid=f"new-{number}")
        began = perf_counter()
        assert history.sessions.add(record).kept
        ours.append((perf_counter() - began) * 1000)
        began = perf_counter()
        stock.table("sessions").insert(write_session(record))
        theirs.append((perf_counter() - began) * 1000)
    stock.close()
    gc.unfreeze()
    ratio = statistics.median(ours) / statistics.median(theirs)
    tell(
        f"saving: {statistics.median(ours):.0f} ms, stock TinyDB "
        f"{statistics.median(theirs):.0f} ms, 1/{1 / ratio:.0f}"
    )
    assert ratio <= MOST_SAVING
