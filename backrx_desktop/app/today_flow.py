"""The first page: what it offers, and what Start starts."""

from collections.abc import Mapping
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.due_now import agenda_of, offered, resting_exercises, rests_of, wanted
from backrx_desktop.app.stores import Stores
from backrx_desktop.core.agenda import Agenda
from backrx_desktop.core.overview import overview, ready_routine
from backrx_desktop.core.routine import COMPOSED, Routine
from backrx_desktop.ui.pages.today import TodayPage
from backrx_desktop.ui.today.why_words import rest_words, why_words

if TYPE_CHECKING:
    from backrx_desktop.app.offer_flow import OfferFlow
    from backrx_desktop.core.composition import Composition


class TodayFlow(QObject):
    """Keeps the page up to date, and knows the routine on its card."""

    start = Signal(object)
    """The Routine to start."""
    exercise_chosen = Signal(str)
    programme_asked = Signal()
    offered = Signal(object)
    """The Routine on the card."""

    def __init__(self, stores: Stores, page: TodayPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self.page = page
        self._chosen: str | None = None
        self._minutes = 0
        self._offers: OfferFlow | None = None
        page.start_routine.connect(lambda _id: self.start.emit(self.routine()))
        page.minutes_chosen.connect(self._choose_minutes)
        page.exercise_chosen.connect(self.exercise_chosen)
        page.programme_asked.connect(self.programme_asked)
        page.also.chosen.connect(self.choose)

    def routine(self) -> Routine:
        """What Start starts: the routine chosen or due, or one made for the minutes at hand."""
        found = agenda_of(self._stores)
        made = self._made(found)
        return self._whole(found) if made is None else made.routine

    def begin_offering(self) -> "OfferFlow":
        """From now on also offer something; not before the first paint, which need not wait."""
        from backrx_desktop.app.offer_flow import OfferFlow

        self._offers = OfferFlow(self._stores, self.page, self)
        self._offers.changed.connect(self.present)
        self._offers.present(quiet=bool(self._minutes))
        return self._offers

    def made_for(self, minutes: int) -> Routine | None:
        """A routine for so many minutes, from what is due; where nothing fits that is said."""
        made = self._composed(minutes, wanted(self._stores, agenda_of(self._stores)))
        if made is None:
            self._say_nothing_fits(minutes)
        return None if made is None else made.routine

    def _say_nothing_fits(self, minutes: int) -> None:
        text = ngettext(
            "Nothing fits into {number} minute today.",
            "Nothing fits into {number} minutes today.",
            minutes,
        )
        self._stores.said.emit(text.format(number=minutes))

    def _whole(self, found: Agenda) -> Routine:
        """The routine chosen or due, as long as it takes."""
        return self._chosen_routine() or offered(self._stores, found)

    def _chosen_routine(self) -> Routine | None:
        return self._stores.library.routines.get(self._chosen or "")

    def _made(self, found: Agenda) -> "Composition | None":
        """The session for the minutes at hand; None where nobody said how many."""
        if not self._minutes:
            return None
        due = self._chosen_routine() or wanted(self._stores, found)
        return self._composed(self._minutes, due)

    def _composed(self, minutes: int, due: Routine | None) -> "Composition | None":
        from backrx_desktop.core.compose import compose

        stores = self._stores
        due = due or Routine(COMPOSED, "", ())
        return compose(
            minutes,
            due,
            stores.library,
            stores.records,
            stores.preferences,
            stores.today(),
            resting_exercises(stores),
        )

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
        stores, page = self._stores, self.page
        found = agenda_of(stores)
        made = self._made(found)
        routine = self._whole(found) if made is None else made.routine
        self.offered.emit(routine)
        minutes = None if made is None else self._minutes
        card = ready_routine(routine, stores.library.exercises, minutes)
        today = stores.today()
        records = stores.records
        page.present(
            overview(
                stores.library,
                records,
                stores.last_done.among(records),
                stores.preferences,
                card,
                today=today,
                hour=stores.now().hour,
            ),
            "" if made is not None else self._why(routine, found),
        )
        page.show_also({} if made is not None else self._also(routine, found))
        page.show_made(made, stores.library.exercises, today)
        if self._offers is not None:
            self._offers.present(quiet=made is not None)

    def _why(self, routine: Routine, found: Agenda) -> str:
        """Why the routine is due, or is not; nothing where there is nothing to say of it."""
        today = self._stores.today()
        entry = next((one for one in found.entries if one.due.routine == routine.id), None)
        if entry is not None:
            return why_words(entry.due, today)
        again = rests_of(self._stores).get(routine.id)
        return "" if again is None else rest_words(again, today)

    def _also(self, routine: Routine, found: Agenda) -> Mapping[str, str]:
        """What else is due, by id the name."""
        routines = self._stores.library.routines
        names = (one.due.routine for one in found.due)
        return {name: routines[name].name for name in names if name != routine.id}

    def _choose_minutes(self, minutes: int) -> None:
        self._minutes = minutes
        if minutes and self._made(agenda_of(self._stores)) is None:
            self._minutes = 0
            self._say_nothing_fits(minutes)
        self.present()
