"""The ring's colours at an instant, crossfading in 220 ms whenever the phase changes."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from backrx_desktop.ui.player.ring_view import RingView
from backrx_desktop.ui.theme import Theme
from backrx_desktop.ui.widgets.pressable import mixed

CROSSFADE_SECONDS = 0.22


@dataclass(frozen=True, slots=True)
class RingColours:
    """What is painted in a colour that fades: disc, word, digits and the current arc."""

    disc: QColor
    word: QColor
    digits: QColor
    fill: QColor

    def towards(self, other: "RingColours", share: float) -> "RingColours":
        """These colours with `share` (0 to 1) of the others in them."""
        return RingColours(
            mixed(self.disc, other.disc, share),
            mixed(self.word, other.word, share),
            mixed(self.digits, other.digits, share),
            mixed(self.fill, other.fill, share),
        )


def colours_of(view: RingView, theme: Theme) -> RingColours:
    """The colours `view` comes to rest in."""
    if view.paused:
        return RingColours(theme.surface, theme.text, theme.text2, theme.text3)
    phase = theme.phase(view.tone)
    return RingColours(phase.disc, phase.colour, theme.text, phase.colour)


def waiting_colour(view: RingView, arc: int, theme: Theme) -> QColor:
    """The colour an arc rests in."""
    if view.paused or len(view.tones) == 1:
        return theme.track
    return theme.phase(view.tones[arc]).waiting


class Crossfade:
    """Colours on their way from what was shown to what is to be shown."""

    def __init__(self, colours: RingColours) -> None:
        self._from = colours
        self._to = colours
        self._began: float | None = None

    def aim(self, colours: RingColours, now: float, *, cut: bool) -> None:
        """Head for `colours` from whatever shows at `now`; `cut` gets there at once."""
        if colours == self._to:
            return
        self._from = self.at(now)
        self._to = colours
        self._began = None if cut else now

    def share(self, now: float) -> float:
        """How far the fade has come, 0 to 1."""
        if self._began is None:
            return 1.0
        return min(1.0, max(0.0, (now - self._began) / CROSSFADE_SECONDS))

    def at(self, now: float) -> RingColours:
        """The colours at `now`."""
        share = self.share(now)
        return self._to if share >= 1.0 else self._from.towards(self._to, share)
