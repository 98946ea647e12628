"""A scroll area in the app's own tones; what has the focus is brought into view.

scroller = Scroller(look)
scroller.setWidget(content)
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from backrx_desktop.ui.look import Look

WIDTH = 16.0
"""Of the bar, in design pixels; the content leaves it free also where nothing scrolls."""

_MARGIN = 24.0


class Scroller(QScrollArea):
    """Scrolls up and down only; its content is as wide as the view."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Of a widget that Qt made PySide6 asks every class of widgets whether it is one of them.
        view = QWidget()
        self.setViewport(view)
        view.setAutoFillBackground(False)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self._restyle)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)
        self._restyle()

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        widget.setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page: arrows move the focus first, and scroll only then."""
        event.ignore()

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Bring what has the focus into view, unless the mouse, which has it in view, gave it."""
        content: QWidget | None = self.widget()
        if new is None or content is None or not content.isAncestorOf(new):
            return
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.ensureWidgetVisible(new, 0, self._look.whole(_MARGIN))

    def _restyle(self) -> None:
        theme = self._look.theme
        wide = max(8, self._look.whole(WIDTH))
        pad = max(2, wide // 4)
        self.verticalScrollBar().setSingleStep(max(8, self._look.whole(72)))
        self.verticalScrollBar().setStyleSheet(
            f"QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}"
            f"QScrollBar::handle:vertical {{ background: {theme.line.name()};"
            f" border-radius: {(wide - pad) // 2}px; margin-left: {pad}px;"
            f" min-height: {wide * 3}px; }}"
            f"QScrollBar::handle:vertical:hover {{ background: {theme.text3.name()}; }}"
            "QScrollBar::handle:vertical:disabled { background: transparent; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
