"""The row on the first page that asks once a day how it is, while an experiment runs."""

from datetime import timedelta

from PySide6.QtCore import QObject, Qt, Signal

from backrx_desktop.app.experiments import Experiments
from backrx_desktop.app.stores import Stores
from backrx_desktop.core.experiment import Mark, Reading
from backrx_desktop.services import experiment_words as words
from backrx_desktop.ui.experiment.quiet_reading import QuietReading
from backrx_desktop.ui.pages.today import TodayPage

TOLD_FOR = timedelta(days=7)
"""How long the first page says that an experiment is over."""


class DailyReading(QObject):
    """Asks nothing of those who have no experiment."""

    opened = Signal()
    """The experiment is to be seen."""

    def __init__(self, stores: Stores, today: TodayPage) -> None:
        super().__init__(today)
        self._stores = stores
        self._today = today
        self._known = Experiments(stores)
        self.row = QuietReading(today.look)
        self.row.said.connect(self._keep)
        self.row.skipped.connect(self._skip)
        self.row.opened.connect(self.opened)
        today.ask_below(self.row, self.row.stops)

    def present(self) -> None:
        """Ask how today is, where that is of use and nobody answered yet."""
        self.row.hide()
        latest, today = self._known.latest, self._stores.today()
        if latest is None:
            return
        plan, compared = latest.experiment, self._known.compared(latest)
        arm = plan.arm_on(today)
        if arm is not None and latest.asks_on(today) and self._known.reading_of(today) is None:
            self.row.ask(words.week_heading(arm, compared))
        elif latest.stopped is None and plan.last < today <= plan.last + TOLD_FOR:
            self.row.tell(words.compared_name(compared))

    def _keep(self, pain: int | None, mark: Mark | None) -> None:
        self._known.keep(Reading(self._stores.today(), pain, mark)).then(self._stores.tell)

    def _skip(self) -> None:
        self._known.keep(Reading(self._stores.today())).then(self._stores.tell)
        self.row.hide()
        self._today.start.setFocus(Qt.FocusReason.OtherFocusReason)
