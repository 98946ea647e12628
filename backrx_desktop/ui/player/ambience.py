"""How dark a long hold has grown: from the full theme to ambient in 20 s, back in a blink.

    ambience.wake(now)            a key or the mouse: controls come back within 300 ms
    ambience.level(now)           0 awake … 1 ambient
    ambience.controls_shown(now)  for 8 s after the last key

Pure: `now` is seconds of any steady clock.
"""

CONTROLS_SECONDS = 8.0
FADE_SECONDS = 20.0
WAKE_SECONDS = 0.24


class Ambience:
    """Begins awake."""

    def __init__(self, now: float) -> None:
        self._woken = now
        self._level_then = 0.0

    def wake(self, now: float, *, cut: bool = False) -> None:
        """Bring everything back; at once where `cut` (reduced motion)."""
        self._level_then = 0.0 if cut else self.level(now)
        self._woken = now

    def controls_shown(self, now: float) -> bool:
        return now - self._woken < CONTROLS_SECONDS

    def level(self, now: float, *, cut: bool = False) -> float:
        """How ambient it is; with `cut` either not at all or all of it."""
        since = max(0.0, now - self._woken)
        if cut:
            return 1.0 if since >= FADE_SECONDS else 0.0
        falling = self._level_then * max(0.0, 1.0 - since / WAKE_SECONDS)
        rising = (since - CONTROLS_SECONDS) / (FADE_SECONDS - CONTROLS_SECONDS)
        return max(falling, min(1.0, max(0.0, rising)))

    def changing(self, now: float) -> bool:
        """Whether anything about it will look different soon."""
        return now - self._woken < FADE_SECONDS
