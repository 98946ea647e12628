"""Records that could not be written: tried again and again, and not forgotten at the end."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from backrx_desktop.app.stores import Stores
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice

AGAIN_MILLISECONDS = 15_000
"""Between two tries."""


class Pending(QObject):
    """Watches over what is only in memory yet."""

    stayed = Signal()
    """The window was to close, and does not."""

    def __init__(self, look: Look, stores: Stores, main: MainWindow) -> None:
        super().__init__(main)
        self._look = look
        self._stores = stores
        self._main = main
        self._said: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN_MILLISECONDS)
        self._timer.timeout.connect(self.retry)
        stores.refused.connect(self._on_refused)
        main.may_close = self.may_close

    def retry(self) -> bool:
        """Try once more; what was said about it is taken back when it is kept. True if it is."""
        if not self._stores.retry():
            return False
        self._timer.stop()
        for sentence in self._said:
            self._main.notices.take_back(sentence)
        if self._said:
            self._main.notices.say(Notice(_("Everything is saved again.")))
        self._said.clear()
        return True

    def may_close(self) -> bool:
        """Whether nothing would be lost; otherwise the person is asked first."""
        if self._stores.all_kept or self.retry():
            return True
        if QApplication.activeModalWidget() is None:
            self._ask()
        self.stayed.emit()
        return False

    def _on_refused(self, sentence: str) -> None:
        self._said.add(sentence)
        self._timer.start()

    def _ask(self) -> None:
        count = self._stores.history.pending
        note = ngettext(
            "{count} record is not on the disk yet. It is gone if you leave now.",
            "{count} records are not on the disk yet. They are gone if you leave now.",
            count,
        )
        dialog = AskDialog(self._look, _("Not saved yet"), note.format(count=count), self._main)
        dialog.add(_("Try again"), self._close, primary=True)
        dialog.add(_("Stay here"), lambda: None)
        dialog.add(_("Leave without it"), self._leave)
        dialog.open()

    def _close(self) -> None:
        self._main.close()

    def _leave(self) -> None:
        self._main.may_close = lambda: True
        self._main.close()
