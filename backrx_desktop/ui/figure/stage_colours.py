"""The figure's colours where it stands: on a stage, or dim in the dark of a long hold."""

from PySide6.QtGui import QColor

from backrx_desktop.ui.figure.palette import FigureColours, colours_of
from backrx_desktop.ui.theme import AMBIENT, Theme
from backrx_desktop.ui.widgets.pressable import mixed

_DIMMEST = 0.5


class StageColours:
    """Gives the same object as long as the colours look the same."""

    def __init__(self) -> None:
        self._last: tuple[tuple[object, ...], FigureColours] | None = None

    def of(
        self, theme: Theme, skin_tone: int, hue: QColor, ambience: float | None
    ) -> FigureColours:
        """With the working limb in `hue`; `ambience` (0 to 1) is None but in a long hold."""
        wanted = (theme.name, skin_tone, hue.rgb(), ambience)
        if self._last is None or self._last[0] != wanted:
            ground, dim = theme.surface, 0.0
            if ambience is not None:
                ground, dim = mixed(theme.bg, AMBIENT.bg, ambience), ambience * _DIMMEST
            colours = colours_of(theme, ground, theme.raised, skin_tone)
            self._last = wanted, colours.working_in(hue).dimmed(ground, dim)
        return self._last[1]
