"""An icon button that may have nothing to do just now: the end of a scale, nothing to undo.

It then looks spent, yet keeps the focus it has, which a disabled one would pass on.
"""

from PySide6.QtGui import QColor

from backrx_desktop.ui.widgets.icon_button import IconButton


class SpentButton(IconButton):
    """As `IconButton`."""

    _spent = False

    @property
    def spent(self) -> bool:
        """Whether a press would change nothing."""
        return self._spent

    def set_spent(self, spent: bool) -> None:
        if spent != self._spent:
            self._spent = spent
            self.update()

    def ink(self) -> QColor:
        return self.look.theme.text3 if self._spent else super().ink()
