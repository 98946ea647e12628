"""The routine to start: its name and why it is due, the minutes there are, its figure, Start.

card = DueCard(look)
card.present(ready_routine, why=_("The second of three today"))
card.set_picture(figure)
"""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.overview import ReadyRoutine
from backrx_desktop.services.exercise_words import area_name, listed
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.layouts import Column, Row, hold_alone
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.today.why_line import WhyLine
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.fitted_text import FittedText
from backrx_desktop.ui.widgets.start_disc import StartDisc
from backrx_desktop.ui.widgets.text import Text

MINUTES = (3, 5, 10, 20)
"""How long a person may have got."""
PICTURE = (396.0, 240.0)
"""Design pixels of the figure on the card."""


class DueCard(Card):
    """Why it is due stands in place of what it is for. Large text takes the figure's room."""

    started = Signal(str)
    minutes_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.routine = ""
        self._name = FittedText(look, role=Role.CARD_TITLE)
        self._summary = Text(look, role=Role.LEAD, tone=Tone.TEXT2, wrap=True)
        self.why = WhyLine(look)
        self.start = StartDisc(look)
        self.start.clicked.connect(lambda: self.started.emit(self.routine))
        self.minutes = {number: self._minutes_chip(number) for number in MINUTES}
        self._picture = Row(look)
        row = Row(look, self, spacing=16, margins=(48, 28, 52, 28))
        row.addLayout(self._words(), 1)
        row.addLayout(self._picture)
        row.addWidget(self.start)
        look.changed.connect(self._size_picture)

    def present(self, card: ReadyRoutine, why: str = "") -> None:
        """Show a routine. `why` it is due, where a programme says so."""
        self.routine = card.id
        name = card.name or your_minutes(card.minutes or 0)
        self._name.setText(name)
        self._summary.setText(_summary(card))
        self._summary.setVisible(not why)
        self.why.say(why)
        self.start.setAccessibleName(_("Start {routine}").format(routine=name))
        self.start.setAccessibleDescription("; ".join(filter(None, (why, _summary(card)))))
        for number, chip in self.minutes.items():
            chip.setChecked(number == card.minutes)

    def set_picture(self, picture: QWidget) -> None:
        """Put the figure on the card; again for another one."""
        hold_alone(self._picture, picture)
        self._size_picture()

    def _size_picture(self) -> None:
        item = self._picture.itemAt(0)
        picture = None if item is None else item.widget()
        if picture is not None:
            picture.setFixedSize(*(self._look.whole(length) for length in PICTURE))
            picture.setHidden(self._look.text_is_large)

    def _words(self) -> Column:
        look = self._look
        words = Column(look, spacing=6, margins=(0, 9, 0, 4))
        for widget in (self._name, self._summary, self.why):
            words.addWidget(widget)
        words.addStretch(1)
        question = Column(look, spacing=14, margins=(0, 20, 0, 0))
        asked = _("How long have you got?")
        question.addWidget(Text(look, asked, Role.BODY, Tone.TEXT2, wrap=True))
        chips = QWidget()
        chips.setAccessibleName(asked)
        flow = Flow(look, chips)
        for chip in self.minutes.values():
            flow.addWidget(chip)
        question.addWidget(chips)
        words.addLayout(question)
        return words

    def _minutes_chip(self, number: int) -> Chip:
        chip = Chip(self._look, _("{number} min").format(number=number))
        chip.clicked.connect(lambda: self._choose(number))
        return chip

    def _choose(self, number: int) -> None:
        """One of them or none: a second press takes it back."""
        chosen = self.minutes[number].isChecked()
        for other, chip in self.minutes.items():
            chip.setChecked(chosen and other == number)
        self.minutes_chosen.emit(number if chosen else 0)


def your_minutes(number: int) -> str:
    """What a session made for so many minutes is called."""
    text = ngettext("Your {number} minute", "Your {number} minutes", number)
    return text.format(number=number)


def _summary(card: ReadyRoutine) -> str:
    """ "2 exercises for hips and glutes"."""
    text = ngettext(
        "{number} exercise for {areas}", "{number} exercises for {areas}", card.exercises
    )
    areas = listed([area_name(area) for area in card.areas])
    return text.format(number=card.exercises, areas=areas)
