"""A heading and what belongs to it, line by line, on a card.

card = SaidCard(look)
card.say(_("This week: without Leg lifts"), (_("Week 3 of 8"), _("Live as you usually do.")))
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.text import Text


class SaidCard(Card):
    """Lines that are empty leave no gap."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._heading = Text(look, role=Role.HEADING, wrap=True)
        self._lines: list[Text] = []
        self.column = Column(look, self, spacing=8, margins=(40, 28, 40, 30))
        self.column.addWidget(self._heading)

    @property
    def heading(self) -> str:
        return self._heading.text()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is said below the heading."""
        return tuple(line.text() for line in self._lines if not line.isHidden())

    def say(self, heading: str, lines: Sequence[str]) -> None:
        """Show this, and nothing else."""
        self._heading.setText(heading)
        while len(self._lines) < len(lines):
            self._lines.append(Text(self._look, role=Role.BODY, tone=Tone.TEXT2, wrap=True))
            self.column.addWidget(self._lines[-1])
        for place, line in enumerate(self._lines):
            text = lines[place] if place < len(lines) else ""
            line.setText(text)
            line.setVisible(bool(text))
        self.setAccessibleName(". ".join(filter(None, (heading, *lines))))
