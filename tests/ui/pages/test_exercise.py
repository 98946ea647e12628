"""The page of one exercise."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.dose_knobs import Knob
from backrx_desktop.core.exercise import DoseOverride, Side
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.exercise import ExercisePage
from tests.ui.house import EMPTY_HOUSE, view_of
from tests.ui.labels import texts


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> ExercisePage:
    page = ExercisePage(look)
    qtbot.addWidget(page)
    page.resize(1648, 1080)
    page.present(view_of("side-leg-lift-twist"))
    page.show()
    return page


def stepped(page: ExercisePage) -> dict[Knob, str]:
    """What the visible steppers stand at."""
    fields = (page.dose, page.manner)
    return {
        knob: control.value
        for one in fields
        for knob, control in one.steppers.items()
        if control.isVisibleTo(page)
    }


def test_it_says_what_it_is_and_how_it_is_done(page: ExercisePage) -> None:
    assert {"Side-lying leg lift", "Hips · last done today"} <= texts(page)
    assert "Keep your top leg straight. Your bottom knee may bend." in texts(page)
    assert {"Gluteus medius and hip rotators", "Leg lift"} <= texts(page)
    assert "Side-lying hip abduction with external rotation" in texts(page)
    assert "A person's own account of leg lifts" in texts(page)


def test_steppers_show_the_dose_and_only_what_there_is(page: ExercisePage) -> None:
    assert stepped(page) == {
        Knob.AMOUNT: "20",
        Knob.HOLD: "3 s",
        Knob.SETS: "1",
        Knob.PACE: "10 s",
    }
    page.present(view_of("static-back"))
    assert stepped(page) == {Knob.AMOUNT: "20 min", Knob.SETS: "1"}
    assert not page.manner.first_side.isVisibleTo(page)
    assert not page.manner.self_paced.isVisibleTo(page)
    page.present(view_of("light-weights"))
    assert stepped(page)[Knob.AMOUNT] == "2:30"


def test_a_step_is_told_at_once_and_changes_the_minutes(page: ExercisePage) -> None:
    told: list[tuple[str, DoseOverride]] = []
    page.dose_changed.connect(lambda name, dose: told.append((name, dose)))
    assert page.start.accessibleName() == "Start Side-lying leg lift, 8 min"
    page.dose.steppers[Knob.SETS].more.click()
    page.dose.steppers[Knob.AMOUNT].less.click()
    assert told == [
        ("side-leg-lift-twist", DoseOverride(sets=2)),
        ("side-leg-lift-twist", DoseOverride(sets=2, target=19)),
    ]
    assert page.start.accessibleName() == "Start Side-lying leg lift, 15 min"


def test_the_end_of_a_scale_tells_nothing_and_keeps_the_focus(page: ExercisePage) -> None:
    told: list[object] = []
    page.dose_changed.connect(lambda _name, dose: told.append(dose))
    less = page.dose.steppers[Knob.SETS].less
    less.setFocus()
    QTest.keyClick(less, Qt.Key.Key_Return)
    assert told == []
    assert less.spent
    assert QApplication.focusWidget() is less


def test_back_to_the_usual_dose(page: ExercisePage) -> None:
    assert not page.reset.isVisibleTo(page)
    page.dose.steppers[Knob.HOLD].more.click()
    told: list[object] = []
    page.dose_changed.connect(lambda _name, dose: told.append(dose))
    page.reset.click()
    assert told == [DoseOverride()]
    assert stepped(page)[Knob.HOLD] == "3 s"
    assert not page.reset.isVisibleTo(page)


def test_the_side_to_begin_with_and_counting_by_oneself(page: ExercisePage) -> None:
    told: list[DoseOverride] = []
    page.dose_changed.connect(lambda _name, dose: told.append(dose))
    page.manner.first_side.chips[Side.RIGHT].click()
    page.manner.self_paced.click()
    page.manner.self_paced.click()
    page.manner.first_side.chips[None].click()
    assert told == [
        DoseOverride(first_side=Side.RIGHT),
        DoseOverride(first_side=Side.RIGHT, self_paced=True),
        DoseOverride(first_side=Side.RIGHT),
        DoseOverride(),
    ]


def test_one_set_more_for_one_side_and_the_way_back(page: ExercisePage) -> None:
    told: list[DoseOverride] = []
    page.dose_changed.connect(lambda _name, dose: told.append(dose))
    page.manner.extra_side.chips[Side.RIGHT].click()
    page.manner.extra_side.chips[None].click()
    assert told == [DoseOverride(extra_side=Side.RIGHT), DoseOverride()]
    page.present(view_of("knee-wag"))
    assert not page.manner.extra_side.isVisibleTo(page)
    assert page.manner.first_side.isVisibleTo(page)


def test_start_asks_for_the_exercise(qtbot: QtBot, page: ExercisePage) -> None:
    page.setFocus()
    with qtbot.waitSignal(page.start_asked, timeout=0) as asked:
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    assert asked.args == ["side-leg-lift-twist"]


def test_escape_and_the_link_lead_back(qtbot: QtBot, page: ExercisePage) -> None:
    with qtbot.waitSignal(page.left, timeout=0):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left, timeout=0):
        page.back.click()


def test_the_best_of_each_side_and_the_rungs(page: ExercisePage) -> None:
    assert {"Your best, left leg", "24", "Your best, right leg", "18"} <= texts(page)
    page.present(view_of("squat"))
    assert {"Your best", "31"} <= texts(page)
    told = {widget.accessibleName() for widget in page.findChildren(QWidget)}
    assert "Your best: 31. Marks: Good 20, Better 30, Best 40" in told
    page.present(view_of("push-up"))
    assert "Not yet" in texts(page)
    page.present(view_of("clamshell"))
    assert not any(text.startswith("Your best") for text in texts(page))


def test_the_seated_twist_opens_once_its_note_was_read(page: ExercisePage) -> None:
    page.present(view_of("seated-twist"))
    assert not page.start.isVisibleTo(page)
    assert "This turns the spine. Ask your clinician before you do it." in texts(page)
    read: list[str] = []
    page.acknowledged.connect(read.append)
    page.setFocus()
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    assert read == ["seated-twist"]
    assert not page.lock.isVisibleTo(page)
    assert QApplication.focusWidget() is page.start


def test_one_that_was_read_is_never_locked_again(page: ExercisePage) -> None:
    read = Preferences().having(keys.ACKNOWLEDGED, frozenset({"seated-twist"}))
    page.present(view_of("seated-twist", read))
    assert page.start.isVisibleTo(page)
    assert not page.lock.isVisibleTo(page)


def test_a_sit_up_is_switched_on_and_off_and_suggests_another(
    qtbot: QtBot, page: ExercisePage
) -> None:
    page.present(view_of("sit-up"))
    assert not page.start.isVisibleTo(page)
    told: list[tuple[str, bool]] = []
    page.switched.connect(lambda name, on: told.append((name, on)))
    page.lock.switch.click()
    assert page.start.isVisibleTo(page)
    page.lock.switch.click()
    assert not page.start.isVisibleTo(page)
    assert told == [("sit-up", True), ("sit-up", False)]
    assert page.lock.gentler.text() == "Lying march"
    with qtbot.waitSignal(page.exercise_chosen, timeout=0) as asked:
        page.lock.gentler.click()
    assert asked.args == ["psoas-march"]


def test_going_on_to_another_exercise_moves_the_focus_to_what_opens_it(
    page: ExercisePage,
) -> None:
    page.present(view_of("sit-up"))
    page.lock.gentler.setFocus()
    page.present(view_of("psoas-march"))
    assert QApplication.focusWidget() is page.start
    page.present(view_of("seated-twist"))
    assert QApplication.focusWidget() is page.lock.acknowledge


def test_what_is_not_at_home_is_named(page: ExercisePage) -> None:
    sentence = "Needs a band: not on your list of things at home."
    page.present(view_of("psoas-march", EMPTY_HOUSE))
    assert sentence in texts(page)
    page.present(view_of("psoas-march", Preferences()))
    assert sentence not in texts(page)


def test_the_figure_is_replaced_and_fills_the_stage(page: ExercisePage, look: Look) -> None:
    look.set_unit(1.0)
    first, second = QWidget(), QWidget()
    page.set_picture(first)
    page.set_picture(second)
    QApplication.processEvents()
    assert page.stage.isAncestorOf(second)
    assert (second.width(), second.height()) == (872, 560)


def test_the_places_of_the_picture(page: ExercisePage, look: Look) -> None:
    """As in the design at 1080p, seen from the page, which begins at x 272."""
    look.set_unit(1.0)
    page.present(view_of("squat"))
    for _n in range(3):
        QApplication.processEvents()
    stage = page.stage.mapTo(page, page.stage.rect().topLeft())
    assert (stage.x(), stage.y()) == (56, 124)
    start = page.start
    corner = start.mapTo(page, start.rect().topLeft())
    assert (corner.x(), start.width(), start.height()) == (992, 600, 136)
    assert abs(corner.y() - 884) <= 2
    stepper = page.dose.steppers[Knob.AMOUNT].parentWidget()
    assert stepper is not None
    assert stepper.height() == 104
    assert abs(stepper.mapTo(page, stepper.rect().topLeft()).y() - 268) <= 2
