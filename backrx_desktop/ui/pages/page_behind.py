"""A page that is reached from another one: a link leads back there, and so does Esc.

    class WalkPage(PageBehind):
        def __init__(self, look: Look) -> None:
            super().__init__(look, _("Walk"), _("History"))
            self.body.addLayout(Apart(look, self.back))

page.left.connect(...)
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from backrx_desktop.ui.layouts import Margins
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.widgets.back_link import BackLink


class PageBehind(ScrollingPage):
    """`way_back` names where `back` leads; whoever asks first overrides `leave`."""

    left = Signal()

    def __init__(
        self,
        look: Look,
        title: str,
        way_back: str,
        *,
        margins: Margins = (56, 44, 40, 60),
        spacing: float = 20,
    ) -> None:
        super().__init__(look, title, margins=margins, spacing=spacing)
        self.back = BackLink(look, way_back)
        self.back.clicked.connect(self.leave)

    def leave(self) -> None:
        """Go back."""
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
