"""A session made for the minutes there are: what is in it and why, and what is not.

card = MadeCard(look)
card.present(composition, exercises, today)
"""

from collections.abc import Mapping
from datetime import date
from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from backrx_desktop.core.composition import Composition
from backrx_desktop.core.exercise import Exercise
from backrx_desktop.services.amounts import duration
from backrx_desktop.services.made_words import chosen_reason, left_out_reason
from backrx_desktop.ui.layouts import Column, Grid, let_go
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.text import Text

_ACROSS = 3


class _Line(QWidget):
    """One exercise, and below it why it is in or not."""

    def __init__(self, look: Look, name: str, why: str, *, taken: bool) -> None:
        super().__init__()
        tone = Tone.TEXT if taken else Tone.TEXT3
        column = Column(look, self, spacing=0)
        column.addWidget(Text(look, name, Role.BODY_MEDIUM, tone, wrap=True))
        less = Tone.TEXT2 if taken else Tone.TEXT3
        column.addWidget(Text(look, why, Role.CAPTION, less, wrap=True))
        self.setAccessibleName(f"{name}: {why}")


class MadeCard(Card):
    """In columns, or below each other where the text is large."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._heading = Text(look, role=Role.LABEL_MEDIUM, wrap=True)
        self._grid = Grid(look, across=40, down=16)
        self._lines: list[QWidget] = []
        column = Column(look, self, spacing=20, margins=(48, 28, 48, 32))
        column.addWidget(self._heading)
        column.addLayout(self._grid)
        look.changed.connect(self._arrange)

    def present(self, made: Composition, exercises: Mapping[str, Exercise], today: date) -> None:
        """Show these reasons instead of what was there."""
        let_go(self._grid, *self._lines)
        look = self._look
        self._heading.setText(_("What is in it, and why"))
        self.setAccessibleName(self._heading.text())
        self._lines = []
        for one in made.chosen:
            name = exercises[one.step.exercise].name
            why = f"{chosen_reason(one, today)} · {duration(one.seconds)}"
            self._lines.append(_Line(look, name, why, taken=True))
        for left in made.left_out:
            name = _("Not in it: {exercise}").format(exercise=exercises[left.exercise].name)
            self._lines.append(_Line(look, name, left_out_reason(left, today), taken=False))
        self._arrange()

    def _arrange(self) -> None:
        across = 1 if self._look.text_is_large else _ACROSS
        self._grid.fill(self._lines, across)
        for line in self._lines:
            line.show()
