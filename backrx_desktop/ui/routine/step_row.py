"""One exercise of a routine under construction: to move, to dose, to remove.

row = StepRow(look)
row.present(step, dose, own)
row.move_asked.connect(...)             True for up
row.dragged.connect(...)                the height the pointer is at, on the screen
"""

from gettext import gettext as _

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.core.dose_knobs import Knob
from backrx_desktop.core.exercise import DoseOverride
from backrx_desktop.core.length import seconds_of
from backrx_desktop.core.prescription import Prescription
from backrx_desktop.core.routine_draft import DraftStep
from backrx_desktop.services.amounts import duration, whole_dose
from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Column, Row
from backrx_desktop.ui.look import Look, follow
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.button import Button
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.dose_fields import DoseFields
from backrx_desktop.ui.widgets.icon_button import IconButton
from backrx_desktop.ui.widgets.spent_button import SpentButton
from backrx_desktop.ui.widgets.text import Text


class DragHandle(QWidget):
    """Where a row is taken hold of with the mouse; keys and remotes have the buttons."""

    dragged = Signal(float)
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Drag to move"))
        self.setToolTip(_("Drag to move"))
        follow(self, look)

    def sizeHint(self) -> QSize:
        return QSize(self._look.whole(40), self._look.whole(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        size = look.px(36)
        ratio = self.devicePixelRatioF()
        pixmap = look.icons.pixmap(Icon.DRAG, size, look.theme.text3, ratio)
        corner = QPointF((self.width() - size) / 2, (self.height() - size) / 2)
        QPainter(self).drawPixmap(corner, pixmap)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit()


class StepRow(Card):
    """`dosed` carries the new DoseOverride."""

    move_asked = Signal(bool)
    remove_asked = Signal()
    dosed = Signal(object)
    dragged = Signal(float)
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius=28, parent=parent)
        self._name = Text(look, role=Role.LIST_NAME, wrap=True)
        self._amount = Text(look, role=Role.CAPTION, tone=Tone.TEXT2, wrap=True)
        self.handle = DragHandle(look)
        self.handle.dragged.connect(self.dragged)
        self.handle.dropped.connect(self.dropped)
        self.up = SpentButton(look, Icon.UP, "", size=64)
        self.down = SpentButton(look, Icon.DOWN, "", size=64)
        self.remove = IconButton(look, Icon.TRASH, "", size=64)
        self.up.clicked.connect(lambda: self.move_asked.emit(True))
        self.down.clicked.connect(lambda: self.move_asked.emit(False))
        self.remove.clicked.connect(self.remove_asked)
        self.open = Button(look, _("Dose"), role=Role.CAPTION_MEDIUM, height=64)
        self.open.clicked.connect(self._toggle)
        self.fields = DoseFields(look, tuple(Knob), manner=True, tone=Tone.BG)
        self.fields.changed.connect(self.dosed)
        self.fields.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        look = self._look
        words = QWidget()
        beside = Row(look, words, spacing=16)
        beside.addWidget(self.handle)
        names = Column(look, spacing=2)
        names.addWidget(self._name)
        names.addWidget(self._amount)
        beside.addLayout(names, 1)
        buttons = QWidget()
        row = Row(look, buttons, spacing=12)
        for button in (self.open, self.up, self.down, self.remove):
            row.addWidget(button)
        head = Spread(look, least=320)
        head.addWidget(words)
        head.addWidget(buttons)
        column = Column(look, self, spacing=16, margins=(20, 20, 20, 20))
        column.addLayout(head)
        column.addWidget(self.fields)

    def present(self, step: DraftStep, dose: Prescription, own: DoseOverride) -> None:
        """Show a step: `dose` is what it comes to, `own` what lies under the step's own dose."""
        name = dose.exercise.name
        self._name.setText(name)
        whole = duration(seconds_of(dose))
        said = _("{amount} · {time} in all").format(amount=whole_dose(dose), time=whole)
        self._amount.setText(said)
        self.fields.present(dose.exercise, step.dose, own)
        self.up.set_icon(Icon.UP, _("Move up: {exercise}").format(exercise=name))
        self.down.set_icon(Icon.DOWN, _("Move down: {exercise}").format(exercise=name))
        self.remove.set_icon(Icon.TRASH, _("Remove: {exercise}").format(exercise=name))
        self.setAccessibleName(name)
        self._name_toggle()

    def show_ends(self, *, first: bool, last: bool) -> None:
        """Tell whether there is anywhere to move to."""
        self.up.set_spent(first)
        self.down.set_spent(last)

    def _toggle(self) -> None:
        self.fields.setVisible(self.fields.isHidden())
        self._name_toggle()

    def _name_toggle(self) -> None:
        self.open.set_label(_("Dose") if self.fields.isHidden() else _("Close"))
        self.open.setAccessibleName(f"{self.open.text()}: {self.accessibleName()}")
