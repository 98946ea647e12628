"""A self-experiment through the window: set up, a day in two taps, a stop, a result, the next."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.daily_reading import TOLD_FOR
from backrx_desktop.app.experiment_flow import ExperimentFlow
from backrx_desktop.core.experiment import Arm, Experiment, Mark, Measure, Reading, draw
from backrx_desktop.core.experiment_record import ExperimentRecord, ReadingRecord
from backrx_desktop.storage.edit import BEFORE
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.ui.experiment.quiet_reading import QuietReading
from backrx_desktop.ui.page_name import PageName
from tests.app.conftest import Place
from tests.core.histories import reps, session

SATURDAY = date(2026, 11, 21)
MONDAY = SATURDAY + timedelta(days=2)
Key = Qt.Key


@pytest.fixture
def on(place: Place, monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be an evening of another day, with the first page in front; a Saturday first."""

    def be(day: date) -> None:
        now = datetime.combine(day, time(19)).astimezone()
        monkeypatch.setattr(place.stores, "_wall", lambda: now)
        place.window.main.show_page(PageName.TODAY)

    be(SATURDAY)
    return be


@pytest.fixture
def flow(place: Place, on: Callable[[date], None]) -> ExperimentFlow:
    place.stores.history.sessions.add(session(SATURDAY, reps("clamshell", 25)))
    return place.window.rooms.experiment


@pytest.fixture
def row(place: Place) -> QuietReading:
    return place.window.rooms.daily_reading.row


def keep(place: Place, first: date = MONDAY, effect: int = 0, days: int = 0) -> ExperimentRecord:
    """Keep an experiment, and readings of so many days."""
    plan = Experiment(first, draw(8, 3), Measure.PAIN, "leg-lifts")
    begun = datetime.combine(first - timedelta(days=1), time(18), UTC)
    record = ExperimentRecord(f"experiment {first}", begun, 60, plan)
    place.stores.history.experiments.add(record)
    readings = []
    for number in range(days):
        day = first + timedelta(days=number)
        pain = 5 + number % 2 - (effect if plan.arm_on(day) is Arm.ONE else 0)
        readings.append(ReadingRecord(f"reading {day}", begun, 60, Reading(day, pain)))
    place.stores.history.readings.add(*readings)
    return record


def said(place: Place) -> list[Reading]:
    return [one.reading for one in place.stores.history.readings.records]


def test_from_the_history_to_an_experiment(
    place: Place, flow: ExperimentFlow, row: QuietReading
) -> None:
    place.window.main.show_page(PageName.HISTORY)
    question = place.window.rooms.history.page.question
    assert question.isVisible()
    question.click()
    assert place.page() is PageName.EXPERIMENT
    assert flow.page.introduction.isVisible()
    assert not flow.page.stop.isVisible()
    flow.page.set_up.click()
    assert place.page() is PageName.EXPERIMENT_SETUP
    setup = flow.setup
    setup.routine.choice.chips["hip-reset"].click()
    assert "hip-reset" not in setup.other.choice.chips
    setup.other.choice.chips["leg-lifts"].click()
    setup.measure.chips[Measure.EVENNESS].click()
    setup.block.chips[2].click()
    setup.weeks.more.click()
    setup.start.click()
    assert place.page() is PageName.EXPERIMENT
    (record,) = HistoryStore(place.stores.folder).experiments.records
    plan = record.experiment
    assert (plan.first, plan.weeks, plan.block_weeks) == (MONDAY, 20, 2)
    assert (plan.routine, plan.other, plan.measure) == (
        "hip-reset",
        "leg-lifts",
        Measure.EVENNESS,
    )
    assert flow.page.week.heading == "It starts on Mon 23 Nov. Until then there is nothing to do."
    assert not flow.page.reading.isVisible()
    assert not flow.page.set_up.isVisible()
    assert not row.isVisible()


def test_a_routine_is_never_compared_with_itself(place: Place, flow: ExperimentFlow) -> None:
    flow.page.set_up.click()
    setup = flow.setup
    setup.other.choice.chips["hip-reset"].click()
    setup.routine.choice.chips["hip-reset"].click()
    assert setup.choice.other == ""
    for _press in range(30):
        setup.weeks.more.click()
    assert setup.choice.weeks == 26
    setup.block.chips[2].click()
    assert setup.choice.weeks == 24
    for _press in range(30):
        setup.weeks.less.click()
    assert setup.choice.weeks == 16


