"""The see-a-doctor questions by themselves: once a month, and after a worsening.

page = CareQuestionsPage(look)
page.ask()                              all of them unanswered
page.answered.connect(...)              frozenset of the CareQuestions with a yes
page.left.connect(...)                  not answered; they stay due
"""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from backrx_desktop.services.care_questions import why_asked
from backrx_desktop.ui.layouts import Apart
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.back_link import BackLink
from backrx_desktop.ui.widgets.care_form import CareForm
from backrx_desktop.ui.widgets.page_head import PageHead
from backrx_desktop.ui.widgets.text import Text


class CareQuestionsPage(ScrollingPage):
    """The form, and the way back."""

    answered = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Before you go on"), margins=(56, 44, 40, 48), spacing=16)
        self.back = BackLink(look, _("Not now"))
        self.back.clicked.connect(self.left)
        self.form = CareForm(look)
        self.form.answered.connect(self.answered)
        self.body.addLayout(Apart(look, self.back))
        self.body.addWidget(PageHead(look, _("Before you go on")))
        self.body.addWidget(Text(look, why_asked(), Role.NOTE, Tone.TEXT2, wrap=True))
        self.body.addSpacing(0)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.setFocusProxy(self.form)

    def ask(self) -> None:
        """Show the questions unanswered."""
        self.form.clear()
        self.scroller.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
