"""One programme: its periods, where one is in it, and what can be done about it.

card = ProgrammeCard(look)
card.present(line, routine_names, today)
card.followed.connect(...)              True: instead of what is followed so far
card.stopped.connect(...)
"""

from collections.abc import Iterator, Mapping
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.core.programme_line import ProgrammeLine
from backrx_desktop.services.programme_words import period_line, place_words
from backrx_desktop.ui.day_names import day_name
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.layouts import Column, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.today.why_words import why_words
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.text import Text


class ProgrammeCard(Card):
    """Shows a `ProgrammeLine`."""

    followed = Signal(bool)
    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._name = Text(look, role=Role.LIST_NAME, wrap=True)
        self._state = Text(look, role=Role.CAPTION_MEDIUM, tone=Tone.ACCENT, wrap=True)
        self._summary = Text(look, role=Role.CAPTION, tone=Tone.TEXT2, wrap=True)
        self._periods = Column(look, spacing=6, margins=(0, 8, 0, 0))
        self._lines: list[Text] = []
        self.follow, self.instead, self.stop = (self._button() for _button in range(3))
        self.follow.clicked.connect(lambda: self.followed.emit(False))
        self.instead.clicked.connect(lambda: self.followed.emit(True))
        self.stop.clicked.connect(self.stopped)
        self.buttons = (self.instead, self.follow, self.stop)
        holder = QWidget()
        flow = Flow(look, holder, across=12, down=12)
        for button in self.buttons:
            flow.addWidget(button)
        column = Column(look, self, spacing=8, margins=(36, 32, 36, 32))
        for text in (self._name, self._state, self._summary):
            column.addWidget(text)
        column.addLayout(self._periods)
        column.addStretch(1)
        lower = Column(look, margins=(0, 16, 0, 0))
        lower.addWidget(holder)
        column.addLayout(lower)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def present(self, line: ProgrammeLine, routines: Mapping[str, str], today: date) -> None:
        """Show a programme; `routines` are the names of routines by id."""
        name = line.programme.name
        follows = line.since is not None
        self.setAccessibleName(name)
        self._name.setText(name)
        self._state.setText(_state(line, today))
        self._state.setVisible(follows)
        self._summary.setText(line.programme.summary)
        self._show_periods(line, routines)
        also = line.others and not follows
        self.follow.set_label(_("Follow it as well") if also else _("Follow it"))
        self.instead.set_label(_("Follow it instead"))
        self.stop.set_label(_("Stop following"))
        self.follow.setVisible(not follows)
        self.instead.setVisible(also)
        self.stop.setVisible(follows)
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {name}")

    def focus_first(self) -> None:
        """The first thing that can be done."""
        first = next(button for button in self.buttons if not button.isHidden())
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_periods(self, line: ProgrammeLine, routines: Mapping[str, str]) -> None:
        let_go(self._periods, *self._lines)
        self._lines = [
            Text(self._look, text, Role.CAPTION, tone, wrap=True)
            for text, tone in _periods(line, routines)
        ]
        for text in self._lines:
            self._periods.addWidget(text)
            text.show()

    def _button(self) -> Button:
        return Button(self._look, "", role=Role.CAPTION_MEDIUM, height=64)


def _state(line: ProgrammeLine, today: date) -> str:
    """ "Yours since 2 Nov. The second of three today"."""
    if line.since is None:
        return ""
    since = _("Yours since {day}").format(day=day_name(line.since, today))
    return since if line.due is None else f"{since}. {why_words(line.due, today)}"


def _periods(line: ProgrammeLine, routines: Mapping[str, str]) -> Iterator[tuple[str, Tone]]:
    """Each period in a line; where one is stands out, and what is over steps back."""
    here = None if line.due is None else line.due.period
    several = len(line.programme.periods) > 1
    for place, period in enumerate(line.programme.periods):
        text = period_line(period, routines[period.routine])
        if several:
            text = f"{place + 1}. {text}"
        if here is None or line.due is None:
            yield text, Tone.TEXT2
        elif place < here:
            yield _("{period} (done)").format(period=text), Tone.TEXT3
        elif place == here and several:
            where = place_words(line.due)
            you = _("you are here, {day}").format(day=where) if where else _("you are here")
            yield f"{text}: {you}", Tone.TEXT
        else:
            yield text, Tone.TEXT2
