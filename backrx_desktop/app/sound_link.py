"""Starts the sound process once the window stands, and keeps it as the person set it."""

import sys
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.preference import Preference
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.services.announcer import Announcer
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.client import SoundClient


def sound_command() -> tuple[str, ...]:
    """How this same program is started as the sound process."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--sound-process")
    return (sys.executable, "-P", "-m", "backrx_desktop", "--sound-process")


class Loudspeaker(Protocol):
    """What the window asks of sound."""

    @property
    def announcer(self) -> Announcer: ...

    def start(self, preferences: Preferences) -> None: ...

    def apply(self, preferences: Preferences, changed: Preference[Any] | None = None) -> None: ...

    def keep_open(self, open_: bool) -> None: ...

    def close(self) -> None: ...


class SoundLink(QObject):
    """The announcer and the process behind it."""

    heard = Signal(object)
    """protocol.Ready: what there is to be heard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = SoundClient(sound_command(), self)
        self._client.heard.connect(self.heard)
        self._announcer = Announcer(self._client.ask)

    @property
    def announcer(self) -> Announcer:
        """Turns events into sound."""
        return self._announcer

    def start(self, preferences: Preferences) -> None:
        """Start the process."""
        self.apply(preferences)
        self._client.start()

    def apply(self, preferences: Preferences, changed: Preference[Any] | None = None) -> None:
        """Take up what was set; `changed` is what alone did, if it is known."""
        self._announcer.muted = preferences[keys.MUTED]
        chimes, voice = preferences[keys.CHIME_VOLUME], preferences[keys.VOICE_VOLUME]
        self._client.ask(protocol.Volumes(chimes, voice))
        if changed in (None, keys.VOICE_NAME, keys.LANGUAGE):
            language, name = preferences[keys.LANGUAGE], preferences[keys.VOICE_NAME]
            self._client.ask(protocol.UseVoice(language, name))

    def keep_open(self, open_: bool) -> None:
        """Keep the way to the loudspeaker open from before a session until it is over."""
        self._client.ask(protocol.Open(open_))

    def close(self) -> None:
        """End the process."""
        self._client.close()
