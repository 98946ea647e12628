"""A session as the window leads it, with all that sounds, in real time."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from backrx_desktop.core.cues import Cue, Message, Sound
from backrx_desktop.core.events import Event
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.session import Command
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.services.announcer import END_SECONDS, Announcer
from backrx_desktop.services.clock import SteadyClock
from backrx_desktop.services.session_driver import SessionDriver
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.command import sound_command
from backrx_desktop.services.sound.duo import Duo
from backrx_desktop.services.wording import spoken

OPEN_SECONDS = 1.0
"""The way to the loudspeaker is open for so long when the session starts."""
ENDING_SECONDS = 6.0
"""The last sound and sentence."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A cue and the instant, on the steady clock, at which it should be heard."""

    name: str
    due: float
    sound: Sound | None


def _in_a_thread(act: Callable[[], None]) -> None:
    threading.Thread(target=act).start()


@contextmanager
def opened() -> Iterator["Stage"]:
    """A stage that is open; whatever happens, its processes are ended."""
    stage = Stage()
    try:
        stage.open()
        yield stage
    finally:
        stage.duo.close()


class Stage(QObject):
    """`events` are those of the session that was played last."""

    _told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.ready: protocol.Ready | None = None
        self.events: list[Event] = []
        self.began = 0.0
        self.duo = Duo(sound_command(), self._told.emit)
        self._announcer = Announcer(self.duo.ask)
        self._told.connect(self._hear)
        self._loop = QEventLoop()
        self._opening = True

    def open(self) -> None:
        """Start the sound processes, and wait until there is a voice and the way is open."""
        self._announcer.apply(Preferences())
        self.duo.ask(protocol.Open(True))
        self.duo.start()
        self._wait(30.0)
        self._opening = False
        assert self.ready is not None
        assert self.ready.device
        assert not self.ready.busy
        self._wait(OPEN_SECONDS)

    def kill_processes(self) -> None:
        """The hard way; they come again."""
        for client in (self.duo.chimes, self.duo.voice):
            assert client.process_id is not None
            os.kill(client.process_id, signal.SIGKILL)

    def try_until(self, heard: Callable[[], bool], text: str) -> None:
        """Ask for a sound and a sentence until they are heard, for 24 seconds at most."""
        for _ in range(20):
            self._announcer.try_out(text)
            self._wait(1.2)
            if heard():
                return
        raise AssertionError("silence")

    def _hear(self, ready: protocol.Ready) -> None:
        self.ready = ready
        if self._opening and not ready.busy:
            self._loop.quit()

    def _wait(self, seconds: float) -> None:
        timer = self._later(seconds, self._loop.quit)
        self._loop.exec()
        timer.stop()

    def _later(self, seconds: float, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(act)
        timer.start(round(seconds * 1000))
        return timer

    def play(
        self,
        timeline: Timeline,
        acts: Mapping[float, Callable[[], None]] | None = None,
        commands: Mapping[float, Command] | None = None,
    ) -> None:
        """Play to the end with `commands` at their seconds; `acts` are done beside it at theirs."""
        driver = SessionDriver(SteadyClock(), self)

        def follow(events: tuple[Event, ...]) -> None:
            if driver.session is not None:
                self._announcer.follow(events, driver.session.at(driver.clock.now()))
            self.events += events

        driver.happened.connect(follow)
        driver.over.connect(self._loop.quit)
        self._announcer.prepare(timeline, driver.level)
        self.began = time.monotonic()
        driver.begin(timeline)
        for second, act in (acts or {}).items():
            self._later(second, partial(_in_a_thread, act))
        for second, command in (commands or {}).items():
            self._later(second, partial(driver.command, command))
        self._loop.exec()
        self._wait(ENDING_SECONDS)

    def expected(self) -> list[Expected]:
        """All cues of the session, in order."""
        return [self._expect(event.at, event.cue) for event in self.events if event.cue]

    def _expect(self, at: float, cue: Cue) -> Expected:
        due = self.began + at
        if cue.play is not None:
            return Expected(cue.play.value, due, cue.play)
        assert cue.say is not None
        if cue.say.message is Message.ALL_DONE:
            due += END_SECONDS
        return Expected(spoken(cue.say), due, None)
