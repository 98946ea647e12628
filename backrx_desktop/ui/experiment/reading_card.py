"""What was said of one day of an experiment, of today at first, and the way to earlier days.

card = ReadingCard(look)
card.present(Reading(day), first, today)
card.day_wanted.connect(...)            another day is to be shown
card.said.connect(...)                  the Reading
"""

from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.experiment import Mark, Reading
from backrx_desktop.services.experiment_words import reading_question, reading_state
from backrx_desktop.ui.experiment.reading_form import ReadingForm
from backrx_desktop.ui.history.steppers import DayStep
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.text import Text


class ReadingCard(Card):
    """Nothing has to be answered."""

    said = Signal(object)
    day_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._question = Text(look, role=Role.HEADING, wrap=True)
        self._state = Text(look, role=Role.CAPTION, tone=Tone.TEXT2, wrap=True)
        self.day = DayStep(look, _("Day"))
        self.form = ReadingForm(look)
        words = QWidget()
        column = Column(look, words, spacing=2)
        column.addWidget(self._question)
        column.addWidget(self._state)
        head = Spread(look, least=220)
        head.addWidget(words)
        head.addWidget(self.day)
        whole = Column(look, self, spacing=20, margins=(40, 28, 28, 32))
        whole.addLayout(head)
        whole.addWidget(self.form)
        self.day.changed.connect(lambda: self.day_wanted.emit(self.day.day))
        self.form.said.connect(self._say)

    def present(self, reading: Reading, first: date, today: date) -> None:
        """Show what was said of a day; `first` is the earliest there is."""
        self.day.show_day(reading.day, today, first)
        self.form.show_reading(reading.pain, reading.mark)
        self._question.setText(reading_question(reading.day == today))
        self._show_state(reading.pain, reading.mark)

    def _show_state(self, pain: int | None, mark: Mark | None) -> None:
        self._state.setText(reading_state(pain, mark))

    def _say(self, pain: int | None, mark: Mark | None) -> None:
        self._show_state(pain, mark)
        self.said.emit(Reading(self.day.day, pain, mark))
