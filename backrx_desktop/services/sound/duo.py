"""The two sound processes, asked as if they were one.

They are two because looking for a voice takes seconds in which a process does nothing else, and
may never end: the chimes must not wait for it. On a machine without a loudspeaker there is no
second one.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from backrx_desktop.services.sound import protocol
from backrx_desktop.services.sound.client import SoundClient

CHIMES = "chimes"
VOICE = "voice"
WITHOUT_ENGINE = "--without-engine"


class Duo:
    """Chimes and voice. `heard` is told, in some other thread, what there is to be heard."""

    def __init__(
        self, command: Sequence[str], heard: Callable[[protocol.Ready], None] | None = None
    ) -> None:
        self._tell = heard
        self._lock = threading.Lock()
        self._ready = protocol.Ready(device=False, voice="", busy=True)
        self.chimes = SoundClient((*command, CHIMES), self._hear_chimes)
        self.voice = SoundClient((*command, VOICE), self._hear_voice, (WITHOUT_ENGINE,))

    def start(self) -> None:
        """Start what there is a use for."""
        self.chimes.start()

    def ask(self, line: protocol.Line) -> None:
        """Send a request to whom it concerns; never waits."""
        match line:
            case protocol.Play():
                # What is still being said gives way: speech never lies over a sound.
                self.voice.ask(protocol.Hush())
                self.chimes.ask(line)
            case protocol.Open():
                self.chimes.ask(line)
            case protocol.Say() | protocol.UseVoice() | protocol.Prepare():
                self.voice.ask(line)
            case _:
                self.chimes.ask(line)
                self.voice.ask(line)

    def close(self, finish: bool = False) -> None:
        """End both; `finish` lets them end what sounds first, which is not waited for."""
        self.chimes.close(finish)
        self.voice.close(finish)

    def _hear_chimes(self, said: protocol.Ready) -> None:
        if said.device:
            self.voice.start()
        with self._lock:
            known = self._ready
            heard = replace(known, device=said.device, busy=said.device and known.busy)
            self._change(heard)

    def _hear_voice(self, said: protocol.Ready) -> None:
        with self._lock:
            heard = replace(said, device=self._ready.device)
            self._change(heard)

    def _change(self, ready: protocol.Ready) -> None:
        if ready != self._ready:
            self._ready = ready
            if self._tell is not None:
                self._tell(ready)
