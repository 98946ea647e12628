"""Arranges shots of what a figure does: who stands there, seen from where, in which colours."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize

from backrx_desktop.body.figure import FigureSpec
from backrx_desktop.ui.figure.hue_fade import HueFade
from backrx_desktop.ui.figure.shot import Pictures, Shot
from backrx_desktop.ui.figure.showing import Pace, Showing
from backrx_desktop.ui.figure.source import Source
from backrx_desktop.ui.figure.stage_colours import StageColours
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import DARK, Theme


class Studio:
    """Instants are asked for as time goes by, since the working limb's colour fades on the way.

    `skin_tone` and `mirror` are the person's; `level` is how ambient a long hold is, 0 to 1.
    """

    def __init__(self, look: Look, figures: Mapping[str, FigureSpec]) -> None:
        self._look = look
        self._figures = figures
        self.skin_tone, self.mirror = 2, True
        self.level = 0.0
        self._fade = HueFade()
        self._colours = StageColours()
        self._pictures = Pictures()

    def cut(self) -> None:
        """Fade no more: the next shot has its colours at once."""
        self._fade = HueFade()

    def fading(self, now: float) -> bool:
        """Whether a colour is on its way to another."""
        return self._fade.running(now)

    def shot(self, source: Source, now: float, size: QSize, ratio: float) -> Shot | None:
        """The frame of an instant; None of an exercise that has no figure.

        `ratio` is how many pixels of the device one of `size` is.
        """
        whole = self._figures.get(source.exercise.id)
        if whole is None:
            return None
        figure, showing = source.posed(whole), self._showing(source, whole, now)
        hue, picture = self._fade.at(now), self._pictures.of(figure, showing.side)
        flipped = picture.figure.flipped(showing.side, self.mirror)
        theme, ambience = self._theme(source), self.level if source.long_hold else None
        style = (theme.name, self.skin_tone, ambience)
        return Shot(
            (figure, flipped, size.width(), size.height(), ratio, *style),
            (replace(showing, pace=Pace.STILL), hue.rgb()),
            picture,
            showing,
            self._colours.of(theme, self.skin_tone, hue, ambience),
            flipped,
        )

    def _showing(self, source: Source, figure: FigureSpec, now: float) -> Showing:
        reduced = self._look.reduced_motion
        showing = source.showing(figure, now, reduced=reduced)
        self._fade.aim(self._theme(source).phase(showing.tone).colour, now, cut=reduced)
        if source.long_hold and self.level > 0.0:
            return replace(showing, breath=0.0, rock=0.0, pace=Pace.STILL)
        return showing

    def _theme(self, source: Source) -> Theme:
        """A long hold is dark in either theme."""
        return DARK if source.long_hold else self._look.theme
