"""A figure that follows a session on a fake clock, and how often it is painted."""

from functools import cached_property

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core.exercise import DoseOverride, Exercise
from backrx_desktop.ui.figure.figure_widget import FigureWidget
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import palette
from tests.core.exercises import timeline_of
from tests.core.sitting import Sitting
from tests.fake_clock import FakeClock
from tests.ui.figure.content import content, exercise

TICKS = 60
"""Looks a second."""


class Counting(FigureWidget):
    """Counts how often it is painted, and notes how much of it."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        self.areas.append(event.rect())
        super().paintEvent(event)

    @cached_property
    def areas(self) -> list[QRect]:
        return []


class Stage:
    """A figure on a ground, following a sitting on one fake clock."""

    def __init__(
        self, qtbot: QtBot, look: Look, *exercises: Exercise, size: QSize | None = None
    ) -> None:
        self.clock = FakeClock()
        self.ambience = 0.0
        asked = {"side-leg-lift-twist": DoseOverride(target=2)}
        self.sitting = Sitting(timeline_of(*exercises, doses=asked), clock=self.clock)
        self.ground = QWidget()
        qtbot.addWidget(self.ground)
        self.ground.setPalette(palette(look.theme))
        self.ground.resize(size or QSize(400, 224))
        self.figure = Counting(look, content().figures, self.clock.now, self.ground)
        self.figure.resize(self.ground.size())
        self.ground.show()

    def at(self, second: float) -> "Stage":
        """Show the moment at this second, its colours done fading."""
        self.sitting.run_to(second)
        self.figure.show_moment(self.sitting.moment())
        self.settle()
        return self

    def settle(self) -> None:
        QApplication.processEvents()

    def paints(self, seconds: float) -> int:
        """How often it is painted while so much time passes in a session that is looked at."""
        before = self.figure.paints
        for _tick in range(round(seconds * TICKS)):
            self.sitting.tick(1 / TICKS)
            self.figure.set_ambience(self.ambience)
            self.figure.show_moment(self.sitting.moment())
            self.settle()
        return self.figure.paints - before

    def picture(self) -> QImage:
        return self.ground.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


LIFT = "side-leg-lift-twist"


def stage_of(qtbot: QtBot, look: Look, name: str) -> Stage:
    return Stage(qtbot, look, exercise(name))
