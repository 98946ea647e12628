"""A window on the real clock, brought into a state and watched there.

    python -m tests.benchmarks.running_window FOLDER STATE cost SECONDS TIMES
    python -m tests.benchmarks.running_window FOLDER STATE frames COUNT
    python -m tests.benchmarks.running_window FOLDER moving punctuality SECONDS

Prints one number a line: the share of a core, TIMES times over SECONDS each; the milliseconds of
each of COUNT frames; or, of a session ten times as fast, milliseconds after their instants: for
each event `timer` and when the driver's timer looked, and wherever something is heard `told` and
when the last request for it was written to the sound process.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.content.resources_folder import resources_folder
from backrx_desktop.core.events import Event
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import Command
from backrx_desktop.services.announcer import Announcer
from backrx_desktop.services.clock import SteadyClock
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.duo import Duo
from backrx_desktop.ui.typography import load_fonts
from tests.app.conftest import Place, place_in
from tests.fake_clock import FakeClock

LEAP = 4.0
"""A session takes a longer gap for a machine that slept."""
PAUSE = 0.015
"""Real seconds between two frames: for what is done in the pauses, and shorter than any."""
FAST = 10.0


class LeapingClock:
    """The steady clock, which can also be moved on."""

    def __init__(self, scale: float = 1.0) -> None:
        self._steady = SteadyClock(scale)
        self._leaps = 0.0

    def now(self) -> float:
        return self._steady.now() + self._leaps

    def leap(self, seconds: float) -> None:
        self._leaps += seconds


STATES: dict[str, tuple[RoutineStep, float]] = {
    "moving": (RoutineStep("squat", DoseOverride(target=40, sets=3)), 30.0),
    "hold": (RoutineStep("hamstring-strap-stretch", DoseOverride(target=60, sets=3)), 25.0),
    "ambient": (RoutineStep("static-back"), 180.0),
    "paused": (RoutineStep("squat", DoseOverride(target=40)), 30.0),
    "hidden": (RoutineStep("squat", DoseOverride(target=40, sets=3)), 30.0),
}
"""The step that leads to a state, and the session seconds until it is reached."""


def bring_into(place: Place, clock: LeapingClock, state: str) -> None:
    step, seconds = STATES[state]
    place.window.guide.begin(Routine("leg-lifts", "Leg lifts", (step,)), check_in=False)
    driver = place.window.guide.session.driver
    while seconds > 0:
        clock.leap(min(LEAP, seconds))
        seconds -= LEAP
        driver.look()
        QApplication.processEvents()
    if state == "paused":
        place.window.guide.session.command(Command.PAUSE)
    if state == "hidden":
        place.window.main.showMinimized()


def wait(seconds: float) -> None:
    loop = QEventLoop()
    timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(loop.quit)
    timer.start(round(seconds * 1000))
    loop.exec()


def cost(seconds: float, times: int) -> list[float]:
    wait(2.0)
    shares = []
    for _ in range(times):
        wall, used = perf_counter(), process_time()
        wait(seconds)
        shares.append((process_time() - used) / (perf_counter() - wall))
    return shares


def frames(place: Place, clock: LeapingClock, count: int) -> list[float]:
    """Each look where the driver wants the next one, with its painting, after a pause."""
    driver = place.window.guide.session.driver
    [timer] = driver.findChildren(QTimer)
    taken = []
    for _ in range(count):
        wait(PAUSE)
        clock.leap(timer.remainingTime() / 1000)
        began = perf_counter()
        driver.look()
        QApplication.processEvents()
        taken.append((perf_counter() - began) * 1000)
    return taken


class Hearing:
    """Two sound processes without sound, and when each request was handed to them."""

    def __init__(self, place: Place, clock: LeapingClock, folder: Path) -> None:
        self._duo = Duo((sys.executable, "-m", "tests.services.sound.duo_process", str(folder)))
        self._clock = clock
        self.handed: list[float] = []
        place.sound._announcer = Announcer(self._ask)

    def _ask(self, line: protocol.Line) -> None:
        self._duo.ask(line)
        if isinstance(line, protocol.Play | protocol.Say):
            self.handed.append(self._clock.now())

    def start(self) -> None:
        """Returns once both run."""
        self._duo.start()
        while self._duo.chimes.process_id is None or self._duo.voice.process_id is None:
            wait(0.1)

    def close(self) -> None:
        self._duo.close()


def punctuality(place: Place, hearing: Hearing, seconds: float) -> list[str]:
    driver = place.window.guide.session.driver
    late: list[str] = []

    def note(events: Sequence[Event]) -> None:
        session = driver.session
        if session is None:
            return

        def milliseconds(now: float, event: Event) -> float:
            return (session.at(now) - event.at) / FAST * 1000

        late.extend(f"timer {milliseconds(session.seen, event)}" for event in events)
        heard = [event for event in events if event.cue is not None]
        if heard and hearing.handed:
            late.append(f"told {milliseconds(hearing.handed[-1], heard[0])}")
        hearing.handed.clear()

    hearing.start()
    hearing.handed.clear()
    driver.happened.connect(note)
    wait(seconds)
    hearing.close()
    return late


def main(folder: Path, state: str, what: str, *numbers: str) -> None:
    app = QApplication([])
    load_fonts(resources_folder() / "fonts")
    place = place_in(folder, FakeClock())
    scale = FAST if what == "punctuality" else 1.0
    clock = LeapingClock(scale)
    real = SteadyClock() if scale > 1.0 else clock
    place.window._clocks = Clocks(real, clock, scale)
    hearing = Hearing(place, clock, folder)
    place.window.open()
    place.window.main.resize(1920, 1080)
    place.window.finish_starting()
    bring_into(place, clock, state)
    app.processEvents()
    found: Sequence[float | str]
    if what == "cost":
        found = cost(float(numbers[0]), int(numbers[1]))
    elif what == "frames":
        found = frames(place, clock, int(numbers[0]))
    else:
        found = punctuality(place, hearing, float(numbers[0]))
    print(*found, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
