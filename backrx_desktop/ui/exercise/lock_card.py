"""Why an exercise is locked or left out, and how to open it.

A locked one opens once its caution was read; one that is left out is switched on and off, and
suggests something gentler.
"""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backrx_desktop.core.exercise import Access
from backrx_desktop.core.exercise_view import ExerciseView
from backrx_desktop.services.care_notes import care_note
from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.pressable import Ground
from backrx_desktop.ui.widgets.switch import Switch
from backrx_desktop.ui.widgets.text import Text


class LockCard(Card):
    """Shown for what is locked, and for what may be switched off again."""

    read = Signal()
    switched = Signal(bool)
    gentler_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._note = Text(look, role=Role.BODY, wrap=True)
        self.gentler = Button(look, "", ground=Ground.RAISED, role=Role.BODY)
        self.gentler.clicked.connect(self.gentler_asked)
        self.acknowledge = Button(look, _("I have read this"), height=96)
        self.acknowledge.clicked.connect(self.read)
        self.switch = Switch(look, _("Use this exercise"))
        self.switch.chosen.connect(lambda on: self.switched.emit(bool(on)))
        self.opener: Button | Switch = self.acknowledge
        self._gentler_row = _row(look, _("Gentler"), self.gentler)
        self._switch_row = _row(look, _("Use this exercise"), self.switch)
        column = Column(look, self, spacing=20, margins=(32, 28, 20, 28))
        for widget in (self._note, self._gentler_row, self.acknowledge, self._switch_row):
            column.addWidget(widget)

    def present(self, view: ExerciseView) -> None:
        """Show how an exercise can be opened; nothing where it is open to everybody."""
        access = view.exercise.access
        opt_in = access is Access.OPT_IN
        self.opener = self.switch if opt_in else self.acknowledge
        self.setVisible(opt_in or view.locked)
        self._note.setText(" ".join(care_note(care) for care in view.exercise.care))
        self.acknowledge.setVisible(access is Access.ACKNOWLEDGE)
        self._switch_row.setVisible(opt_in)
        self.switch.show_value(not view.locked)
        self._gentler_row.setVisible(view.gentler is not None)
        if view.gentler is not None:
            self.gentler.set_label(view.gentler.name)


def _row(look: Look, label: str, control: QWidget) -> QWidget:
    row = QWidget()
    spread = Spread(look, row, least=160)
    spread.addWidget(Text(look, label, Role.NOTE, wrap=True))
    spread.addWidget(control)
    return row
