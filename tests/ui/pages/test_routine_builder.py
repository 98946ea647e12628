"""Putting a routine together, by mouse, keys and remote."""

from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.core.dose_knobs import Knob
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.prescription import Pacing
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.routine_draft import copied
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.routine_builder import RoutineBuilderPage
from tests.ui.house import MINE, with_mine
from tests.ui.labels import texts

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LIBRARY = with_mine()


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> RoutineBuilderPage:
    """An own routine of three: squat, clamshell, static back."""
    page = RoutineBuilderPage(look)
    qtbot.addWidget(page)
    page.resize(1648, 1080)
    steps = (*MINE.steps, RoutineStep("static-back"))
    edit(page, Routine("mine", "Mornings", steps))
    page.show()
    QApplication.processEvents()
    return page


def edit(page: RoutineBuilderPage, routine: Routine | None) -> None:
    page.edit(routine, LIBRARY.exercises, Pacing(), LIBRARY.routines)


def order(page: RoutineBuilderPage) -> list[str]:
    return [step.exercise for step in page.editing.draft.steps]


def rows_from_above(page: RoutineBuilderPage) -> list[str]:
    """The names as they stand on the screen."""
    QApplication.processEvents()
    rows = sorted(page.steps.rows.values(), key=lambda row: row.y())
    return [row.accessibleName() for row in rows]


def saved_by(qtbot: QtBot, page: RoutineBuilderPage) -> Routine:
    with qtbot.waitSignal(page.saved, timeout=0) as told:
        page.save.click()
    return cast(Routine, told.args[0])


def test_a_new_routine_from_nothing(qtbot: QtBot, page: RoutineBuilderPage) -> None:
    edit(page, None)
    assert "Choose an exercise to begin with." in texts(page)
    page.name.setFocus()
    QTest.keyClicks(page.name, "Evening")
    page.add["knee-wag"].click()
    page.add["squat"].click()
    assert saved_by(qtbot, page) == Routine(
        "evening", "Evening", (RoutineStep("knee-wag"), RoutineStep("squat"))
    )


def test_ones_own_keeps_its_id_whatever_it_is_called(
    qtbot: QtBot, page: RoutineBuilderPage
) -> None:
    page.name.selectAll()
    QTest.keyClicks(page.name, "Nights")
    made = saved_by(qtbot, page)
    assert (made.id, made.name) == ("mine", "Nights")


def test_the_time_of_all_of_it(page: RoutineBuilderPage) -> None:
    assert "24 min in all, setup and both sides included." in texts(page)
    page.steps.rows[2].remove.click()
    assert "3 min in all, setup and both sides included." in texts(page)


def test_what_keeps_it_from_being_saved_is_said(page: RoutineBuilderPage) -> None:
    edit(page, None)
    page.save.click()
    assert "Give it a name first." in texts(page)
    assert QApplication.focusWidget() is page.name
    QTest.keyClicks(page.name, "Evening")
    assert "Give it a name first." not in texts(page)
    page.save.click()
    assert "Add an exercise first." in texts(page)


def test_buttons_move_a_step(page: RoutineBuilderPage) -> None:
    page.steps.rows[0].down.click()
    assert order(page) == ["clamshell", "squat", "static-back"]
    assert rows_from_above(page) == ["Clamshell", "Squat", "Static back"]
    page.steps.rows[0].up.click()
    page.steps.rows[0].up.click()
    assert order(page) == ["squat", "clamshell", "static-back"]
    assert page.steps.rows[0].up.spent
    assert page.steps.rows[2].down.spent


def test_alt_and_arrows_move_the_step_in_focus_which_keeps_it(page: RoutineBuilderPage) -> None:
    button = page.steps.rows[2].open
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Up, ALT)
    QTest.keyClick(button, Qt.Key.Key_Up, ALT)
    assert rows_from_above(page) == ["Static back", "Squat", "Clamshell"]
    QTest.keyClick(button, Qt.Key.Key_Down, ALT)
    assert rows_from_above(page) == ["Squat", "Static back", "Clamshell"]
    assert QApplication.focusWidget() is button


def test_dragging_moves_a_step_and_is_one_change(page: RoutineBuilderPage) -> None:
    handle = page.steps.rows[0].handle
    last = page.steps.rows[2]
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    for row in (page.steps.rows[1], last):
        below = row.mapToGlobal(QPoint(0, row.height() - 4))
        QTest.mouseMove(handle, handle.mapFromGlobal(below))
        QApplication.processEvents()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert rows_from_above(page) == ["Clamshell", "Static back", "Squat"]
    page.undo.click()
    assert rows_from_above(page) == ["Squat", "Clamshell", "Static back"]


