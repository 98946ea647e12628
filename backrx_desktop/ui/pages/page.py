"""The base of every page: places things in design pixels, or lets them flow and scroll.

    class FinishedPage(Page):                       a picture with fixed places
        def __init__(self, look: Look) -> None:
            super().__init__(look, _("Finished"))
            self.place(Button(look, _("Done")), 1056, 856, 484, 120)

    class HistoryPage(ScrollingPage):               flows, scrolls when the text is large
        def __init__(self, look: Look) -> None:
            super().__init__(look, _("History"))
            self.body.addWidget(Text(look, _("History"), Role.PAGE_TITLE))

`place` takes x, y, width, height on the 1920 x 1080 picture; what the window has left over is
shared out on both sides. A page that is its own window sets the look's scale itself.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from backrx_desktop.ui.focus_ring import move_focus
from backrx_desktop.ui.ground import lay_ground
from backrx_desktop.ui.layouts import Column, Margins
from backrx_desktop.ui.look import DESIGN_HEIGHT, DESIGN_WIDTH, Look, follow
from backrx_desktop.ui.rail import WIDTH as RAIL
from backrx_desktop.ui.widgets.scroller import WIDTH, Scroller

_WIDEST = DESIGN_WIDTH - RAIL - WIDTH
"""Design pixels of a scrolling page's content: what the rail and the scroll bar leave."""
_SCROLLING: Mapping[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Page(QWidget):
    """A page whose children keep their places on the design's picture."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._places: list[tuple[QWidget, QRectF]] = []
        self.setAccessibleName(title)
        follow(self, look)
        look.changed.connect(self.lay_out)

    def place(self, widget: QWidget, x: float, y: float, width: float, height: float) -> None:
        """Put `widget` at a place of the design; again for another place."""
        self._places = [entry for entry in self._places if entry[0] is not widget]
        self._places.append((widget, QRectF(x, y, width, height)))
        if widget.parentWidget() is not self:
            widget.setParent(self)
        widget.setGeometry(self.area(QRectF(x, y, width, height)).toRect())

    def origin(self) -> QPointF:
        """Where the design's top left corner lies in the page, in window pixels."""
        look = self.look
        return QPointF(
            max(0.0, (self.width() - look.px(DESIGN_WIDTH)) / 2),
            max(0.0, (self.height() - look.px(DESIGN_HEIGHT)) / 2),
        )

    def area(self, design: QRectF) -> QRectF:
        """A rectangle of the design in window pixels."""
        unit = self.look.unit
        origin = self.origin()
        return QRectF(
            origin.x() + design.x() * unit,
            origin.y() + design.y() * unit,
            design.width() * unit,
            design.height() * unit,
        )

    def lay_out(self) -> None:
        """Put every child at its place for the present size; again whenever the look changes."""
        for widget, design in self._places:
            widget.setGeometry(self.area(design).toRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isWindow():
            self.look.fit(self.size())
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        lay_ground(QPainter(self), event.rect(), self.look.theme.bg)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not move_focus(self, event.key()):
            super().keyPressEvent(event)


class ScrollingPage(Page):
    """A page that flows down and scrolls; `body` is its column.

    `margins` in design pixels: the default leaves the 56 of the pictures on both sides, the
    scroll bar's 16 counted. It is never wider than beside the rail at 1080p; what a wider window
    has left over is shared out.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        *,
        margins: Margins = (56, 48, 40, 32),
        spacing: float = 24,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent)
        self.scroller = Scroller(look, self)
        self._content = QWidget()
        self.body = Column(look, self._content, spacing=spacing, margins=margins)
        self.scroller.setWidget(self._content)
        self.scroller.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        look.changed.connect(self._limit_width)
        self._limit_width()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroller)
        self.scroller.verticalScrollBar().rangeChanged.connect(self._show_focused)

    def _limit_width(self) -> None:
        self._content.setMaximumWidth(self.look.whole(_WIDEST))

    def show_top(self) -> None:
        """Scroll to where the page begins."""
        self.scroller.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows that find nothing more to focus, and the page keys, scroll."""
        super().keyPressEvent(event)
        action = _SCROLLING.get(event.key())
        if action is not None and not event.isAccepted():
            bar = self.scroller.verticalScrollBar()
            before = bar.value()
            bar.triggerAction(action)
            event.setAccepted(bar.value() != before)

    def _show_focused(self) -> None:
        focused: QWidget | None = self._content.focusWidget()
        if focused is not None and focused.hasFocus():
            self.scroller.ensureWidgetVisible(focused, 0, self.look.whole(24))
