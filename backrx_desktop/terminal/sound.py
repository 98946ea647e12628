"""What is heard of a session in the terminal."""

from collections.abc import Callable, Sequence

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.outcome import Outcome
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.session import Session
from backrx_desktop.services.announcer import Announcer
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.command import sound_command
from backrx_desktop.services.sound.duo import Duo
from backrx_desktop.services.sound_words import trouble_sentence


class TerminalSound:
    """Starts the sound processes beside the session, and follows it.

    `tell` is given a sentence about what cannot be heard, where that is so.
    """

    def __init__(self, preferences: Preferences, tell: Callable[[str], None]) -> None:
        self._preferences = preferences
        self._tell = tell
        self._duo = Duo(sound_command(), self._hear)
        self._announcer = Announcer(self._duo.ask)
        self._trouble = ""

    def begin(self) -> None:
        """Start; nothing is waited for, so the first sounds of a session may come late."""
        self._announcer.apply(self._preferences)
        self._duo.ask(protocol.Open(True))
        self._duo.start()

    def follow(self, session: Session, happened: Sequence[Event], now: float) -> None:
        """Sound what `happened`; `now` is on the session's clock."""
        trouble, self._trouble = self._trouble, ""
        if trouble:
            self._tell(trouble)
        self._announcer.follow(happened, session.at(now), session.scale)
        if happened[0].kind is EventKind.SESSION_STARTED:
            self._announcer.prepare(session.timeline, self._preferences[keys.VOICE_LEVEL])
        if happened[-1].kind is EventKind.SESSION_FINISHED:
            # What stands before a natural end is still to be heard, and nobody need wait for it.
            self._duo.close(finish=session.outcome is Outcome.FINISHED)

    def close(self) -> None:
        """Be silent, unless the session got to its end."""
        self._duo.close()

    def _hear(self, ready: protocol.Ready) -> None:
        self._trouble = trouble_sentence(ready)
