"""`backrx play`: one session in the terminal, kept like any other."""

import os
import signal
import sys
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from gettext import gettext as _
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from backrx_desktop import __version__
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.dated import so_far
from backrx_desktop.core.day import offset_minutes
from backrx_desktop.core.events import Event
from backrx_desktop.core.expansion import expand
from backrx_desktop.core.library import Library
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.plan import locked_in, pacing_of
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.record import SessionStart
from backrx_desktop.core.routine import Routine
from backrx_desktop.core.session import Session
from backrx_desktop.refusal import Refusal
from backrx_desktop.services.care_notes import lock_note
from backrx_desktop.services.clock import Clock, SteadyClock
from backrx_desktop.services.event_log import EventLog
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.files import Files, open_emptied
from backrx_desktop.storage.held_files import HeldFiles
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.local_clock import local_now
from backrx_desktop.storage.lock import FolderLock
from backrx_desktop.storage.paths import DataFolder
from backrx_desktop.storage.preferences_store import PreferencesStore
from backrx_desktop.storage.session_keeper import SessionKeeper
from backrx_desktop.terminal.keeping import Keeping, keep_left_over
from backrx_desktop.terminal.keyboard import keyboard
from backrx_desktop.terminal.player import Follower, Player
from backrx_desktop.terminal.seats import EmptySeat, TerminalSeat

if TYPE_CHECKING:
    from backrx_desktop.terminal.sound import TerminalSound

FASTEST_HEARD = 4.0
"""Times as fast as life: beyond it sound would only be noise."""


def play(
    folder: DataFolder,
    library: Library,
    routine: Routine,
    *,
    headless: bool,
    mute: bool,
    scale: float,
    events: Path | None,
) -> None:
    """Play `routine` to its end, and keep it.

    `scale` is how many times as fast the clock runs. Raises StorageError where the folder cannot
    be used or the session could not be kept, Refusal where the events cannot be written.
    """
    folder.make()
    with FolderLock(folder) as lock, ExitStack() as stack:
        log = stack.enter_context(_event_log(events, folder))
        history, settings, active = _opened(folder, HeldFiles(lock))
        for exercise in locked_in(routine, library.exercises, settings.preferences):
            _tell(lock_note(exercise))
        pacing = pacing_of(settings.preferences, so_far(history.sessions.records, local_now()))
        leave = stack.enter_context(_leaving())
        seat = _seat(headless, leave, stack)
        keeper = SessionKeeper(active, history, _begun(), routine, pacing)
        keeping = Keeping(keeper, active, history, partial(_tell_beside, seat))
        heard = not headless and not mute and scale <= FASTEST_HEARD
        sound = stack.enter_context(_sound(settings.preferences, seat)) if heard else None
        clock = SteadyClock(scale)
        follow = _following(clock, sound, keeping, log)
        player = Player(clock, seat, follow, settings.preferences[keys.VOICE_LEVEL], scale)
        session = player.play(expand(routine, library.exercises, pacing))
        _tell_of(log)
        keeping.finish(session, clock.now(), leave.outcome, seat.keys, leave.asked)
        _conclude(routine, session)


def _following(
    clock: Clock, sound: "TerminalSound | None", keeping: Keeping, log: EventLog | None
) -> Follower:
    """What tells all of these of a session."""

    def follow(session: Session, happened: Sequence[Event]) -> None:
        if sound is not None and happened:
            sound.follow(session, happened, clock.now())
        keeping.follow(session, happened, clock.now())
        if log is not None:
            log.follow(happened)

    return follow


def _opened(
    folder: DataFolder, files: Files
) -> tuple[HistoryStore, PreferencesStore, CheckpointFile]:
    """What is in the folder; whatever is wrong with it is told, what was left over is kept."""
    history = HistoryStore(folder, files=files)
    settings = PreferencesStore(folder, files=files)
    for sentence in (*history.notices, *settings.notices):
        _tell(sentence)
    active = CheckpointFile(folder.active, files=files)
    keep_left_over(active, history, _tell)
    return history, settings, active


def _tell_of(log: EventLog | None) -> None:
    if log is not None and log.trouble is not None:
        text = _("The events are not complete: {reason}.")
        _tell(text.format(reason=log.trouble.strerror))


def _seat(headless: bool, leave: "_Leaving", stack: ExitStack) -> EmptySeat | TerminalSeat:
    if headless:
        return EmptySeat(leave.asked)
    keys_there = stack.enter_context(keyboard()) if sys.stdin.isatty() else None
    return TerminalSeat(keys_there, leave.asked)


@contextmanager
def _sound(preferences: Preferences, seat: EmptySeat | TerminalSeat) -> Iterator["TerminalSound"]:
    from backrx_desktop.terminal.sound import TerminalSound

    sound = TerminalSound(preferences, partial(_tell_beside, seat))
    sound.begin()
    try:
        yield sound
    finally:
        sound.close()


def _conclude(routine: Routine, session: Session) -> None:
    finished = session.outcome is Outcome.FINISHED
    text = _("{name}: all done.") if finished else _("{name}: ended early. What you did is kept.")
    print(text.format(name=routine.name))


def _begun() -> SessionStart:
    started = local_now()
    return SessionStart(str(uuid.uuid4()), __version__, started, offset_minutes(started))


def _tell_beside(seat: EmptySeat | TerminalSeat, sentence: str) -> None:
    """Say it on a line of its own, between those that follow the session."""
    seat.make_room()
    _tell(sentence)


def _tell(sentence: str) -> None:
    print(f"backrx: {sentence}", file=sys.stderr)


@contextmanager
def _event_log(path: Path | None, folder: DataFolder) -> Iterator[EventLog | None]:
    if path is None:
        yield None
        return
    text = _("the events cannot be written to {path}: {reason}")
    if folder.keeps(path):
        raise Refusal(text.format(path=path, reason=_("BackRx keeps your data there")))
    try:
        handle = open_emptied(path)
    except OSError as error:
        raise Refusal(text.format(path=path, reason=error.strerror)) from error
    file = os.fdopen(handle, "w", encoding="utf-8")
    try:
        yield EventLog(file)
    finally:
        # What a full disk refused before it refuses again here.
        with suppress(OSError):
            file.close()


@dataclass(slots=True)
class _Leaving:
    """Whether the session was told to end from outside, and how that is recorded."""

    asked: threading.Event = field(default_factory=threading.Event)
    outcome: Outcome | None = None


@contextmanager
def _leaving() -> Iterator[_Leaving]:
    """Ctrl-C and a polite kill end the session, and keep what was done."""
    leaving = _Leaving()

    def leave(number: int, _frame: FrameType | None) -> None:
        if number != signal.SIGINT:
            leaving.outcome = Outcome.INTERRUPTED
        leaving.asked.set()

    numbers = [signal.SIGINT, signal.SIGTERM, *_hang_ups()]
    before = {number: signal.signal(number, leave) for number in numbers}
    try:
        yield leaving
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _hang_ups() -> list[signal.Signals]:
    # Windows has no such signal.
    return [signal.Signals["SIGHUP"]] if "SIGHUP" in signal.Signals.__members__ else []
