"""One of a few values, as chips that break into rows.

choice = Choice(look, _("Theme"), ((ThemeChoice.DARK, _("Dark")), …))
choice.chosen.connect(...)              the value, when a person chooses another
choice.show_value(ThemeChoice.DARK)
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.chip import Chip, ChipKind
from backrx_desktop.ui.widgets.pressable import Pressable


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
        self._group = QButtonGroup(self)
        flow = Flow(look, self, across=12, down=12)
        self.chips: dict[object, Pressable] = {}
        for value, name in options:
            chip = Chip(look, name, kind)
            chip.setAccessibleName(f"{label}: {name}")
            self._add(chip, value)
            flow.addWidget(chip)
        self.setAccessibleName(label)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show what is chosen, without saying that anybody chose it; an unknown value: none."""
        self._value = value
        self._group.setExclusive(False)
        for offered, chip in self.chips.items():
            chip.setChecked(offered == value)
            if chip.isChecked():
                self.setFocusProxy(chip)
        self._group.setExclusive(True)

    def _add(self, chip: Pressable, value: object) -> None:
        chip.clicked.connect(lambda: self._choose(value))
        self._group.addButton(chip)
        self.chips[value] = chip

    def _choose(self, value: object) -> None:
        if value != self._value:
            self._value = value
            self.chosen.emit(value)
