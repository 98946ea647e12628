"""What the card shows: ring at the left, three lines at the right."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.moment import Moment
from backrx_desktop.core.summary import Summary
from backrx_desktop.ui.lettering import draw_text, fitted, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.overlay.card_view import (
    CardRing,
    CardWords,
    card_ring,
    card_words,
    done_ring,
    done_words,
)
from backrx_desktop.ui.overlay.ring_painter import RingPainter
from backrx_desktop.ui.player.words import words_key
from backrx_desktop.ui.typography import Tier, TypeStep, font_of
from backrx_desktop.ui.widgets.ring_colours import colours_of

TEXT_X = 202.0
TEXT_WIDTH = 146.0
MAIN = TypeStep(27, 600, Tier.FAR)
_TOTAL = TypeStep(20, 400, Tier.FAR)
NOTE = TypeStep(18, 400, Tier.FAR)
_WORD_BASELINE, _MAIN_BASELINE, _NOTE_BASELINE = 79.7, 121.0, 154.0
_TOTAL_GAP = 2.0
_FRAME_MS = 33


class Face(QWidget):
    """Lets the mouse through to the card. `clock` is steady seconds and times fades only."""

    def __init__(self, look: Look, clock: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._ring = RingPainter(look)
        self._card: CardRing | None = None
        self._words = CardWords("", "", "", "")
        self._said: tuple[object, ...] = ()
        self._note_shown = True
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.animate)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._restyle)

    def show_moment(self, now: Moment, ends: str) -> None:
        """Show what is true; `ends` is when a long hold ends, as it is shown."""
        said = words_key(now, ends)
        if said != self._said:
            self._said = said
            self._show_words(card_words(now, ends))
        self._show_ring(card_ring(now, reduced_motion=self._look.reduced_motion))

    def show_done(self, now: Moment, summary: Summary) -> None:
        """Show that all is done; `now` is the last moment."""
        self._said = ()
        self._show_words(done_words(summary))
        self._show_ring(done_ring(now))

    def set_note_shown(self, shown: bool) -> None:
        """Whether the third line shows, or leaves its place to buttons."""
        if shown != self._note_shown:
            self._note_shown = shown
            self.update()

    def in_ring(self, position: QPointF) -> bool:
        """Whether a point of the card lies on the ring or within it."""
        return self._ring.shape.holds(position)

    def animate(self) -> None:
        """Paint what is fading or filling just now; stops by itself."""
        self.update(self._ring.bounds)
        if not self._ring.settle(self._clock()):
            self._timer.stop()

    def _show_ring(self, card: CardRing) -> None:
        if card == self._card:
            return
        self._card = card
        now = self._clock()
        self.update(self._ring.show(card, now))
        if self._ring.settle(now):
            self._timer.start()

    def _show_words(self, words: CardWords) -> None:
        if words != self._words:
            self._words = words
            self.setAccessibleName(words.spoken)
            self.update()

    def _restyle(self) -> None:
        self._ring.restyle()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if event.rect().intersects(self._ring.bounds):
            self._ring.paint(painter, self._clock())
        if event.rect().right() >= self._look.px(TEXT_X) and self._card is not None:
            self._paint_words(painter, self._card)

    def _paint_words(self, painter: QPainter, card: CardRing) -> None:
        look, words = self._look, self._words
        theme = look.theme
        x, width = look.px(TEXT_X), look.px(TEXT_WIDTH)
        font = fitted(words.word, font_of(_word_step(words.word), look.unit), width)
        at = QPointF(x, look.px(_WORD_BASELINE))
        draw_text(painter, at, words.word, font, colours_of(card.ring, theme).word)
        total_font = font_of(_TOTAL, look.unit)
        total = text_width(words.total, total_font) + look.px(_TOTAL_GAP) if words.total else 0.0
        main_font = fitted(words.main, font_of(MAIN, look.unit), width - total)
        at = QPointF(x, look.px(_MAIN_BASELINE))
        used = draw_text(painter, at, words.main, main_font, theme.text)
        after = at + QPointF(used + look.px(_TOTAL_GAP), 0)
        draw_text(painter, after, words.total, total_font, theme.text2)
        if self._note_shown:
            self._paint_note(painter, x, width)

    def _paint_note(self, painter: QPainter, x: float, width: float) -> None:
        """The third line; a long one takes two."""
        look = self._look
        font = font_of(NOTE, look.unit)
        metrics = QFontMetricsF(font)
        top = look.px(_NOTE_BASELINE) - metrics.ascent()
        area = QRectF(x, top, width, 2 * metrics.lineSpacing())
        painter.setFont(font)
        painter.setPen(look.theme.text2)
        painter.drawText(area, Qt.TextFlag.TextWordWrap, self._words.note)


def _word_step(word: str) -> TypeStep:
    sizes = {5: 36.0, 6: 31.0}
    return TypeStep(sizes.get(len(word), 40.0 if len(word) <= 4 else 27.0), 600, Tier.FAR)
