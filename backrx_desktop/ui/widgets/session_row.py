"""One session that was: its day, what it was, how long and how many, and what became of pain.

row = SessionRow(look, summary, name, today)
"""

from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backrx_desktop.core.summary import Summary
from backrx_desktop.services.session_words import amounts, outcome_words, pain_words
from backrx_desktop.ui.day_names import day_name
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text, elided, text_width
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import CAP_HEIGHT, Role

HEIGHT = 104.0
_INSET = 32.0
_DAY = 200.0
_ARROW = 30.0
_WIDEST_DAY = "30 Mmm 2000"
_UNSAID = "–"


class SessionRow(QLabel):
    """Can be walked over by keys, so that it is heard and seen; its text is what is heard."""

    def __init__(
        self, look: Look, summary: Summary, name: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.summary = summary
        self._name = name
        self._day = day_name(summary.day, today)
        self._line = " · ".join((*amounts(summary), outcome_words(summary.outcome)))
        heard = [f"{self._day}, {name}: {self._line}"]
        pain = pain_words(summary)
        if pain:
            heard.append(_("pain {numbers}").format(numbers=pain))
        self.setText("; ".join(heard))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def corner(self) -> float:
        """The radius of the corners in window pixels."""
        return self.look.px(28)

    def sizeHint(self) -> QSize:
        look = self.look
        lines = look.text_px(Role.LIST_NAME) + look.text_px(Role.CAPTION) * 1.3
        return QSize(look.whole(600), round(max(look.px(HEIGHT), lines + look.px(36))))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.look.set_focus_shown(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        theme = look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.surface)
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, self.corner(), self.corner())
        scale = look.px(look.text_scale(Role.CAPTION))
        middle = area.center().y()
        pain = self._paint_pain(painter, area.right() - look.px(_INSET), middle)
        body = look.font(Role.BODY)
        day_room = max(look.px(_DAY), text_width(_WIDEST_DAY, body) + look.px(32))
        left = look.px(_INSET)
        day = elided(self._day, body, day_room - look.px(16))
        baseline = middle + body.pixelSize() * CAP_HEIGHT / 2
        draw_text(painter, QPointF(left, baseline), day, body, theme.text2)
        left += day_room
        room = area.right() - look.px(_INSET) - pain - look.px(24) - left
        font, caption = look.font(Role.LIST_NAME), look.font(Role.CAPTION)
        name, line = elided(self._name, font, room), elided(self._line, caption, room)
        draw_text(painter, QPointF(left, middle - 7 * scale), name, font, theme.text)
        draw_text(painter, QPointF(left, middle + 29 * scale), line, caption, theme.text2)

    def _paint_pain(self, painter: QPainter, right: float, middle: float) -> float:
        """Paint "Pain 4 → 3" up to `right`; returns its width."""
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
