"""Media keys and remotes while a session is under way."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.core.moment import Moment
from backrx_desktop.core.session import Command, SessionState
from backrx_desktop.services.media_keys import MediaKey, NowPlaying, Playback
from backrx_desktop.services.names import capital, side_name

if TYPE_CHECKING:
    from backrx_desktop.services.media_player import MediaPlayer

_COMMANDS = {
    MediaKey.NEXT: Command.SKIP,
    MediaKey.PREVIOUS: Command.BACK,
    MediaKey.STOP: Command.HURT,
    MediaKey.PAUSE: Command.PAUSE,
    MediaKey.PLAY: Command.RESUME,
}


class Remote(QObject):
    """Shows the session to remotes, and hands what they ask to it.

    `step_back` while the overlay stands over a film: the media keys are the film's then.
    """

    raised = Signal()
    """The window is wanted."""

    def __init__(self, session: SessionFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stepped_back = False
        self._last: Moment | None = None
        session.looked.connect(self._on_look)

    @cached_property
    def _player(self) -> "MediaPlayer":
        """Made for the first session: the message bus takes a megabyte."""
        from backrx_desktop.services.media_player import MediaPlayer

        player = MediaPlayer(self)
        player.pressed.connect(self._on_key)
        player.raised.connect(self.raised)
        return player

    def step_back(self, back: bool) -> None:
        """Leave the media keys to the film, or take them up again."""
        self._stepped_back = back
        if back:
            self._player.vanish()
        elif self._last is not None:
            self._on_look(self._last)

    def _on_look(self, now: Moment) -> None:
        if now.state is SessionState.OVER:
            self._last = None
            self._player.vanish()
            return
        self._last = now
        if not self._stepped_back and self._player.appear():
            self._player.show(now_playing(now))

    def _on_key(self, key: MediaKey) -> None:
        last = self._last
        counts = last is not None and last.running and last.remaining is None
        if counts and key in (MediaKey.PLAY, MediaKey.PLAY_PAUSE):
            self._session.command(Command.COUNT)
        elif key is MediaKey.PLAY_PAUSE:
            self._session.pause_or_carry_on()
        else:
            self._session.command(_COMMANDS[key])


def now_playing(now: Moment) -> NowPlaying:
    """What a remote shows of a moment: the exercise as title, the side as artist."""
    side = side_name(now.step.side, now.exercise.limb)
    past = sum(share * done for share, done in now.segments)
    length = now.seconds_left / (1.0 - past) if past < 1.0 else 0.0
    return NowPlaying(
        playback=Playback.PLAYING if now.running else Playback.PAUSED,
        track=now.entry * 2 + now.step.turn,
        title=now.exercise.name,
        artist=capital(side),
        length=length,
        position=length * past,
    )