def test_a_days_reading_in_two_taps(
    place: Place, flow: ExperimentFlow, row: QuietReading, on: Callable[[date], None]
) -> None:
    keep(place)
    on(MONDAY)
    flow.open()
    page = flow.page
    assert page.week.heading in ("This week: with Leg lifts", "This week: without Leg lifts")
    assert page.week.lines[0] == "Week 1 of 8, until Sun 29 Nov"
    assert page.result.heading == "Too early to say"
    assert page.result.lines[0] == "0 of 56 days noted, 8 weeks to go."
    page.reading.form.pain.chips[3].click()
    page.reading.form.marks[Mark.YELLOW].click()
    assert said(place) == [Reading(MONDAY, 3, Mark.YELLOW)]
    assert page.result.lines[0] == "1 of 56 days noted, 8 weeks to go."
    assert page.days.chart is not None
    assert page.days.chart.told == (
        f"Week 1, {page.week.heading.removeprefix('This week: ')}: pain 3.0 on 1 day; 1 yellow."
    )
    place.window.main.show_page(PageName.TODAY)
    assert not row.isVisible()


def test_an_earlier_day_can_be_put_right_and_keeps_what_was_there(
    place: Place, flow: ExperimentFlow, on: Callable[[date], None]
) -> None:
    keep(place, days=2)
    on(MONDAY + timedelta(days=2))
    flow.open()
    card = flow.page.reading
    for _press in range(5):
        card.day.less.click()
    assert card.day.day == MONDAY
    assert card.form.pain.chips[5].isChecked()
    card.form.pain.chips[7].click()
    assert said(place)[0] == Reading(MONDAY, 7)
    (before,) = place.stores.history.readings.document(f"reading {MONDAY}")[BEFORE]
    assert before["pain"] == 5
    card.day.more.click()
    card.day.more.click()
    assert not any(chip.isChecked() for chip in card.form.pain.chips.values())
    card.form.pain.chips[2].click()
    assert [one.pain for one in said(place)] == [7, 6, 2]


def test_the_first_page_asks_once_a_day(
    place: Place, row: QuietReading, on: Callable[[date], None]
) -> None:
    keep(place)
    on(MONDAY)
    assert row.isVisible()
    assert not row.form.isVisible()
    row.answer.click()
    assert row.form.isVisible()
    row.form.pain.chips[4].click()
    row.form.marks[Mark.GREEN].click()
    assert said(place) == [Reading(MONDAY, 4, Mark.GREEN)]
    assert row.isVisible()
    place.window.main.show_page(PageName.HISTORY)
    place.window.main.show_page(PageName.TODAY)
    assert not row.isVisible()
    on(MONDAY + timedelta(days=1))
    assert row.isVisible()
    assert row.form.isHidden()
    row.skip.setFocus()
    row.skip.click()
    assert place.window.today.page.start.hasFocus()
    assert not row.isVisible()
    assert said(place)[1] == Reading(MONDAY + timedelta(days=1))
    place.window.main.show_page(PageName.HISTORY)
    place.window.main.show_page(PageName.TODAY)
    assert not row.isVisible()


def test_a_week_without_takes_nothing_away(
    place: Place, flow: ExperimentFlow, on: Callable[[date], None]
) -> None:
    plan = keep(place).experiment
    off = next(
        day for n in range(8) if plan.arm_on(day := MONDAY + timedelta(weeks=n)) is Arm.OTHER
    )
    on(off)
    place.window.start(check_in=False)
    assert place.window.guide.session.running


def test_stopping_keeps_the_readings_and_can_be_taken_back(
    place: Place, flow: ExperimentFlow, row: QuietReading, on: Callable[[date], None]
) -> None:
    record = keep(place, days=10)
    on(MONDAY + timedelta(days=10))
    flow.open()
    flow.page.stop.setFocus()
    flow.page.stop.click()
    assert flow.page.back.hasFocus()
    assert flow.page.result.heading == "Stopped, too early to say"
    assert not flow.page.stop.isVisible()
    assert not flow.page.reading.isVisible()
    assert flow.page.set_up.isVisible()
    assert len(said(place)) == 10
    place.window.main.show_page(PageName.TODAY)
    assert not row.isVisible()
    flow.open()
    place.window.main.notices._act()
    assert place.stores.history.experiments.get(record.uuid) == record
    assert flow.page.result.heading == "Too early to say"
    assert flow.page.stop.isVisible()


