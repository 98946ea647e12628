"""Keeps a session of the terminal, and says on stderr what cannot be kept."""

import threading
from collections.abc import Callable, Sequence
from gettext import gettext as _

from backrx_desktop.core.events import Event
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.session import Session
from backrx_desktop.storage.checkpoint_file import CheckpointFile
from backrx_desktop.storage.errors import StorageError
from backrx_desktop.storage.history_store import HistoryStore
from backrx_desktop.storage.left_over import keep, take_up
from backrx_desktop.storage.saving import SaveResult
from backrx_desktop.storage.session_keeper import SessionKeeper
from backrx_desktop.terminal.keyboard import Keyboard

TRIES = 10
"""How often a record is tried again where nobody can be asked."""
AGAIN_SECONDS = 1.0
"""Between two tries."""


def keep_left_over(
    active: CheckpointFile, history: HistoryStore, tell: Callable[[str], None]
) -> None:
    """Sessions that were cut off become partial records: nobody is asked about them here."""
    count = take_up(active, history)
    found = active.read()
    if found is not None and found.record is not None:
        known = history.sessions.get(found.record.uuid) is not None
        result = keep(active, found, history)
        if result.kept:
            count += not known
        else:
            tell(result.sentence)
    if count:
        tell(_("A session that was cut off is kept as far as it went."))


class Keeping:
    """One session: `follow` it at every look, then `finish`."""

    def __init__(
        self,
        keeper: SessionKeeper,
        active: CheckpointFile,
        history: HistoryStore,
        tell: Callable[[str], None],
    ) -> None:
        self._keeper = keeper
        self._active = active
        self._history = history
        self._tell = tell
        self._told: set[str] = set()

    def follow(self, session: Session, happened: Sequence[Event], now: float) -> None:
        """Keep where it is, for the case that the program dies; say once where that is refused."""
        self._say(self._keeper.follow(session, happened, now))

    def finish(
        self,
        session: Session,
        now: float,
        outcome: Outcome | None,
        keys: Keyboard | None,
        leave: threading.Event,
    ) -> None:
        """Put it into the history; where that is refused, try again for a while.

        With `keys` until the person presses Esc, without for ten seconds; `leave` ends it too.
        Raises StorageError where it is not in the history in the end.
        """
        _record, saving = self._keeper.finish(session, now, outcome)
        result = saving.result
        if result.kept:
            return
        self._say(result)
        if keys is not None:
            self._tell(_("BackRx tries again every second. Esc leaves without it."))
        leave.clear()
        tries = 0
        while not self._given_up(tries, keys, leave):
            tries += 1
            if self._history.retry().kept:
                take_up(self._active, self._history)
                return
        raise StorageError(self._last_word())

    def _given_up(self, tries: int, keys: Keyboard | None, leave: threading.Event) -> bool:
        if keys is not None:
            return keys.read(AGAIN_SECONDS) == "escape" or leave.is_set()
        return tries >= TRIES or leave.wait(AGAIN_SECONDS)

    def _last_word(self) -> str:
        if self._active.waiting():
            return _("The session waits beside the history, and goes into it at the next start.")
        return _("The session could not be kept.")

    def _say(self, result: SaveResult) -> None:
        if not result.kept and result.sentence not in self._told:
            self._told.add(result.sentence)
            self._tell(result.sentence)
