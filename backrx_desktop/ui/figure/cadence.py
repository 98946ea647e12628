"""When the next frame is due.

cadence = Cadence()
if cadence.due(now, Pace.MOVING.value): paint
"""

_EARLY = 0.25
"""A frame may come this share of its time early, so that timers a little off still meet it."""
_LATE = 0.6
"""A frame that comes later than this does not make the next one come sooner."""


class Cadence:
    """`now` is seconds of any steady clock; a rate is frames a second, 0 for none."""

    def __init__(self) -> None:
        self._next = 0.0

    def due(self, now: float, rate: float) -> bool:
        """Whether a frame should be painted now; if so the next one is due a frame later."""
        if rate <= 0.0:
            return False
        length = 1.0 / rate
        if self._next - now > length * (1.0 + 2.0 * _EARLY):
            self._next = now
        if now < self._next - length * _EARLY:
            return False
        self._next = max(self._next, now - length * _LATE) + length
        return True
