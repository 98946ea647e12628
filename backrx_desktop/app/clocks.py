"""The clocks of a window."""

from dataclasses import dataclass

from backrx_desktop.services.clock import Clock, SteadyClock
from backrx_desktop.storage.local_clock import WallClock, local_now


@dataclass(frozen=True, slots=True)
class Clocks:
    """`real` for what people do, `session` for sessions, `scale` times as fast; `wall` to date."""

    real: Clock
    session: Clock
    scale: float = 1.0
    wall: WallClock = local_now

    @classmethod
    def scaled(cls, scale: float) -> "Clocks":
        """The system's clocks."""
        return cls(SteadyClock(), SteadyClock(scale), scale)
