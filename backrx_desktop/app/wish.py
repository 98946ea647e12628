"""What a start asks of the window; a window that is open already is asked the same."""

import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Self

from backrx_desktop.app.window import Window
from backrx_desktop.services.care_notes import lock_note


@dataclass(frozen=True, slots=True)
class Wish:
    """`routine` is chosen; `start` begins it, or what is due, at once; or an `ad_break` does."""

    routine: str | None = None
    start: bool = False
    ad_break: bool = False

    def told(self) -> dict[str, object]:
        """As another process hears it."""
        return asdict(self)

    @classmethod
    def heard(cls, told: Mapping[str, object]) -> Self:
        """From another process; whatever makes no sense is left out."""
        routine = told.get("routine")
        return cls(
            routine=routine if isinstance(routine, str) else None,
            start=told.get("start") is True,
            ad_break=told.get("ad_break") is True,
        )


def grant(window: Window, wish: Wish) -> None:
    """Do what was asked at the start."""
    if wish.ad_break:
        window.guide.away.take_break()
        return
    if wish.routine is not None:
        window.choose_routine(wish.routine)
    if wish.start:
        if wish.routine is not None:
            for exercise in window.locked():
                print(f"backrx: {lock_note(exercise)}", file=sys.stderr)
        window.start(check_in=False, unlocked=wish.routine is not None)


def grant_late(window: Window, wish: Wish) -> None:
    """The same from a second start: a session under way is shown and not disturbed.

    A routine that came after this window was opened only raises it.
    """
    running = window.guide.session.running
    if running or not wish.ad_break:
        window.guide.away.overlay.bring_back()
    if not running and (wish.routine is None or window.knows(wish.routine)):
        grant(window, wish)
