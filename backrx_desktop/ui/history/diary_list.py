"""The sessions and walks that were, the latest first, and what can be done with them.

diary = DiaryList(look)
diary.offer_exercises([("clamshell", _("Clamshell")), …])
diary.present(entries, library, today)
diary.opened.connect(...)               a session's UUID; walk_opened a walk's
diary.exercise_wanted.connect(...)      the exercise to show only sessions of, empty for all
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.library import Library
from backrx_desktop.core.summary import Summary
from backrx_desktop.core.walk import Walk
from backrx_desktop.services.session_words import session_name
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.chip import Chip, ChipKind
from backrx_desktop.ui.widgets.diary_row import DiaryRow
from backrx_desktop.ui.widgets.session_row import SessionRow
from backrx_desktop.ui.widgets.text import Text
from backrx_desktop.ui.widgets.walk_row import WalkRow

FIRST_ROWS = 20
MORE_ROWS = 40


class DiaryList(QWidget):
    """Rows beyond the first come when they are asked for."""

    opened = Signal(str)
    walk_opened = Signal(str)
    exercise_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._coming: Iterator[Summary | Walk] = iter(())
        self._next: Summary | Walk | None = None
        """The first of those that are not shown yet."""
        self._library: Library | None = None
        self._today = date.min
        self.exercise = ""
        self.rows: list[DiaryRow] = []
        self.add_session = Button(look, _("Add a session"), icon=Icon.PLUS)
        self.add_walk = Button(look, _("Add a walk"), icon=Icon.WALK)
        self.week = Button(look, _("This week's answers"), icon=Icon.EDIT)
        self.export = Button(look, _("Export"))
        self.bring = Button(look, _("Import"))
        self.filter = Button(look, _("Filter"), icon=Icon.SEARCH)
        self.filter.clicked.connect(self._toggle_filter)
        self.older = Button(look, _("Older sessions"))
        self.older.clicked.connect(self._show_older)
        self.chips: dict[str, Chip] = {}
        self._chips = QWidget()
        self._chips.setAccessibleName(_("Only sessions with"))
        self._flow = Flow(look, self._chips, across=8, down=8)
        self._chips.hide()
        self._rows = Column(look, spacing=16)
        self._none = Text(look, _("Nothing here."), Role.BODY, Tone.TEXT2, wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        look = self._look
        actions = QWidget()
        flow = Flow(look, actions, across=12, down=12)
        for button in (
            self.filter,
            self.add_session,
            self.add_walk,
            self.week,
            self.export,
            self.bring,
        ):
            flow.addWidget(button)
        column = Column(look, self, spacing=24, margins=(0, 8, 0, 0))
        head = Spread(look, least=200)
        head.addWidget(Text(look, _("Sessions"), Role.LABEL_MEDIUM, wrap=True))
        head.addWidget(actions)
        column.addLayout(head)
        column.addWidget(self._chips)
        column.addLayout(self._rows)
        column.addWidget(self._none)
        column.addWidget(self.older, 0, Qt.AlignmentFlag.AlignHCenter)

    def offer_exercises(self, exercises: Sequence[tuple[str, str]]) -> None:
        """The exercises one can filter by: id and name."""
        wanted = [("", _("All")), *exercises]
        if [(one, chip.text()) for one, chip in self.chips.items()] == wanted:
            return
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {one: self._chip(one, name) for one, name in wanted}
        for chip in self.chips.values():
            self._flow.addWidget(chip)

    def _chip(self, exercise: str, name: str) -> Chip:
        chip = Chip(self._look, name, ChipKind.FILTER)
        chip.setChecked(exercise == self.exercise)
        chip.clicked.connect(lambda: self._choose(exercise))
        return chip

    def _choose(self, exercise: str) -> None:
        self.exercise = exercise
        for one, chip in self.chips.items():
            chip.setChecked(one == exercise)
        self.exercise_wanted.emit(exercise)

    def _toggle_filter(self) -> None:
        """Show the filter, or put it away and show everything again."""
        self._chips.setVisible(self._chips.isHidden())
        if self._chips.isHidden() and self.exercise:
            self._choose("")

    def present(self, entries: Iterable[Summary | Walk], library: Library, today: date) -> bool:
        """Show these, the latest first; `library` has the names. Says whether there are any."""
        self._library, self._today = library, today
        self._coming = iter(entries)
        self._next = next(self._coming, None)
        some = self._next is not None
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._add_rows(FIRST_ROWS)
        self._none.setVisible(not some)
        return some

    def _add_rows(self, number: int) -> None:
        for entry in self._take(number):
            row = self._row(entry)
            self.rows.append(row)
            self._rows.addWidget(row)
            row.show()
        self.older.setVisible(self._next is not None)

    def _row(self, entry: Summary | Walk) -> DiaryRow:
        if isinstance(entry, Walk):
            row: DiaryRow = WalkRow(self._look, entry, self._today)
            row.clicked.connect(lambda: self.walk_opened.emit(entry.uuid))
            return row
        assert self._library is not None
        name = session_name(entry.routine, self._library)
        row = SessionRow(self._look, entry, name, self._today)
        row.clicked.connect(lambda: self.opened.emit(entry.uuid))
        return row

    def _take(self, number: int) -> Iterator[Summary | Walk]:
        """The next ones, at most so many."""
        while self._next is not None and number > 0:
            yield self._next
            self._next = next(self._coming, None)
            number -= 1

    def _show_older(self) -> None:
        first = len(self.rows)
        self._add_rows(MORE_ROWS)
        self.rows[first].setFocus(Qt.FocusReason.OtherFocusReason)
