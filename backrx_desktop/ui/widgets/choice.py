"""One of a few values, as chips that break into rows.

choice = Choice(look, _("Theme"), ((ThemeChoice.DARK, _("Dark")), …))
choice.chosen.connect(...)              the value, when a person chooses another
choice.show_value(ThemeChoice.DARK)
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.chip import Chip, ChipKind


class Choice(QWidget):
    """Exactly one is chosen once a value was shown."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        label: str,
        options: Sequence[tuple[object, str]],
        kind: ChipKind = ChipKind.CHOICE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value: object = None
        flow = Flow(look, self, across=12, down=12)
        self.chips: dict[object, Chip] = {}
        for value, name in options:
            self.chips[value] = self._chip(Chip(look, name, kind), value)
            flow.addWidget(self.chips[value])
        self.set_label(label)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show what is chosen, without saying that anybody chose it; an unknown value: none."""
        self._value = value
        # No QButtonGroup: it takes the Tab focus from all buttons but one, and so the arrows' way.
        for offered, chip in self.chips.items():
            chip.setChecked(offered == value)

    def set_label(self, label: str) -> None:
        """Name what is chosen, for those who cannot see it."""
        self.setAccessibleName(label)
        for chip in self.chips.values():
            chip.setAccessibleName(f"{label}: {chip.text()}")

    def _chip(self, chip: Chip, value: object) -> Chip:
        chip.clicked.connect(lambda: self._choose(value))
        return chip

    def _choose(self, value: object) -> None:
        changed = value != self._value
        self.show_value(value)
        if changed:
            self.chosen.emit(value)
