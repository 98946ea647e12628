"""What a hold of ten minutes and more shows: minutes left, a dot for each, when it ends."""

import math
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from backrx_desktop.core.moment import Moment
from backrx_desktop.services.names import side_name
from backrx_desktop.ui.player.ring_view import active_side
from backrx_desktop.ui.player.words import next_words


@dataclass(frozen=True, slots=True)
class LongHoldView:
    """Plain values. `minutes` is the number of dots, `done` how many of them are past.

    `counting` says that the digits are seconds.
    """

    digits: str
    counting: bool
    label: str
    progress: float
    minutes: int
    done: int
    title: str
    coming: str
    ends: str


def long_hold_view(now: Moment, ends: str) -> LongHoldView:
    """The view at this moment; `ends` is the time of day this hold ends at, as it is shown."""
    remaining = now.remaining or 0.0
    if remaining > 60.0:
        number = math.ceil(remaining / 60 - 1e-6)
        label = ngettext("minute left", "minutes left", number)
    else:
        number = max(0, math.ceil(remaining - 1e-6))
        label = ngettext("second left", "seconds left", number)
    side = side_name(active_side(now), now.exercise.limb or "side")
    name = now.exercise.name
    label_next, text_next = next_words(now)
    return LongHoldView(
        digits=str(number),
        counting=remaining <= 60.0,
        label=label,
        progress=now.progress,
        minutes=max(1, round(now.step.expected / 60)),
        done=math.floor(now.elapsed / 60 + 1e-6),
        title=f"{name}, {side}" if side else name,
        coming=f"{label_next}: {text_next}" if text_next else label_next,
        ends=_("Ends at {time}").format(time=ends),
    )
