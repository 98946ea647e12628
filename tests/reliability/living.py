"""A window that lives for hours of sessions: `living.py FOLDER TIMES SECONDS STEP ROUTINE…`.

Its clock moves only as fast as it can be followed, in steps. So many times it says, after so many
seconds of the clock, what the process holds: a line of JSON. Then it says "closed", once the window
is closed and no process is left of it.
"""

import ctypes
import gc
import json
import os
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.appearance import toggle_theme
from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.sound_link import SoundLink
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.window import Window
from backrx_desktop.content.languages import speak
from backrx_desktop.content.load import load_content
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.session import Command
from backrx_desktop.storage.local_clock import local_now
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.ui.fade import Fade
from backrx_desktop.ui.icons import Icons
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.page_name import RAIL, PageName
from backrx_desktop.ui.theme import DARK
from backrx_desktop.ui.typography import load_fonts
from tests.fake_clock import FakeClock
from tests.known_person import answered
from tests.storage.samples import session


class Life:
    """A window, what is done with it, and what its process holds."""

    def __init__(self, folder: Path, step: float) -> None:
        speak("en")
        self.app = QApplication.instance() or QApplication(["backrx"])
        load_fonts(resources_folder() / "fonts")
        self.clock = FakeClock()
        self.step = step
        began, zero = local_now(), self.clock.now()
        content = load_content(folder)
        self.stores = Stores(DataFolder(folder), content, lambda: self._wall(began, zero))
        self.stores.open()
        self.stores.save(answered(self.stores.preferences).having(keys.MUTED, True))
        if not self.stores.history.sessions.records:
            self.stores.history.sessions.add(*(session(number) for number in range(1, 41)))
        self.look = Look(DARK, Icons(resources_folder() / "icons"))
        clocks = Clocks(self.clock, self.clock)
        self.window = Window(self.look, self.stores, clocks, SoundLink)
        self.window.open()
        self.window.finish_starting()
        self.sessions = 0

    def _wall(self, began: datetime, zero: float) -> datetime:
        return began + timedelta(seconds=self.clock.now() - zero)

    def go_on(self, seconds: float, routines: Iterator[str]) -> None:
        """Sessions until so many seconds of the clock are over."""
        until = self.clock.now() + seconds
        while self.clock.now() < until:
            self.sit(next(routines))
            self.look_around()

    def sit(self, routine: str) -> None:
        """One session: on the card or in the window, with a pause, from Start to the summary."""
        self.sessions += 1
        guide, window = self.window.guide, self.window
        window.choose_routine(routine)
        window.start(check_in=True)
        guide.visit.check_in.answered.emit(4)
        if self.sessions % 2:
            guide.away.overlay.show()
        disturbed = {20: Command.PAUSE, 25: Command.RESUME, 40: Command.BACK, 60: Command.MORE}
        disturbed |= {90: Command.HURT, 95: Command.SMALLER}
        looks = 0
        while guide.session.running:
            self.clock.advance(self.step)
            looks += 1
            if looks in disturbed:
                guide.session.command(disturbed[looks])
            guide.session.driver.look()
            self.app.processEvents()
        guide.away.overlay.bring_back()
        guide.visit.ask_after()
        guide.visit.check_in.answered.emit(3)
        self.app.processEvents()
        guide.visit.finished.done.emit()

    def look_around(self) -> None:
        """Every page once, the other colours, the questions there are."""
        for page in (*RAIL, PageName.TODAY):
            self.window.main.show_page(page)
            self.app.processEvents()
        toggle_theme(self.look, self.stores)
        self.window.rooms.backups.show()
        self.window.rooms.exercises.open("clamshell")
        self.app.processEvents()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
        self.window.main.show_page(PageName.TODAY)
        self.app.processEvents()

    def holds(self) -> dict[str, int]:
        """What the process holds now, the fading of its pages over."""
        for fade in self.window.main.findChildren(Fade):
            fade.animation.setCurrentTime(fade.animation.duration())
        self.app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.processEvents()
        gc.collect()
        roots = [self.app, self.window, *QApplication.topLevelWidgets()]
        objects = {id(one): one for root in roots for one in root.findChildren(QObject)}
        timers = [one for one in objects.values() if isinstance(one, QTimer)]
        return {
            "sessions": self.sessions,
            "kilobytes": resident_kilobytes(),
            "files": entries("fd"),
            "objects": len(objects),
            "widgets": len(QApplication.allWidgets()),
            "timers": len(timers),
            "threads": entries("task"),
            "children": len(children()),
        }

    def close(self) -> None:
        self.window.main.close()
        self.window.end()
        self.stores.close()


def resident_kilobytes() -> int:
    """The memory that is in use, without what was freed and is only not given back yet."""
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if give_back is not None:
        give_back(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") // 1024


def entries(what: str) -> int:
    """How many the process has: "fd", the files that are open, or "task", the threads."""
    return len(list(Path("/proc/self", what).iterdir()))


def children() -> list[str]:
    """The processes that this one has started and that are still there, zombies included."""
    tasks = Path("/proc/self/task").iterdir()
    return [child for task in tasks for child in (task / "children").read_text().split()]


def main(folder: str, times: str, seconds: str, step: str, *routines: str) -> None:
    life = Life(Path(folder), float(step))
    turns = cycle(routines)
    # PySide makes and keeps something for each object that is asked for here: a megabyte that is
    # the counting's own, and would otherwise only show after the first hour.
    life.sit(routines[0])
    life.look_around()
    life.holds()
    for _ in range(int(times)):
        life.go_on(float(seconds), turns)
        print(json.dumps(life.holds()), flush=True)
    life.close()
    assert not children()
    print("closed", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
