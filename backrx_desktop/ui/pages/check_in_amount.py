"""Where the back hurts a little before a session: half of everything, or the usual amount.

choice = AmountChoice(look)
choice.usual                            the person wants the usual amount
choice.note()                           what will be done, in a sentence
choice.changed.connect(...)
"""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button


class QuietAnswer(Button):
    """A button that asks for less attention than the other."""

    def ink(self) -> QColor:
        return self.look.theme.text2


class AmountChoice(Button):
    """Offers the other of the two; the smaller one holds unless it is pressed."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", role=Role.LABEL_MEDIUM, keycap=_("U"), radius=36, parent=parent)
        self.usual = False
        self.clicked.connect(self._turn)
        self.reset()

    def reset(self) -> None:
        """The smaller one again."""
        self.usual = False
        self._name()

    def note(self) -> str:
        """What will be done."""
        if self.usual:
            return _("The usual amount today. Stop whenever it hurts more.")
        return _("Half of everything today, and only as far as is easy.")

    def _turn(self) -> None:
        self.usual = not self.usual
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        self.set_label(_("Half of it") if self.usual else _("The usual amount"))
        self.setAccessibleDescription(self.note())
