"""The words round the targets of the check-in: the ends, the answer, what it was before, a hint."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text, fitted, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.pain_target import pain_word

_BELOW = 76.0
"""From the targets' lower edge to the baseline of the words, in design pixels."""
_ABOVE = 29.0
_ARROW = 32.0


@dataclass(frozen=True, slots=True)
class Legend:
    """What the words say; `hint` is the room for the hint, in pixels of the page."""

    targets: Sequence[QWidget]
    chosen: int | None
    before: int | None
    hint: QRectF
    middle: float
    """Of the page, across."""


def paint_legend(painter: QPainter, look: Look, legend: Legend, ratio: float) -> None:
    """Paint all of it onto the page."""
    _paint_words(painter, look, legend)
    if legend.before is not None:
        target = legend.targets[legend.before].geometry()
        font = look.font(Role.NOTE)
        left, _width = _below(legend, legend.before, _("Before"), font)
        above = QPointF(left, target.top() - look.px(_ABOVE))
        draw_text(painter, above, _("Before"), font, look.theme.text2)
    _paint_hint(painter, look, legend, ratio)


def _paint_words(painter: QPainter, look: Look, legend: Legend) -> None:
    """The ends of the scale, and the word of the answer, which an end gives way to."""
    theme = look.theme
    first, last = legend.targets[0].geometry(), legend.targets[-1].geometry()
    baseline = first.bottom() + look.px(_BELOW)
    plain, medium = look.font(Role.LABEL), look.font(Role.LABEL_MEDIUM)
    taken = QRectF()
    if legend.chosen is not None:
        word = pain_word(legend.chosen)
        left, width = _below(legend, legend.chosen, word, medium)
        draw_text(painter, QPointF(left, baseline), word, medium, theme.text)
        taken = QRectF(left, 0, width, 1).adjusted(-look.px(16), 0, look.px(16), 0)
    for word, x, anchor in (
        (pain_word(0), first.left(), Anchor.LEFT),
        (pain_word(len(legend.targets) - 1), last.right() + 1, Anchor.RIGHT),
    ):
        width = text_width(word, plain)
        if not QRectF(x - width * anchor.value, 0, width, 1).intersects(taken):
            draw_text(painter, QPointF(x, baseline), word, plain, theme.text2, anchor)


def _below(legend: Legend, number: int, word: str, font: QFont) -> tuple[float, float]:
    """Where a word begins that belongs to a number, within the ends of the scale; its width."""
    middle = QRectF(legend.targets[number].geometry()).center().x()
    width = text_width(word, font)
    least = legend.targets[0].geometry().left()
    most = legend.targets[-1].geometry().right() + 1 - width
    return min(max(middle - width / 2, least), most), width


def _paint_hint(painter: QPainter, look: Look, legend: Legend, ratio: float) -> None:
    room = legend.hint
    text = _("Press a number, or")
    size = min(_ARROW * look.text_scale(Role.LEAD), 44)
    arrow, gap, edge = look.px(size), look.px(8), look.px(32)
    arrows = gap + 2 * arrow
    most = room.width() - 2 * edge
    font = fitted(text, look.font(Role.LEAD), most - arrows)
    width = text_width(text, font)
    if width + arrows > most:
        return
    half = (width + arrows) / 2
    # In the middle of the page, unless what stands beside it needs the room.
    middle = min(max(legend.middle, room.left() + edge + half), room.right() - edge - half)
    x = middle - half
    y = room.center().y()
    baseline = QPointF(x, y + font.pixelSize() * CAP_HEIGHT / 2)
    draw_text(painter, baseline, text, font, look.theme.text3)
    for place, icon in enumerate((Icon.LEFT, Icon.RIGHT)):
        corner = QPointF(x + width + gap + place * arrow, y - arrow / 2)
        painter.drawPixmap(corner, look.icon(icon, size, Tone.TEXT3, ratio))
