"""One exercise of a list: its picture, name, dose, areas, and when it was last done.

row = ExerciseRow(look, line, today)
row.clicked.connect(...)
row.show_line(line, today)
"""

from collections.abc import Callable
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.core.exercise import Prop
from backrx_desktop.core.overview import ExerciseLine
from backrx_desktop.services.amounts import whole_dose
from backrx_desktop.services.exercise_words import area_label, area_name, needs
from backrx_desktop.ui.day_names import day_name
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.lettering import Anchor, draw_text, elided, fitted
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable

Thumbnail = Callable[[QPainter, QRectF, str], None]
"""Paints the figure of an exercise, given by its id, into a rectangle of window pixels."""

HEIGHT = 124.0
THUMBNAIL = QSizeF(168, 100)
_INSET = 12.0
_TEXT = 208.0
_RIGHT = 32.0
_GAP = 20.0
_LOCK = 30.0


class ExerciseRow(Pressable):
    """124 design pixels high, more where the text is large."""

    def __init__(
        self, look: Look, line: ExerciseLine, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", ground=Ground.QUIET, parent=parent)
        self._thumbnail: Thumbnail | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_line(line, today)

    def show_line(self, line: ExerciseLine, today: date) -> None:
        """Show another state of the same exercise, or another exercise."""
        self.line = line
        self._areas = ", ".join(
            area_name(area) if place else area_label(area)
            for place, area in enumerate(line.exercise.areas)
        )
        self._dose = whole_dose(line.dose)
        last = day_name(line.last, today) if line.last else ""
        self._note = needs(line.missing[0]) if line.missing else last
        self.setText(line.exercise.name)
        self.setAccessibleName(self.text())
        parts = [self._dose, self._areas]
        if last:
            parts.append(_("last done {day}").format(day=last))
        parts += [needs(prop) for prop in line.missing]
        if line.locked:
            parts.append(_("locked until you have read its caution"))
        self.setAccessibleDescription("; ".join(parts))
        self.update()

    def set_thumbnail(self, paint: Thumbnail | None) -> None:
        self._thumbnail = paint
        self.update()

    def padding(self) -> tuple[float, float]:
        return 0, 0

    def content_size(self) -> QSizeF:
        look = self.look
        lines = look.text_px(Role.LIST_NAME) + look.text_px(Role.CAPTION) * 1.3
        return QSizeF(look.px(600), max(look.px(HEIGHT), lines + look.px(44)))

    def fill(self) -> QColor | None:
        return super().fill() or self.look.theme.surface

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        theme = look.theme
        self._paint_thumbnail(painter, area)
        line = look.px(1) * look.text_scale(Role.CAPTION)
        middle = area.center().y()
        right = area.right() - look.px(_RIGHT)
        caption = look.font(Role.CAPTION)
        note = draw_text(
            painter,
            QPointF(right, middle + 26 * line),
            self._note,
            caption,
            theme.text3,
            Anchor.RIGHT,
        )
        left = area.left() + look.px(_TEXT)
        room = right - left - look.px(_GAP)
        lock = look.px(_LOCK + 12) if self.line.locked else 0.0
        upper, lower = middle - 7 * line, middle + 29 * line
        name_font = look.font(Role.LIST_NAME)
        name = elided(self.text(), name_font, room - lock)
        wide = draw_text(painter, QPointF(left, upper), name, name_font, theme.text)
        beside = room - wide - lock
        small = fitted(self._areas, caption, beside, smallest=0.8)
        areas = elided(self._areas, small, beside)
        place = QPointF(right, middle - 9 * line)
        draw_text(painter, place, areas, small, theme.text2, Anchor.RIGHT)
        if self.line.locked:
            size = look.px(_LOCK)
            top = upper - name_font.pixelSize() * CAP_HEIGHT / 2 - size / 2
            pixmap = look.icons.pixmap(Icon.LOCK, size, theme.text2, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left + wide + look.px(12), top), pixmap)
        dose = elided(self._dose, caption, room - note)
        draw_text(painter, QPointF(left, lower), dose, caption, theme.text2)

    def _paint_thumbnail(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        size = QSizeF(look.px(THUMBNAIL.width()), look.px(THUMBNAIL.height()))
        corner = QPointF(area.left() + look.px(_INSET), area.center().y() - size.height() / 2)
        tile = QRectF(corner, size)
        raised = self.fill() == look.theme.surface
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.raised if raised else look.theme.line)
        painter.drawRoundedRect(tile, look.px(20), look.px(20))
        if self._thumbnail is not None:
            painter.save()
            self._thumbnail(painter, tile, self.line.exercise.id)
            painter.restore()
        elif self.line.exercise.props:
            icon = _prop_icon(self.line.exercise.props[0])
            side = look.px(52)
            pixmap = look.icons.pixmap(icon, side, look.theme.text3, self.devicePixelRatioF())
            centre = tile.center()
            painter.drawPixmap(QPointF(centre.x() - side / 2, centre.y() - side / 2), pixmap)


def _prop_icon(prop: Prop) -> Icon:
    return Icon(prop.value)
