"""One session that was: its day, what it was, how long and how many, and what became of pain.

row = SessionRow(look, summary, name, today)
row.clicked.connect(...)                to look at all of it
"""

from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.summary import Summary
from backrx_desktop.services.session_words import length_and_reps, outcome_words, pain_words
from backrx_desktop.ui.day_names import day_name
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.diary_row import DiaryRow

_ARROW = 30.0
_UNSAID = "–"


class SessionRow(DiaryRow):
    """A summary in one row."""

    def __init__(
        self, look: Look, summary: Summary, name: str, today: date, parent: QWidget | None = None
    ) -> None:
        day = day_name(summary.day, today)
        line = " · ".join((*length_and_reps(summary), outcome_words(summary.outcome)))
        heard = [f"{day}, {name}: {line}"]
        pain = pain_words(summary)
        if pain:
            heard.append(_("pain {numbers}").format(numbers=pain))
        super().__init__(look, day, name, line, "; ".join(heard), parent)
        self.summary = summary

    def paint_end(self, painter: QPainter, right: float, middle: float) -> float:
        """ "Pain 4 → 3"."""
        look = self.look
        before, after = self.summary.pain_before, self.summary.pain_after
        if before is None and after is None:
            return 0.0
        gap = look.px(8)
        size = _ARROW * look.text_scale(Role.CAPTION)
        x = right - self._paint_number(painter, after, right, middle) - gap - look.px(size)
        arrow = look.icon(Icon.RIGHT, size, Tone.TEXT3, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, middle - look.px(size) / 2), arrow)
        x -= gap
        x -= self._paint_number(painter, before, x, middle) + 2 * gap
        font = look.font(Role.CAPTION)
        label = QPointF(x, middle + look.text_px(Role.BODY) * CAP_HEIGHT / 2)
        x -= draw_text(painter, label, _("Pain"), font, look.theme.text3, Anchor.RIGHT)
        return right - x

    def _paint_number(
        self, painter: QPainter, number: int | None, right: float, middle: float
    ) -> float:
        look = self.look
        text = _UNSAID if number is None else str(number)
        tone = Tone.TEXT3 if number is None else Tone.TEXT
        at = QPointF(right, middle + look.text_px(Role.BODY) * CAP_HEIGHT / 2)
        font = look.font(Role.BODY_MEDIUM)
        return draw_text(painter, at, text, font, look.theme.of(tone), Anchor.RIGHT)
