"""Starts the sound processes once the window stands, and keeps them as the person set them."""

from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.services.announcer import Announcer
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.command import sound_command
from backrx_desktop.services.sound.duo import Duo

_HEARD = (keys.MUTED, keys.CHIME_VOLUME, keys.VOICE_VOLUME, keys.VOICE_NAME)


class Loudspeaker(Protocol):
    """What the window asks of sound."""

    @property
    def announcer(self) -> Announcer: ...

    @property
    def heard(self) -> SignalInstance:
        """Carries protocol.Ready: what there is to be heard."""

    def start(self, preferences: Preferences) -> None: ...

    def apply(self, preferences: Preferences, changed: Preference[Any] | None = None) -> None: ...

    def keep_open(self, open_: bool) -> None: ...

    def close(self) -> None: ...


class SoundLink(QObject):
    """The announcer and the processes behind it."""

    heard = Signal(object)
    """protocol.Ready: what there is to be heard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The duo tells from a thread of its own; a signal takes it to this one.
        self._duo = Duo(sound_command(), self.heard.emit)
        self._announcer = Announcer(self._duo.ask)

    @property
    def announcer(self) -> Announcer:
        """Turns events into sound."""
        return self._announcer

    def start(self, preferences: Preferences) -> None:
        """Start the processes."""
        self.apply(preferences)
        self._duo.start()

    def apply(self, preferences: Preferences, changed: Preference[Any] | None = None) -> None:
        """Take up what was set; `changed` is what alone did, if it is known."""
        if changed is None or changed in _HEARD:
            self._announcer.apply(preferences)

    def keep_open(self, open_: bool) -> None:
        """Keep the way to the loudspeaker open from before a session until it is over."""
        self._duo.ask(protocol.Open(open_))

    def close(self) -> None:
        """End the processes."""
        self._duo.close()
