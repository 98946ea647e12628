"""The working limb's colour on its way from one phase's to the next's, as the ring's."""

import math

from PySide6.QtGui import QColor

from backrx_desktop.ui.widgets.pressable import mixed
from backrx_desktop.ui.widgets.ring_colours import CROSSFADE_SECONDS


class HueFade:
    """One colour; `now` is seconds of any steady clock."""

    def __init__(self) -> None:
        self._from: QColor | None = None
        self._to: QColor | None = None
        self._began = -math.inf

    def aim(self, colour: QColor, now: float, *, cut: bool) -> None:
        """Head for `colour` from what shows at `now`, the first time and with `cut` at once."""
        if colour == self._to:
            return
        self._from = self.at(now) if self._to is not None else colour
        self._to = colour
        self._began = -math.inf if cut else now

    def running(self, now: float) -> bool:
        return self._from != self._to and now - self._began < CROSSFADE_SECONDS

    def at(self, now: float) -> QColor:
        """The colour at `now`; black before the first `aim`."""
        if self._from is None or self._to is None:
            return QColor()
        share = min(1.0, max(0.0, (now - self._began) / CROSSFADE_SECONDS))
        return mixed(self._from, self._to, share)
