"""The see-a-doctor questions, each with a plain no and yes.

    form = CareForm(look)
    form.answered.connect(...)              frozenset of the CareQuestions with a yes

One button answers the rest with no; it carries on once everything is answered.
"""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.core.care import CareQuestion, Urgency
from backrx_desktop.services.care_questions import question
from backrx_desktop.ui.layouts import Column, Columns, Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text


class CareRow(QWidget):
    """One question; unanswered at first."""

    answered = Signal()

    def __init__(self, look: Look, asked: CareQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = asked
        words = question(asked)
        self.no, self.yes = (Chip(look, answer) for answer in (_("No"), _("Yes")))
        answers = QWidget()
        row = Row(look, answers, spacing=8)
        for chip in (self.no, self.yes):
            chip.setAccessibleName(f"{words} {chip.text()}")
            row.addWidget(chip)
        self.no.clicked.connect(lambda: self._say(yes=False))
        self.yes.clicked.connect(lambda: self._say(yes=True))
        spread = Spread(look, self, least=260)
        spread.addWidget(Text(look, words, Role.BODY, wrap=True))
        spread.addWidget(answers)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def answer(self) -> bool | None:
        """True for yes; None while it is not answered."""
        return self.yes.isChecked() if self.yes.isChecked() or self.no.isChecked() else None

    def clear(self) -> None:
        """Take the answer back."""
        for chip in (self.no, self.yes):
            chip.setChecked(False)

    def _say(self, *, yes: bool) -> None:
        self.yes.setChecked(yes)
        self.no.setChecked(not yes)
        self.answered.emit()


class CareForm(QWidget):
    """All questions: what asks for a doctor now at the left, for one first at the right."""

    answered = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = Columns(look, spacing=56)
        self.rows = {
            row.asked: row
            for urgency in (Urgency.NOW, Urgency.FIRST)
            for row in self._add_column(urgency)
        }
        self.done = Button(look, "", ground=Ground.PRIMARY, role=Role.CONFIRM, height=104)
        self.done.clicked.connect(self._finish)
        column = Column(look, self, spacing=32)
        column.addLayout(self._columns)
        column.addWidget(self.done)
        self.setFocusProxy(next(iter(self.rows.values())).no)
        self._name_button()

    def clear(self) -> None:
        """Ask anew."""
        for row in self.rows.values():
            row.clear()
        self._name_button()

    def _add_column(self, urgency: Urgency) -> list[CareRow]:
        rows = [CareRow(self._look, one) for one in CareQuestion if one.urgency is urgency]
        column = Column(self._look, spacing=12)
        for row in rows:
            row.answered.connect(self._name_button)
            column.addWidget(row)
        column.addStretch(1)
        self._columns.addLayout(column, 1)
        return rows

    def _name_button(self) -> None:
        answers = [row.answer for row in self.rows.values()]
        if None not in answers:
            label = _("Carry on")
        elif any(answer is not None for answer in answers):
            label = _("No to the rest")
        else:
            label = _("No to all of these")
        self.done.set_label(label)

    def _finish(self) -> None:
        self.answered.emit(frozenset(asked for asked, row in self.rows.items() if row.answer))