def test_removing_passes_the_focus_on(page: RoutineBuilderPage) -> None:
    first = page.steps.rows[0].open
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert order(page) == ["clamshell", "static-back"]
    assert QApplication.focusWidget() is page.steps.rows[1].remove
    page.steps.rows[1].remove.click()
    page.steps.rows[2].remove.click()
    assert order(page) == []
    assert QApplication.focusWidget() is page.name


def test_delete_in_the_name_removes_no_step(page: RoutineBuilderPage) -> None:
    page.name.setFocus()
    page.name.setCursorPosition(0)
    QTest.keyClick(page.name, Qt.Key.Key_Delete)
    assert page.editing.draft.name == "ornings"
    assert len(order(page)) == 3


def test_the_dose_of_a_step_is_its_own(qtbot: QtBot, page: RoutineBuilderPage) -> None:
    row = page.steps.rows[0]
    assert not row.fields.isVisibleTo(page)
    row.open.click()
    assert row.fields.isVisibleTo(page)
    row.fields.steppers[Knob.AMOUNT].more.click()
    assert saved_by(qtbot, page).steps[0] == RoutineStep("squat", DoseOverride(target=6))
    assert "6 squats · 49 s in all" in texts(row)


def test_the_persons_own_dose_lies_under_that_of_a_step(page: RoutineBuilderPage) -> None:
    own = Pacing(doses={"squat": DoseOverride(target=11)})
    page.edit(MINE, LIBRARY.exercises, own, LIBRARY.routines)
    stepper = page.steps.rows[0].fields.steppers[Knob.AMOUNT]
    assert stepper.value == "11"
    stepper.more.click()
    assert page.editing.draft.steps[0].dose == DoseOverride(target=12)
    stepper.less.click()
    assert page.editing.draft.steps[0].dose == DoseOverride()


def test_keys_undo_and_redo_also_while_typing(page: RoutineBuilderPage) -> None:
    page.activateWindow()
    page.add["knee-wag"].click()
    page.name.setFocus()
    QTest.keyClicks(page.name, "!")
    QTest.keyClick(page.name, Qt.Key.Key_Z, CTRL)
    assert page.name.text() == "Mornings"
    QTest.keyClick(page.name, Qt.Key.Key_Z, CTRL)
    assert order(page) == ["squat", "clamshell", "static-back"]
    QTest.keyClick(page.name, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert order(page)[-1] == "knee-wag"
    assert page.redo.spent is False


def test_leaving_without_changes_asks_nothing(qtbot: QtBot, page: RoutineBuilderPage) -> None:
    with qtbot.waitSignal(page.left, timeout=0):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_leaving_with_changes_asks_what_to_do(qtbot: QtBot, page: RoutineBuilderPage) -> None:
    page.add["squat"].click()
    with qtbot.assertNotEmitted(page.left):
        page.back.click()
    assert "Some changes are not saved yet." in texts(page)
    assert QApplication.focusWidget() is page.keep.keep
    page.keep.stay.click()
    assert not page.keep.isVisibleTo(page)
    page.back.click()
    with qtbot.waitSignal(page.left, timeout=0):
        page.keep.drop.click()
    page.back.click()
    with qtbot.waitSignal(page.saved, timeout=0):
        page.keep.keep.click()


def test_a_copy_that_was_never_saved_is_not_lost_unasked(
    qtbot: QtBot, page: RoutineBuilderPage
) -> None:
    edit(page, copied(LIBRARY.routines["leg-lifts"], "Leg lifts (mine)", LIBRARY.routines))
    with qtbot.assertNotEmitted(page.left):
        page.back.click()
    assert saved_by(qtbot, page).id == "leg-lifts-mine"


def test_tab_goes_from_the_name_through_the_steps_to_save(page: RoutineBuilderPage) -> None:
    page.steps.rows[0].down.click()
    page.redo.setFocus()
    names = []
    for _n in range(13):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        names.append(focused.accessibleName() if focused else "")
    assert names[0] == "Dose: Clamshell"
    assert names[3] == "Remove: Clamshell"
    assert names[4] == "Dose: Squat"
    assert names[12] == "Save"
