"""A window with everything behind it: a folder of its own, a clock that waits, no loudspeaker."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.window import Window
from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.content.load import KINDS, LoadedContent, load_content
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core.exercise import Exercise
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.session import Session, SessionState
from backrx_desktop.services.announcer import Announcer
from backrx_desktop.services.sound import protocol
from backrx_desktop.storage.local_clock import local_now
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.ui.figure import thumbnail
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.theme import DARK, Theme
from tests.fake_clock import FakeClock
from tests.known_person import answered
from tests.ui.conftest import fonts

__all__ = ["fonts"]


class SilentSound(QObject):
    """Notes what would be heard."""

    heard = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[protocol.Line] = []
        self._announcer = Announcer(self.asked.append)
        self.open = False

    @property
    def announcer(self) -> Announcer:
        return self._announcer

    def start(self, preferences: Preferences) -> None:
        return

    def apply(self, preferences: Preferences, changed: Preference[Any] | None = None) -> None:
        self.announcer.muted = False

    def keep_open(self, open_: bool) -> None:
        self.open = open_

    def close(self) -> None:
        return


@dataclass
class Place:
    """A window under test. `play` lets session time pass, as the driver's timer would."""

    window: Window
    stores: Stores
    clock: FakeClock
    sound: SilentSound
    said: list[str] = field(default_factory=list)

    def end(self) -> None:
        """Close the window, and leave nothing of it behind."""
        self.window.main.may_close = lambda: True
        self.window.main.close()
        self.stores.close()
        for one in (*QApplication.topLevelWidgets(), self.window, self.stores):
            one.deleteLater()

    def page(self) -> PageName | None:
        return self.window.main.page

    def running(self) -> bool:
        return self.window.guide.session.running

    def state(self) -> SessionState | None:
        session = self.window.guide.session.driver.session
        return None if session is None else session.state

    def session(self) -> Session:
        """The one that is under way."""
        session = self.window.guide.session.driver.session
        assert session is not None
        return session

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is, as a keyboard does."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window.main, key)
            QApplication.processEvents()

    def reach(self, name: PageName) -> None:
        """Go left to the rail by keys, along it to the item of a page, and open that."""
        items = list(self.window.main.rail.items.values())
        for _ in range(20):
            if QApplication.focusWidget() in items:
                break
            self.press(Qt.Key.Key_Left)
        wanted = self.window.main.rail.items[name]
        for _ in range(2 * len(items)):
            focused = QApplication.focusWidget()
            if focused is wanted:
                self.press(Qt.Key.Key_Return)
                return
            below = focused in items and items.index(focused) < items.index(wanted)
            self.press(Qt.Key.Key_Down if below else Qt.Key.Key_Up)
        pytest.fail(f"{name} cannot be reached")

    def play(self, seconds: float, step: float = 0.25) -> None:
        """Let so many seconds pass, or fewer if the session ends before."""
        until = self.clock.now() + seconds
        while self.clock.now() < until and self.running():
            self.clock.advance(step)
            self.window.guide.session.driver.look()


@cache
def bundled() -> LoadedContent:
    """The app's own content, read once."""
    return load_content()


@cache
def icons() -> Icons:
    return Icons(resources_folder() / "icons")


def content_of(folder: Path) -> LoadedContent:
    """What a window finds that opens on this folder."""
    own = any((folder / kind).exists() for kind in KINDS)
    return load_content(folder) if own else bundled()


def place_in(
    folder: Path,
    clock: FakeClock,
    *,
    new: bool = False,
    wall: Callable[[], datetime] = local_now,
    beside: bool = False,
) -> Place:
    """Open a window on a data folder; `new`: of somebody who has never seen it.

    It waits for the disk, unless what it saves is to be written `beside` it.
    """
    stores = Stores(DataFolder(folder), content_of(folder), wall, beside=beside)
    stores.open()
    if not new:
        stores.save(answered(stores.preferences))
    sound = SilentSound()
    look = Look(DARK, icons())
    window = Window(look, stores, Clocks(clock, clock), lambda: sound)
    place = Place(window, stores, clock, sound)
    stores.said.connect(place.said.append)
    return place


@pytest.fixture(autouse=True, scope="session")
def thumbnails() -> Iterator[None]:
    """Each small picture of an exercise is painted for the first window, and kept."""
    paint = thumbnail.thumbnail
    painted: dict[tuple[object, ...], QPixmap] = {}

    def kept(
        exercise: Exercise, figure: FigureSpec, theme: Theme, size: QSize, *more: Any, **named: Any
    ) -> QPixmap:
        what = (exercise, theme.name, size.toTuple(), more, *sorted(named.items()))
        if what not in painted:
            painted[what] = paint(exercise, figure, theme, size, *more, **named)
        return painted[what]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(thumbnail, "thumbnail", kept)
        yield


@contextmanager
def opened(place: Place, qtbot: QtBot) -> Iterator[Place]:
    """Its window shown, in front and started, while the `with` lasts."""
    qtbot.addWidget(place.window.main)
    with qtbot.waitActive(place.window.main):
        place.window.open()
        place.window.main.activateWindow()
    place.window.finish_starting()
    yield place
    place.end()


@pytest.fixture
def place(fonts: None, qtbot: QtBot, tmp_path: Path, clock: FakeClock) -> Iterator[Place]:
    with opened(place_in(tmp_path / "data", clock), qtbot) as place:
        yield place
