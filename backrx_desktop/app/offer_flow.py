"""What is offered on the first page, one thing at a time: a dose, or to follow a programme."""

from gettext import gettext as _

from PySide6.QtCore import QObject, Signal

from backrx_desktop.app.stores import Stores
from backrx_desktop.core import preferences as keys
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.offering import next_offer, still_declined
from backrx_desktop.core.progression import Offer, offers
from backrx_desktop.services.offer_words import (
    offer_change,
    offer_heading,
    offer_reason,
    taken_words,
)
from backrx_desktop.ui.notices import Notice
from backrx_desktop.ui.pages.today import TodayPage
from backrx_desktop.ui.today.offer_card import OfferText


class OfferFlow(QObject):
    """Nothing changes before the person says yes."""

    noticed = Signal(object)
    """A Notice of what was changed, with the way back."""
    changed = Signal()
    """A dose is another one now."""
    programme_asked = Signal()

    def __init__(self, stores: Stores, page: TodayPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stores = stores
        self._page = page
        self._offer: Offer | None = None
        page.offer.taken.connect(self._take)
        page.offer.left.connect(self._leave)

    def present(self, quiet: bool = False) -> None:
        """Show what there is to offer; `quiet`: nothing now."""
        self._offer = None if quiet else self._next()
        self._page.show_offer(None if quiet else self._text())

    def _next(self) -> Offer | None:
        """The offer to make; one that was left and does not stand any more is forgotten."""
        stores = self._stores
        if not stores.is_read:
            return None
        preferences = stores.preferences
        doses = preferences[keys.DOSES]
        found = offers(stores.records, stores.library.exercises, doses, stores.today())
        declined = still_declined(found, preferences[keys.DECLINED])
        stores.set(keys.DECLINED, declined)
        return next_offer(found, declined)

    def _text(self) -> OfferText | None:
        offer = self._offer
        if offer is None:
            return self._programme_text()
        exercise = self._stores.library.exercises[offer.exercise]
        return OfferText(
            offer_heading(offer, exercise),
            offer_reason(offer, exercise),
            _("Yes: {change}").format(change=offer_change(offer, exercise)),
        )

    def _programme_text(self) -> OfferText | None:
        """To follow a programme, once: to somebody who has begun and follows none."""
        stores = self._stores
        preferences = stores.preferences
        if preferences[keys.PROGRAMMES]:
            return None
        if preferences[keys.PROGRAMME_OFFERED] or not stores.records:
            return None
        return OfferText(
            _("Would you like a programme?"),
            _("It says what is due each day, and waits for you if a day goes by."),
            _("Yes, show me"),
        )

    def _take(self) -> None:
        offer, stores = self._offer, self._stores
        if offer is None:
            stores.set(keys.PROGRAMME_OFFERED, True)
            self.programme_asked.emit()
            return
        doses = stores.preferences[keys.DOSES]
        before = doses.get(offer.exercise)
        stores.set(keys.DOSES, {**doses, offer.exercise: offer.dose})
        sentence = taken_words(offer, stores.library.exercises[offer.exercise])
        self.noticed.emit(Notice(sentence, _("Undo"), lambda: self._undo(offer, before)))
        self.changed.emit()

    def _undo(self, offer: Offer, before: DoseOverride | None) -> None:
        """The dose as it was before; what the person set since then stays."""
        stores = self._stores
        doses = stores.preferences[keys.DOSES]
        if doses.get(offer.exercise) != offer.dose:
            return
        others = {name: dose for name, dose in doses.items() if name != offer.exercise}
        stores.set(keys.DOSES, others if before is None else {**others, offer.exercise: before})
        self.changed.emit()

    def _leave(self) -> None:
        if self._offer is None:
            self._stores.set(keys.PROGRAMME_OFFERED, True)
        else:
            declined = self._stores.preferences[keys.DECLINED]
            left = {**declined, self._offer.exercise: self._offer.key}
            self._stores.set(keys.DECLINED, left)
        self.present()
