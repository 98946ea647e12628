"""A player page on a session of its own, both on one fake clock."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backrx_desktop.core.session import Command
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.ui.focus_ring import FocusRing
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.player import PlayerPage
from tests.core.sitting import Sitting

EVENING = datetime(2026, 11, 21, 21, 0, tzinfo=UTC)


class Playing:
    """A page showing a sitting; every signal it emits is noted in `asked`."""

    def __init__(
        self, qtbot: QtBot, look: Look, timeline: Timeline, size: tuple[int, int] = (1920, 1080)
    ) -> None:
        self.sitting = Sitting(timeline)
        clock = self.sitting.clock
        began = clock.now()
        self.faded = 0.0
        self.page = PlayerPage(
            look,
            lambda: clock.now() + self.faded,
            lambda: EVENING + timedelta(seconds=clock.now() - began),
        )
        qtbot.addWidget(self.page)
        self.ring = FocusRing(look, self.page)
        self.asked: list[str] = []
        for name in (
            "pause_or_carry_on", "back", "skip", "hurts", "more_time", "restart_side",
            "finish_here", "count_rep", "leave",
        ):  # fmt: skip
            getattr(self.page, name).connect(lambda name=name: self.asked.append(name))
        self.page.choose.connect(lambda choice: self.asked.append(choice.name))
        self.page.asked.connect(lambda action: self.asked.append(action.name))
        self.page.resize(*size)
        self.page.show()
        self.page.activateWindow()
        self.page.begin(timeline)
        self.show()

    def show(self) -> "Playing":
        """Show the moment as it is now, all fades done."""
        self.page.show_moment(self.sitting.moment())
        self.faded += 1.0
        QApplication.processEvents()
        return self

    def at(self, second: float) -> "Playing":
        """The moment at this session second."""
        self.sitting.run_to(second)
        return self.show()

    def do(self, *commands: Command) -> "Playing":
        self.sitting.do(*commands)
        return self.show()

    def press(self, *keys: Qt.Key) -> list[str]:
        """What these keys ask for, pressed where the focus is."""
        before = len(self.asked)
        for key in keys:
            focused: QWidget | None = self.page.focusWidget()
            QTest.keyClick(self.page if focused is None else focused, key)
        return self.asked[before:]

    def visible(self, kind: type[QWidget]) -> list[QWidget]:
        return [one for one in self.page.findChildren(kind) if one.isVisible()]
