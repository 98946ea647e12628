"""On the first page, once a day while an experiment runs: how today is, for those who want to say.

row = QuietReading(look)
row.ask(_("This week: with Leg lifts"))
row.said.connect(...)                   pain and Mark
row.skipped.connect(...)
row.tell(_("Leg lifts, with and without")) when the experiment is over
row.opened.connect(...)                 its result is wanted
"""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.experiment import Mark
from backrx_desktop.services.experiment_words import reading_question, reading_state
from backrx_desktop.ui.experiment.reading_form import ReadingForm
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text


class QuietReading(Card):
    """One line, until somebody wants to answer."""

    said = Signal(object, object)
    skipped = Signal()
    opened = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius=28, parent=parent)
        self._heading = Text(look, role=Role.HEADING, wrap=True)
        self._line = Text(look, role=Role.BODY, tone=Tone.TEXT2, wrap=True)
        self.answer = Button(look, _("Answer"))
        self.skip = Button(look, _("Not today"), ground=Ground.QUIET)
        self.see = Button(look, _("See it"))
        self.form = ReadingForm(look)
        words, buttons = QWidget(), QWidget()
        column = Column(look, words, spacing=4)
        column.addWidget(self._heading)
        column.addWidget(self._line)
        flow = Flow(look, buttons)
        for button in (self.answer, self.skip, self.see):
            flow.addWidget(button)
        head = Spread(look, least=420)
        head.addWidget(words)
        head.addWidget(buttons)
        whole = Column(look, self, spacing=20, margins=(48, 20, 24, 20))
        whole.addLayout(head)
        whole.addWidget(self.form)
        self.answer.clicked.connect(self._open)
        self.skip.clicked.connect(self.skipped)
        self.see.clicked.connect(self.opened)
        self.form.said.connect(self._say)
        self.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in order."""
        marks = self.form.marks.values()
        return (self.answer, self.skip, self.see, *self.form.pain.chips.values(), *marks)

    def ask(self, week: str) -> None:
        """Ask how today is; `week` says what this week is."""
        self._present(reading_question(is_today=True), week, asking=True)
        self.form.show_reading(None, None)

    def tell(self, name: str) -> None:
        """Say that an experiment is over; `name` is what it compared."""
        self._present(_("Your experiment is over"), name, asking=False)

    def _present(self, heading: str, line: str, *, asking: bool) -> None:
        self._heading.setText(heading)
        self._line.setText(line)
        self.setAccessibleName(heading)
        for button in (self.answer, self.skip, self.see):
            button.setAccessibleDescription(f"{heading} {line}")
        self.answer.setVisible(asking)
        self.skip.setVisible(asking)
        self.see.setVisible(not asking)
        self.form.hide()
        self.show()

    def _open(self) -> None:
        self.form.show()
        self.form.pain.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.answer.hide()
        self.skip.hide()

    def _say(self, pain: int | None, mark: Mark | None) -> None:
        self._line.setText(reading_state(pain, mark))
        self.said.emit(pain, mark)
