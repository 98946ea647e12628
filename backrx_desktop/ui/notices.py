"""What has to be said across every page: one sentence at a time, with an action if there is one.

bar.say(Notice(_("Carry on where you stopped?"), _("Carry on"), carry_on))
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.layouts import Column, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.banner import Banner


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence; `act` is what the button named `action` does."""

    sentence: str
    action: str = ""
    act: Callable[[], None] | None = None


class NoticeBar(QWidget):
    """Shows the oldest notice that was not put away; the others wait their turn."""

    changed = Signal()
    """Another notice shows, or none any more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._waiting: list[Notice] = []
        self._banner: Banner | None = None
        self._column = Column(look, self, margins=(24, 24, 24, 0))
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is being said."""
        return self._waiting[0] if self._waiting else None

    def say(self, notice: Notice) -> None:
        """Say it now, or after what is being said; a sentence that waits already only once."""
        if any(other.sentence == notice.sentence for other in self._waiting):
            return
        self._waiting.append(notice)
        if len(self._waiting) == 1:
            self._show_first()

    def take_back(self, sentence: str) -> None:
        """What was said is no longer so."""
        shown = self.notice
        self._waiting = [one for one in self._waiting if one.sentence != sentence]
        if self.notice is not shown:
            self._show_first()

    def _show_first(self) -> None:
        if self._banner is not None:
            let_go(self._column, self._banner)
            self._banner = None
        if self.notice is not None:
            self._banner = Banner(self._look, self.notice.sentence, action=self.notice.action)
            self._banner.acted.connect(self._act)
            self._banner.dismissed.connect(self._put_away)
            self._column.addWidget(self._banner)
            self._banner.show()
        self.setVisible(self._banner is not None)
        self.changed.emit()

    def _put_away(self) -> None:
        del self._waiting[0]
        self._show_first()

    def _act(self) -> None:
        act = self._waiting[0].act
        self._put_away()
        if act is not None:
            act()
