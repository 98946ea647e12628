"""The best set so far as a bar against its goals: the rungs of a ladder, or the target.

bar = BestBar(look)
bar.show_best(24, (Goal(20, _("Good 20")), Goal(30, _("Better 30"))), end=45)

Goals that were reached stand out. Where their names would overlap only their numbers show.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.typography import CAP_HEIGHT, Role

_BAR = 16.0
_TICK = 30.0
_TICK_WIDTH = 4.0
_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Goal:
    """A mark on the bar; `name` is shown below it, or only `number` where there is no room."""

    amount: float
    name: str = ""
    number: str = ""


class BestBar(QWidget):
    """As wide as it may be; names of goals below the bar if there are any."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._best = 0.0
        self._goals: tuple[Goal, ...] = ()
        self._end = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def show_best(self, best: float, goals: Sequence[Goal], end: float) -> None:
        """Show the best amount (0: none yet) against goals, on a bar that ends at `end`."""
        self._best = best
        self._end = end
        self._goals = tuple(goals)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        names = look.px(12) + look.text_px(Role.CAPTION) * 1.25 if self._named() else 0.0
        return QSize(look.whole(200), round(look.px(_TICK) + names))

    def _named(self) -> bool:
        return any(goal.name for goal in self._goals)

    def _x(self, amount: float) -> float:
        return self.width() * min(amount / self._end, 1.0)

    def labels(self) -> list[tuple[float, str]]:
        """What stands below the goals, and where each text begins."""
        named = self._placed([goal.name for goal in self._goals])
        gap = self._look.px(_GAP)
        pairs = pairwise(named)
        apart = all(start + self._width(text) + gap <= after for (start, text), (after, _) in pairs)
        return named if apart else self._placed([goal.number for goal in self._goals])

    def _width(self, text: str) -> float:
        return text_width(text, self._look.font(Role.CAPTION_MEDIUM))

    def _placed(self, texts: Sequence[str]) -> list[tuple[float, str]]:
        """Each text centred on its goal, within the widget."""
        placed = []
        for goal, text in zip(self._goals, texts, strict=True):
            width = self._width(text)
            start = min(max(0.0, self._x(goal.amount) - width / 2), self.width() - width)
            placed.append((start, text))
        return placed

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._goals:
            return
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tick, thick = look.px(_TICK), look.px(_BAR)
        bar = QRectF(0, (tick - thick) / 2, self.width(), thick)
        painter.setBrush(theme.track)
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        if self._best > 0:
            bar.setWidth(max(thick, self._x(self._best)))
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(bar, thick / 2, thick / 2)
        for goal in self._goals:
            painter.setBrush(theme.text if self._best >= goal.amount else theme.dot)
            x = self._x(goal.amount) - look.px(_TICK_WIDTH) / 2
            painter.drawRoundedRect(
                QRectF(x, 0, look.px(_TICK_WIDTH), tick), look.px(2), look.px(2)
            )
        if self._named():
            self._paint_labels(painter, tick)

    def _paint_labels(self, painter: QPainter, below: float) -> None:
        look, theme = self._look, self._look.theme
        height = look.text_px(Role.CAPTION)
        baseline = below + look.px(12) + height * (1.25 + CAP_HEIGHT) / 2
        for goal, (start, text) in zip(self._goals, self.labels(), strict=True):
            reached = self._best >= goal.amount
            font = look.font(Role.CAPTION_MEDIUM if reached else Role.CAPTION)
            tone = theme.text if reached else theme.text2
            draw_text(painter, QPointF(start, baseline), text, font, tone)
