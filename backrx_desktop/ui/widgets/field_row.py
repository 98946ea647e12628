"""A row that says what can be set, with the control that sets it.

FieldRow(look, _("Sets"), control)
FieldRow(look, _("Setup"), chips, hint=_("How long you have to get into place."))
"""

from PySide6.QtWidgets import QWidget

from backrx_desktop.ui.layouts import Column
from backrx_desktop.ui.look import Look
from backrx_desktop.ui.spread import Spread
from backrx_desktop.ui.theme import Tone
from backrx_desktop.ui.typography import Role
from backrx_desktop.ui.widgets.card import Card
from backrx_desktop.ui.widgets.text import Text

HEIGHT = 104.0


class FieldRow(Card):
    """104 design pixels high at least; the control goes below where it does not fit beside."""

    def __init__(
        self,
        look: Look,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        tone: Tone = Tone.SURFACE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tone=tone, radius=28, parent=parent)
        self._label = Text(look, label, Role.NOTE, wrap=True)
        words = QWidget()
        column = Column(look, words, spacing=4)
        column.addWidget(self._label)
        self._hint = Text(look, role=Role.CAPTION, tone=Tone.TEXT2, wrap=True)
        column.addWidget(self._hint)
        self.set_hint(hint)
        spread = Spread(look, self, least=220, margins=(32, 16, 20, 16))
        spread.addWidget(words)
        spread.addWidget(control)
        look.changed.connect(self._fit)
        self._fit()

    def set_label(self, label: str) -> None:
        self._label.setText(label)

    def set_hint(self, hint: str) -> None:
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _fit(self) -> None:
        self.setMinimumHeight(self._look.whole(HEIGHT))
