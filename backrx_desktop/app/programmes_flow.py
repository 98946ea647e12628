"""Programmes: to follow one or several, to change, and to stop."""

from collections.abc import Mapping
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.due_now import agenda_of
from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.programme_line import programme_lines
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.programmes import ProgrammesPage


class ProgrammesFlow(QObject):
    """The page, and what is remembered: which programmes, and since which day."""

    shown = Signal(object)
    """The PageName to show."""

    def __init__(self, stores: Stores, main: MainWindow) -> None:
        super().__init__(main)
        self._stores = stores
        self._main = main
        self._came_from = PageName.ROUTINES
        self.page = ProgrammesPage(main.look)
        self.page.followed.connect(self._follow)
        self.page.stopped.connect(self._stop)
        self.page.left.connect(lambda: self.shown.emit(self._came_from))
        main.add_page(PageName.PROGRAMMES, self.page)

    def show(self) -> None:
        """Open the page; its way back leads to where one was."""
        names = {
            PageName.TODAY: _("Today"),
            PageName.SETTINGS: _("Settings"),
            PageName.ROUTINES: _("Routines"),
        }
        here = self._main.page
        self._came_from = here if here in names else PageName.ROUTINES
        self.page.set_way_back(names[self._came_from])
        self.shown.emit(PageName.PROGRAMMES)

    def present(self) -> None:
        """Bring the page up to date."""
        stores = self._stores
        lines = programme_lines(
            stores.programmes, stores.preferences[keys.PROGRAMMES], agenda_of(stores)
        )
        names = {name: one.name for name, one in stores.library.routines.items()}
        self.page.present(lines, names, stores.today())

    def _follow(self, programme: str, instead: bool) -> None:
        stores = self._stores
        before = stores.preferences[keys.PROGRAMMES]
        kept = {} if instead else before
        stores.set(keys.PROGRAMME_OFFERED, True)
        self._set({**kept, programme: stores.today()})
        if instead:
            text = _("You follow {programme} now.")
            self._say(text.format(programme=stores.programmes[programme].name), before)

    def _stop(self, programme: str) -> None:
        before = self._stores.preferences[keys.PROGRAMMES]
        self._set({name: day for name, day in before.items() if name != programme})
        text = _("You no longer follow {programme}.")
        self._say(text.format(programme=self._stores.programmes[programme].name), before)

    def _say(self, sentence: str, before: Mapping[str, date]) -> None:
        self._main.notices.say(Notice(sentence, _("Undo"), lambda: self._set(before)))

    def _set(self, followed: Mapping[str, date]) -> None:
        self._stores.set(keys.PROGRAMMES, followed)
        self.present()
