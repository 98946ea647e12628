"""Steppers of what is entered by hand: a day, minutes, pain, and how much was done.

day = DayStep(look, _("Day"))
day.show_day(today, today)
day.changed.connect(...)
"""

from datetime import date, timedelta
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.services.amounts import exact_duration
from backrx_desktop.ui.day_names import date_name, day_name
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.step_control import StepControl

_UNSAID = "–"
_LATEST_NAMED = 1
"""Days ago up to which a day is called by its nearness."""
_FARTHEST = timedelta(days=3650)
_WORST = 10
_MOST_MINUTES = 300
_LONG_SECONDS = 300.0
"""From so many planned seconds on they are stepped by the minute."""


class DayStep(StepControl):
    """Today and back."""

    changed = Signal()

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(look, label, Role.HEADING, parent)
        self.day = self._today = self._first = date.min
        self.stepped.connect(self._step)

    def show_day(self, day: date, today: date, first: date | None = None) -> None:
        """Show a day, today or before; `first` is the earliest that can be chosen."""
        self.day, self._today = day, today
        self._first = first or today - _FARTHEST
        near = (today - day).days <= _LATEST_NAMED
        text = day_name(day, today) if near else date_name(day, today)
        self.show_text(text, at_low=day <= self._first, at_high=day >= today)

    def _step(self, later: bool) -> None:
        day = self.day + timedelta(days=1 if later else -1)
        if self._first <= day <= self._today:
            self.show_day(day, self._today, self._first)
            self.changed.emit()


class MinuteStep(StepControl):
    """Whole minutes, by one up to ten and by five above."""

    changed = Signal()

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(look, label, Role.HEADING, parent)
        self.minutes = 1
        self.stepped.connect(self._step)

    def show_minutes(self, minutes: int) -> None:
        """Show a number of minutes, one at least."""
        self.minutes = min(max(1, minutes), _MOST_MINUTES)
        text = _("{number} min").format(number=self.minutes)
        self.show_text(text, at_low=self.minutes <= 1, at_high=self.minutes >= _MOST_MINUTES)

    def _step(self, up: bool) -> None:
        step = 1 if self.minutes + up <= 10 else 5
        to = (self.minutes // step + 1) * step if up else (-(-self.minutes // step) - 1) * step
        to = min(max(1, to), _MOST_MINUTES)
        if to != self.minutes:
            self.show_minutes(to)
            self.changed.emit()


class PainStep(StepControl):
    """0 to 10, or nothing said, which stands below 0."""

    changed = Signal()

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(look, label, Role.HEADING, parent)
        self.pain: int | None = None
        self.stepped.connect(self._step)
        self.show_pain(None)

    def show_pain(self, pain: int | None) -> None:
        self.pain = pain
        text = _UNSAID if pain is None else str(pain)
        self.show_text(text, at_low=pain is None, at_high=pain == _WORST)

    def _step(self, up: bool) -> None:
        place = -1 if self.pain is None else self.pain
        to = min(max(-1, place + (1 if up else -1)), _WORST)
        if to != place:
            self.show_pain(None if to < 0 else to)
            self.changed.emit()


class AmountStep(StepControl):
    """How much was done of a set: reps, or (`seconds`) seconds."""

    changed = Signal(float)

    def __init__(
        self, look: Look, label: str, *, seconds: bool, planned: float, most: float
    ) -> None:
        super().__init__(look, label, Role.HEADING)
        self.amount = 0.0
        self._seconds = seconds
        self._by = 1.0 if not seconds else 60.0 if planned >= _LONG_SECONDS else 5.0
        self._most = most
        self.stepped.connect(self._step)

    def show_amount(self, amount: float) -> None:
        self.amount = amount
        text = exact_duration(round(amount)) if self._seconds else f"{amount:.0f}"
        self.show_text(text, at_low=amount <= 0, at_high=amount >= self._most)

    def _step(self, up: bool) -> None:
        """To the next whole step: from 38 s to 40."""
        by = self._by
        to = (self.amount // by + 1) * by if up else -(-self.amount // by + 1) * by
        to = min(max(0.0, to), self._most)
        if to != self.amount:
            self.show_amount(to)
            self.changed.emit(to)
