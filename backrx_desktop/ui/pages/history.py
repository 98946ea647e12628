"""The history: its charts, and the sessions that were.

page = HistoryPage(look)
page.present(diary(records, walks), library, today)
page.minutes_chosen.connect(...)        3, from the page that is empty yet
page.set_charts(charts)                 above the list, while there is one
page.ranges.chosen.connect(...)         the Range to show
page.list.opened.connect(...)           the UUID of a session
page.show_question(line, known)         where an experiment stands, if there is one
page.question.clicked.connect(...)      the way to it
"""

from collections.abc import Iterable
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.library import Library
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.span import Range
from backrx_desktop.core.walk import Walk
from backrx_desktop.services.experiment_words import page_title
from backrx_desktop.services.findings import range_name
from backrx_desktop.ui.history.diary_list import DiaryList
from backrx_desktop.ui.history.empty_history import FIRST_MINUTES, EmptyHistory
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.chip import ChipKind
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.field_row import FieldRow
from backrx_desktop.ui.widgets.text import Text


class HistoryPage(ScrollingPage):
    """Shows what was done; an empty one says how it begins."""

    minutes_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("History"), margins=(56, 50, 40, 49))
        names = [(one, range_name(one)) for one in Range]
        self.ranges = Choice(look, _("How far back"), names, ChipKind.FILTER)
        self.ranges.show_value(Range.TWELVE_WEEKS)
        header = Spread(look, least=220)
        header.addWidget(Text(look, _("History"), Role.PAGE_TITLE))
        header.addWidget(self.ranges)
        self.empty = EmptyHistory(look)
        self.empty.start.clicked.connect(lambda: self.minutes_chosen.emit(FIRST_MINUTES))
        self._charts = Column(look)
        self._charts_shown: list[QWidget] = []
        self.question = Button(look, _("Open"))
        self.question.setAccessibleName(page_title())
        self._asked = False
        self._question = FieldRow(look, page_title(), self.question)
        self.list = DiaryList(look)
        self.list.watch(self.scroller)
        self.body.addLayout(header)
        self.body.addWidget(self.empty, 1)
        self.body.addLayout(self._charts)
        self.body.addWidget(self._question)
        self.body.addWidget(self.list)

    def present(
        self, entries: Iterable[SessionRecord | Walk], library: Library, today: date
    ) -> None:
        """Show these, the latest first; `library` has the names."""
        some = self.list.present(entries, library, today) or bool(self.list.exercise)
        self.empty.setVisible(not some)
        self.list.setVisible(some)
        self._question.setVisible(some or self._asked)
        for charts in self._charts_shown:
            charts.setVisible(some)
        first = self.ranges if self._charts_shown and some else next(iter(self.list.rows), None)
        self.setFocusProxy(self.list.return_to() or first or self.empty.start)

    def show_question(self, line: str, known: bool) -> None:
        """Say where the experiment stands, beside the way to it.

        `known`: there is one, and so a way to it although nothing else was done yet.
        """
        self._asked = known
        self._question.set_hint(line)
        self._question.setVisible(known or not self.list.isHidden())

    def set_charts(self, charts: QWidget) -> None:
        """Put the charts above the list."""
        self._charts_shown.append(charts)
        self._charts.addWidget(charts)