def test_the_result_and_the_next_one(
    place: Place, flow: ExperimentFlow, row: QuietReading, on: Callable[[date], None]
) -> None:
    record = keep(place, effect=3, days=56)
    sunday = record.experiment.last
    on(sunday)
    flow.open()
    assert flow.page.result.heading == "Too early to say"
    assert not flow.page.result.arms[Arm.ONE].isVisible()
    on(sunday + timedelta(days=1))
    assert row.see.isVisible()
    row.see.click()
    assert place.page() is PageName.EXPERIMENT
    assert flow.page.result.heading == "Pain was lower in the weeks with Leg lifts"
    assert flow.page.result.arms[Arm.ONE].isVisible()
    assert "It rests on 56 days." in flow.page.result.lines
    on(sunday + TOLD_FOR + timedelta(days=1))
    assert not row.isVisible()
    flow.open()
    flow.page.set_up.click()
    flow.setup.start.click()
    (earlier,) = flow.page.rows
    earlier.click()
    assert flow.page.result.heading == "Pain was lower in the weeks with Leg lifts"
    assert not flow.page.set_up.isVisible()
    QTest.keyClick(flow.page, Key.Key_Escape)
    assert flow.page.result.heading == "Too early to say"
    QTest.keyClick(flow.page, Key.Key_Escape)
    assert place.page() is PageName.HISTORY


def test_of_two_that_run_the_one_on_the_page_is_stopped(
    place: Place, flow: ExperimentFlow, on: Callable[[date], None]
) -> None:
    """Two machines may have begun one each before their histories met."""
    first, later = keep(place), keep(place, MONDAY + timedelta(weeks=1))
    on(MONDAY + timedelta(days=9))
    flow.open()
    flow.page.rows[0].click()
    flow.page.stop.click()
    known = place.stores.history.experiments
    assert known.get(later.uuid) == later
    assert known.get(first.uuid) != first
    assert not flow.page.set_up.isVisible()


def test_an_experiment_is_found_also_where_nothing_was_done_yet(
    place: Place, on: Callable[[date], None]
) -> None:
    place.window.main.show_page(PageName.HISTORY)
    question = place.window.rooms.history.page.question
    assert not question.isVisible()
    place.window.main.show_page(PageName.TODAY)
    keep(place)
    place.window.main.show_page(PageName.HISTORY)
    assert place.window.rooms.history.page.question.isVisible()


def test_what_cannot_be_kept_is_said(
    place: Place, flow: ExperimentFlow, on: Callable[[date], None]
) -> None:
    keep(place)
    on(MONDAY)
    flow.open()
    place.stores.folder.history.unlink()
    place.stores.folder.history.mkdir()
    flow.page.reading.form.pain.chips[3].click()
    assert place.said == [
        "The file history.json cannot be used: something else stands in its place."
    ]
    assert said(place) == [Reading(MONDAY, 3)]


def tab_to(name: str) -> None:
    """Press Tab until something of this name has the focus."""
    for _press in range(80):
        focused = QApplication.focusWidget()
        assert focused is not None
        if name in focused.accessibleName():
            return
        QTest.keyClick(focused, Key.Key_Tab)
    pytest.fail(f"{name} cannot be reached")


def test_all_of_it_with_the_keyboard_alone(
    place: Place, flow: ExperimentFlow, on: Callable[[date], None]
) -> None:
    place.window.main.show_page(PageName.HISTORY)
    tab_to("Does it help?")
    place.press(Key.Key_Return)
    assert place.page() is PageName.EXPERIMENT
    tab_to("Set up an experiment")
    place.press(Key.Key_Return)
    tab_to("Against: Short hip reset")
    place.press(Key.Key_Return)
    tab_to("Start on")
    place.press(Key.Key_Return)
    (record,) = place.stores.history.experiments.records
    assert record.experiment.other == "hip-reset"
    on(MONDAY)
    tab_to("Answer")
    place.press(Key.Key_Return)
    place.press(Key.Key_Right, Key.Key_Right, Key.Key_Return)
    tab_to("Green")
    place.press(Key.Key_Space)
    assert said(place) == [Reading(MONDAY, 2, Mark.GREEN)]
    flow.open()
    place.press(Key.Key_Right, Key.Key_Return)
    assert said(place) == [Reading(MONDAY, 1, Mark.GREEN)]
    tab_to("Your days")
    assert flow.page.days.caption.startswith("Week 1, with")
    place.press(Key.Key_Right)
    assert flow.page.days.caption.startswith("Week 2, with")
    place.press(Key.Key_Escape)
    assert place.page() is PageName.HISTORY
