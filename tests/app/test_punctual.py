"""Nothing paints by itself just before something is due, which would wait behind it."""

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.ui.figure.figure_widget import FigureWidget
from backrx_desktop.ui.figure.kept_cels import KeptCels
from backrx_desktop.ui.player.long_hold_mode import LongHoldMode
from backrx_desktop.ui.widgets.ring import Ring
from tests.app.conftest import Place


class Paints(QObject):
    """Which widgets are painted."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.of: set[str] = set()
        for widget in (page, *page.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.of.add(type(watched).__name__)
        return False


@pytest.mark.parametrize(
    ("exercise", "seconds", "moving", "painting", "later"),
    [
        ("squat", 31.25, {Ring, FigureWidget, KeptCels}, {"Ring", "FigureWidget"}, 0.05),
        ("static-back", 44.0, {LongHoldMode}, {"LongHold"}, 0.9),
    ],
)
def test_just_before_something_is_due_nothing_paints_by_itself(
    exercise: str,
    seconds: float,
    moving: set[type],
    painting: set[str],
    later: float,
    place: Place,
) -> None:
    routine = Routine("leg-lifts", "Leg lifts", (RoutineStep(exercise),))
    place.window.guide.begin(routine, check_in=False)
    place.play(seconds)
    driver, player = place.window.guide.session.driver, place.window.guide.session.player
    [looking] = driver.findChildren(QTimer)
    timers = [one for one in player.findChildren(QTimer) if type(one.parent()) in moving]
    paints = Paints(player)

    def painted() -> set[str]:
        """By all that has a timer of its own, once that is up."""
        looking.stop()
        QApplication.processEvents()
        paints.of.clear()
        for timer in timers:
            timer.timeout.emit()
        QApplication.processEvents()
        return paints.of

    while driver.has_room():
        place.clock.advance(0.002)
    assert painted() == set()
    place.clock.advance(0.012)
    driver.look()
    place.clock.advance(later)
    assert driver.has_room()
    assert painted() >= painting
