"""A walk, entered by hand or put right: its day and its minutes.

page = LogWalkPage(look)
page.present(None, today)               or a Walk, to change it
page.saved.connect(...)                 the day and the minutes
page.deleted.connect(...)
page.left.connect(...)
"""

from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Signal

from backrx_desktop.core.day import local_day
from backrx_desktop.core.walk import Walk
from backrx_desktop.ui.history.steppers import DayStep, MinuteStep
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Apart
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page_behind import PageBehind
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.field_row import FieldRow
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.text import Text

USUAL_MINUTES = 20
"""What is shown first; ours."""


class LogWalkPage(PageBehind):
    """Two steppers."""

    saved = Signal(object, int)
    deleted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("Walk"), _("History"))
        self.delete = Button(look, _("Delete"), icon=Icon.TRASH)
        self.day = DayStep(look, _("Day"))
        self.minutes = MinuteStep(look, _("Minutes"))
        self.save = Button(look, _("Save"), ground=Ground.PRIMARY, role=Role.CONFIRM, height=104)
        self.body.addLayout(Apart(look, self.back, self.delete))
        self.body.addWidget(Text(look, _("Walk"), Role.PAGE_TITLE))
        note = _("A walk in the morning belongs to some programmes, and counts as moving.")
        self.body.addWidget(Text(look, note, Role.NOTE, Tone.TEXT2, wrap=True))
        self.body.addWidget(FieldRow(look, _("Day"), self.day))
        self.body.addWidget(FieldRow(look, _("How long"), self.minutes))
        self.body.addWidget(self.save)
        self.body.addStretch(1)
        self.delete.clicked.connect(self.deleted)
        self.save.clicked.connect(lambda: self.saved.emit(self.day.day, self.minutes.minutes))
        self.setFocusProxy(self.save)

    def present(self, walk: Walk | None, today: date) -> None:
        """Show a walk, or a new one of today."""
        day = today if walk is None else local_day(walk.started, walk.offset_minutes)
        self.day.show_day(day, today)
        self.minutes.show_minutes(USUAL_MINUTES if walk is None else walk.minutes)
        self.delete.setVisible(walk is not None)
