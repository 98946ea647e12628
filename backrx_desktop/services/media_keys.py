"""What remotes are shown of a session, and what they ask for."""

from dataclasses import dataclass
from enum import Enum


class MediaKey(Enum):
    """What a remote asks for."""

    PLAY = "play"
    PAUSE = "pause"
    PLAY_PAUSE = "play-pause"
    NEXT = "next"
    PREVIOUS = "previous"
    STOP = "stop"


class Playback(Enum):
    """The status words of MPRIS."""

    PLAYING = "Playing"
    PAUSED = "Paused"
    STOPPED = "Stopped"


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """What a remote shows; times in seconds, `track` counts up with each exercise and side."""

    playback: Playback
    track: int = 0
    title: str = ""
    artist: str = ""
    length: float = 0.0
    position: float = 0.0
