"""The two ways to sit through a session in the terminal: watching it, or not being there."""

import shutil
import sys
import threading
from dataclasses import dataclass, field
from gettext import gettext as _

from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import Command, SessionState
from backrx_desktop.services.amounts import time_left
from backrx_desktop.services.names import side_name
from backrx_desktop.services.next_words import next_up
from backrx_desktop.services.wording import step_word
from backrx_desktop.terminal.keyboard import Keyboard

_RUNNING_KEYS = {
    " ": Command.PAUSE,
    "\n": Command.PAUSE,
    "escape": Command.PAUSE,
    "left": Command.BACK,
    "right": Command.SKIP,
    "h": Command.HURT,
    "down": Command.HURT,
    "+": Command.MORE,
    "up": Command.MORE,
}
_PAUSED_KEYS = {
    " ": Command.RESUME,
    "\n": Command.RESUME,
    "escape": Command.FINISH,
    "left": Command.BACK,
    "right": Command.SKIP,
    "+": Command.MORE,
    "up": Command.MORE,
    "r": Command.RESTART_SIDE,
    "f": Command.FINISH,
    "h": Command.HURT,
}
_STOPPED_KEYS = {
    "1": Command.REST_A_MINUTE,
    "2": Command.SMALLER,
    "3": Command.SKIP_EXERCISE,
    "4": Command.FINISH,
}


@dataclass(slots=True)
class EmptySeat:
    """Nobody there: prints nothing, and ends the session when told to."""

    leave: threading.Event = field(default_factory=threading.Event)
    keys: None = None
    attended: bool = False

    def look(self, _now: Moment, /) -> None:
        return

    def make_room(self) -> None:
        """Nothing is in the way."""

    def wait(self, seconds: float, _now: Moment, /) -> Command | None:
        return Command.FINISH if self.leave.wait(seconds) else None


@dataclass(slots=True)
class TerminalSeat:
    """A line that follows the session, and the keys of the window.

    Without a terminal to write to, a line is written for each step instead.
    """

    keys: Keyboard | None = None
    leave: threading.Event = field(default_factory=threading.Event)
    live: bool = field(default_factory=sys.stdout.isatty)
    _shown: str = ""

    @property
    def attended(self) -> bool:
        return self.keys is not None

    def look(self, now: Moment, /) -> None:
        if now.state is SessionState.OVER:
            self._print("\n" if self.live else "")
            return
        if not self._shown and self.keys is not None:
            self._print(_("Space pauses, ← goes back, → skips, H: this hurts, + 30 s more") + "\n")
        text = describe(now) if self.live else describe_step(now)
        if text == self._shown:
            return
        self._shown = text
        width = shutil.get_terminal_size().columns - 1
        self._print(f"\r\x1b[K{text[:width]}" if self.live else f"{text}\n")

    def make_room(self) -> None:
        """Clear the line, for something else to be written there."""
        if self.live:
            self._print("\r\x1b[K")
            self._shown = ""

    def _print(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def wait(self, seconds: float, now: Moment, /) -> Command | None:
        if self.leave.is_set():
            return Command.FINISH
        if self.keys is None:
            self.leave.wait(seconds)
            return None
        key = self.keys.read(seconds).replace("\r", "\n").lower()
        if now.state is SessionState.STOPPED:
            return _STOPPED_KEYS.get(key)
        if now.state is SessionState.PAUSED:
            return _PAUSED_KEYS.get(key)
        if now.remaining is None and key in (" ", "\n"):
            return Command.COUNT
        return _RUNNING_KEYS.get(key)


def describe(now: Moment) -> str:
    """The session in one line: word, countdown, side and count, exercise, what is next."""
    if now.state is SessionState.STOPPED:
        return _("Stopped. 1 Rest a minute  2 Make it smaller  3 Skip this one  4 Finish for today")
    word = _("PAUSED") if now.state is SessionState.PAUSED else step_word(now.step)
    digits = "" if now.digits is None else str(now.digits)
    if now.in_minutes:
        digits = _("{number} min").format(number=digits)
    name = now.exercise.name
    counts = "  ".join(_counts(now))
    coming = _("Next: {what}").format(what=next_up(now.next_up))
    parts = (f"{word:<8}{digits:>3}", counts, name, coming, time_left(now.seconds_left))
    text = "   ".join(part for part in parts if part)
    if now.interrupted:
        return _("The computer slept, so this waited for you. Space carries on.") + "   " + text
    return text


def describe_step(now: Moment) -> str:
    """The step alone, for a terminal that cannot follow along."""
    side = side_name(now.step.side, now.exercise.limb)
    rep = "" if now.step.rep is None else str(now.step.rep)
    parts = (step_word(now.step), rep, side, now.exercise.name)
    return "  ".join(part for part in parts if part)


def _counts(now: Moment) -> list[str]:
    return [f"{side_name(count.side)} {count.done}/{count.total}".strip() for count in now.counts]
