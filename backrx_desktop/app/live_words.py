"""Tells screen readers what happens in a session: each phase as it begins, never the seconds."""

from collections.abc import Iterable
from gettext import gettext as _

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.events import Event, EventKind
from backrx_desktop.services.names import side_name
from backrx_desktop.services.wording import number_name, step_word

_PLAIN = {
    EventKind.PAUSED: lambda: _("Paused"),
    EventKind.RESUMED: lambda: _("Carrying on"),
    EventKind.HURT: lambda: _("Stopped"),
    EventKind.SESSION_FINISHED: lambda: _("All done"),
}


class LiveWords(QObject):
    """Speaks for `page`; nothing is prepared where no screen reader listens."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def follow(self, events: Iterable[Event]) -> None:
        """Announce the latest of these events that is worth it."""
        if not QAccessible.isActive():
            return
        words = [said for event in events if (said := announcement(event))]
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, words[-1]))


def announcement(event: Event) -> str:
    """What is announced of an event; empty for most."""
    if event.kind in _PLAIN:
        return _PLAIN[event.kind]()
    step = event.step
    if event.kind is not EventKind.STEP_STARTED or step is None:
        return ""
    parts = [step_word(step).capitalize(), side_name(step.side)]
    if step.rep is not None:
        parts.append(number_name(step.rep))
    return ", ".join(part for part in parts if part)
