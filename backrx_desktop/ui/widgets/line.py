"""One line of text in pieces of different weight and tone, at an exact baseline.

    line = Line(look)
    page.place(line, 1056, 302 - Line.ASCENT, 800, Line.HEIGHT)      baseline at y 302
    line.show_runs(Run(_("Left leg."), Role.CUE_STRONG), Run(cue, Role.CUE, Tone.TEXT2))

Pieces that do not fit are made smaller together.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role

_SMALLEST = 0.6


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line; `gap` design pixels before it, unless it is the first."""

    text: str
    role: Role
    tone: Tone = Tone.TEXT
    gap: float = 11.0


class Line(QWidget):
    """Paints runs from its left edge, centre or right edge."""

    ASCENT = 72.0
    """Design pixels from the top of the widget to the baseline."""
    HEIGHT = 96.0

    def __init__(
        self, look: Look, anchor: Anchor = Anchor.LEFT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._anchor = anchor
        self._runs: tuple[Run, ...] = ()
        follow(self, look)

    def show_runs(self, *runs: Run) -> None:
        """Show these pieces; empty ones are left out."""
        shown = tuple(run for run in runs if run.text)
        if shown != self._runs:
            self._runs = shown
            self.setAccessibleName(" ".join(run.text for run in shown))
            self.update()

    def _fonts(self, scale: float) -> list[QFont]:
        fonts = []
        for run in self._runs:
            font = QFont(self._look.font(run.role))
            font.setPixelSize(max(1, int(font.pixelSize() * scale + 0.5)))
            fonts.append(font)
        return fonts

    def _width(self, fonts: list[QFont]) -> float:
        pairs = zip(self._runs, fonts, strict=True)
        words = sum(text_width(run.text, font) for run, font in pairs)
        return words + sum(self._look.px(run.gap) for run in self._runs[1:])

    def paintEvent(self, event: QPaintEvent) -> None:
        fonts = self._fonts(1.0)
        width = self._width(fonts)
        if width > self.width():
            fonts = self._fonts(max(_SMALLEST, self.width() / width))
            width = self._width(fonts)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = (self.width() - width) * self._anchor.value
        baseline = self._look.px(self.ASCENT)
        for i, (run, font) in enumerate(zip(self._runs, fonts, strict=True)):
            x += self._look.px(run.gap) if i else 0.0
            colour = self._look.theme.of(run.tone)
            x += draw_text(painter, QPointF(x, baseline), run.text, font, colour)
