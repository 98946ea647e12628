"""The see-a-doctor questions by themselves: once a month, and after a worsening.

page = CareQuestionsPage(look)
page.ask()                              all of them unanswered
page.answered.connect(...)              frozenset of the CareQuestions with a yes
page.left.connect(...)                  not answered; they stay due
"""

from gettext import gettext as _

from PySide6.QtCore import Signal

from backrx_desktop.services.care_questions import why_asked
from backrx_desktop.ui.layouts import Apart
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.care_form import CareForm
from backrx_desktop.ui.widgets.page_head import PageHead
from backrx_desktop.ui.widgets.text import Text


class CareQuestionsPage(PageBehind):
    """The form, and the way back."""

    answered = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(
            look, _("Before you go on"), _("Not now"), margins=(56, 44, 40, 48), spacing=16
        )
        self.form = CareForm(look)
        self.form.answered.connect(self.answered)
        self.body.addLayout(Apart(look, self.back))
        self.body.addWidget(PageHead(look, _("Before you go on")))
        self.body.addWidget(Text(look, why_asked(), Role.NOTE, Tone.TEXT2, wrap=True))
        self.body.addSpacing(0)  # a second gap before the questions
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.setFocusProxy(self.form)

    def ask(self) -> None:
        """Show the questions unanswered."""
        self.form.clear()
        self.show_top()
