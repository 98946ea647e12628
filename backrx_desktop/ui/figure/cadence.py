"""Frames: when one is due, and which one it is.

cadence = Cadence()
if cadence.due(elapsed, Pace.MOVING.value): paint what is true at on_frame(elapsed)
"""

import math

FRAMES = 24
"""Frames a second while the figure moves."""
_EARLY = 0.125
"""Who comes this share of a frame too early comes for that frame: timers are a little off."""


class Cadence:
    """Tells frames apart: each is due once, however often or seldom one looks.

    `seconds` are counted from where the first frame lies; a rate is frames a second, 0 for none.
    """

    def __init__(self) -> None:
        self._last: tuple[float, float] | None = None

    def due(self, seconds: float, rate: float) -> bool:
        """Whether another frame has begun since one was due."""
        if rate <= 0.0:
            return False
        frame = rate, on_frame(on_frame(seconds), rate)
        other = frame != self._last
        self._last = frame
        return other


def on_frame(seconds: float, rate: float = FRAMES) -> float:
    """When the frame of an instant began: what comes again then comes in the very same frames."""
    return math.floor(seconds * rate + _EARLY) / rate


def to_next_frame(seconds: float, rate: float) -> float:
    """Seconds until the next frame begins."""
    return on_frame(seconds, rate) + 1.0 / rate - seconds
