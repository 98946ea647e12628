"""Turns the cues of a session into sound, each while it is fresh."""

from collections.abc import Callable, Iterable

from backrx_desktop.core.cues import Cue, Sound
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.wording import spoken

FRESH_SECONDS = 1.0
"""Real seconds after which a cue that comes late is better left out."""

_SILENCING = (EventKind.PAUSED, EventKind.HURT, EventKind.INTERRUPTED, EventKind.BACK)


class Announcer:
    """Follows events; `ask` sends a request to the sound process."""

    def __init__(self, ask: Callable[[protocol.Line], None]) -> None:
        self._ask = ask
        self.muted = False

    def follow(self, events: Iterable[Event], now: float, scale: float = 1.0) -> None:
        """Sound the cues among `events`; `now` is in session seconds, as their instants are."""
        for event in events:
            if event.kind in _SILENCING:
                self._ask(protocol.Hush())
            elif event.cue is not None and now - event.at <= FRESH_SECONDS * scale:
                self._sound(event.cue)

    def silence(self) -> None:
        """Stop whatever sounds."""
        self._ask(protocol.Hush())

    def _sound(self, cue: Cue) -> None:
        if self.muted:
            return
        if cue.play is not None:
            self._ask(protocol.Play(cue.play.value))
        if cue.say is not None:
            self._ask(protocol.Say(spoken(cue.say)))

    def try_out(self, text: str) -> None:
        """Let a chime and a sentence be heard, muted or not."""
        self._ask(protocol.Play(Sound.GO.value))
        self._ask(protocol.Say(text))
