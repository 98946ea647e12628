"""One visit to the floor: how the back is, the session, how it is now, and what was done."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.clocks import Clocks
from backrx_desktop.app.due_now import agenda_of, offered
from backrx_desktop.app.session_flow import SessionFlow
from backrx_desktop.app.stores import Stores
from backrx_desktop.core.check_in import Advice, advice
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.record import SessionRecord, with_answers
from backrx_desktop.core.routine import Routine, RoutineStep
from backrx_desktop.core.session import Command
from backrx_desktop.core.summary import Ending, summary_of
from backrx_desktop.core.week import sessions_this_week
from backrx_desktop.services.session_words import session_name
from backrx_desktop.ui.main_window import MainWindow
from backrx_desktop.ui.page_name import PageName

if TYPE_CHECKING:
    from backrx_desktop.ui.pages.check_in import CheckInPage
    from backrx_desktop.ui.pages.finished import FinishedPage

REST_EXERCISE = "static-back"
REST_SECONDS = 300
"""Five minutes: what is offered where it hurts too much to exercise (catalogue: pain rule)."""


class Visit(QObject):
    """Leads from Start to the summary. `shown` asks for a page, `ended` for the first one."""

    shown = Signal(object)
    began = Signal()
    """The session is about to start."""
    ended = Signal()
    not_today = Signal()
    """The person leaves it for today."""
    more = Signal(int)
    """So many minutes more are wanted."""

    def __init__(
        self,
        stores: Stores,
        session: SessionFlow,
        clocks: Clocks,
        main: MainWindow,
    ) -> None:
        super().__init__(main)
        self._stores = stores
        self._session = session
        self._main = main
        self._clocks = clocks
        self._routine: Routine | None = None
        self._record: SessionRecord | None = None
        self._is_break = False
        self._leaving = False
        session.over.connect(self._on_over)

    @cached_property
    def check_in(self) -> "CheckInPage":
        """How the back is; made when it is asked first."""
        from backrx_desktop.ui.pages.check_in import CheckInPage

        page = CheckInPage(self._main.look, self._clocks.real)
        page.answered.connect(self._answered)
        page.skipped.connect(lambda: self._answered(None))
        page.rest_chosen.connect(self._rest)
        page.not_today.connect(self.not_today)
        page.not_today.connect(self.ended)
        page.cancelled.connect(self.ended)
        self._main.add_page(PageName.CHECK_IN, page)
        return page

    @cached_property
    def finished(self) -> "FinishedPage":
        """The summary; made for the first session that comes to its end."""
        from backrx_desktop.ui.pages.finished import FinishedPage

        page = FinishedPage(self._main.look)
        page.done.connect(self.ended)
        page.more_minutes.connect(self.more)
        self._main.add_page(PageName.FINISHED, page)
        return page

    @property
    def is_break(self) -> bool:
        """Whether this is an ad break, which asks nothing."""
        return self._is_break

    def start(self, routine: Routine, ask: bool = True, is_break: bool = False) -> None:
        """Lead through `routine`; `ask` how the back is first. An ad break does not ask at all."""
        self._routine = routine
        self._record = None
        self._is_break = is_break
        if ask and not is_break:
            self.check_in.ask_before(self._last_pain())
            self.shown.emit(PageName.CHECK_IN)
        else:
            self._begin(None)

    def leave(self) -> None:
        """End the session, if one runs, and ask nothing more: the window is closing."""
        self._leaving = True
        self._session.command(Command.FINISH)
        self._leaving = False

    def _last_pain(self) -> int | None:
        said = (record.pain_after for record in reversed(self._stores.records))
        return next((pain for pain in said if pain is not None), None)

    def _answered(self, pain: int | None) -> None:
        if self._record is None:
            hurts = pain is not None and advice(pain) is Advice.SMALLER
            self._begin(pain, smaller=hurts and self.check_in.smaller)
            return
        if pain is not None:
            self._record = with_answers(self._record, pain)
            self._stores.history.sessions.replace(self._record).then(self._stores.tell)
            self._stores.history_changed.emit()
        self._sum_up()

    def _rest(self) -> None:
        dose = DoseOverride(target=REST_SECONDS)
        self._routine = Routine(REST_EXERCISE, "", (RoutineStep(REST_EXERCISE, dose),))
        self._begin(None)

    def _begin(self, pain: int | None, smaller: bool = False) -> None:
        if self._routine is not None:
            self.began.emit()
            self._session.begin(self._routine, pain, smaller)
            self.shown.emit(PageName.PLAYER)

    def _on_over(self, record: SessionRecord) -> None:
        self._record = record
        if self._leaving:
            return
        if self._is_break:
            self._sum_up()
        else:
            self.ask_after()

    def ask_after(self) -> None:
        """Ask how the back is after the session, from now on."""
        if self._record is not None:
            self.check_in.ask_after(self._record.pain_before)
            self.shown.emit(PageName.CHECK_IN)

    def _sum_up(self) -> None:
        record = self._record
        if record is None:
            return
        stores = self._stores
        found = agenda_of(stores)
        self.finished.present(
            Ending(
                summary=summary_of(record),
                name=session_name(record.routine, stores.library),
                this_week=sessions_this_week(stores.records, stores.today()),
                today=stores.today(),
                next_name=offered(stores, found).name,
                next_day=None if found.first is None else found.first.due.following,
            )
        )
        self.shown.emit(PageName.FINISHED)
