"""A clock that stands still until it is told to move."""


class FakeClock:
    """Seconds that pass only by `advance`, so that a test never waits."""

    def __init__(self, start: float = 1000.0) -> None:
        self._now = start

    def now(self) -> float:
        """Return the instant, in seconds."""
        return self._now

    def advance(self, seconds: float) -> float:
        """Move on by `seconds`, which a clock cannot do backwards, and return the new instant."""
        if seconds < 0:
            raise ValueError(f"a clock does not run backwards: {seconds}")
        self._now += seconds
        return self._now
