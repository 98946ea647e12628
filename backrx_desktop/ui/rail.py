"""The navigation at the left: which page one is on, and the others.

rail = Rail(look)
rail.offer(PageName.TODAY)              once the page is there
rail.chosen.connect(window.show_page)
rail.select(PageName.TODAY)
"""

from collections.abc import Mapping
from gettext import gettext as _

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.ground import lay_ground
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.lettering import draw_text, text_width
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.page_name import RAIL, PageName
from backrx_desktop.ui.typography import CAP_HEIGHT, Role
from backrx_desktop.ui.widgets.pressable import Ground, Pressable

WIDTH = 272.0
_ICONS = {
    PageName.TODAY: Icon.TODAY,
    PageName.EXERCISES: Icon.EXERCISES,
    PageName.ROUTINES: Icon.ROUTINES,
    PageName.HISTORY: Icon.HISTORY,
    PageName.SETTINGS: Icon.SETTINGS,
}
_LOGO_SPAN = 254.0
"""Degrees of the logo's ring that are filled, as in the program's icon."""


class RailItem(Pressable):
    """One page: its icon and name, raised while one is on it."""

    _LEFT = 20.0
    _ICON = 32.0
    _GAP = 18.0

    def __init__(self, look: Look, icon: Icon, label: str, parent: QWidget | None = None) -> None:
        super().__init__(look, label, ground=Ground.QUIET, radius=20, parent=parent)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """A press alone changes nothing: being on a page does."""

    def padding(self) -> tuple[float, float]:
        return self._LEFT, 18.5

    def content_size(self) -> QSizeF:
        width = text_width(self.text(), self.look.font(Role.BODY_MEDIUM))
        lead = self._icon_size() + self.look.px(self._GAP)
        return QSizeF(lead + width, self.look.text_px(Role.BODY) * 1.25)

    def _icon_size(self) -> float:
        return self.look.px(self._ICON * min(1.5, self.look.text_scale(Role.BODY)))

    def fill(self) -> QColor | None:
        if self.isChecked() and not self.isDown():
            theme = self.look.theme
            return theme.hover if self.underMouse() else theme.raised
        return super().fill()

    def ink(self) -> QColor:
        return self.look.theme.text if self.isChecked() else self.look.theme.text2

    def paint_content(self, painter: QPainter, area: QRectF) -> None:
        look = self.look
        size = self._icon_size()
        left = look.px(self._LEFT)
        middle = area.center().y()
        pixmap = look.icons.pixmap(self._icon, size, self.ink(), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, middle - size / 2), pixmap)
        font = look.font(Role.BODY_MEDIUM if self.isChecked() else Role.BODY)
        baseline = middle + font.pixelSize() * CAP_HEIGHT / 2
        start = left + size + look.px(self._GAP)
        draw_text(painter, QPointF(start, baseline), self.text(), font, self.ink())


class Logo(QWidget):
    """The ring and the name of the program."""

    _LEFT = 22.0
    _MIDDLE = 77.0
    _RADIUS = 14.0
    _STROKE = 6.0
    _GAP = 16.0
    _HEIGHT = 138.0

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(_("BackRx"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def sizeHint(self) -> QSize:
        look = self._look
        width = text_width(_("BackRx"), look.font(Role.BRAND))
        return QSize(round(self._text_start() + width), look.whole(self._HEIGHT))

    def _scale(self) -> float:
        """Window pixels for a design pixel of the ring, which grows a little with the text."""
        return self._look.px(min(1.5, self._look.text_scale(Role.BRAND)))

    def _text_start(self) -> float:
        ring = (2 * self._RADIUS + self._STROKE) * self._scale()
        return self._look.px(self._LEFT + self._GAP - 2) + ring

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._RADIUS * self._scale()
        stroke = self._STROKE * self._scale()
        left = look.px(self._LEFT - 1) + stroke / 2
        centre = QPointF(left + radius, look.px(self._MIDDLE))
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        pen = QPen(look.theme.track, stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawEllipse(box)
        pen.setColor(look.theme.accent)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, round(-_LOGO_SPAN * 16))
        font = look.font(Role.BRAND)
        baseline = QPointF(self._text_start(), centre.y() + font.pixelSize() * CAP_HEIGHT / 2)
        draw_text(painter, baseline, _("BackRx"), font, look.theme.text)


class Rail(QWidget):
    """The pages one can go to at any time; `chosen` carries a PageName."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.items: Mapping[PageName, RailItem] = {
            name: self._item(look, name, label) for name, label in _labels().items()
        }
        column = Column(look, self, spacing=8, margins=(24, 0, 25, 40))
        column.addWidget(Logo(look))
        for name in RAIL[:-1]:
            column.addWidget(self.items[name])
        column.addStretch(1)
        column.addWidget(self.items[RAIL[-1]])
        self.setAccessibleName(_("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        follow(self, look)

    def _item(self, look: Look, name: PageName, label: str) -> RailItem:
        item = RailItem(look, _ICONS[name], label, self)
        item.clicked.connect(lambda: self.chosen.emit(name))
        item.hide()
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down stay on the rail: Settings lies far below, and the page's rows nearer."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        offered = [item for item in self.items.values() if not item.isHidden()]
        focused = [place for place, item in enumerate(offered) if item.hasFocus()]
        if step is None or not focused or not 0 <= focused[0] + step < len(offered):
            super().keyPressEvent(event)
            return
        self._look.set_focus_shown(True)
        offered[focused[0] + step].setFocus(Qt.FocusReason.TabFocusReason)

    def offer(self, name: PageName) -> None:
        """Show the item of a page that is there to go to."""
        self.items[name].show()

    def select(self, name: PageName) -> None:
        """Light the item of the page one is on."""
        for other, item in self.items.items():
            item.setChecked(other is name)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._look.whole(WIDTH)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        lay_ground(painter, self.rect(), theme.bg)
        line = max(1, self._look.whole(1))
        lay_ground(painter, QRect(self.width() - line, 0, line, self.height()), theme.line)


def _labels() -> Mapping[PageName, str]:
    return {
        PageName.TODAY: _("Today"),
        PageName.EXERCISES: _("Exercises"),
        PageName.ROUTINES: _("Routines"),
        PageName.HISTORY: _("History"),
        PageName.SETTINGS: _("Settings"),
    }
