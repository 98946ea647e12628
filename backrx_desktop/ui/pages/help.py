"""When to get help: what to see a doctor about now, or first, and the pain rule.

    page = HelpPage(look)
    page.present(urgency)                    what the person's answers came to; None: just to read
    page.acknowledged.connect(...)          read, after a yes: a session may be started again
    page.left.connect(...)                  back

Never a diagnosis.
"""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.core.care import CareQuestion, Urgency
from backrx_desktop.services import care_questions as words
from backrx_desktop.ui.layouts import Apart, Column, Columns
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.page_head import PageHead
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text


class HelpPage(PageBehind):
    """Three cards, and one above them for somebody who said yes to a question."""

    acknowledged = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(
            look, _("When to get help"), _("Back"), margins=(56, 44, 40, 48), spacing=24
        )
        self.acknowledge = Button(look, "", ground=Ground.PRIMARY, role=Role.CONFIRM, height=104)
        self.acknowledge.clicked.connect(self.acknowledged)
        self._after_yes = Text(look, role=Role.NOTE, wrap=True)
        self._answer = Card(look)
        answer = Column(look, self._answer, spacing=24, margins=(40, 36, 40, 36))
        answer.addWidget(self._after_yes)
        answer.addWidget(self.acknowledge)
        self._columns = Columns(look, spacing=24)
        for urgency in (Urgency.NOW, Urgency.FIRST):
            signs = [words.sign(one) for one in CareQuestion if one.urgency is urgency]
            if urgency is Urgency.NOW:
                signs.append(words.in_an_emergency())
            self._columns.addWidget(self._card(words.heading(urgency), signs), 1)
        rule = [f"{pain}: {what}" for pain, what in words.pain_rule()]
        rule += [words.stop_whatever_the_number(), words.about_the_rule()]
        self.body.addLayout(Apart(look, self.back))
        self.body.addWidget(PageHead(look, _("When to get help")))
        self.body.addWidget(Text(look, words.no_diagnosis(), Role.NOTE, Tone.TEXT2, wrap=True))
        self.body.addWidget(self._answer)
        self.body.addLayout(self._columns)
        self.body.addWidget(self._card(_("Pain while you exercise, from 0 to 10"), rule))
        self.body.addStretch(1)
        self.present(None)

    def present(self, urgency: Urgency | None) -> None:
        """Show the page to somebody whose answers came to `urgency`."""
        self._answer.setVisible(urgency is not None)
        if urgency is not None:
            self._after_yes.setText(words.after_a_yes(urgency))
            self.acknowledge.set_label(words.acknowledgement(urgency))
        self.setFocusProxy(self.back)
        self.show_top()

    def _card(self, heading: str, lines: list[str]) -> QWidget:
        look = self.look
        card = Card(look)
        column = Column(look, card, spacing=12, margins=(40, 32, 40, 36))
        column.addWidget(Text(look, heading, Role.HEADING, wrap=True))
        for line in lines:
            column.addWidget(Text(look, line, Role.BODY, Tone.TEXT2, wrap=True))
        column.addStretch(1)
        card.setAccessibleName(heading)
        card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return card
