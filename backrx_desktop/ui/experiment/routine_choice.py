"""One of the routines, under a title; what is offered may change.

choice = RoutineChoice(look, _("Compare"))
choice.offer([("leg-lifts", _("Leg lifts")), …], "leg-lifts")
choice.chosen.connect(...)              the id
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.choice import Choice
from backrx_desktop.ui.widgets.text import Text


class RoutineChoice(QWidget):
    """`choice` holds the chips once some were offered."""

    chosen = Signal(object)

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = title
        self._options: list[tuple[str, str]] = []
        self.choice = Choice(look, title, ())
        self._column = Column(look, self, spacing=14, margins=(0, 8, 0, 0))
        self._column.addWidget(Text(look, title, Role.LABEL_MEDIUM, wrap=True))
        self._column.addWidget(self.choice)

    def offer(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these, ids and names; one of them is chosen."""
        if list(options) != self._options:
            self._options = list(options)
            old = self.choice
            self.choice = Choice(self._look, self._title, options)
            self.choice.chosen.connect(self.chosen)
            self._column.replaceWidget(old, self.choice)
            old.hide()
            old.deleteLater()
        self.choice.show_value(chosen)
