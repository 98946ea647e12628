"""Less and more: a value between a minus and a plus.

    control = StepControl(look, _("Sets"))
    control.stepped.connect(...)            True for more
    control.show_text("3", at_low=False, at_high=False)

Keys and remotes go from one button to the other; holding a button down repeats.
"""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from backrx_desktop.ui.icons import Icon
from backrx_desktop.ui.layouts import Row
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.spent_button import SpentButton
from backrx_desktop.ui.widgets.text import Text

_CELL = 108.0
"""Design pixels of the value between the buttons; wider where its text is."""


class StepControl(QWidget):
    """`label` is what is stepped, for those who cannot see it."""

    stepped = Signal(bool)

    def __init__(
        self,
        look: Look,
        label: str = "",
        role: Role = Role.VALUE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._label = label
        self.less = SpentButton(look, Icon.MINUS, "")
        self.more = SpentButton(look, Icon.PLUS, "")
        for button in (self.less, self.more):
            button.setAutoRepeat(True)
        self.less.clicked.connect(lambda: self.stepped.emit(False))
        self.more.clicked.connect(lambda: self.stepped.emit(True))
        self._value = Text(look, role=role, align=Qt.AlignmentFlag.AlignHCenter)
        row = Row(look, self, spacing=12)
        row.addWidget(self.less)
        row.addWidget(self._value, 1)
        row.addWidget(self.more)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._widen)
        self._widen()
        self.set_label(label)

    def set_label(self, label: str) -> None:
        """Name what is stepped."""
        self._label = label
        self.less.set_icon(Icon.MINUS, _("{label}: less").format(label=label))
        self.more.set_icon(Icon.PLUS, _("{label}: more").format(label=label))
        self.setAccessibleName(f"{label}: {self.value}")

    @property
    def value(self) -> str:
        """The value as it is shown."""
        return self._value.text()

    def show_text(self, value: str, *, at_low: bool, at_high: bool) -> None:
        """Show a value, and whether there is anything below or above it."""
        self._value.setText(value)
        self.less.set_spent(at_low)
        self.more.set_spent(at_high)
        self.setAccessibleName(f"{self._label}: {value}")

    def _widen(self) -> None:
        self._value.setMinimumWidth(self._look.whole(_CELL))
