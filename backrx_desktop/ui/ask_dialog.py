"""A question over the page, with its answers one under the other.

    dialog = AskDialog(look, _("Finish here?"), _("What you did is kept."), window)
    dialog.add(_("Carry on"), carry_on, primary=True)
    dialog.add(_("Finish here"), finish)
    dialog.open()

Esc gives the first answer.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QWidget

from backrx_desktop.ui.focus_ring import FocusRing, move_focus
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.theme import Tone, palette
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.option_row import OptionRow
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.scroller import Scroller
from backrx_desktop.ui.widgets.text import Text

WIDTH = 960.0
"""Design pixels."""
MOST_AT_ONCE = 5
"""Answers that stand in the dialog as they are; more of them scroll."""
_ROW = 112.0
_SPACING = 20.0
_RING = 12.0


class AskDialog(QDialog):
    """Asks once; every answer closes it."""

    def __init__(self, look: Look, question: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint)
        self._look = look
        self._answers: list[OptionRow] = []
        self.setWindowTitle(question)
        self.setAccessibleName(question)
        self.setAccessibleDescription(note)
        self.setPalette(palette(look.theme))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # What takes the focus has its ring round it, also where it scrolls.
        self._column = Column(look, self, spacing=_RING, margins=(36, 44, 36, 36))
        texts = Column(look, spacing=_SPACING, margins=(_RING, 0, _RING, 0))
        texts.addWidget(Text(look, question, Role.PAGE_TITLE, wrap=True))
        texts.addWidget(Text(look, note, Role.LEAD, Tone.TEXT2, wrap=True))
        self._column.addLayout(texts)
        self._rows = QWidget(self)
        around = (_RING, _SPACING - _RING, _RING, _RING)
        self._row_column = Column(look, self._rows, spacing=_SPACING, margins=around)
        self._column.addWidget(self._rows)
        self.setFixedWidth(look.whole(WIDTH))
        self._ring = FocusRing(look, self)

    def add(self, text: str, then: Callable[[], None], primary: bool = False) -> OptionRow:
        """One more answer, and what it does."""
        ground = Ground.PRIMARY if primary else Ground.RAISED
        row = OptionRow(self._look, text, ground=ground, role=Role.ANSWER)
        row.clicked.connect(lambda: self._answer(then))
        row.setMinimumHeight(self._look.whole(_ROW))
        self._row_column.addWidget(row)
        self._answers.append(row)
        if len(self._answers) == MOST_AT_ONCE + 1:
            self._scroll()
        if len(self._answers) == 1:
            row.setFocus(Qt.FocusReason.TabFocusReason)
        return row

    def _scroll(self) -> None:
        """Show some rows at a time, the last of them half, so that one sees there are more."""
        self._rows.setMinimumWidth(1)  # a label makes do with less room at its sides
        scroller = Scroller(self._look, self)
        scroller.setWidget(self._rows)
        scroller.setFixedHeight(self._look.whole((MOST_AT_ONCE + 0.5) * (_ROW + _SPACING)))
        self._column.addWidget(scroller)

    @property
    def answers(self) -> tuple[OptionRow, ...]:
        """The answers in order."""
        return tuple(self._answers)

    def _answer(self, then: Callable[[], None]) -> None:
        self.accept()
        # Not every window manager gives the keyboard back by itself.
        parent: QWidget | None = self.parentWidget()
        if parent is not None:
            parent.activateWindow()
        then()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._answers:
            self._answers[0].click()
        elif not move_focus(self, event.key()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.surface)
        painter.setPen(QPen(self._look.theme.line, self._look.px(2)))
        painter.drawRect(self.rect())
