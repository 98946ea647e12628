"""What else is due today: a press puts it on the card.

row = AlsoRow(look)
row.present((("five-minute-stretch", _("Five-minute stretch")),))
row.chosen.connect(...)                 the routine's id
"""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.flow import Flow
from backrx_desktop.ui.layouts import let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.text import Text


class AlsoRow(QWidget):
    """Hidden where nothing else is due."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._flow = Flow(look, self)
        self._label = Text(look, _("Also today"), Role.BODY, Tone.TEXT2)
        self._flow.addWidget(self._label)
        self.buttons: dict[str, Button] = {}
        self.setAccessibleName(self._label.text())
        self.hide()

    def present(self, routines: Sequence[tuple[str, str]]) -> None:
        """Show these, each by its id and name."""
        let_go(self._flow, *self.buttons.values())
        self.buttons = {routine: self._button(routine, name) for routine, name in routines}
        self.setVisible(bool(self.buttons))

    def _button(self, routine: str, name: str) -> Button:
        button = Button(self._look, name, height=64)
        button.setAccessibleName(_("Also today: {routine}").format(routine=name))
        button.clicked.connect(lambda: self.chosen.emit(routine))
        self._flow.addWidget(button)
        button.show()
        return button
