"""The first page: what it offers, and what Start starts."""

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.stores import Stores
from backrx_desktop.core.compose import compose
from backrx_desktop.core.overview import RoutineCard, overview, routine_card
from backrx_desktop.core.routine import Routine
from backrx_desktop.ui.pages.today import TodayPage


class TodayFlow(QObject):
    """Keeps the page up to date, and knows the routine on its card."""

    start = Signal(object)
    """The Routine to start."""
    exercise_chosen = Signal(str)
    offered = Signal(object)
    """The Routine on the card."""

    def __init__(self, stores: Stores, page: TodayPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self.page = page
        self._chosen: str | None = None
        self._minutes = 0
        page.start_routine.connect(lambda _id: self.start.emit(self.routine()))
        page.minutes_chosen.connect(self._choose_minutes)
        page.exercise_chosen.connect(self.exercise_chosen)

    def routine(self) -> Routine:
        """What Start starts: the routine chosen or due, or one made for the minutes at hand."""
        routines = self._stores.library.routines
        due = routines.get(self._chosen or "") or self._stores.due()
        return self._composed(self._minutes, due) if self._minutes else due

    def made_for(self, minutes: int) -> Routine:
        """A routine for so many minutes, from what is due."""
        return self._composed(minutes, self._stores.due())

    def _composed(self, minutes: int, due: Routine) -> Routine:
        stores = self._stores
        made = compose(
            minutes, due, stores.library, stores.records, stores.preferences, stores.today()
        )
        return due if made is None else made.routine

    def choose(self, routine: str) -> None:
        """Offer this routine instead of the one that is due."""
        self._chosen = routine
        self._minutes = 0
        self.present()

    def after_session(self) -> None:
        """What is due is asked anew."""
        self._chosen = None
        self._minutes = 0

    def present(self) -> None:
        """Bring the page up to date."""
        stores = self._stores
        self.page.present(
            overview(
                stores.library,
                stores.records,
                stores.preferences,
                self._card(),
                today=stores.today(),
                hour=stores.hour(),
            )
        )

    def _card(self) -> RoutineCard:
        minutes = self._minutes or None
        routine = self.routine()
        self.offered.emit(routine)
        return routine_card(routine, self._stores.library.exercises, minutes)

    def _choose_minutes(self, minutes: int) -> None:
        self._minutes = minutes
        self.present()
