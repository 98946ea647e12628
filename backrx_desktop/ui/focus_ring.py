"""The one focus ring of a window, and moving the focus with the arrow keys.

    ring = FocusRing(look, window)            the window's last child; keeps itself on top
    move_focus(page, Qt.Key.Key_Down)         to the nearest thing below; False if there is none

The ring shows only once arrows or Tab were used (`look.focus_shown`), 6 design pixels off the
widget and 4 wide, and stays inside the scroll area its widget lies in.
"""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from backrx_desktop.ui.look import Look

WIDTH = 4.0
OFFSET = 6.0
_MARGIN = 24
"""Pixels kept free above and below what is scrolled into view."""
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_TRACKED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


@runtime_checkable
class Rounded(Protocol):
    """A widget with round corners, which the ring follows."""

    def corner(self) -> float:
        """Their radius in window pixels."""
        ...


class FocusRing(QWidget):
    """Follows whatever has the focus inside `window`."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        self._clip = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)
        look.changed.connect(self.place)
        look.focus_shown_changed.connect(self.place)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        inside = new is not None and self._window.isAncestorOf(new)
        takes_tab = inside and new is not None and new.focusPolicy() & Qt.FocusPolicy.TabFocus
        self._target = new if takes_tab else None
        widget_or_none = self._target
        while widget_or_none is not None and widget_or_none is not self._window:
            widget_or_none.installEventFilter(self)
            self._watched.append(widget_or_none)
            widget_or_none = widget_or_none.parentWidget()
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TRACKED:
            self.place()
        return False

    def place(self) -> None:
        """Stand round what has the focus, or hide."""
        target = self._target
        if target is None or not self._look.focus_shown or not target.isVisibleTo(self._window):
            self.hide()
            return
        reach = self._look.whole(OFFSET + WIDTH) + 1
        area = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        self._clip = self._visible_part(target)
        self.setGeometry(area.adjusted(-reach, -reach, reach, reach))
        self.raise_()
        self.show()
        self.update()

    def _visible_part(self, target: QWidget) -> QRect:
        """The part of the window that `target` may be seen in."""
        visible = self._window.rect()
        parent = target.parentWidget()
        while parent is not None and parent is not self._window:
            holder = parent.parentWidget()
            if isinstance(holder, QAbstractScrollArea) and holder.viewport() is parent:
                corner = parent.mapTo(self._window, QPoint(0, 0))
                visible = visible.intersected(QRect(corner, parent.size()))
            parent = holder
        return visible

    def paintEvent(self, event: QPaintEvent) -> None:
        target = self._target
        if target is None:
            return
        painter = QPainter(self)
        painter.setClipRect(self._clip.translated(-self.pos()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._look.px(WIDTH)
        reach = self._look.whole(OFFSET + WIDTH) + 1
        out = self._look.px(OFFSET) + width / 2
        area = QRectF(self.rect()).adjusted(reach, reach, -reach, -reach)
        corner = target.corner() if isinstance(target, Rounded) else self._look.px(12)
        painter.setPen(QPen(self._look.theme.text, width))
        painter.drawRoundedRect(area.adjusted(-out, -out, out, out), corner + out, corner + out)


def move_focus(page: QWidget, key: int) -> bool:
    """Give the focus to the nearest focusable widget of `page` in the direction of an arrow.

    False for any other key, and where there is none.
    """
    if key not in ARROWS:
        return False
    current: QWidget | None = page.focusWidget()
    candidates = [
        widget
        for widget in page.findChildren(QWidget)
        if widget is not current
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(page)
        and widget.isEnabled()
    ]
    if not candidates:
        return False
    if current is None or current is page:
        candidates.sort(key=lambda widget: (_area(widget, page).y(), _area(widget, page).x()))
        _focus(candidates[0])
        return True
    here = _area(current, page)
    reachable = [
        (distance, widget)
        for widget in candidates
        if (distance := _distance(here, _area(widget, page), key)) is not None
    ]
    if not reachable:
        return False
    nearest = min(reachable, key=lambda pair: pair[0])[1]
    _focus(nearest)
    return True


def _focus(widget: QWidget) -> None:
    """Give `widget` the focus and scroll it into view, its ring included."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget, 0, _MARGIN)
        parent = parent.parentWidget()


def _area(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def _distance(here: QRect, there: QRect, key: int) -> float | None:
    """How far `there` lies in the arrow's direction, straying sideways counting double."""
    ways: Mapping[int, tuple[int, float]] = {
        Qt.Key.Key_Right: (there.left() - here.right(), _gap(here, there, upright=True)),
        Qt.Key.Key_Left: (here.left() - there.right(), _gap(here, there, upright=True)),
        Qt.Key.Key_Down: (there.top() - here.bottom(), _gap(here, there, upright=False)),
        Qt.Key.Key_Up: (here.top() - there.bottom(), _gap(here, there, upright=False)),
    }
    ahead, aside = ways[key]
    return None if ahead < 0 else ahead + 2.0 * aside


def _gap(here: QRect, there: QRect, *, upright: bool) -> float:
    """Pixels between two rectangles across the direction; overlap counts by centres, slightly."""
    if upright:
        apart = max(there.top() - here.bottom(), here.top() - there.bottom(), 0)
        centres = abs(there.center().y() - here.center().y())
    else:
        apart = max(there.left() - here.right(), here.left() - there.right(), 0)
        centres = abs(there.center().x() - here.center().x())
    return apart + centres * 0.05
