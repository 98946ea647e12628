"""How an exercise is done, in numbered steps beside each other, and what to mind."""

from gettext import gettext as _

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from backrx_desktop.core.exercise import Exercise
from backrx_desktop.services.care_notes import care_note
from backrx_desktop.ui.layouts import Column, Grid, let_go
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.text import Text

_CELL = 0.75
"""Width of a number beside its text, in em."""


class Rule(QWidget):
    """A thin line across."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self, look)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._look.whole(1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.theme.line)


class Instruction(QWidget):
    """One instruction, its number above it or at its left."""

    def __init__(self, look: Look, number: int, text: str) -> None:
        super().__init__()
        self._look = look
        self._box = Column(look, self, spacing=8)
        self._count = Text(look, str(number), Role.BODY_STRONG, Tone.TEXT3)
        self._box.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(Text(look, text, Role.BODY, wrap=True), 1)

    def set_upright(self, upright: bool) -> None:
        """Whether the number stands above."""
        directions = QBoxLayout.Direction
        cell = 0 if upright else round(self._look.text_px(Role.BODY_STRONG) * _CELL)
        self._count.setMinimumWidth(cell)
        self._box.setDirection(directions.TopToBottom if upright else directions.LeftToRight)


class HowTo(QWidget):
    """The instructions of an exercise, and its care notes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._steps: tuple[Instruction, ...] = ()
        self._holder = QWidget()
        self._grid = Grid(look, self._holder, across=40, down=16)
        self._notes = Text(look, role=Role.BODY, tone=Tone.TEXT2, wrap=True)
        column = Column(look, self, spacing=20)
        column.addWidget(self._holder)
        column.addWidget(Rule(look))
        column.addWidget(self._notes)
        column.addStretch(1)
        look.changed.connect(self._lay_out)

    def present(self, exercise: Exercise) -> None:
        """Show how `exercise` is done."""
        let_go(self._grid, *self._steps)
        self._steps = tuple(
            Instruction(self._look, number, text)
            for number, text in enumerate(exercise.instructions, start=1)
        )
        notes = [_("Smaller is fine. Stop if it turns sharp.")]
        notes += [care_note(care) for care in exercise.care]
        self._notes.setText("\n".join(notes))
        self._lay_out()

    def _lay_out(self) -> None:
        across = 3 if len(self._steps) <= 3 else 2
        if self._look.text_is_large:
            across = 1
        for step in self._steps:
            step.set_upright(across == 3)
        self._grid.fill(self._steps, across, Qt.AlignmentFlag.AlignTop)
