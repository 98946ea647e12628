"""BackRx while one looks elsewhere: the card over a film, the tray, ad breaks."""

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.due_now import agenda_of, resting_exercises, wanted
from backrx_desktop.app.overlay_link import OverlayLink
from backrx_desktop.app.remote import Remote
from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.stores import Stores
from backrx_desktop.app.tray_link import TrayLink
from backrx_desktop.app.visit import Visit
from backrx_desktop.core.ad_break import ad_break
from backrx_desktop.ui.main_window import MainWindow


class Away(QObject):
    """Makes all three. `before` asks what must be asked before a session may start."""

    start_asked = Signal()
    """Today's session is wanted."""

    def __init__(
        self,
        stores: Stores,
        clocks: Clocks,
        session: SessionFlow,
        visit: Visit,
        before: Callable[[Callable[[], None]], None],
        remote: Remote,
        main: MainWindow,
    ) -> None:
        super().__init__(main)
        self._stores = stores
        self._session = session
        self._before = before
        self.overlay = OverlayLink(stores, clocks, session, visit, remote, main)
        self.tray = TrayLink(session, self.overlay, main)
        self.tray.start.connect(self.start_asked)
        self.tray.ad_break.connect(self.take_break)

    def take_break(self) -> None:
        """Three minutes on the card, without a question; what must be asked first still is."""
        if self._session.running:
            return
        stores = self._stores
        routine = ad_break(
            wanted(stores, agenda_of(stores)),
            stores.library,
            stores.records,
            stores.preferences,
            stores.today(),
            resting_exercises(stores),
        )
        if routine is None:
            stores.said.emit(_("Nothing fits into an ad break today."))
        else:
            self._before(lambda: self.overlay.take_break(routine))
        if not self._session.running:
            self.overlay.bring_back()

    def close(self) -> None:
        """The program ends."""
        self.overlay.fold()
        self.tray.tray.remove()
