"""Does it help: setting up an experiment, its days, what came of it, and the ways there."""

from datetime import date
from gettext import gettext as _

from PySide6.QtCore import QObject, Qt, Signal

from backrx_desktop.app.experiments import Experiments
from backrx_desktop.app.stores import Stores
from backrx_desktop.core.experiment import Reading
from backrx_desktop.core.experiment_record import ExperimentRecord
from backrx_desktop.storage.saving import SaveResult, Saving
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.page_name import PageName
from backrx_desktop.ui.pages.experiment import ExperimentPage
from backrx_desktop.ui.pages.experiment_setup import ExperimentChoice, ExperimentSetupPage


class ExperimentFlow(QObject):
    """Stands behind two pages."""

    shown = Signal(object)
    noticed = Signal(object)

    def __init__(self, stores: Stores, window: MainWindow) -> None:
        super().__init__(window)
        self._stores = stores
        self._known = Experiments(stores)
        self._chosen = ""
        """The UUID of the experiment that is looked at; empty for the latest."""
        self.page = ExperimentPage(window.look)
        self.setup = ExperimentSetupPage(window.look)
        window.add_page(PageName.EXPERIMENT, self.page)
        window.add_page(PageName.EXPERIMENT_SETUP, self.setup)
        self.shown.connect(window.show_page)
        self.noticed.connect(window.notices.say)
        self._connect()

    def _connect(self) -> None:
        self.page.set_up.clicked.connect(self._ask)
        self.page.stop.clicked.connect(self._stop)
        self.page.opened.connect(self._look_at)
        self.page.left.connect(self._leave)
        self.page.reading.said.connect(self._keep)
        self.page.reading.day_wanted.connect(self._show_day)
        self.setup.started.connect(self._start)
        self.setup.left.connect(self.open)

    def open(self) -> None:
        """Show the experiment that runs, or the latest."""
        self._chosen = ""
        self.shown.emit(PageName.EXPERIMENT)

    @property
    def _looked_at(self) -> ExperimentRecord | None:
        """The experiment on the page."""
        return self._known.get(self._chosen) or self._known.latest

    def present(self) -> None:
        """Bring the page up to date; it asks about today first."""
        record = self._looked_at
        shown = None if record is None else self._known.shown(record)
        today = self._stores.today()
        self.page.present(shown, self._known.others(record), today)
        self._show_day(today)

    def _show_day(self, day: date) -> None:
        """Show what was said of a day of the experiment."""
        known, record = self._known.reading_of(day), self._looked_at
        if record is not None:
            reading = Reading(day) if known is None else known.reading
            self.page.reading.present(reading, record.experiment.first, self._stores.today())

    def _keep(self, reading: Reading) -> None:
        self._known.keep(reading).then(self._stores.tell)
        record = self._looked_at
        if record is not None:
            self.page.show_days(self._known.shown(record))

    def _ask(self) -> None:
        self.setup.present(self._stores.library.routines, self._stores.today())
        self.shown.emit(PageName.EXPERIMENT_SETUP)

    def _start(self, choice: ExperimentChoice) -> None:
        self._known.start(choice).then(self._stores.tell)
        self.open()

    def _stop(self) -> None:
        record = self._looked_at
        if record is None:
            return

        def undo() -> None:
            self._told(self._known.go_on(record))

        def tell(result: SaveResult) -> None:
            if result.kept:
                sentence = _("The experiment is stopped. What you noted is kept.")
                self.noticed.emit(Notice(sentence, _("Undo"), undo))

        saving = self._known.stop(record)
        saving.then(tell)
        self._told(saving)
        self._begin_at_top()

    def _begin_at_top(self) -> None:
        """What was pressed is gone: go on from the top of the page."""
        self.page.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.show_top()

    def _told(self, saving: Saving) -> None:
        saving.then(self._stores.tell)
        self.present()

    def _look_at(self, experiment: str) -> None:
        self._chosen = experiment
        self.present()
        self._begin_at_top()

    def _leave(self) -> None:
        """From an earlier experiment to the latest, from there to the history."""
        latest = self._known.latest
        if latest is not None and self._chosen not in ("", latest.uuid):
            self.open()
        else:
            self.shown.emit(PageName.HISTORY)
