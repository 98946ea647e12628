"""The exercises in two columns, and chips to see only those for one area.

    exercises = ExerciseList(look, _("Exercises"))
    exercises.present(overview.exercises, today)
    exercises.chosen.connect(...)           the exercise's id

Where the text is large there is one column.
"""

from collections.abc import Sequence
from datetime import date
from gettext import gettext as _
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from backrx_desktop.core.exercise import Area
from backrx_desktop.core.overview import ExerciseLine
from backrx_desktop.services.exercise_words import area_label
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.layouts import Column, Grid, Row, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.chip import Chip, ChipKind
from backrx_desktop.ui.widgets.exercise_row import ExerciseRow, Thumbnail
from backrx_desktop.ui.widgets.text import Text

_LARGE_TEXT = 1.25
"""Text size from which a row needs the whole width."""


class ExerciseList(QWidget):
    """Rows by exercise; those of an area that is not looked at are hidden."""

    chosen = Signal(str)

    def __init__(self, look: Look, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._thumbnail: Thumbnail | None = None
        self.area: Area | None = None
        self.rows: dict[str, ExerciseRow] = {}
        self.chips: dict[Area | None, Chip] = {}
        self._columns = 0
        self._chips = QWidget()
        self._chips.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = Flow(look, self._chips, across=8, down=8)
        self._head = Row(look, spacing=32)
        if heading:
            beside = Column(look, margins=(0, 7, 0, 0))
            beside.addWidget(Text(look, heading, Role.SECTION))
            beside.addStretch(1)
            self._head.addLayout(beside, 1)
        self._head.addWidget(self._chips, 0 if heading else 1)
        self._grid = Grid(look, across=24, down=20)
        column = Column(look, self, spacing=24)
        column.addLayout(self._head)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setAccessibleName(heading or _("Exercises"))
        look.changed.connect(self._arrange)

    def present(self, lines: Sequence[ExerciseLine], today: date) -> None:
        """Show these, in this order; rows that were there already keep the focus."""
        wanted = {line.exercise.id: line for line in lines}
        for name in [name for name in self.rows if name not in wanted]:
            let_go(self._grid, self.rows.pop(name))
        for name, line in wanted.items():
            row = self.rows.get(name)
            if row is None:
                self.rows[name] = self._row(line, today)
            else:
                row.show_line(line, today)
        self.rows = {name: self.rows[name] for name in wanted}
        self._offer_areas({area for line in lines for area in line.exercise.areas})
        self._columns = 0
        self._arrange()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order: the chips, then the rows."""
        return (*self.chips.values(), *self.rows.values())

    def set_thumbnails(self, paint: Thumbnail) -> None:
        """Let `paint` fill the picture of every row."""
        self._thumbnail = paint
        for row in self.rows.values():
            row.set_thumbnail(paint)

    def filter(self, area: Area | None) -> None:
        """Show only the exercises for an area; None shows them all."""
        self.area = area
        self._columns = 0
        self._arrange()

    def _row(self, line: ExerciseLine, today: date) -> ExerciseRow:
        name = line.exercise.id
        row = ExerciseRow(self._look, line, today, self)
        row.set_thumbnail(self._thumbnail)
        row.clicked.connect(lambda: self.chosen.emit(name))
        return row

    def _offer_areas(self, there: set[Area]) -> None:
        wanted = [None, *(area for area in Area if area in there)]
        if list(self.chips) != wanted:
            let_go(self._flow, *self.chips.values())
            self.chips = {area: self._chip(area) for area in wanted}
        if self.area not in self.chips:
            self.area = None

    def _chip(self, area: Area | None) -> Chip:
        label = _("All") if area is None else area_label(area)
        chip = Chip(self._look, label, ChipKind.FILTER)
        chip.clicked.connect(lambda: self.filter(area))
        self._flow.addWidget(chip)
        return chip

    def _arrange(self) -> None:
        columns = 1 if self._look.text_size >= _LARGE_TEXT else 2
        if columns == self._columns:
            return
        for area, chip in self.chips.items():
            chip.setChecked(area is self.area)
        self._columns = columns
        across = QBoxLayout.Direction.LeftToRight
        down = QBoxLayout.Direction.TopToBottom
        self._head.setDirection(down if columns == 1 else across)
        for row in self.rows.values():
            self._grid.removeWidget(row)
            row.setVisible(self.area is None or self.area in row.line.exercise.areas)
        shown = [row for row in self.rows.values() if not row.isHidden()]
        self._grid.fill(shown, columns)
        for one, other in pairwise(self.stops):
            QWidget.setTabOrder(one, other)
