"""The sessions that were, newest first.

page = HistoryPage(look)
page.present(latest(records), library, today)
page.minutes_chosen.connect(...)        3, from the page that is empty yet
page.set_charts(charts)                 above the list, while there is one
page.ranges.chosen.connect(...)         the Range to show
"""

from collections.abc import Iterable, Iterator
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.library import Library
from backrx_desktop.core.span import Range
from backrx_desktop.core.summary import Summary
from backrx_desktop.services.findings import range_name
from backrx_desktop.services.session_words import session_name
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column, Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.pages.page import ScrollingPage
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.chip import ChipKind
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.session_row import SessionRow
from backrx_desktop.ui.widgets.text import Text

FIRST_ROWS = 20
MORE_ROWS = 40
FIRST_MINUTES = 3
"""What is suggested to whoever has not begun yet."""


class EmptyHistory(Card):
    """Says what will stand here, and how it begins."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._picture = Row(look, margins=(0, 0, 0, 26))
        label = _("Start {number} min").format(number=FIRST_MINUTES)
        self.start = Button(
            look,
            label,
            ground=Ground.PRIMARY,
            role=Role.CUE_STRONG,
            icon=Icon.PLAY,
            height=112,
            radius=36,
        )
        centre = Qt.AlignmentFlag.AlignHCenter
        column = Column(look, self, spacing=12, margins=(48, 64, 48, 146))
        column.addStretch(1)
        column.addLayout(self._picture)
        title = _("Your sessions will show up here")
        column.addWidget(Text(look, title, Role.EMPTY_TITLE, wrap=True, align=centre))
        note = _("Three minutes is a good first one.")
        column.addWidget(Text(look, note, Role.LEAD, Tone.TEXT2, wrap=True, align=centre))
        below = Column(look, margins=(0, 32, 0, 0))
        below.addWidget(self.start, 0, centre)
        column.addLayout(below)
        column.addStretch(1)
        look.changed.connect(self._widen)
        self._widen()

    def set_picture(self, picture: QWidget) -> None:
        """Put something above the words: the empty calendar."""
        self._picture.addWidget(picture)

    def _widen(self) -> None:
        self.start.setMinimumWidth(self._look.whole(400))


class HistoryPage(ScrollingPage):
    """Shows summaries; rows beyond the first come when they are asked for."""

    minutes_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, _("History"), margins=(56, 50, 40, 49))
        self._coming: Iterator[Summary] = iter(())
        self._next: Summary | None = None
        """The first of those that are not shown yet."""
        self._library: Library | None = None
        self._today = date.min
        self.rows: list[SessionRow] = []
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
        self._list = QWidget()
        self._rows = Column(look, spacing=16)
        self.older = Button(look, _("Older sessions"))
        self.older.clicked.connect(self._show_older)
        column = Column(look, self._list, spacing=24, margins=(0, 8, 0, 0))
        column.addWidget(Text(look, _("Sessions"), Role.LABEL_MEDIUM))
        column.addLayout(self._rows)
        column.addWidget(self.older, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addLayout(header)
        self.body.addWidget(self.empty, 1)
        self.body.addLayout(self._charts)
        self.body.addWidget(self._list)
        self.body.addStretch(0)

    def present(self, summaries: Iterable[Summary], library: Library, today: date) -> None:
        """Show these, the newest first; `library` has the names."""
        self._library, self._today = library, today
        self._coming = iter(summaries)
        self._next = next(self._coming, None)
        some = self._next is not None
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._add_rows(FIRST_ROWS)
        self.empty.setVisible(not some)
        self._list.setVisible(some)
        for charts in self._charts_shown:
            charts.setVisible(some)
        first = self.ranges if self._charts_shown and some else next(iter(self.rows), None)
        self.setFocusProxy(first or self.empty.start)

    def set_charts(self, charts: QWidget) -> None:
        """Put the charts above the list."""
        self._charts_shown.append(charts)
        self._charts.addWidget(charts)

    def _add_rows(self, number: int) -> None:
        assert self._library is not None
        for summary in self._take(number):
            name = session_name(summary.routine, self._library)
            row = SessionRow(self.look, summary, name, self._today)
            self.rows.append(row)
            self._rows.addWidget(row)
            row.show()
        self.older.setVisible(self._next is not None)

    def _take(self, number: int) -> Iterator[Summary]:
        """The next ones, at most so many."""
        while self._next is not None and number > 0:
            yield self._next
            self._next = next(self._coming, None)
            number -= 1

    def _show_older(self) -> None:
        first = len(self.rows)
        self._add_rows(MORE_ROWS)
        self.rows[first].setFocus(Qt.FocusReason.OtherFocusReason)
