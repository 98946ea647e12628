"""What the history costs with twenty years of two sessions a day: 14,600 of them."""

import gc
import statistics
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.app.aside import Aside, let_the_window_go_first
from backrx_desktop.content.load import load_content
from backrx_desktop.core.diary import diary
from backrx_desktop.core.insights import insights
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.ui.charts.charts import Charts, ShownHistory, charts_of
from backrx_desktop.ui.charts.history_charts import HistoryCharts
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.history import HistoryPage
from tests.benchmarks.conftest import Tell
from tests.core.histories import TODAY, twenty_years

pytestmark = pytest.mark.benchmark

Records = tuple[SessionRecord, ...]

LIBRARY = load_content().library
AIMS = {Range.TWELVE_WEEKS: 150, Range.YEAR: 300, Range.ALL: 1000}
"""Milliseconds until the charts are worked out."""
FRAME = 50
"""Milliseconds that the window may stand still."""


@pytest.fixture(scope="module")
def records() -> Iterator[Records]:
    made = twenty_years()
    assert len(made) == 14_600
    gc.collect()
    gc.freeze()
    yield made
    gc.unfreeze()


def made(records: Records, chosen: Range) -> Charts:
    found = insights(records, chosen, LIBRARY.exercises, {}, TODAY)
    return charts_of(ShownHistory(found, chosen, TODAY, LIBRARY.exercises, 45.0))


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> HistoryPage:
    """The page of the history, shown without any."""
    page = HistoryPage(look)
    qtbot.addWidget(page)
    page.resize(1920, 1080)
    page.show()
    QApplication.processEvents()
    return page


@pytest.mark.parametrize("chosen", AIMS, ids=lambda one: one.value)
def test_working_it_out(records: Records, chosen: Range, tell: Tell) -> None:
    taken = []
    for _time in range(5):
        began = perf_counter()
        charts = made(records, chosen)
        taken.append((perf_counter() - began) * 1000)
        assert charts.minutes.drawing.count
    tell(
        f"{chosen.value}: {statistics.median(taken):.0f} ms, at most {max(taken):.0f} ms "
        f"(aim {AIMS[chosen]})"
    )


@pytest.mark.parametrize("chosen", AIMS, ids=lambda one: one.value)
def test_the_window_goes_on_painting_meanwhile(
    qtbot: QtBot, look: Look, page: HistoryPage, records: Records, chosen: Range, tell: Tell
) -> None:
    """From the choice of a range to its picture."""
    let_the_window_go_first()
    charts = HistoryCharts(look)
    page.set_charts(charts)
    page.present(diary(records, ()), LIBRARY, TODAY)
    charts.present(made(records[:200], Range.FOUR_WEEKS))
    for _event in range(5):
        QApplication.processEvents()
    at: list[float] = []
    ticks = QTimer()
    ticks.setInterval(8)
    ticks.timeout.connect(lambda: at.append(perf_counter()))
    ticks.timeout.connect(charts.update)
    aside = Aside(page)
    aside.done.connect(charts.present)
    ticks.start()
    began = perf_counter()
    with qtbot.waitSignal(aside.done, timeout=10_000):
        aside.ask(partial(made, records, chosen))
    answered, meanwhile = perf_counter(), len(at)
    for _event in range(10):
        QApplication.processEvents()
    gaps = [(later - earlier) * 1000 for earlier, later in pairwise([began, *at])]
    tell(
        f"{chosen.value}: {(answered - began) * 1000:.0f} ms beside the window, "
        f"longest frame {max(gaps):.0f} ms (aim {FRAME}), median {statistics.median(gaps):.0f} ms"
    )
    assert meanwhile > 1


@pytest.mark.parametrize("chosen", AIMS, ids=lambda one: one.value)
def test_painting(qtbot: QtBot, look: Look, records: Records, chosen: Range, tell: Tell) -> None:
    charts = HistoryCharts(look)
    qtbot.addWidget(charts)
    charts.resize(1536, 1200)
    charts.present(made(records, chosen))
    charts.show()
    QApplication.processEvents()
    medians = {}
    for name in ("days", "minutes", "pain", "sides", "ladder"):
        plot = getattr(charts, name).plot
        assert plot.isVisible()
        taken = []
        for _time in range(7):
            plot.hide()  # what is out of sight is painted anew
            plot.show()
            began = perf_counter()
            plot.grab()
            taken.append((perf_counter() - began) * 1000)
        medians[name] = statistics.median(taken)
    told = ", ".join(f"{name} {taken:.1f} ms" for name, taken in medians.items())
    tell(f"{chosen.value}: {told}, together {sum(medians.values()):.1f} ms (aim {FRAME})")


def test_the_list_behind_it(qtbot: QtBot, page: HistoryPage, records: Records, tell: Tell) -> None:
    began = perf_counter()
    page.present(diary(records, ()), LIBRARY, TODAY)
    tell(f"{(perf_counter() - began) * 1000:.1f} ms (aim {FRAME})")
    qtbot.waitUntil(lambda: page.list.count == len(records), timeout=20_000)
