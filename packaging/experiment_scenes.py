"""Does it help: before the first experiment, half of one, each result, and the first page."""

import random
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from scenes import Set, scene

from backrx_desktop.core.experiment import Arm, Experiment, Mark, Measure, Reading, draw
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.ui.page_name import PageName
from tests.core import histories

MONDAY = histories.TODAY - timedelta(days=histories.TODAY.weekday())


def keep(
    at: Set, first: date, *, effect: float = 0.0, weeks: int = 8, said: float = 0.9, other: str = ""
) -> ExperimentRecord:
    """Keep an experiment of so many weeks, and what was said of its days up to yesterday."""
    chance = random.Random(first.toordinal())
    begun = datetime.combine(first - timedelta(days=2), time(18), UTC)
    plan = Experiment(first, draw(weeks, 3), Measure.PAIN, "leg-lifts", other)
    record = ExperimentRecord(f"experiment-{first}", begun, histories.HOME, plan)
    at.stores.history.experiments.add(record)
    days = min((histories.TODAY - first).days, 7 * weeks)
    readings = []
    for number in range(days):
        day = first + timedelta(days=number)
        helped = effect if plan.arm_on(day) is Arm.ONE else 0.0
        pain = max(0, min(10, round(chance.gauss(4.6 - helped, 1.1))))
        mark = Mark.GREEN if pain < 3 else Mark.YELLOW if pain < 5 else Mark.RED
        if chance.random() < said:
            logged = datetime.combine(day, time(19), UTC)
            reading = Reading(day, pain, mark if chance.random() < 0.9 else None)
            readings.append(ReadingRecord(f"reading-{day}", logged, histories.HOME, reading))
    at.stores.history.readings.add(*readings)
    return record


def open_page(at: Set, scroll: float = 0.0) -> None:
    """Show the page, scrolled down by a part of its length."""
    at.show(PageName.EXPERIMENT)
    for _ in range(4):
        QApplication.processEvents()
    bar = at.window.rooms.experiment.page.scroller.verticalScrollBar()
    bar.setValue(round(bar.maximum() * scroll))


@scene("experiment-none")
def none(at: Set) -> None:
    open_page(at)


@scene("experiment-setup")
def setup(at: Set) -> None:
    at.window.rooms.experiment.page.set_up.click()


@scene("experiment-setup-two")
def setup_two(at: Set) -> None:
    at.window.rooms.experiment.page.set_up.click()
    page = at.window.rooms.experiment.setup
    page.other.choice.chips["hip-reset"].click()
    page.block.chips[2].click()
    for _ in range(4):
        QApplication.processEvents()
    bar = page.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())


@scene("experiment-to-come")
def to_come(at: Set) -> None:
    keep(at, MONDAY + timedelta(weeks=1))
    open_page(at)


@scene("experiment-first-day")
def first_day(at: Set) -> None:
    keep(at, MONDAY)
    open_page(at)
    form = at.window.rooms.experiment.page.reading.form
    form.pain.chips[3].click()
    form.marks[Mark.YELLOW].click()


@scene("experiment-running")
def running(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=3), effect=1.5)
    open_page(at)


@scene("experiment-running-below")
def running_below(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=20))
    keep(at, MONDAY - timedelta(weeks=3), effect=1.5)
    open_page(at, 1.0)


@scene("experiment-read")
def read(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=3), effect=1.5)
    open_page(at, 1.0)
    at.window.main.look.set_focus_shown(True)
    at.window.rooms.experiment.page.days.setFocus(Qt.FocusReason.TabFocusReason)
    at.press(Qt.Key.Key_Left)


@scene("experiment-difference")
def difference(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=8), effect=2.4)
    open_page(at)


@scene("experiment-no-difference")
def no_difference(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=40), effect=2.4)
    keep(at, MONDAY - timedelta(weeks=27), weeks=26, other="hip-reset")
    open_page(at, 1.0)


@scene("experiment-too-few")
def too_few(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=8), said=0.3)
    open_page(at)


@scene("experiment-stopped")
def stopped(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=3))
    open_page(at)
    at.window.rooms.experiment.page.stop.click()


@scene("home-experiment")
def home(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=3))
    at.show(PageName.TODAY)


@scene("home-experiment-answer")
def home_answer(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=3))
    at.show(PageName.TODAY)
    row = at.window.rooms.daily_reading.row
    row.answer.click()
    row.form.pain.chips[4].click()


@scene("home-experiment-over")
def home_over(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=8))
    at.show(PageName.TODAY)


@scene("history-experiment")
def history(at: Set) -> None:
    keep(at, MONDAY - timedelta(weeks=3))
    at.show(PageName.HISTORY)
    for _ in range(4):
        QApplication.processEvents()
    page = at.window.rooms.history.page
    page.scroller.ensureWidgetVisible(page.question, 0, 200)
