"""Which of the machine's voices speaks: each press takes the next."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal

from backrx_desktop.ui.look import Look
from backrx_desktop.ui.widgets.button import Button


class VoiceNames(Button):
    """Shows the chosen voice; the first of all is whichever the machine thinks best."""

    chosen = Signal(object)

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(look, "")
        self._label = label
        self._names: tuple[str, ...] = ("",)
        self._name = ""
        self.show_value("")
        self.clicked.connect(self._take_next)

    def offer(self, names: Sequence[str]) -> None:
        """The voices there are."""
        self._names = ("", *names)

    def show_value(self, name: str) -> None:
        """Show which voice is chosen, by its name; "" for none in particular."""
        self._name = name
        self.set_label(name or _("Usual"))
        self.setAccessibleName(f"{self._label}: {self.text()}")

    def _take_next(self) -> None:
        after = self._names.index(self._name) + 1 if self._name in self._names else 0
        self.show_value(self._names[after % len(self._names)])
        self.chosen.emit(self._name)
