"""Going back to the copy of an earlier day."""

from functools import partial
from gettext import gettext as _

from PySide6.QtCore import QDate, QLocale, QObject

from backrx_desktop.app.stores import Stores
from backrx_desktop.storage.backup import Backup
from backrx_desktop.ui.ask_dialog import AskDialog
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice


class BackupsFlow(QObject):
    """Shows the copies of the history, and lets one take its place."""

    def __init__(self, stores: Stores, main: MainWindow) -> None:
        super().__init__(main)
        self._stores = stores
        self._main = main

    def show(self) -> None:
        """Offer the copies there are, the newest first."""
        backups = self._stores.history.backups
        note = (
            _("The history of now is set aside, not lost.")
            if backups
            else _("The first copy is made tomorrow, before anything is written.")
        )
        dialog = AskDialog(self._main.look, _("Copies of earlier days"), note, self._main)
        dialog.add(_("Leave it as it is"), lambda: None, primary=True)
        for backup in backups:
            day = QDate(backup.day.year, backup.day.month, backup.day.day)
            name = QLocale().toString(day, QLocale.FormatType.LongFormat)
            dialog.add(_("Back to {day}").format(day=name), partial(self._restore, backup))
        dialog.open()

    def _restore(self, backup: Backup) -> None:
        result = self._stores.history.restore(backup)
        self._stores.tell(result)
        if result.kept:
            self._stores.history_changed.emit()
            self._main.notices.say(Notice(_("The history is back to that day.")))
