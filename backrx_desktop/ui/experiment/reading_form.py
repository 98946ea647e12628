"""A day's reading in two taps: pain from 0 to 10, and how even it felt.

form = ReadingForm(look)
form.show_reading(3, None)
form.said.connect(...)                  pain and Mark, each None where nothing is said of it
"""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.experiment import Mark
from backrx_desktop.ui.experiment.mark_chip import MarkChip
from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.history.scale import Scale
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look


class ReadingForm(QWidget):
    """Each tap says something at once; a second one takes it back."""

    said = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark: Mark | None = None
        self.pain = Scale(look, _("Pain"), _("no pain"), _("the worst I can think of"))
        self.marks = {mark: self._chip(MarkChip(look, mark), mark) for mark in Mark}
        self._holder = QWidget()
        self._holder.setAccessibleName(_("How even it felt"))
        flow = Flow(look, self._holder, across=12, down=12)
        for chip in self.marks.values():
            flow.addWidget(chip)
        column = Column(look, self, spacing=20)
        column.addWidget(self.pain)
        column.addWidget(self._holder)
        self.pain.chosen.connect(lambda _number: self._say())

    def show_reading(self, pain: int | None, mark: Mark | None) -> None:
        """Show what was said, without saying it."""
        self.pain.show_number(pain)
        self._show_mark(mark)

    def _show_mark(self, mark: Mark | None) -> None:
        self.mark = mark
        for one, chip in self.marks.items():
            chip.setChecked(one is mark)

    def _chip(self, chip: MarkChip, mark: Mark) -> MarkChip:
        chip.clicked.connect(lambda: self._choose(mark))
        return chip

    def _choose(self, mark: Mark) -> None:
        self._show_mark(None if mark is self.mark else mark)
        self._say()

    def _say(self) -> None:
        self.said.emit(self.pain.number, self.mark)
