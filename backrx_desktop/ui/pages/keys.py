"""Which key does what, over whatever is shown: `?` opens it, `?` or Esc closes it.

keys = KeysPage(look)
keys.open_over(window)
keys.closed.connect(...)
"""

from gettext import gettext as _

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from shiboken6 import isValid

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.keys.table import Cap, KeyGroup, KeyLine, key_groups
from backrx_desktop.ui.layouts import Apart, Column, Columns
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.back_link import BackLink
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.keycap import Keycap, cap_height, paint_cap
from backrx_desktop.ui.widgets.page_head import PageHead
from backrx_desktop.ui.widgets.text import Text

_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Question)


class ArrowCap(QWidget):
    """The cap of an arrow key."""

    def __init__(self, look: Look, arrow: Icon, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._arrow = arrow
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self, look)

    def sizeHint(self) -> QSize:
        side = round(cap_height(self._look))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QRectF(self.rect()).center()
        paint_cap(painter, centre, look, "", theme.text2, None)
        size = look.text_px(Role.KEYCAP)
        ratio = self.devicePixelRatioF()
        pixmap = look.icons.pixmap(self._arrow, size, theme.text2, ratio)
        painter.drawPixmap(QPointF(centre.x() - size / 2, centre.y() - size / 2), pixmap)


class KeysPage(ScrollingPage):
    """Covers its window while it is open; nothing below it takes a key."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Keys"), margins=(56, 44, 40, 48), spacing=24)
        self._before: QWidget | None = None
        self.close_link = BackLink(look, _("Close"))
        self.close_link.clicked.connect(self.shut)
        head = Apart(look, self.close_link)
        self._columns = Columns(look, spacing=24)
        self.body.addLayout(head)
        self.body.addWidget(PageHead(look, _("Keys")))
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        groups = key_groups()
        for part in (groups[:2], groups[2:]):
            column = Column(look, spacing=24)
            for group in part:
                column.addWidget(self._card(group))
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self.setFocusProxy(self.close_link)
        self.hide()

    def open_over(self, window: QWidget) -> None:
        """Cover `window`, and take the keys; once it does, uncover it again."""
        if self.isVisible():
            self.shut()
            return
        self._before = QApplication.focusWidget()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.show_top()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Uncover the window, and give the focus back."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _card(self, group: KeyGroup) -> Card:
        look = self.look
        card = Card(look)
        column = Column(look, card, spacing=12, margins=(40, 28, 40, 32))
        column.addWidget(Text(look, group.heading, Role.HEADING, wrap=True))
        for line in group.lines:
            column.addWidget(self._line(line))
        card.setAccessibleName(group.heading)
        card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return card

    def _line(self, line: KeyLine) -> QWidget:
        row, caps = QWidget(), QWidget()
        flow = Flow(self.look, caps, across=8, down=8)
        names = []
        for cap in line.caps:
            widget = self._cap(cap)
            names.append(widget.accessibleName())
            flow.addWidget(widget)
        spread = Spread(self.look, row, least=200)
        spread.addWidget(Text(self.look, line.does, Role.BODY, Tone.TEXT2, wrap=True))
        spread.addWidget(caps)
        row.setAccessibleName(f"{line.does}: {', '.join(names)}")
        return row

    def _cap(self, cap: Cap) -> QWidget:
        if isinstance(cap, Icon):
            return ArrowCap(self.look, cap, _arrow_names()[cap])
        return Keycap(self.look, cap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLOSING:
            self.shut()
            return
        super().keyPressEvent(event)
        event.accept()


def _arrow_names() -> dict[Icon, str]:
    return {
        Icon.LEFT: _("Left"),
        Icon.RIGHT: _("Right"),
        Icon.UP: _("Up"),
        Icon.DOWN: _("Down"),
    }
