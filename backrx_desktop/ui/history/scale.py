"""A number from 0 to 10 to choose, or none.

scale = Scale(look, _("Average pain"), _("no pain"), _("the worst"))
scale.chosen.connect(...)               the number, or None where it was taken back
scale.show_number(3)
"""

from gettext import gettext as _

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.chip import Chip
from backrx_desktop.ui.widgets.text import Text

_NUMBERS = range(11)


class NumberChip(Chip):
    """As wide as a number needs."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        narrow = max(self.look.whole(84), round(self.content_size().width() + self.look.px(34)))
        return QSize(narrow, hint.height())


class Scale(QWidget):
    """A second press on the chosen number takes it back. `low` and `high` say what the ends are."""

    chosen = Signal(object)

    def __init__(
        self, look: Look, label: str, low: str, high: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.number: int | None = None
        holder = QWidget()
        flow = Flow(look, holder, across=8, down=8)
        self.chips: dict[int, NumberChip] = {}
        for number in _NUMBERS:
            self.chips[number] = self._chip(NumberChip(look, str(number)), number)
            flow.addWidget(self.chips[number])
        ends = _("0 is {low}, 10 is {high}").format(low=low, high=high)
        column = Column(look, self, spacing=8)
        column.addWidget(holder)
        column.addWidget(Text(look, ends, Role.CAPTION, Tone.TEXT2, wrap=True))
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """Name what the number is of, for those who cannot see it."""
        self.setAccessibleName(label)
        for number, chip in self.chips.items():
            chip.setAccessibleName(f"{label}: {number}")

    def show_number(self, number: int | None) -> None:
        """Show what is chosen, without saying that anybody chose it."""
        self.number = number
        for other, chip in self.chips.items():
            chip.setChecked(other == number)

    def _chip(self, chip: NumberChip, number: int) -> NumberChip:
        chip.clicked.connect(lambda: self._choose(number))
        return chip

    def _choose(self, number: int) -> None:
        self.show_number(None if number == self.number else number)
        self.chosen.emit(self.number)
