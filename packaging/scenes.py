"""A window to take pictures of, and the register of scenes: how to get there from a fresh one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backrx_desktop.app.stores import Stores
from backrx_desktop.app.window import Window
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import Command
from backrx_desktop.ui.page_name import PageName
from tests.fake_clock import FakeClock


@dataclass
class Set:
    """A window to take pictures of, the clocks of its session and of its fades, its stores."""

    window: Window
    stores: Stores
    clock: FakeClock
    real: FakeClock
    dialog: QWidget | None = None

    def play(self, seconds: float) -> None:
        """Let session time pass."""
        driver = self.window.guide.session.driver
        until = self.clock.now() + seconds
        while self.clock.now() < until and driver.session is not None:
            self.clock.advance(min(0.5, until - self.clock.now()))
            driver.look()

    def begin(self, *steps: RoutineStep | str) -> None:
        """Start a session of these exercises, without asking first."""
        made = tuple(RoutineStep(one) if isinstance(one, str) else one for one in steps)
        self.window.guide.begin(Routine("leg-lifts", "Leg lifts", made), check_in=False)

    def command(self, *commands: Command) -> None:
        for one in commands:
            self.window.guide.session.command(one)

    def press(self, *pressed: Qt.Key) -> None:
        for key in pressed:
            QApplication.processEvents()
            target: QWidget = QApplication.focusWidget() or self.window.main
            QTest.keyClick(target, key)

    def show(self, page: PageName) -> None:
        self.window.main.show_page(page)


Scene = Callable[[Set], None]
SCENES: dict[str, Scene] = {}
EMPTY: set[str] = set()
"""Scenes of somebody who has done nothing yet."""


def scene(name: str, empty: bool = False) -> Callable[[Scene], Scene]:
    """Name a scene; `empty`: without any history."""

    def keep(made: Scene) -> Scene:
        SCENES[name] = made
        if empty:
            EMPTY.add(name)
        return made

    return keep


@contextmanager
def closing(at: Set) -> Iterator[Set]:
    """Close the window of a set afterwards."""
    try:
        yield at
    finally:
        if at.dialog is not None:
            at.dialog.close()
        at.window.main.close()
        at.stores.close()
