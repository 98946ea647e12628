"""The counts in the corners below the ring: reps done of each side, or of all.

Left stands at the left, right at the right; the side whose turn it is in full strength. Only
completed reps count, so a number never goes ahead of the person.
"""

from gettext import pgettext

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from backrx_desktop.core.exercise import Side
from backrx_desktop.ui.lettering import Anchor, draw_text, text_width
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.player.ring_view import CountView
from backrx_desktop.ui.typography import Role

LEFT_EDGE = 64.0
RIGHT_EDGE = 984.0
_LABEL_BASELINE = 942.0
_NUMBER_BASELINE = 1032.0
_GAP = 8.0


def count_label(count: CountView) -> str:
    """What a count is of."""
    if count.side is Side.LEFT:
        # Translators: short, there is room for six letters or so; likewise the other three.
        return pgettext("corner", "Left")
    if count.side is Side.RIGHT:
        return pgettext("corner", "Right")
    return pgettext("corner", "Sets") if count.sets else pgettext("corner", "Reps")


def draw_count(painter: QPainter, look: Look, origin: QPointF, count: CountView) -> None:
    """Paint one count into its corner; `origin` is where the design's corner lies, in pixels."""
    theme = look.theme
    unit = look.unit
    tone = theme.text if count.active else theme.text3
    label_font = look.font(Role.CUE_STRONG if count.active else Role.CUE_MEDIUM)
    number_font = look.font(Role.COUNT)
    total_font = look.font(Role.CUE_MEDIUM)
    number, total = str(count.done), f"/{count.total}"
    label_y = origin.y() + _LABEL_BASELINE * unit
    number_y = origin.y() + _NUMBER_BASELINE * unit
    if count.side is Side.RIGHT:
        right = origin.x() + RIGHT_EDGE * unit
        label = count_label(count)
        draw_text(painter, QPointF(right, label_y), label, label_font, tone, Anchor.RIGHT)
        at = QPointF(right, number_y)
        wide = draw_text(painter, at, total, total_font, theme.text3, Anchor.RIGHT)
        left_of = QPointF(right - wide - _GAP * unit, number_y)
        draw_text(painter, left_of, number, number_font, tone, Anchor.RIGHT)
        return
    left = origin.x() + LEFT_EDGE * unit
    draw_text(painter, QPointF(left, label_y), count_label(count), label_font, tone)
    draw_text(painter, QPointF(left, number_y), number, number_font, tone)
    after = left + text_width(number, number_font) + _GAP * unit
    draw_text(painter, QPointF(after, number_y), total, total_font, theme.text3)
