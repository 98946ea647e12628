"""Turns the cues of a session into sound, each while it is fresh."""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace

from backrx_desktop.core import preferences as keys
from backrx_desktop.core.cues import Sound
from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.core.preferences import Preferences
from backrx_desktop.core.script import closing, script_of
from backrx_desktop.core.speeches import SPEECH_DELAY
from backrx_desktop.core.timeline import Timeline
from backrx_desktop.core.voice_level import VoiceLevel
from backrx_desktop.services.language import language
from backrx_desktop.services.sound import protocol
from backrx_desktop.services.wording import spoken

END_SECONDS = 2.0 + SPEECH_DELAY
"""What is said after the last sound comes when that is over, unlike after the others."""

_SILENCING = (
    EventKind.PAUSED,
    EventKind.HURT,
    EventKind.INTERRUPTED,
    EventKind.BACK,
    EventKind.SKIPPED,
)


class Announcer:
    """Follows events; `ask` sends a request to the sound processes.

    Of what is due at once only the newest is heard, and speech never together with a sound.
    `clock` is the steady one that all processes share.
    """

    def __init__(
        self,
        ask: Callable[[protocol.Line], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ask = ask
        self._clock = clock
        self._muted = False

    @property
    def muted(self) -> bool:
        """Whether voice and sounds are off."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        if muted and not self._muted:
            self.silence()
        self._muted = muted

    def apply(self, preferences: Preferences) -> None:
        """Sound as the person set it."""
        self.muted = preferences[keys.MUTED]
        chimes, voice = preferences[keys.CHIME_VOLUME], preferences[keys.VOICE_VOLUME]
        self._ask(protocol.Volumes(chimes, voice))
        self._ask(protocol.UseVoice(language(), preferences[keys.VOICE_NAME]))

    def prepare(self, timeline: Timeline, level: VoiceLevel) -> None:
        """Tell what a session is going to say, so that each sentence starts at once."""
        steps = range(len(timeline.steps))
        cues = [cue for index in steps for cue in script_of(timeline, index, level)]
        texts = [spoken(cue.say) for cue in (*cues, *closing(level)) if cue.say is not None]
        self._ask(protocol.Prepare(tuple(dict.fromkeys(texts))))

    def follow(self, events: Iterable[Event], now: float, scale: float = 1.0) -> None:
        """Sound the cues among `events`; `now` is in session seconds, as their instants are."""
        clock = self._clock()
        play: protocol.Play | None = None
        say: protocol.Say | None = None
        for event in events:
            late = (now - event.at) / scale
            if event.kind in _SILENCING:
                self.silence()
                play = say = None
            elif event.cue is not None and late <= protocol.FRESH_SECONDS:
                if event.cue.play is not None:
                    play, say = protocol.Play(event.cue.play, clock - late), None
                elif event.cue.say is not None:
                    say = protocol.Say(spoken(event.cue.say), clock - late)
        if not self.muted:
            self._sound(play, say)

    def _sound(self, play: protocol.Play | None, say: protocol.Say | None) -> None:
        if play is not None:
            self._ask(play)
        if say is not None:
            if play is not None:
                over = END_SECONDS if play.sound is Sound.END else SPEECH_DELAY
                say = replace(say, due=max(say.due, self._clock() + over))
            self._ask(say)

    def silence(self) -> None:
        """Stop whatever sounds."""
        self._ask(protocol.Hush())

    def try_out(self, text: str) -> None:
        """Let a sound and a sentence be heard, muted or not."""
        now = self._clock()
        self._ask(protocol.Play(Sound.GO, now))
        self._ask(protocol.Say(text, now + SPEECH_DELAY))
