"""Reminders by the tray: off unless wanted, at the times chosen, when something is due."""

from datetime import date, datetime, timedelta
from gettext import gettext as _

from PySide6.QtCore import QObject, QTimer, Signal

from backrx_desktop.app.due_now import agenda_of, is_due, offered
from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.tray_link import TrayLink
from backrx_desktop.core import care
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.reminder import reached
from backrx_desktop.services.due_words import due_reason
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName

_LOOK_EVERY = 20_000
"""Milliseconds: a reminder comes within its minute."""
_SET_BACK = timedelta(hours=2)
"""A clock that was put back by more than an hour of winter time is believed."""


class Reminders(QObject):
    """Looks at the clock now and then; `look` does it at once."""

    day_turned = Signal()
    """Another day began while BackRx was open."""

    def __init__(
        self, stores: Stores, session: SessionFlow, tray: TrayLink, main: MainWindow
    ) -> None:
        super().__init__(main)
        self._stores = stores
        self._session = session
        self._tray = tray
        self._main = main
        self._since = self._now()
        self._day = stores.today()
        self._left: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def leave_today(self) -> None:
        """The person said "not today": nothing more until tomorrow."""
        self._left = self._stores.today()

    def look(self) -> None:
        """Remind, if a time has come since the last look and something is due."""
        today = self._stores.today()
        if today != self._day:
            self._day = today
            self.day_turned.emit()
        if self._time_has_come() and self._may_remind():
            self._remind()

    def _now(self) -> datetime:
        """As the clock on the wall shows it."""
        return self._stores.now().replace(tzinfo=None)

    def _time_has_come(self) -> bool:
        now = self._now()
        since = now if now + _SET_BACK < self._since else self._since
        self._since = max(since, now)
        times = self._stores.preferences[keys.REMINDER_TIMES]
        return reached(times, since, now) is not None

    def _may_remind(self) -> bool:
        stores = self._stores
        busy = self._session.running or self._main.page is PageName.CHECK_IN
        return (
            stores.preferences[keys.REMINDERS]
            and stores.is_read
            and not busy
            and self._left != stores.today()
            and care.standing(stores.preferences) is None
        )

    def _remind(self) -> None:
        stores = self._stores
        found = agenda_of(stores)
        if not is_due(stores, found):
            return
        first = found.first
        why = _("Whenever it suits you") if first is None else due_reason(first.due)
        self._tray.remind(offered(stores, found).name, f"{why}.")
