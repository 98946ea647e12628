"""The sessions and walks that were, the latest first, and what can be done with them.

diary = DiaryList(look)
diary.offer_exercises([("clamshell", _("Clamshell")), …])
diary.present(entries, library, today)
diary.opened.connect(...)               a session's UUID; walk_opened a walk's
diary.exercise_wanted.connect(...)      the exercise to show only sessions of, empty for all
diary.watch(scroll_area)                so that it knows which rows are in view
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from gettext import gettext as _
from itertools import islice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from backrx_desktop.core.library import Library
from backrx_desktop.core.record import SessionRecord
from backrx_desktop.core.summary import summary_of
from backrx_desktop.core.walk import Walk
from backrx_desktop.services.session_words import session_name
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.chip import Chip, ChipKind
from backrx_desktop.ui.widgets.diary_row import DiaryRow
from backrx_desktop.ui.widgets.long_list import LongList
from backrx_desktop.ui.widgets.session_row import SessionRow
from backrx_desktop.ui.widgets.text import Text
from backrx_desktop.ui.widgets.walk_row import WalkRow

FIRST_ENTRIES = 40
MORE_ENTRIES = 400
"""Read in one turn of the event loop: a few milliseconds of it."""


class DiaryList(QWidget):
    """Entries beyond the first are read little by little, in the turns nobody else wants."""

    opened = Signal(str)
    walk_opened = Signal(str)
    exercise_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._coming: Iterator[SessionRecord | Walk] = iter(())
        self._entries: list[SessionRecord | Walk] = []
        self._opened = -1
        """The place of the row that led to another page."""
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_on)
        self._library: Library | None = None
        self._today = date.min
        self.exercise = ""
        self.add_session = Button(look, _("Add a session"), icon=Icon.PLUS)
        self.add_walk = Button(look, _("Add a walk"), icon=Icon.WALK)
        self.week = Button(look, _("This week's answers"), icon=Icon.EDIT)
        self.export = Button(look, _("Export"), icon=Icon.EXPORT)
        self.bring = Button(look, _("Import"), icon=Icon.IMPORT)
        self.filter = Button(look, _("Filter"), icon=Icon.SEARCH)
        self.filter.clicked.connect(self._toggle_filter)
        self.chips: dict[str, Chip] = {}
        self._chips = QWidget()
        self._chips.setAccessibleName(_("Only sessions with"))
        self._flow = Flow(look, self._chips, across=8, down=8)
        self._chips.hide()
        self._rows = LongList(look, self._row)
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
        column.addWidget(self._rows)
        column.addWidget(self._none)

    def watch(self, view: QScrollArea) -> None:
        """Be shown in `view`."""
        self._rows.watch(view)

    @property
    def rows(self) -> list[DiaryRow]:
        """The rows that are in view or near it."""
        return [row for row in self._rows.rows.values() if isinstance(row, DiaryRow)]

    @property
    def count(self) -> int:
        """How many entries there are, as far as they were read."""
        return len(self._entries)

    def offer_exercises(self, exercises: Sequence[tuple[str, str]]) -> None:
        """The exercises one can filter by: id and name."""
        wanted = [("", _("All")), *exercises]
        if [(one, chip.text()) for one, chip in self.chips.items()] == wanted:
            return
        let_go(self._flow, *self.chips.values())
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

    def present(
        self, entries: Iterable[SessionRecord | Walk], library: Library, today: date
    ) -> bool:
        """Show these, the latest first; `library` has the names. Says whether there are any."""
        seen = self._rows.last_seen
        self._library, self._today = library, today
        self._coming = iter(entries)
        self._entries = list(islice(self._coming, max(FIRST_ENTRIES, seen + 1)))
        self._rows.present(len(self._entries))
        self._reading.start()
        self._none.setVisible(not self._entries)
        return bool(self._entries)

    def return_to(self) -> QWidget | None:
        """The row that led to another page, or what took its place; asked for once."""
        place, self._opened = min(self._opened, self.count - 1), -1
        return self._rows.row(place) if place >= 0 else None

    def _read_on(self) -> None:
        some = list(islice(self._coming, MORE_ENTRIES))
        if not some:
            self._reading.stop()
            return
        self._entries += some
        self._rows.present(self.count, again=False)

    def _row(self, place: int) -> DiaryRow:
        entry = self._entries[place]
        if isinstance(entry, Walk):
            row: DiaryRow = WalkRow(self._look, entry, self._today)
        else:
            assert self._library is not None
            name = session_name(entry.routine, self._library)
            row = SessionRow(self._look, summary_of(entry), name, self._today)
        row.clicked.connect(lambda: self._open(place))
        return row

    def _open(self, place: int) -> None:
        self._opened = place
        entry = self._entries[place]
        wanted = self.walk_opened if isinstance(entry, Walk) else self.opened
        wanted.emit(entry.uuid)
